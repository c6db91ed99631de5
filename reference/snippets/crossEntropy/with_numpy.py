import numpy as np


def cross_entropy(logits, target):
    # No power is above 1.
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_of_sum = np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return np.sum(target * (log_of_sum - shifted)) / len(logits)


# On given inputs
logits = np.array([[2.0, -1.0, 0.5], [900.0, 0.0, -900.0], [0.25, 0.25, 0.25]])
target = np.array([[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]])
for row in range(3):
    print([float(cross_entropy(logits[row : row + 1], target[row : row + 1]))])
print([float(cross_entropy(logits, target))])
