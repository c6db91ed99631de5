import numpy as np


def upper_bound(width, layers):
    lost_in_one = 0.5**width  # every unit of the layer is off
    return 1 - (1 - lost_in_one) ** (layers - 1)


# On given inputs
print(upper_bound(np.array([2, 3, 16]), np.array([10, 10, 50])).tolist())
