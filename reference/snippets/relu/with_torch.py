import torch
import torch.nn.functional as F


def relu(z):
    return F.relu(z)  # as nn.ReLU()


def relu_slope(z):
    # At the kink 0. torch.maximum(z, 0) would give 0.5 there, and
    # z.clamp(min=0) 1.
    z = z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(relu(z).sum(), z)
    return slope


# On given inputs
z = torch.tensor([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0], dtype=torch.float64)
print(relu(z).tolist())
print(relu_slope(z).tolist())
