import torch
import torch.nn.functional as F


def leaky_relu(z, a=0.01):
    # negative_slope is 0.01 unless it is given, as in nn.LeakyReLU.
    # In Keras it is 0.3 in the layer and 0.2 in the function; there
    # it was called alpha before.
    return F.leaky_relu(z, negative_slope=a)


def leaky_relu_slope(z, a=0.01):
    z = z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(leaky_relu(z, a).sum(), z)
    return slope


# On given inputs
z = torch.tensor([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0], dtype=torch.float64)
for a in (0.0, 0.01, 0.2):
    print(leaky_relu(z, a).tolist())
    print(leaky_relu_slope(z, a).tolist())
