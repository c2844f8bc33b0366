"""Times lasso paths of 100 values to a relative duality gap of 1e-6: scikit-learn (Gram) and celer, one thread.

    python lasso_path.py ROWS COLUMNS SYSTEM...        SYSTEM: sklearn, celer
"""
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import warnings

import numpy as np

warnings.filterwarnings("ignore")


def data(n, p):
    random = np.random.default_rng(0)
    x = np.asfortranarray(random.standard_normal((n, p)))
    for j in range(1, p):
        x[:, j] = 0.5 * x[:, j - 1] + np.sqrt(0.75) * x[:, j]
    w = np.zeros(p)
    w[random.choice(p, 30, False)] = random.standard_normal(30)
    return x, x @ w + 2 * random.standard_normal(n)


def gap(x, y, w, price):
    n = len(y)
    left = y - x @ w
    primal = 0.5 * (left @ left) / n + price * np.abs(w).sum()
    point = left / n
    point = point * min(1, price / np.abs(x.T @ point).max())
    return primal - ((y @ point) - 0.5 * n * (point @ point))


def sklearn(x, y, prices):
    from sklearn.linear_model import lasso_path

    return lasso_path(x, y, alphas=prices, tol=1e-6)[1]


def celer(x, y, prices):
    from celer import celer_path

    return celer_path(x, y, pb="lasso", alphas=prices, tol=1e-6)[1]


def main():
    n, p = int(sys.argv[1]), int(sys.argv[2])
    x, y = data(n, p)
    prices = np.abs(x.T @ y).max() / n * np.logspace(0, -2, 100)
    for name in sys.argv[3:]:
        path = {"sklearn": sklearn, "celer": celer}[name]
        path(x[:200, :50].copy(order="F"), y[:200], prices[:5])  # what is compiled on first use
        wall, processor = time.perf_counter(), time.process_time()
        w = path(x, y, prices)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        worst = max(gap(x, y, w[:, i], prices[i]) for i in range(0, 100, 9)) / (0.5 * (y @ y) / n)
        print("%-8s  %.3f s wall  %.3f s processor  largest relative gap %.1e" % (name, wall, processor, worst), flush=True)


main()
