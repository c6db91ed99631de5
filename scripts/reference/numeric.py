"""Exact values of the elementary functions of src/lib/numeric, rounded once to the nearest double.

Writes reference/numeric.json, which src/lib/numeric/reference.test.ts reads: per function a list of [x, f(x)].

Needs mpmath; on Debian: apt-get install python3-mpmath
Run from the project's root: /usr/bin/python3 scripts/reference/numeric.py
"""

import json
import random
from pathlib import Path

import mpmath
from mpmath import mp, mpf

mp.dps = 400  # enough to reduce any double by a multiple of pi

POINTS = 120
draw = random.Random(1)


def uniform(low, high):
    return [draw.uniform(low, high) for _ in range(POINTS)]


def powers(low, high, signed):
    """Numbers of every size between 2**low and 2**high."""
    sizes = [mpmath.ldexp(1, 1) ** draw.uniform(low, high) for _ in range(POINTS)]
    return [float(size) * (draw.choice([-1, 1]) if signed else 1) for size in sizes]


def sigmoid(x):
    return 1 / (1 + mpmath.exp(-x))


FUNCTIONS = {
    "exp": (mpmath.exp, uniform(-745, 709.7) + uniform(-1, 1) + powers(-60, 9, True)),
    "expm1": (mpmath.expm1, uniform(-40, 709.7) + uniform(-2, 2) + powers(-1060, 9, True)),
    "log": (mpmath.log, uniform(0.4, 2.5) + powers(-1074, 1023, False)),
    "log1p": (mpmath.log1p, uniform(-0.999, 2) + powers(-1060, 1023, False) + [-x for x in powers(-1060, 0, False)]),
    "sin": (mpmath.sin, uniform(-10, 10) + uniform(-1e6, 1e6) + powers(-1060, 1023, True)),
    "cos": (mpmath.cos, uniform(-10, 10) + uniform(-1e6, 1e6) + powers(-60, 1023, True)),
    "tanh": (mpmath.tanh, uniform(-3, 3) + powers(-1060, 5, True)),
    "erf": (mpmath.erf, uniform(-3, 3) + powers(-1000, 3, True)),
    "erfc": (mpmath.erfc, uniform(-3, 3) + uniform(0, 26.5) + powers(-60, 3, True)),
    "sigmoid": (sigmoid, uniform(-700, 40) + uniform(-5, 5)),
    "softplus": (lambda x: mpmath.log1p(mpmath.exp(x)), uniform(-700, 100) + uniform(-5, 5)),
}


def main():
    lines = []
    for name, (function, arguments) in FUNCTIONS.items():
        pairs = [[x, float(function(mpf(x)))] for x in sorted(set(arguments))]
        lines.append(f'"{name}":{json.dumps(pairs, separators=(",", ":"))}')
    made_by = f"scripts/reference/numeric.py, mpmath {mpmath.__version__}"
    text = f'{{"madeBy":{json.dumps(made_by)},\n"functions":{{\n' + ",\n".join(lines) + "\n}}\n"
    Path("reference/numeric.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
