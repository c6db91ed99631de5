import torch
from torch import nn
import torch.nn.functional as F


def unit_states(layer, x, f):
    z = layer(x).detach().requires_grad_()  # a row per training example
    (slope,) = torch.autograd.grad(f(z).sum(), z)
    is_on = (z > 0).any(dim=0)
    # A slope below 2**-24 is no gradient in float32.
    passes = (slope.abs() >= 2**-24).any(dim=0)
    return [
        "active" if on else "inactive" if some else "dead"
        for on, some in zip(is_on, passes)
    ]


# On given inputs
x = torch.tensor([[1.0, 0.5], [-1.0, 0.25], [0.0, -2.0]])
layer = nn.Linear(2, 4)
layer.weight.data = torch.tensor([[1.0, 1.0], [0.5, -0.5], [0.0, 0.0], [-1.0, 1.0]])
layer.bias.data = torch.tensor([-2.0, -1.0, 0.0, -1.0])
for a in (0.0, 0.01):
    states = unit_states(layer, x, lambda z: F.leaky_relu(z, a))
    print([states.count(state) for state in ("active", "inactive", "dead")])
