from math import comb

import numpy as np


def interval_rank(n, level=0.95):
    # P(B < k) for k = 1, 2, ...: fewer than k of n coins show heads.
    below = np.cumsum([comb(n, k) / 2**n for k in range(n)])
    rank = int(np.sum(2 * below <= 1 - level))
    coverage = 1 - 2 * below[rank - 1] if rank > 0 else 1.0
    return rank, coverage


# On given inputs
for n in (5, 6, 20, 100):
    print([float(part) for part in interval_rank(n)])
