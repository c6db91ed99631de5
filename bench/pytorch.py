"""Trains one workload with PyTorch, float32, on one thread. Reads one JSON document a line and answers each with one."""

import json
import sys

import torch
from torch import nn

torch.set_num_threads(1)
torch.set_num_interop_threads(1)


def answer(document):
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


workload = json.loads(sys.stdin.readline())
sizes = workload["sizes"]
dense = [nn.Linear(inputs, outputs) for inputs, outputs in zip(sizes, sizes[1:])]
initial = workload["initial"]
with torch.no_grad():
    for layer, weight_oi, bias_o in zip(dense, initial["weights"], initial["biases"]):
        layer.weight.copy_(torch.tensor(weight_oi))
        layer.bias.copy_(torch.tensor(bias_o))
model = nn.Sequential(*[module for layer in dense for module in (layer, nn.ReLU())][:-1])
optimizer = torch.optim.SGD(model.parameters(), lr=workload["learningRate"])

x_bi = torch.tensor(workload["x"], dtype=torch.float32)
y_bo = torch.tensor(workload["y"], dtype=torch.float32)
if workload["loss"] == "cross-entropy":
    loss, target = nn.CrossEntropyLoss(), y_bo.argmax(1)
else:
    loss, target = nn.BCEWithLogitsLoss(), y_bo
size = workload["batchSize"]
batches = list(zip(x_bi.split(size), target.split(size)))

answer("ready")
next_batch = 0
for line in sys.stdin:
    request = json.loads(line)
    if "train" in request:
        for _ in range(request["train"]):
            inputs, targets = batches[next_batch]
            optimizer.zero_grad()
            loss(model(inputs), targets).backward()
            optimizer.step()
            next_batch = (next_batch + 1) % len(batches)
        answer("done")
    else:
        answer(
            {
                "weights": [layer.weight.tolist() for layer in dense],
                "biases": [layer.bias.tolist() for layer in dense],
            }
        )
