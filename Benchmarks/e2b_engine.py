"""Takes the same forty fields of each message out of a batch, in the way named, and writes them one line a message.

    python e2b_engine.py tree|iterparse|expat BATCH FIELDS

Prints seconds by the wall's clock and of the processor as JSON.
"""
import json
import sys
import time
import xml.parsers.expat

NS = "urn:hl7-org:v3"
Q = "{%s}" % NS
OBS = "2.16.840.1.113883.3.989.2.1.1.19"
SERIOUS = ["34", "21", "33", "35", "12", "26"]


def show(value):
    return "-" if value is None else value.replace("\n", " ")


def attribute(element, name="value"):
    """An attribute, or the null flavour in its place; None for neither."""
    if element is None:
        return None
    flavour = element.get("nullFlavor")
    if flavour is not None:
        return "~" + flavour
    value = element.get(name)
    return None if value is None else value.strip()


def words(element):
    if element is None:
        return None
    flavour = element.get("nullFlavor")
    if flavour is not None:
        return "~" + flavour
    return None if element.text is None else element.text.strip()


# --- With a tree, by lxml: of the whole file, or message by message.

def fields_of(message):
    """The forty fields of a message's element."""
    def find(parent, path):
        return None if parent is None else parent.find(Q + path.replace("/", "/" + Q))

    event = find(message, "controlActProcess/subject/investigationEvent")
    assessment = next((c for c in (find(x, "adverseEventAssessment") for x in event.findall(Q + "component")) if c is not None), None)
    role = find(assessment, "subject1/primaryRole")
    ids = {x.get("root"): x for x in event.findall(Q + "id")}
    coded = {}
    for component in event.findall(Q + "component"):
        code = find(component, "observationEvent/code")
        if code is not None:
            coded[code.get("code")] = find(component, "observationEvent/value")
    kinds = {}
    for subject in event.findall(Q + "subjectOf2"):
        code = find(subject, "investigationCharacteristic/code")
        if code is not None and code.get("codeSystem") == "2.16.840.1.113883.3.989.2.1.1.23":
            kinds[code.get("code")] = find(subject, "investigationCharacteristic/value")
    first = sender = None
    for relation in event.findall(Q + "outboundRelationship"):
        code = find(relation, "relatedInvestigation/code")
        if code is not None and code.get("code") == "1":
            first = find(relation, "relatedInvestigation/subjectOf2/controlActEvent/author/assignedEntity/code")
    for subject in event.findall(Q + "subjectOf1"):
        entity = find(subject, "controlActEvent/author/assignedEntity")
        if entity is not None:
            sender = entity
    patient, reactions, drugs, history = {}, [], [], None
    for subject in role.findall(Q + "subjectOf2"):
        observation, organizer = find(subject, "observation"), find(subject, "organizer")
        if observation is not None:
            code = find(observation, "code").get("code")
            if code == "29":
                reactions.append(observation)
            else:
                patient[code] = find(observation, "value")
        elif organizer is not None:
            kind = find(organizer, "code").get("code")
            if kind == "4":
                drugs = [find(c, "substanceAdministration") for c in organizer.findall(Q + "component")]
            elif kind == "1":
                for component in organizer.findall(Q + "component"):
                    code = find(component, "observation/code")
                    if code.get("code") == "18" and code.get("codeSystem") == OBS:
                        history = find(component, "observation/value")
    comment = None
    for component in assessment.findall(Q + "component1"):
        code, author = find(component, "observationEvent/code"), find(component, "observationEvent/author/assignedEntity/code")
        if code.get("code") == "10" and author is not None and author.get("code") == "1":
            comment = find(component, "observationEvent/value")
    age = patient.get("3")
    line = [
        attribute(find(message, "id"), "extension"), attribute(ids.get("2.16.840.1.113883.3.989.2.1.3.1"), "extension"),
        attribute(find(message, "controlActProcess/effectiveTime")), attribute(kinds.get("1"), "code"), attribute(find(event, "effectiveTime/low")),
        attribute(find(event, "availabilityTime")), attribute(coded.get("23")), attribute(ids.get("2.16.840.1.113883.3.989.2.1.3.2"), "extension"),
        attribute(first, "code"), attribute(kinds.get("2")), attribute(find(sender, "code"), "code"),
        words(find(sender, "representedOrganization/assignedEntity/representedOrganization/name")), words(find(role, "player1/name")),
        attribute(age), None if age is None else age.get("unit"), attribute(patient.get("7")), attribute(patient.get("17")),
        attribute(find(role, "player1/administrativeGenderCode"), "code"), words(history), words(find(event, "text")), words(comment),
    ]
    for reaction in reactions:
        value = find(reaction, "value")
        related = {}
        for relation in reaction.findall(Q + "outboundRelationship2"):
            related[find(relation, "observation/code").get("code")] = find(relation, "observation/value")
        line += [words(find(value, "originalText")), value.get("codeSystemVersion"), attribute(value, "code")]
        line += [attribute(related.get(code)) for code in SERIOUS]
        line += [attribute(find(reaction, "effectiveTime/low")), attribute(find(reaction, "effectiveTime/high")), attribute(related.get("27"), "code"),
                 attribute(find(reaction, "location/locatedEntity/locatedPlace/code"), "code")]
    for drug in drugs:
        product = find(drug, "consumable/instanceOfKind/kindOfProduct")
        action = next((a for a in (find(r, "act/code") for r in drug.findall(Q + "inboundRelationship")) if a is not None), None)
        line += [words(find(product, "name")), attribute(find(product, "asManufacturedProduct/subjectOf/approval/id"), "extension"), attribute(action, "code")]
        for relation in drug.findall(Q + "outboundRelationship2"):
            dosage = find(relation, "substanceAdministration")
            if dosage is None:
                continue
            dose, start = find(dosage, "doseQuantity"), None
            for comp in dosage.findall(Q + "effectiveTime/" + Q + "comp"):
                start = find(comp, "low") if start is None else start
            line += [attribute(dose), None if dose is None else dose.get("unit"), attribute(start)]
    return "".join(show(value) + "\t" for value in line) + "\n"


