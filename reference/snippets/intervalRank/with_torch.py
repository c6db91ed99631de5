import torch
from torch.distributions import Binomial


def interval_rank(n, level=0.95):
    # P(B < k) for k = 1, 2, ...: fewer than k of n coins show heads.
    k = torch.arange(n, dtype=torch.float64)
    coins = Binomial(n, torch.tensor(0.5, dtype=torch.float64))
    below = coins.log_prob(k).exp().cumsum(0)
    rank = int((2 * below <= 1 - level).sum())
    coverage = 1 - 2 * below[rank - 1] if rank > 0 else 1.0
    return rank, coverage


# On given inputs
for n in (5, 6, 20, 100):
    print([float(part) for part in interval_rank(n)])
