import numpy as np


def norms_back(weights, x, arriving, f, slope):
    preactivations, h = [], x
    for weight in weights:
        preactivations.append(weight @ h)
        h = f(preactivations[-1])
    norms = [np.linalg.norm(arriving)]
    for weight, z in zip(reversed(weights), reversed(preactivations)):
        arriving = (arriving * slope(z)) @ weight
        norms.append(np.linalg.norm(arriving))
    return norms


# On given inputs
weights = [
    np.array([[1.0, -2.0, 0.5], [0.25, 1.5, -1.0], [-0.5, 0.75, 2.0]]),
    np.array([[-1.0, 0.5, 1.25], [2.0, -0.75, 0.5], [0.5, 1.0, -1.5]]),
]
x, arriving = np.array([0.5, -1.0, 2.0]), np.array([0.6, 0.0, -0.8])
for a in (0.0, 0.2):
    norms = norms_back(weights, x, arriving, lambda z: np.where(z > 0, z, a * z), lambda z: np.where(z > 0, 1.0, a))
    print([float(norm) for norm in norms])
