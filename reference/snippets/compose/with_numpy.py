import numpy as np


def apply_layer(weight, bias, x):
    return weight @ x + bias


def compose(second, first):
    (weight2, bias2), (weight1, bias1) = second, first
    return weight2 @ weight1, apply_layer(weight2, bias2, bias1)


# On given inputs
first = np.array([[1.0, -2.0], [0.5, 3.0]]), np.array([0.25, -1.0])
second = np.array([[2.0, 0.0], [-1.5, 1.0]]), np.array([0.5, 4.0])
x = np.array([3.0, -0.75])
weight, bias = compose(second, first)
print(weight.tolist())
print(bias.tolist())
print(apply_layer(weight, bias, x).tolist())
print(apply_layer(*second, apply_layer(*first, x)).tolist())
