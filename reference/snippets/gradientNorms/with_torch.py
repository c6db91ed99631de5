import torch
import torch.nn.functional as F


def norms_back(weights, x, arriving, f):
    hidden = [x.clone().requires_grad_()]
    for weight in weights:
        hidden.append(f(weight @ hidden[-1]))
    gradients = torch.autograd.grad(hidden[-1], hidden, arriving)
    return [gradient.norm() for gradient in reversed(gradients)]


# On given inputs
torch.set_default_dtype(torch.float64)
weights = [
    torch.tensor([[1.0, -2.0, 0.5], [0.25, 1.5, -1.0], [-0.5, 0.75, 2.0]]),
    torch.tensor([[-1.0, 0.5, 1.25], [2.0, -0.75, 0.5], [0.5, 1.0, -1.5]]),
]
x, arriving = torch.tensor([0.5, -1.0, 2.0]), torch.tensor([0.6, 0.0, -0.8])
for a in (0.0, 0.2):
    norms = norms_back(weights, x, arriving, lambda z: F.leaky_relu(z, a))
    print([float(norm) for norm in norms])
