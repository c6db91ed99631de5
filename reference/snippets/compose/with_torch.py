import torch
import torch.nn.functional as F


def apply_layer(weight, bias, x):
    # x @ weight.T + bias, as in nn.Linear: a row of weights per output.
    return F.linear(x, weight, bias)


def compose(second, first):
    (weight2, bias2), (weight1, bias1) = second, first
    return weight2 @ weight1, apply_layer(weight2, bias2, bias1)


# On given inputs
torch.set_default_dtype(torch.float64)
first = torch.tensor([[1.0, -2.0], [0.5, 3.0]]), torch.tensor([0.25, -1.0])
second = torch.tensor([[2.0, 0.0], [-1.5, 1.0]]), torch.tensor([0.5, 4.0])
x = torch.tensor([3.0, -0.75])
weight, bias = compose(second, first)
print(weight.tolist())
print(bias.tolist())
print(apply_layer(weight, bias, x).tolist())
print(apply_layer(*second, apply_layer(*first, x)).tolist())
