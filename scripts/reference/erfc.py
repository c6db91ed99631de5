"""Prints the Chebyshev coefficients that src/lib/numeric/erf.ts holds.

They expand (1 + 2x) exp(x^2) erfc(x) for 3/4 <= x <= 28 in u, which is linear in 1/(x + 3.75) and runs from 1 to -1,
after M. Shepherd and J. Laframboise (1981), Chebyshev approximation of (1 + 2x) exp(x^2) erfc x in 0 <= x < infinity,
Mathematics of Computation 36, 249-253.

Needs mpmath; on Debian: apt-get install python3-mpmath
"""

from mpmath import cos, erfc, exp, mp, mpf, pi

mp.dps = 50

SHIFT, LOW, HIGH = mpf("3.75"), mpf("0.75"), mpf(28)
NODES, TERMS = 80, 22


def main():
    first, last = 1 / (LOW + SHIFT), 1 / (HIGH + SHIFT)
    middle, half = (first + last) / 2, (first - last) / 2
    angles = [pi * (j + mpf(1) / 2) / NODES for j in range(NODES)]

    def scaled(angle):
        x = 1 / (middle + half * cos(angle)) - SHIFT
        return (1 + 2 * x) * exp(x * x) * erfc(x)

    values = [scaled(angle) for angle in angles]
    for k in range(TERMS):
        weight = mpf(1 if k == 0 else 2) / NODES
        print(float(weight * sum(v * cos(k * angle) for v, angle in zip(values, angles))))
    print("u =", float(1 / half), "/ (x + 3.75) -", float(middle / half))


if __name__ == "__main__":
    main()
