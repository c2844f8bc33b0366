# torch.compile on logistic loss and gradient over 1e7 scores: a server like the others (see bench/README.md)
import os, sys, time
os.environ.setdefault("CUDA_VISIBLE_DEVICES", "")
import numpy as np, torch
import torch.nn.functional as F

n = 10_000_000
r = np.random.default_rng(1)
s = r.standard_normal(n) * 2
y = (r.random(n) < 1 / (1 + np.exp(-s))).astype(float)
data = {"": (torch.tensor(s), torch.tensor(y)), "_f32": (torch.tensor(s, dtype=torch.float32), torch.tensor(y, dtype=torch.float32))}
torch.set_num_threads(1)
tasks = {}
for suffix, (a, b) in data.items():
    f = torch.compile(lambda s, y: ((F.softplus(s) - y * s).sum(), torch.sigmoid(s) - y))
    f(a, b), f(a, b)
    tasks["compiled_log" + suffix] = (f, a, b)
print("READY", *tasks, flush=True)
for line in sys.stdin:
    name, threads = line.split()
    torch.set_num_threads(int(threads))
    f, a, b = tasks[name]
    wall, cpu = time.perf_counter(), time.process_time()
    value = float(f(a, b)[0])
    print(f"{time.perf_counter() - wall:.6f} {time.process_time() - cpu:.6f} {value:.10g}", flush=True)
