"""Times scikit-learn's solvers of L2 logistic and softmax regression (C = 1) on one thread: when the objective is first
within 1e-3, 1e-6 and 1e-9 of its minimum. Levels of categories are a sparse matrix of ones.

    python solves.py FOLDER make              adds the rows of `categorical` and `digits` to FOLDER, and prints their minima
    python solves.py FOLDER CASE SOLVER...    CASE: logistic, softmax, categorical, digits; SOLVER: lbfgs, newton-cholesky
"""
import os
import sys
import time

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import warnings

import numpy as np
import sklearn.linear_model._logistic  # noqa: F401
from scipy import sparse
from scipy.special import logsumexp
from sklearn.linear_model import LogisticRegression
from sklearn.linear_model._linear_loss import LinearModelLoss

warnings.filterwarnings("ignore")
FOLDER = sys.argv[1]
MINIMUM = {
    "logistic": 0.4128332531614202,
    "softmax": 0.715218124094394,
    "categorical": 0.5375205754896789,
    "digits": 0.009478214903505089,
}


def file(name, kind=np.float64):
    return np.fromfile(os.path.join(FOLDER, name), kind)


def logistic():
    return file("log_X_f64.bin").reshape(-1, 50), file("log_y.bin").astype(int)


def softmax():
    return file("cov_X_f64.bin").reshape(-1, 54)[:580992], file("cov_y.bin", np.int32)[:580992]


def categorical():
    codes = file("cat50_codes.bin", np.int32).reshape(10, -1)
    n = codes.shape[1]
    at = (codes + 50 * np.arange(10)[:, None]).T.ravel()
    return sparse.csr_matrix((np.ones(at.size), at, np.arange(0, 10 * n + 1, 10)), (n, 500)), file("cat50_y.bin").astype(int)


def digits():
    return file("digits_X.bin").reshape(-1, 64), file("digits_y.bin", np.int32)


CASES = {"logistic": logistic, "softmax": softmax, "categorical": categorical, "digits": digits}


def objective(x, y, w):
    """Mean loss and penalty at coefficients w, intercepts last: one row a class, or one for two classes."""
    f = x @ w[:, :-1].T + w[:, -1]
    if len(w) == 1:
        f = np.c_[np.zeros(len(y)), f]
    return np.mean(logsumexp(f, axis=1) - f[np.arange(len(y)), y]) + (w[:, :-1] ** 2).sum() / 2 / len(y)


def minimum(x, y):
    """By Newton's method, halving a step until it helps."""
    n, k = len(y), max(y) + 1
    x1 = sparse.hstack([x, np.ones((n, 1))]).tocsr() if sparse.issparse(x) else np.c_[x, np.ones(n)]
    p = x1.shape[1]
    rows = 1 if k == 2 else k
    w, price = np.zeros((rows, p)), np.r_[np.full(p - 1, 1 / n), 0]
    value = objective(x, y, w)
    while True:
        f = x1 @ w.T
        mu = np.exp(f - logsumexp(np.c_[np.zeros(n), f] if rows == 1 else f, axis=1)[:, None])
        hit = (y == 1)[:, None] if rows == 1 else y[:, None] == np.arange(k)
        g = ((x1.T @ (mu - hit)).T / n + price * w).ravel()
        h = np.diag(np.tile(price, rows))
        for a in range(rows):
            for b in range(rows):
                each = mu[:, a] * ((a == b) - mu[:, b])
                part = x1.T @ (x1.multiply(each[:, None]).tocsr() if sparse.issparse(x1) else x1 * each[:, None])
                h[a * p : a * p + p, b * p : b * p + p] += (part.toarray() if sparse.issparse(part) else part) / n
        step, share = np.linalg.lstsq(h, g, rcond=1e-14)[0].reshape(w.shape), 1.0
        if g @ step.ravel() < 1e-20:
            return value
        while objective(x, y, w - share * step) > value + 1e-15:
            share /= 2
        w = w - share * step
        value = objective(x, y, w)


def make():
    random = np.random.default_rng(7)
    codes = random.integers(0, 50, (10, 1_000_000), dtype=np.int32)
    weights = 0.4 * random.standard_normal((10, 50))
    f = sum(weights[j][codes[j]] for j in range(10)) - 0.5
    y = (random.random(codes.shape[1]) < 1 / (1 + np.exp(-f))).astype(np.float64)
    codes.tofile(os.path.join(FOLDER, "cat50_codes.bin"))
    y.tofile(os.path.join(FOLDER, "cat50_y.bin"))
    from sklearn.datasets import load_digits

    x, y = load_digits(return_X_y=True)
    x.astype(np.float64).tofile(os.path.join(FOLDER, "digits_X.bin"))
    y.astype(np.int32).tofile(os.path.join(FOLDER, "digits_y.bin"))
    for name in ("categorical", "digits"):
        print(name, repr(float(minimum(*CASES[name]()))), flush=True)


def timed(name, solver):
    x, y = CASES[name]()
    seen = []

    def watched(method):
        def call(self, coef, *more, **named):
            if not seen or not np.array_equal(seen[-1][2], coef):
                seen.append((time.perf_counter() - wall, time.process_time() - processor, np.array(coef)))
            return method(self, coef, *more, **named)

        return call

    kept = {}
    for method in [m for m in dir(LinearModelLoss) if m.startswith(("loss", "gradient"))]:
        kept[method] = getattr(LinearModelLoss, method)
        setattr(LinearModelLoss, method, watched(kept[method]))
    wall, processor = time.perf_counter(), time.process_time()
    fit = LogisticRegression(C=1, solver=solver, tol=1e-6 if len(np.unique(y)) == 2 else 1e-8, max_iter=3000).fit(x, y)
    seen.append((time.perf_counter() - wall, time.process_time() - processor, np.c_[fit.coef_, fit.intercept_]))
    for method in kept:
        setattr(LinearModelLoss, method, kept[method])
    rows = len(fit.coef_)
    found, low = {}, np.inf
    for at, spent, w in seen[:: max(1, len(seen) // 200)] + seen[-1:]:
        w = w.reshape(rows, -1, order="F") if w.ndim == 1 else w
        low = min(low, objective(x, y, w) - MINIMUM[name])
        for target in (1e-3, 1e-6, 1e-9):
            if low <= target:
                found.setdefault(target, (at, spent))
    print("%-16s %-12s" % (solver, name), end="")
    for target in (1e-3, 1e-6, 1e-9):
        print("  %g: %.3f s, processor %.3f" % ((target,) + found.get(target, (np.nan, np.nan))), end="")
    print("  final %.1e" % low, flush=True)


if sys.argv[2] == "make":
    make()
for which in sys.argv[3:]:
    timed(sys.argv[2], which)
