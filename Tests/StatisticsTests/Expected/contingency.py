"""p values of r×2 tables, for the tests of GroupCounts. Needs scipy, and statsmodels for the trend."""
import itertools
import random
from math import comb
from fractions import Fraction
import numpy
from scipy.stats import chi2_contingency, fisher_exact, hypergeom
from statsmodels.stats.contingency_tables import Table

random.seed(20)


def freeman_halton(groups):
    """The exact p in whole fractions: tables no more probable than the one seen."""
    sizes, events = [N for _, N in groups], sum(n for n, _ in groups)
    def weight(counts):
        product = 1
        for k, N in zip(counts, sizes):
            product *= comb(N, k)
        return product
    seen = weight([n for n, _ in groups])
    total = comb(sum(sizes), events)
    p = 0
    for head in itertools.product(*[range(min(N, events) + 1) for N in sizes[:-1]]):
        last = events - sum(head)
        if 0 <= last <= sizes[-1]:
            w = weight([*head, last])
            if w <= seen:
                p += w
    return float(Fraction(p, total))


tables = [[(10, 100), (20, 100)], [(1, 9), (8, 10)], [(0, 12), (5, 11)], [(3, 3), (1, 40)], [(1, 2), (1, 2)], [(96, 702), (61, 502)], [(5, 1203), (20, 998)], [(250, 4000), (310, 3900)], [(0, 5000), (9, 4000)], [(1, 10), (2, 12), (9, 13)], [(4, 30), (4, 30), (4, 30)], [(2, 20), (5, 25), (9, 22), (7, 11)], [(16, 156), (30, 210), (9, 40)]]
for _ in range(40):
    r = random.choice([2, 2, 2, 3, 3, 4])
    sizes = [random.randint(2, 25 if r == 4 else 60 if r == 3 else 400) for _ in range(r)]
    tables.append([(random.randint(0, N), N) for N in sizes])
tables = [t for t in tables if 0 < sum(n for n, _ in t) < sum(N for _, N in t)]
print("groups,chi,yates,g,fisher,oneSided,trend")
for groups in tables:
    a = numpy.array([[n, N - n] for n, N in groups])
    chi = chi2_contingency(a, correction=False).pvalue
    g = chi2_contingency(a, correction=False, lambda_="log-likelihood").pvalue
    if len(groups) == 2:
        yates = chi2_contingency(a, correction=True).pvalue
        fisher = fisher_exact(a).pvalue
        one = min(fisher_exact(a, "less").pvalue, fisher_exact(a, "greater").pvalue)
        trend = ""
        if sum(N for _, N in groups) < 2000:
            assert abs(fisher / freeman_halton(groups) - 1) < 1e-9, groups
    else:
        yates = one = ""
        fisher = freeman_halton(groups)
        # statsmodels takes N − 1 for N in the variance.
        test = Table(a, shift_zeros=False).test_ordinal_association(col_scores=numpy.array([1, 0]))
        total = sum(N for _, N in groups)
        from scipy.stats import norm
        trend = 2 * norm.sf(abs(test.zscore) * (total / (total - 1)) ** 0.5)
    print(" ".join(f"{n}/{N}" for n, N in groups), *(f"{v:.17g}" if v != "" else "-" for v in (chi, yates, g, fisher, one, trend)), sep=",")
