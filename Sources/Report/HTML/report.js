(() => {
  'use strict';
  const root = document.documentElement;
  const byId = id => document.getElementById(id);
  const articles = [...document.querySelectorAll('article')];
  const panel = byId('panel');
  const figureLink = 'a[href^="#figure-"]';
  let language = root.lang;
  // The link that opened the panel, and the entry it shows.
  let opener = null;
  let shown = null;

  const wordsFor = {
    ja: { close: '閉じる', back: '戻る', open: '一覧で見る', unit: '対象', record: '記録', kind: '種類', shown: n => `${n} 件` },
    en: { close: 'Close', back: 'Back', open: 'Show in list', unit: 'Unit', record: 'Record', kind: 'Kind', shown: n => `${n} shown` },
  };
  const words = () => wordsFor[language];
  const make = (name, text, className) => {
    const element = document.createElement(name);
    if (text !== undefined) element.textContent = text;
    if (className) element.className = className;
    return element;
  };

  // Language: the other one's elements are hidden by the style sheet; the reader stays at the same heading or table.
  const buttons = [...document.querySelectorAll('#languages button')];
  const articleOf = code => articles.find(article => article.lang === code);
  const nearest = article => {
    let found = null;
    for (const element of article.querySelectorAll('h2[id], h3[id], h4[id], .table[id], .graphic[id]')) {
      if (element.getBoundingClientRect().top > 120) break;
      found = element;
    }
    return found;
  };
  const choose = (next, keepsPlace) => {
    if (next === language && root.dataset.language) return;
    const place = keepsPlace && nearest(articleOf(language));
    const wasAt = place && place.getBoundingClientRect().top;
    language = next;
    root.lang = next;
    root.dataset.language = next;
    for (const button of buttons) {
      const chosen = button.lang === next;
      button.setAttribute('aria-pressed', String(chosen));
      if (chosen) document.title = button.dataset.title;
    }
    const twin = place && byId(next + place.id.slice(2));
    if (twin) scrollBy(0, twin.getBoundingClientRect().top - wasAt);
    if (panel && shown) {
      opener?.removeAttribute('aria-expanded');
      opener = articleOf(next).querySelector(`a[href="#${shown.id}"]`);
      opener?.setAttribute('aria-expanded', 'true');
      show(shown);
    }
    for (const details of document.querySelectorAll('#figures details[open]')) fill(details);
  };
  if (articles.length > 1) {
    byId('languages').hidden = false;
    for (const button of buttons) button.addEventListener('click', () => choose(button.lang, true));
    const start = articles.some(article => article.id === location.hash.slice(1, 3)) ? location.hash.slice(1, 3) : language;
    choose(start, false);
    addEventListener('hashchange', () => {
      const code = location.hash.slice(1, 3);
      if (location.hash[3] === '-' && articleOf(code)) {
        choose(code, false);
        byId(location.hash.slice(1))?.scrollIntoView();
      }
    });
  }
  if (!panel) return;

  // The listing: one table of the records behind a figure, with the columns that say something.
  let data;
  const trace = () => {
    if (!data) {
      data = JSON.parse(byId('trace').textContent);
      data.rows = data.rows.map(([record, kind, person, ...cells]) => [record, kind, ...data.people[person], ...cells]);
    }
    return data;
  };
  const text = index => {
    const found = index >= 0 ? trace().texts[index] : '';
    return typeof found === 'string' ? found : found[language === 'ja' ? 0 : 1];
  };
  const contributors = runs => runs.split(' ').filter(Boolean).flatMap(run => {
    const [first, last = first] = run.split('-').map(Number);
    return trace().contributors.slice(first, last + 1);
  });
  const listing = runs => {
    const units = contributors(runs);
    const rows = units.flatMap(([, ...records]) => records.map(record => trace().rows[record]));
    const columns = trace().columns.map((name, index) => ({ name, index: index + 2 }))
      .filter(column => rows.some(row => row[column.index] >= 0));
    // The first column names the patient or case; where that is the unit itself, it is said already.
    if (units.every(([unit, ...records]) => records.every(record => text(trace().rows[record][2]) === unit))) columns.shift();
    const table = make('table');
    const head = table.createTHead().insertRow();
    for (const name of [words().unit, words().record, words().kind, ...columns.map(column => text(column.name))]) {
      const cell = make('th', name);
      cell.scope = 'col';
      head.append(cell);
    }
    const body = table.createTBody();
    for (const [unit, ...records] of units) {
      const heading = make('th', unit);
      heading.scope = 'row';
      if (records.length > 1) heading.rowSpan = records.length;
      const first = body.insertRow();
      first.append(heading);
      if (!records.length) first.insertCell().colSpan = columns.length + 2;
      records.forEach((record, index) => {
        const row = trace().rows[record];
        const line = index ? body.insertRow() : first;
        line.insertCell().append(make('code', row[0]));
        line.insertCell().textContent = text(row[1]);
        for (const column of columns) line.insertCell().textContent = text(row[column.index]);
      });
    }
    const box = make('div', undefined, 'listing');
    box.tabIndex = 0;
    box.append(table);
    return box;
  };
  const fill = details => {
    details.querySelector('summary').nextElementSibling?.remove();
    details.append(listing(details.dataset.contributors));
  };
  byId('figures').addEventListener('toggle', event => { if (event.target.open) fill(event.target); }, true);

  // The panel: the figure's entry beside the text.
  let earlier = [];
  const button = (label, className, action) => {
    const element = make('button', label, className);
    element.type = 'button';
    element.addEventListener('click', action);
    return element;
  };
  const close = () => {
    panel.hidden = true;
    root.classList.remove('panel-open');
    shown = null;
    earlier = [];
    opener?.removeAttribute('aria-expanded');
    opener?.focus();
    opener = null;
  };
  const show = entry => {
    shown = entry;
    const tools = make('div', undefined, 'tools');
    if (earlier.length) tools.append(button(words().back, 'back-button', () => show(earlier.pop())));
    tools.append(
      button(words().open, 'open', () => { const target = entry; close(); target.scrollIntoView(); location.hash = target.id; }),
      button(words().close, 'close', close));
    const title = make('h2');
    title.id = 'panel-title';
    panel.setAttribute('aria-labelledby', title.id);
    title.append(...[...entry.querySelector('h3').cloneNode(true).childNodes]);
    const parts = [...entry.children].slice(1).map(element => element.cloneNode(true));
    const details = parts.find(element => element.matches('details'));
    panel.replaceChildren(tools, title, ...parts.filter(element => element !== details));
    if (details) {
      panel.append(make('p', details.querySelector('summary').textContent, 'count'), listing(details.dataset.contributors));
    }
    panel.hidden = false;
    root.classList.add('panel-open');
    opener?.scrollIntoView({ block: 'nearest' });
    panel.scrollTop = 0;
    panel.focus({ preventScroll: true });
  };
  document.addEventListener('click', event => {
    const link = event.target.closest?.('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    if (!link.matches(figureLink)) {
      if (panel.contains(link)) close();
      return;
    }
    const entry = byId(decodeURIComponent(link.hash.slice(1)));
    if (!entry) return;
    event.preventDefault();
    if (panel.contains(link)) {
      earlier.push(shown);
    } else {
      opener?.removeAttribute('aria-expanded');
      opener = link;
      opener.setAttribute('aria-expanded', 'true');
      earlier = [];
    }
    show(entry);
  });
  for (const link of document.querySelectorAll(`article ${figureLink}`)) link.setAttribute('aria-haspopup', 'dialog');
  document.addEventListener('keydown', event => { if (event.key === 'Escape' && !panel.hidden) close(); });

  // The filter over the list.
  const filter = byId('filter');
  const entries = [...document.querySelectorAll('#figures > section')];
  let haystacks;
  filter.hidden = false;
  filter.querySelector('input').addEventListener('input', event => {
    haystacks ??= entries.map(entry => [...entry.children].filter(child => !child.matches('details')).map(child => child.textContent).join(' ').normalize('NFKC').toLowerCase());
    const wanted = event.target.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    entries.forEach((entry, index) => {
      const matches = wanted.every(word => haystacks[index].includes(word));
      entry.hidden = !matches;
      if (matches) count += 1;
    });
    filter.querySelector('output').textContent = wanted.length ? words().shown(count) : '';
  });
})();
