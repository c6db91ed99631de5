import numpy as np


def layer_backward(arriving, z, x, slope):
    delta = arriving * slope(z)  # dL/dz = dL/dh * f'(z)
    weight_gradient = delta.T @ x  # summed over the rows
    bias_gradient = delta.sum(axis=0)
    return weight_gradient, bias_gradient


# On given inputs
weight = np.array([[-0.5, 0.5], [1.0, 0.25]])
bias = np.array([-0.5, 0.75])
x = np.array([[2.0, -1.0], [-1.0, 3.0], [0.5, 0.5]])
arriving = np.array([[-2.0, 1.0], [0.5, -0.25], [4.0, 3.0]])
for a in (0.0, 0.1):
    gradients = layer_backward(arriving, x @ weight.T + bias, x, lambda z: np.where(z > 0, 1.0, a))
    for gradient in gradients:
        print(gradient.tolist())
