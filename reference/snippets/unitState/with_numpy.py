import numpy as np


def unit_state(weight, bias, x, slope):
    z = x @ weight + bias  # one row per training example
    if (z > 0).any():
        return "active"
    # A slope below 2**-24 is no gradient in float32.
    passes = (np.abs(slope(z)) >= 2**-24).any()
    return "inactive" if passes else "dead"


# On given inputs
x = np.array([[1.0, 0.5], [-1.0, 0.25], [0.0, -2.0]])
weights = np.array([[1.0, 1.0], [0.5, -0.5], [0.0, 0.0], [-1.0, 1.0]])
biases = np.array([-2.0, -1.0, 0.0, -1.0])
for a in (0.0, 0.01):
    states = [unit_state(w, b, x, lambda z: np.where(z > 0, 1.0, a)) for w, b in zip(weights, biases)]
    print([states.count(state) for state in ("active", "inactive", "dead")])
