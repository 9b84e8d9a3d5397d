#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a researcher would otherwise use, on the networks of neural_bench.cpp: prints seconds.

network_peers.py training   one step of RMSProp in numpy: ring of 8, tanh, 691 parameters, batch 256
network_peers.py training_torch   the same step in torch
network_peers.py jacobian   the dense Jacobian in torch: 2,003 parameters, ReLU, batch 512, rows in blocks

Exit status 77 where numpy or torch is not installed.
"""
import os
import sys
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
try:
    import numpy as np
except ImportError:
    sys.exit(77)


def training():
    rng = np.random.default_rng(0)
    batch, z, x = 256, rng.standard_normal((256, 2)), rng.standard_normal((256, 2))

    def layers(widths):
        return [(rng.standard_normal((a, b)) / np.sqrt(a), np.zeros(b)) for a, b in zip(widths, widths[1:])]

    def forward(net, h):
        inputs = [h]
        for k, (w, b) in enumerate(net):
            h = h @ w + b
            if k + 1 < len(net):
                h = np.tanh(h)
            inputs.append(h)
        return inputs

    def backward(net, inputs, delta, want=True):
        slopes = []
        for k in range(len(net) - 1, -1, -1):
            slopes.append((inputs[k].T @ delta, delta.sum(0)))
            if k > 0 or want:
                delta = delta @ net[k][0].T
            if k > 0:
                delta = delta * (1 - inputs[k] ** 2)
        return slopes[::-1], delta

    g, d = layers([2, 16, 16, 2]), layers([2, 16, 16, 1])
    squares = [[(np.ones_like(w), np.ones_like(b)) for w, b in net] for net in (g, d)]

    def descend(net, slopes, square):
        for k, ((w, b), (dw, db), (sw, sb)) in enumerate(zip(net, slopes, square)):
            sw *= 0.9
            sw += 0.1 * dw * dw
            sb *= 0.9
            sb += 0.1 * db * db
            w -= 1e-4 * dw / np.sqrt(sw + 1e-10)
            b -= 1e-4 * db / np.sqrt(sb + 1e-10)

    def sigmoid(t):
        return 1 / (1 + np.exp(-t))

    def step():
        made, real = forward(g, z), forward(d, x)
        fake = forward(d, made[-1])
        of_real, _ = backward(d, real, -sigmoid(-real[-1]) / batch, False)
        of_fake, _ = backward(d, fake, sigmoid(fake[-1]) / batch, False)
        _, to_g = backward(d, fake, -sigmoid(-fake[-1]) / batch)
        of_g, _ = backward(g, made, to_g, False)
        descend(g, of_g, squares[0])
        descend(d, [(a + c, b + e) for (a, b), (c, e) in zip(of_real, of_fake)], squares[1])

    return mean(step, 1000)


def mean(work, times):
    """Seconds a run, over `times` of them."""
    begin = time.perf_counter()
    for _ in range(times):
        work()
    return (time.perf_counter() - begin) / times


def training_torch():
    try:
        import torch
    except ImportError:
        sys.exit(77)
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    torch.manual_seed(0)
    x, z = torch.randn(256, 2), torch.randn(256, 2)

    def net(*widths):
        layers = []
        for a, b in zip(widths, widths[1:]):
            layers += [torch.nn.Linear(a, b), torch.nn.Tanh()]
        return torch.nn.Sequential(*layers[:-1])

    g, d = net(2, 16, 16, 2), net(2, 16, 16, 1)
    optimizers = [torch.optim.RMSprop(n.parameters(), lr=1e-4, alpha=0.9, eps=1e-10) for n in (g, d)]
    softplus = torch.nn.functional.softplus

    def step():
        fake = d(g(z))
        own = torch.autograd.grad(softplus(-fake).mean(), list(g.parameters()), retain_graph=True)
        other = torch.autograd.grad(softplus(-d(x)).mean() + softplus(fake).mean(), list(d.parameters()))
        for n, slopes, optimizer in ((g, own, optimizers[0]), (d, other, optimizers[1])):
            for parameter, slope in zip(n.parameters(), slopes):
                parameter.grad = slope
            optimizer.step()

    return mean(step, 500)


def jacobian():
    try:
        import torch
    except ImportError:
        sys.exit(77)
    torch.set_default_dtype(torch.float64)
    torch.manual_seed(0)
    widths = [[16, 16, 16, 16, 16, 2], [2, 16, 16, 16, 16, 1]]
    sizes = [sum((a + 1) * b for a, b in zip(w, w[1:])) for w in widths]
    w = (0.3 * torch.randn(sum(sizes))).requires_grad_()
    x, z = torch.randn(512, 2), torch.randn(512, 16)

    def run(p, net, h):
        at = 0
        for k, (a, b) in enumerate(zip(net, net[1:])):
            h = h @ p[at:at + a * b].reshape(b, a).T + p[at + a * b:at + a * b + b]
            at += (a + 1) * b
            if k + 2 < len(net):
                h = torch.relu(h)
        return h

    def whole():
        theta, psi = w[:sizes[0]], w[sizes[0]:]
        fake, real = run(psi, widths[1], run(theta, widths[0], z)), run(psi, widths[1], x)
        softplus = torch.nn.functional.softplus
        a, = torch.autograd.grad(softplus(-fake).mean(), w, create_graph=True, retain_graph=True)
        b, = torch.autograd.grad(softplus(-real).mean() + softplus(fake).mean(), w, create_graph=True, retain_graph=True)
        v, unit = -torch.cat([a[:sizes[0]], b[sizes[0]:]]), torch.eye(len(w))
        return torch.cat([torch.autograd.grad(v, w, block, retain_graph=True, is_grads_batched=True)[0] for block in unit.split(64)])

    return mean(whole, 1)


print({"training": training, "training_torch": training_torch, "jacobian": jacobian}[sys.argv[1]]())
