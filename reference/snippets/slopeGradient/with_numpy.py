import numpy as np


def slope_gradient(arriving, z):
    # df/da = z where z is not positive, else 0; one slope a layer.
    return np.sum(arriving * np.minimum(z, 0))


# On given inputs
z = np.array([[-2.0, 0.5], [3.0, -0.25], [0.0, -1.5]])
arriving = np.array([[0.5, 2.0], [-1.0, 4.0], [7.0, -0.125]])
print([float(slope_gradient(arriving, z))])
