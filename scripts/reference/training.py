"""Trains small networks with PyTorch, in float64: every activation x loss x optimizer, 20 epochs.

Writes reference/training.json, which src/lib/training/reference.test.ts reads: run specifications (inline data, given
weights, no shuffling, a short last batch) with the parameters and the training loss that they end with.

RReLU draws its slopes at random in training, so no two programs can agree on them; here lower = upper, which leaves its
arithmetic in training mode and takes the chance away.

Needs PyTorch 1.13 or later; on Debian: apt-get install python3-torch
Run from the project's root: /usr/bin/python3 scripts/reference/training.py
"""

import json
import random
from pathlib import Path

import torch
import torch.nn.functional as F

EPOCHS = 20
ROWS = 10
BATCH = 4
HIDDEN = [4, 3]

draw = random.Random(6)


def numbers(count, scale):
    """Short decimals, so that the file is small and both sides read the same doubles."""
    return [round(draw.gauss(0, scale), 3) for _ in range(count)]


def matrix(rows, columns, scale):
    return [numbers(columns, scale) for _ in range(rows)]


X = matrix(ROWS, 2, 1.0)

TARGETS = {
    "mse": matrix(ROWS, 2, 1.0),
    "bce-with-logits": [[1 if x1 * x2 > 0 else 0] for x1, x2 in X],
    "cross-entropy": [[1 if k == row % 3 else 0 for k in range(3)] for row in range(ROWS)],
}

LOSSES = {
    "mse": F.mse_loss,
    "bce-with-logits": F.binary_cross_entropy_with_logits,
    "cross-entropy": lambda output, target: F.cross_entropy(output, target.argmax(1)),
}

ACTIVATIONS = [
    ({"id": "identity"}, lambda z, _: z),
    ({"id": "relu"}, lambda z, _: F.relu(z)),
    ({"id": "leaky-relu", "negativeSlope": 0.1}, lambda z, _: F.leaky_relu(z, 0.1)),
    ({"id": "prelu", "negativeSlope": 0.25}, lambda z, slope: F.prelu(z, slope)),
    ({"id": "rrelu", "lower": 0.2, "upper": 0.2}, lambda z, _: F.rrelu(z, 0.2, 0.2, training=True)),
    ({"id": "elu", "alpha": 1.5}, lambda z, _: F.elu(z, 1.5)),
    ({"id": "selu"}, lambda z, _: F.selu(z)),
    ({"id": "gelu"}, lambda z, _: F.gelu(z)),
    ({"id": "silu"}, lambda z, _: F.silu(z)),
    ({"id": "softplus"}, lambda z, _: F.softplus(z)),
    ({"id": "relu6"}, lambda z, _: F.relu6(z)),
    ({"id": "tanh"}, lambda z, _: torch.tanh(z)),
    ({"id": "sigmoid"}, lambda z, _: torch.sigmoid(z)),
]

OPTIMIZERS = [
    {"id": "sgd", "learningRate": 0.1},
    {"id": "sgd", "learningRate": 0.05, "momentum": 0.9},
    {"id": "adam", "learningRate": 0.02},
]


def start(outputs):
    widths = [2, *HIDDEN, outputs]
    weights = [matrix(o, i, 0.8) for i, o in zip(widths, widths[1:])]
    biases = [numbers(o, 0.3) for o in widths[1:]]
    return {"id": "given", "weights": weights, "biases": biases}


def optimizer_of(spec, parameters, slopes):
    slope_rate = spec.get("slopeLearningRate") or spec["learningRate"]
    groups = [{"params": parameters}, {"params": slopes, "lr": slope_rate}]
    if spec["id"] == "adam":
        return torch.optim.Adam(groups, lr=spec["learningRate"])
    return torch.optim.SGD(groups, lr=spec["learningRate"], momentum=spec.get("momentum", 0))


def run(activation, function, loss, optimizer, init):
    def tensors(lists):
        return [torch.tensor(values, dtype=torch.float64, requires_grad=True) for values in lists]

    x = torch.tensor(X, dtype=torch.float64)
    y = torch.tensor(TARGETS[loss], dtype=torch.float64)
    weights, biases = tensors(init["weights"]), tensors(init["biases"])
    slopes = tensors([[activation["negativeSlope"]]] * len(HIDDEN)) if activation["id"] == "prelu" else []
    stepper = optimizer_of(optimizer, weights + biases, slopes)

    def loss_of(rows, targets):
        a = rows
        for layer, (w, b) in enumerate(zip(weights, biases)):
            z = F.linear(a, w, b)
            a = function(z, slopes[layer] if slopes else None) if layer < len(HIDDEN) else z
        return LOSSES[loss](a, targets)

    for _ in range(EPOCHS):
        for first in range(0, ROWS, BATCH):
            stepper.zero_grad()
            loss_of(x[first : first + BATCH], y[first : first + BATCH]).backward()
            stepper.step()
    return {
        "activation": activation,
        "loss": loss,
        "optimizer": optimizer,
        "trainLoss": loss_of(x, y).item(),
        "weights": [w.tolist() for w in weights],
        "biases": [b.tolist() for b in biases],
        "slopes": [slope.item() for slope in slopes] if slopes else None,
    }


def main():
    inits = {loss: start(len(targets[0])) for loss, targets in TARGETS.items()}
    runs = [
        run(activation, function, loss, optimizer, inits[loss])
        for loss in LOSSES
        for activation, function in ACTIVATIONS
        for optimizer in OPTIMIZERS
    ]
    prelu, prelu_function = next(entry for entry in ACTIVATIONS if entry[0]["id"] == "prelu")
    for optimizer in OPTIMIZERS:
        own_rate = {**optimizer, "slopeLearningRate": 0.004}
        runs.append(run(prelu, prelu_function, "bce-with-logits", own_rate, inits["bce-with-logits"]))

    def compact(value):
        return json.dumps(value, separators=(",", ":"))

    text = (
        f'{{"madeBy":{compact(f"scripts/reference/training.py, PyTorch {torch.__version__}")},\n'
        f'"hidden":{HIDDEN},"batchSize":{BATCH},"epochs":{EPOCHS},\n"x":{compact(X)},\n'
        f'"targets":{compact(TARGETS)},\n"inits":{compact(inits)},\n"runs":[\n'
        + ",\n".join(compact(entry) for entry in runs)
        + "\n]}\n"
    )
    Path("reference/training.json").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
