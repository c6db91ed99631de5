import torch


def descend(weights, gradients, learning_rate, momentum=0.0):
    # The rate stands outside the velocity. In Keras it is inside,
    # v = momentum * v - rate * g: another path once the rate changes.
    optimizer = torch.optim.SGD(
        [weights], lr=learning_rate, momentum=momentum
    )
    for gradient in gradients:
        weights.grad = gradient
        optimizer.step()


# On given inputs
torch.set_default_dtype(torch.float64)
gradients = [torch.tensor([1.0, -8.0]), torch.tensor([0.5, -4.0]), torch.tensor([0.0, 0.0])]
for momentum in (0.0, 0.9):
    weights = torch.tensor([1.0, -2.0], requires_grad=True)
    descend(weights, gradients, 0.1, momentum)
    print(weights.tolist())
