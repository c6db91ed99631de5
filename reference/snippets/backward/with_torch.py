import torch
import torch.nn.functional as F


def layer_backward(arriving, weight, bias, x, f):
    weight = weight.clone().requires_grad_()
    bias = bias.clone().requires_grad_()
    h = f(x @ weight.T + bias)
    # Multiplies by f'(z), then by x, and sums over the rows.
    h.backward(arriving)
    return weight.grad, bias.grad


# On given inputs
torch.set_default_dtype(torch.float64)
weight = torch.tensor([[-0.5, 0.5], [1.0, 0.25]])
bias = torch.tensor([-0.5, 0.75])
x = torch.tensor([[2.0, -1.0], [-1.0, 3.0], [0.5, 0.5]])
arriving = torch.tensor([[-2.0, 1.0], [0.5, -0.25], [4.0, 3.0]])
for a in (0.0, 0.1):
    gradients = layer_backward(arriving, weight, bias, x, lambda z: F.leaky_relu(z, a))
    for gradient in gradients:
        print(gradient.tolist())
