import torch
import torch.nn.functional as F


def sigmoid(x):
    return torch.sigmoid(x)


def logistic_loss(logit, target):
    # Takes the logit: the sigmoid is inside. It gives the mean unless
    # it is told otherwise.
    return F.binary_cross_entropy_with_logits(
        logit, target, reduction="none"
    )


# On given inputs
logit = torch.tensor([-30.0, -2.0, 0.0, 0.5, 800.0], dtype=torch.float64)
target = torch.tensor([0.0, 1.0, 1.0, 0.0, 0.0], dtype=torch.float64)
print(sigmoid(logit).tolist())
print(logistic_loss(logit, target).tolist())
