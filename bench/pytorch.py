"""Trains one workload with PyTorch, float32, on one thread. Reads one JSON document a line and answers each with one.

The backward pass is written out: quicker here than autograd, whose graph costs more than the arithmetic of networks
this small. docs/performance.md has by how much.
"""

import json
import sys

import torch

torch.set_num_threads(1)
torch.set_num_interop_threads(1)
torch.set_grad_enabled(False)


def answer(document):
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


workload = json.loads(sys.stdin.readline())
size = workload["batchSize"]
x_bi = torch.tensor(workload["x"], dtype=torch.float32)
y_bo = torch.tensor(workload["y"], dtype=torch.float32)
batches = list(zip(x_bi.split(size), y_bo.split(size)))
weights_oi = [torch.tensor(weight, dtype=torch.float32) for weight in workload["initial"]["weights"]]
biases_o = [torch.tensor(bias, dtype=torch.float32) for bias in workload["initial"]["biases"]]
last = len(weights_oi) - 1
descent = -workload["learningRate"] / size
is_softmax = workload["loss"] == "cross-entropy"


def step(x_bi, y_bo):
    inputs = [x_bi]
    for weight_oi, bias_o in zip(weights_oi[:-1], biases_o[:-1]):
        inputs.append(torch.addmm(bias_o, inputs[-1], weight_oi.t()).relu_())
    logits_bo = torch.addmm(biases_o[last], inputs[last], weights_oi[last].t())
    probabilities_bo = torch.softmax(logits_bo, 1) if is_softmax else torch.sigmoid(logits_bo)
    gradient_bo = probabilities_bo.sub_(y_bo)
    for layer in range(last, -1, -1):
        own_bo = gradient_bo
        if layer > 0:
            gradient_bo = torch.ops.aten.threshold_backward(own_bo.mm(weights_oi[layer]), inputs[layer], 0)
        weights_oi[layer].addmm_(own_bo.t(), inputs[layer], alpha=descent)
        biases_o[layer].add_(own_bo.sum(0), alpha=descent)


answer("ready")
next_batch = 0
for line in sys.stdin:
    request = json.loads(line)
    if "train" in request:
        for _ in range(request["train"]):
            step(*batches[next_batch])
            next_batch = (next_batch + 1) % len(batches)
        answer("done")
    else:
        answer(
            {
                "weights": [weight_oi.tolist() for weight_oi in weights_oi],
                "biases": [bias_o.tolist() for bias_o in biases_o],
            }
        )
