import numpy as np


def elu(z, alpha=1.0):
    # Else e^z overflows on the side that is not taken.
    below = np.minimum(z, 0)
    return np.where(z > 0, z, alpha * np.expm1(below))


def elu_slope(z, alpha=1.0):
    return np.where(z > 0, 1.0, alpha * np.exp(np.minimum(z, 0)))


# On given inputs
z = np.array([-1000.0, -2.5, -0.001, 0.0, 0.001, 2.5, 1000.0])
for alpha in (1.0, 0.5):
    print(elu(z, alpha).tolist())
    print(elu_slope(z, alpha).tolist())
