import torch
import torch.nn.functional as F


def elu(z, alpha=1.0):
    # alpha is 1 unless it is given; in Keras too.
    return F.elu(z, alpha)


def elu_slope(z, alpha=1.0):
    z = z.detach().requires_grad_()
    (slope,) = torch.autograd.grad(elu(z, alpha).sum(), z)
    return slope


# On given inputs
z = torch.tensor([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0], dtype=torch.float64)
for alpha in (1.0, 0.5):
    print(elu(z, alpha).tolist())
    print(elu_slope(z, alpha).tolist())
