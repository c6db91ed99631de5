from torch import nn


def own_gain(slope):
    # kaiming_normal_(w, a=slope) takes this gain. Its own a is 0, and
    # nn.Linear starts from a = sqrt(5), whatever activation follows.
    return nn.init.calculate_gain("leaky_relu", slope)


# On given inputs
print([float(own_gain(a)) for a in (0.0, 0.01, 0.25, 1.0)])
