import numpy as np


def descend(weights, gradient, learning_rate):
    weights -= learning_rate * gradient


def roll(weights, velocity, gradient, learning_rate, momentum):
    velocity *= momentum
    velocity += gradient
    weights -= learning_rate * velocity


# On given inputs
gradients = [np.array([1.0, -8.0]), np.array([0.5, -4.0]), np.array([0.0, 0.0])]
weights = np.array([1.0, -2.0])
for gradient in gradients:
    descend(weights, gradient, 0.1)
print(weights.tolist())
weights, velocity = np.array([1.0, -2.0]), np.zeros(2)
for gradient in gradients:
    roll(weights, velocity, gradient, 0.1, 0.9)
print(weights.tolist())
