#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The field, Jacobian and eigenvalues of `ganscope eval ring … --out F.npz`, once more by torch's autograd in double.

network_reference.py F.npz          compares and prints the relative differences; exit status 1 above 1e-9
network_reference.py F.npz --time   also prints how long torch, numpy and LAPACK take

Exit status 77 where torch is not installed (python3-torch).
"""
import json
import sys
import time
import zipfile

try:
    import numpy as np
    import torch
except ImportError as missing:
    print(f"SKIPPED: {missing} (Debian: python3-numpy, python3-torch)", file=sys.stderr)
    sys.exit(77)

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
SMOOTH = {"tanh": torch.tanh, "relu": torch.relu, "softplus": torch.nn.functional.softplus}


def networks(game):
    """The widths of generator and discriminator."""
    data = 1 if game["data"] == "two-modes" else 2
    g = [game["latent_size"]] + [game["generator_width"]] * game["generator_layers"] + [data]
    d = [data] + [game["discriminator_width"]] * game["discriminator_layers"] + [1]
    return g, d


def run(w, widths, h, activation):
    at = 0
    for k, (a, b) in enumerate(zip(widths, widths[1:])):
        weight, bias = w[at:at + a * b].reshape(b, a), w[at + a * b:at + a * b + b]
        at += a * b + b
        h = h @ weight.T + bias
        if k + 2 < len(widths):
            h = activation(h)
    return h


def size(widths):
    return sum((a + 1) * b for a, b in zip(widths, widths[1:]))


def losses(w, game, x, z):
    g, d = networks(game)
    f = SMOOTH.get(game["activation"], lambda h: torch.where(h > 0, h, game["leak"] * h))
    theta, psi = w[:size(g)], w[size(g):]
    scale = game["input_scale"]
    real = run(psi, d, scale * x, f)
    fake = run(psi, d, scale * run(theta, g, z, f), f)
    softplus = torch.nn.functional.softplus
    if game["loss"] == "wgan":
        return -fake.mean(), fake.mean() - real.mean()
    of_d = softplus(-real).mean() + softplus(fake).mean()
    return (softplus(-fake).mean() if game["loss"] == "nonsaturating" else -softplus(fake).mean()), of_d


def field(w, game, x, z, graph):
    of_g, of_d = losses(w, game, x, z)
    n = size(networks(game)[0])
    a, = torch.autograd.grad(of_g, w, create_graph=graph, retain_graph=True)
    b, = torch.autograd.grad(of_d, w, create_graph=graph, retain_graph=True)
    return -torch.cat([a[:n], b[n:]])


def main():
    path = sys.argv[1]
    ours = np.load(path)
    scenario = json.loads(zipfile.ZipFile(path).read("scenario.json"))
    game = scenario["game"]
    if scenario["regularizers"] or game["loss"] not in ("wgan", "minimax", "nonsaturating"):
        sys.exit("only unregularised games with the wgan, minimax or nonsaturating loss have a reference here")
    x, z = torch.tensor(ours["x"]), torch.tensor(ours["z"])
    w = torch.tensor(ours["w"], requires_grad=True)
    begin = time.perf_counter()
    v = field(w, game, x, z, True)
    rows = [torch.autograd.grad(v, w, torch.eye(len(w))[i], retain_graph=True)[0] for i in range(len(w))]
    jacobian = torch.stack(rows).numpy()
    seconds = time.perf_counter() - begin
    v = v.detach().numpy()
    worst = 0
    for name, mine, theirs in (("field", ours["field"], v), ("jacobian", ours["jacobian"], jacobian)):
        difference = np.linalg.norm(mine - theirs) / np.linalg.norm(theirs)
        worst = max(worst, difference)
        print(f"{name}: relative difference {difference:.3g}")
    if "--time" in sys.argv:
        print(f"torch, dense Jacobian row by row, {len(w)} parameters, batch {len(x)}, {torch.get_num_threads()} threads: {seconds:.3f} s")
        begin = time.perf_counter()
        np.linalg.eigvals(jacobian)
        print(f"numpy eigvals (dgeev): {time.perf_counter() - begin:.3f} s")
    sys.exit(1 if not worst <= 1e-9 else 0)


main()
