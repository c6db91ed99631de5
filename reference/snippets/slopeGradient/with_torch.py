import torch
import torch.nn.functional as F


def slope_gradient(arriving, z, a=0.25):
    # nn.PReLU() has one slope a layer, from 0.25; in Keras each unit
    # has one, from 0.
    slope = torch.full((1,), a, dtype=z.dtype, requires_grad=True)
    F.prelu(z, slope).backward(arriving)
    return slope.grad


# On given inputs
torch.set_default_dtype(torch.float64)
z = torch.tensor([[-2.0, 0.5], [3.0, -0.25], [0.0, -1.5]])
arriving = torch.tensor([[0.5, 2.0], [-1.0, 4.0], [7.0, -0.125]])
print(slope_gradient(arriving, z).tolist())
