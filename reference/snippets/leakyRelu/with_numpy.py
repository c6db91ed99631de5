import numpy as np


def leaky_relu(z, a=0.01):
    return np.where(z > 0, z, a * z)


def leaky_relu_slope(z, a=0.01):
    return np.where(z > 0, 1.0, a)


# On given inputs
z = np.array([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0])
for a in (0.0, 0.01, 0.2):
    print(leaky_relu(z, a).tolist())
    print(leaky_relu_slope(z, a).tolist())
