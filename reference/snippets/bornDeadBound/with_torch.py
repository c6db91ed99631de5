import torch


def upper_bound(width, layers):
    lost_in_one = 0.5**width  # every unit of the layer is off
    return 1 - (1 - lost_in_one) ** (layers - 1)


# On given inputs
width = torch.tensor([2, 3, 16], dtype=torch.float64)
print(upper_bound(width, torch.tensor([10, 10, 50])).tolist())
