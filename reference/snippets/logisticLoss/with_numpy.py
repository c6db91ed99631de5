import numpy as np


def sigmoid(x):
    return 1 / (1 + np.exp(-x))


def logistic_loss(logit, target):
    # -log of what the target was given; no power is above 1.
    soft = np.log1p(np.exp(-np.abs(logit)))
    return np.maximum(logit, 0) - logit * target + soft


# On given inputs
logit = np.array([-30.0, -2.0, 0.0, 0.5, 800.0])
target = np.array([0.0, 1.0, 1.0, 0.0, 0.0])
print(sigmoid(logit).tolist())
print(logistic_loss(logit, target).tolist())