def tree(path, output):
    from lxml import etree
    for message in etree.parse(path).getroot().findall(Q + "PORR_IN049016UV"):
        output.write(fields_of(message))


def iterparse(path, output):
    from lxml import etree
    for _, message in etree.iterparse(path, tag=Q + "PORR_IN049016UV"):
        output.write(fields_of(message))
        message.clear()
        while message.getprevious() is not None:
            del message.getparent()[0]


# --- Without a tree, by expat: only the elements on the way to a field are kept, and thrown away with their message.

class Node:
    """As much of an element as the fields need."""
    __slots__ = ("tag", "attributes", "children", "text")

    def __init__(self, tag, attributes):
        self.tag, self.attributes, self.children, self.text = tag, attributes, [], None

    def get(self, name):
        return self.attributes.get(name)

    def find(self, path):
        head, _, rest = path.partition("/" + Q)
        for child in self.children:
            if child.tag == head:
                if not rest:
                    return child
                found = child.find(Q + rest)
                if found is not None:
                    return found
        return None

    def findall(self, path):
        head, _, rest = path.partition("/" + Q)
        matching = [child for child in self.children if child.tag == head]
        return matching if not rest else [found for child in matching for found in child.findall(Q + rest)]


def expat(path, output):
    stack = []
    parser = xml.parsers.expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name, attributes):
        if stack or name.endswith("}PORR_IN049016UV"):
            node = Node("{" + name, attributes)
            if stack:
                stack[-1].children.append(node)
            stack.append(node)

    def end(name):
        if stack:
            node = stack.pop()
            if not stack:
                output.write(fields_of(node))

    def text(data):
        if stack:
            stack[-1].text = data if stack[-1].text is None else stack[-1].text + data

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, text
    with open(path, "rb") as file:
        parser.ParseFile(file)


if __name__ == "__main__":
    way, batch, fields = sys.argv[1:]
    if way != "expat":
        import lxml.etree  # noqa: F401  Loading it is not timed.
    wall, processor = time.perf_counter(), time.process_time()
    with open(fields, "w", encoding="utf-8") as output:
        {"tree": tree, "iterparse": iterparse, "expat": expat}[way](batch, output)
    print(json.dumps({"wall": time.perf_counter() - wall, "processor": time.process_time() - processor}))
