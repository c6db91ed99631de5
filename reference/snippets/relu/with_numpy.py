import numpy as np


def relu(z):
    return np.maximum(z, 0)


def relu_slope(z):
    return np.where(z > 0, 1.0, 0.0)  # 0 at the kink


# On given inputs
z = np.array([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0])
print(relu(z).tolist())
print(relu_slope(z).tolist())
