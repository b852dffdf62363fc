"""Exact binomial intervals to 25 digits, for the test of ClopperPearson and Wilson. Needs mpmath and scipy."""
import sys
from mpmath import mp, mpf, sqrt, findroot, betainc, erfinv, log, exp
from scipy.stats import beta

mp.dps = 60


def tail_root(n, m, tail):
    """The p at which P(X >= n) = tail, for n >= 1 successes and m failures, solved in the log odds."""
    if m == 0:
        return tail ** (mpf(1) / n)
    guess = beta.ppf(float(tail), n, m + 1)
    x0 = log(mpf(guess) / (1 - mpf(guess)))

    def excess(x):
        p = 1 / (1 + exp(-x))
        return log(betainc(n, m + 1, 0, p, regularized=True)) - log(tail)

    x = findroot(excess, (x0 - mpf(10) ** -9, x0 + mpf(10) ** -9), solver="secant", tol=mpf(10) ** -60)
    p = 1 / (1 + exp(-x))
    assert abs(p / guess - 1) < 1e-9, (n, m, p, guess)
    return p


def wilson(n, total, z):
    centre, spread = n + z * z / 2, z * sqrt(mpf(n) * (total - n) / total + z * z / 4)
    return (centre - spread) / (total + z * z), (centre + spread) / (total + z * z)


pairs = [(n, total) for total in (1, 2, 3, 5, 10, 36) for n in range(total + 1)]
pairs += [(n, 156) for n in (0, 1, 2, 3, 16, 19, 77, 78, 155, 156)] + [(n, 135) for n in (0, 1, 58, 134, 135)]
pairs += [(n, 1000) for n in (1, 17, 500, 999)] + [(n, 10000) for n in (1, 3, 5000, 9998)]
pairs += [(1, 1000000), (12, 1000000), (999999, 1000000), (3000, 1000000)]
print("n,total,level,lower,upper,wilsonLower,wilsonUpper")
for n, total in pairs:
    for level in (0.95,) if total > 156 else (0.9, 0.95, 0.99):
        tail = (1 - mpf(level)) / 2   # the binary value of the level, as the program under test holds it
        lower = mpf(0) if n == 0 else tail_root(n, total - n, tail)
        upper = mpf(1) if n == total else 1 - tail_root(total - n, n, tail)
        w = wilson(n, total, sqrt(2) * erfinv(mpf(level)))
        print(n, total, level, *(mp.nstr(mpf(v), 25) for v in (lower, upper, max(w[0], mpf(0)) if n else mpf(0), w[1] if n < total else mpf(1))), sep=",")
        sys.stdout.flush()
