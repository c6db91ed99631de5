"""Reference values of every activation and its derivative, twice: PyTorch's and exact ones.

Writes reference/activations.json, which src/lib/activations/reference.test.ts reads.

Needs PyTorch 1.13 or later and mpmath; on Debian: apt-get install python3-torch python3-mpmath
Run from the project's root: /usr/bin/python3 scripts/reference/activations.py

PyTorch's own values lose digits in some tails (GELU computes 1 + erf, tanh' computes 1 - tanh^2), so the exact values,
computed with 60 digits and rounded once, stand beside them. Softplus is asked for without PyTorch's threshold of 20.
"""

import json
from pathlib import Path

import mpmath
import torch
import torch.nn.functional as F
from mpmath import mp, mpf

mp.dps = 60

MAGNITUDES = (
    [1e-300, 1e-12, 1e-6, 0.001, 0.01]
    + [i / 8 for i in range(1, 65)]
    + [8.5, 9.75, 12, 15.5, 19.9, 20, 20.1, 25, 30, 36.7, 37.5, 50, 100, 700, 745, 1000]
)
GRID = sorted([-m for m in MAGNITUDES] + [0.0] + list(MAGNITUDES))

SELU_ALPHA = mpf("1.6732632423543772848170429916717")
SELU_SCALE = mpf("1.0507009873554804934193349852946")


def sigma(z):
    return 1 / (1 + mpmath.exp(-z))


def below(z):
    return mpmath.erfc(-z / mpmath.sqrt(2)) / 2


def bend(a):
    return (lambda z: z if z > 0 else a * z), (lambda z: mpf(1) if z > 0 else mpf(a))


def elu(a):
    return (
        lambda z: z if z > 0 else a * mpmath.expm1(z),
        lambda z: mpf(1) if z > 0 else a * mpmath.exp(z),
    )


def entry(identifier, parameters, torch_function, exact, exact_derivative):
    z = torch.tensor(GRID, dtype=torch.float64, requires_grad=True)
    value = torch_function(z)
    (derivative,) = torch.autograd.grad(value.sum(), z)
    return {
        "id": identifier,
        "parameters": parameters,
        "torch": {"value": value.tolist(), "derivative": derivative.tolist()},
        "exact": {
            "value": [float(exact(mpf(x))) for x in GRID],
            "derivative": [float(exact_derivative(mpf(x))) for x in GRID],
        },
    }


def entries():
    yield entry("identity", {}, lambda z: z * 1.0, lambda z: z, lambda z: mpf(1))
    yield entry("relu", {}, F.relu, *bend(0))
    for a in [0.0, 0.01, 0.2, 0.25, 1.0]:
        yield entry("leaky-relu", {"negativeSlope": a}, lambda z, a=a: F.leaky_relu(z, a), *bend(a))
    yield entry(
        "prelu",
        {"negativeSlope": 0.25},
        lambda z: F.prelu(z, torch.tensor([0.25], dtype=torch.float64)),
        *bend(0.25),
    )
    yield entry(
        "rrelu",
        {"lower": 1 / 8, "upper": 1 / 3},
        lambda z: F.rrelu(z, 1 / 8, 1 / 3, training=False),
        *bend((1 / 8 + 1 / 3) / 2),
    )
    for a in [1.0, 0.5, 2.0]:
        yield entry("elu", {"alpha": a}, lambda z, a=a: F.elu(z, a), *elu(a))
    value, derivative = elu(SELU_ALPHA)
    yield entry("selu", {}, F.selu, lambda z: SELU_SCALE * value(z), lambda z: SELU_SCALE * derivative(z))
    yield entry(
        "gelu",
        {},
        F.gelu,
        lambda z: z * below(z),
        lambda z: below(z) + z * mpmath.npdf(z),
    )
    yield entry(
        "silu",
        {},
        F.silu,
        lambda z: z * sigma(z),
        lambda z: sigma(z) * (1 + z * sigma(-z)),
    )
    yield entry(
        "softplus",
        {},
        lambda z: F.softplus(z, threshold=700),
        lambda z: mpmath.log1p(mpmath.exp(z)),
        sigma,
    )
    yield entry(
        "relu6",
        {},
        F.relu6,
        lambda z: min(max(z, mpf(0)), mpf(6)),
        lambda z: mpf(1) if 0 < z < 6 else mpf(0),
    )
    yield entry("tanh", {}, torch.tanh, mpmath.tanh, lambda z: mpmath.sech(z) ** 2)
    yield entry("sigmoid", {}, torch.sigmoid, sigma, lambda z: sigma(z) * sigma(-z))


def main():
    rows = ",\n".join(json.dumps(one, separators=(",", ":")) for one in entries())
    made_by = f"scripts/reference/activations.py, PyTorch {torch.__version__}, mpmath {mpmath.__version__}"
    text = f'{{"madeBy":{json.dumps(made_by)},\n"z":{json.dumps(GRID, separators=(",", ":"))},\n"entries":[\n{rows}\n]}}\n'
    Path("reference/activations.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
