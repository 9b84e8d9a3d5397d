#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a person would otherwise use for the games of a plane: every function returns seconds for one piece of the work.

Data at 0, the minimax loss, the Dirac-GAN: v = (psi s, -theta s), s = sigma(theta psi); with R1, v_psi -= gamma psi.
"""
import os
import shutil
import subprocess
import tempfile
import time

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def least(work, seconds=1.5):
    """Seconds of the quickest run; the machine's other work only ever adds."""
    best, until = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < until:
        begin = time.perf_counter()
        work()
        best = min(best, time.perf_counter() - begin)
    return best


def numpy_field_and_jacobian():
    """Field and Jacobian on 200 x 200 points by the closed form, written out and vectorised by hand."""
    import numpy as np
    a, b = np.meshgrid(np.linspace(-2, 2, 200), np.linspace(-2, 2, 200))

    def work():
        t = a * b
        s = 1 / (1 + np.exp(-t))
        q = s * (1 - s)
        cross = s + t * q
        return b * s, -a * s, b * b * q, cross, -cross, -a * a * q

    return least(work)


def scipy_flow():
    """The flow to t = 50 by an adaptive Dormand-Prince pair at tolerance 1e-6."""
    import math
    from scipy.integrate import solve_ivp

    def field(_, w):
        s = 1 / (1 + math.exp(-w[0] * w[1]))
        return [w[1] * s, -w[0] * s]

    return least(lambda: solve_ivp(field, (0, 50), [1.0, 1.0], method="RK45", rtol=1e-6, atol=1e-6))


def figure_of(draw):
    """Seconds to draw into a canvas of 1200 x 900 pixels, as after a slider moved."""
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    figure, axes = plt.subplots(figsize=(12, 9), dpi=100)

    def work():
        axes.clear()
        draw(axes)
        figure.canvas.draw()

    try:
        return least(work, 3)
    finally:
        plt.close(figure)


def plane(n):
    import numpy as np
    x = np.linspace(-2, 2, n)
    a, b = np.meshgrid(x, x)
    s = 1 / (1 + np.exp(-a * b))
    return x, b * s, -a * s - 0.3 * b


def matplotlib_quiver():
    """A field of 40 x 40 arrows, computed and drawn."""

    def draw(axes):
        x, u, v = plane(40)
        axes.quiver(x, x, u, v)

    return figure_of(draw)


def matplotlib_streamplot():
    """Streamlines of density 1, computed only: their drawing is left out on both sides."""
    import matplotlib
    matplotlib.use("Agg")
    import matplotlib.pyplot as plt
    x, u, v = plane(40)
    figure, axes = plt.subplots()

    def work():
        axes.clear()
        axes.streamplot(x, x, u, v, density=1)

    try:
        return least(work, 3)
    finally:
        plt.close(figure)


def numpy_eigenvalues(n):
    """All eigenvalues of the matrix of core_bench.cpp."""
    import numpy as np
    i = np.arange(n, dtype=float)
    matrix = np.sin(0.37 * (i[:, None] * n + i[None, :] + 1) ** 2)
    return least(lambda: np.linalg.eigvals(matrix), 0.5)


def xppaut_flow():
    """The same flow by XPPAUT in batch mode (Dormand-Prince 5(4) at 1e-6, 2,000 stored points), the whole program."""
    if not shutil.which("xppaut"):
        raise ImportError("xppaut")
    text = ("x'=y/(1+exp(-x*y))\ny'=-x/(1+exp(-x*y))\ninit x=1,y=1\n"
            "@ total=50, dt=0.025, meth=5dp, toler=1e-6, atoler=1e-6, maxstor=10000, bounds=1000\ndone\n")
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "dirac.ode"), "w", encoding="ascii") as file:
            file.write(text)

        def work():
            subprocess.run(["xppaut", "dirac.ode", "-silent"], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            if not os.path.getsize(os.path.join(folder, "output.dat")):
                raise RuntimeError("xppaut wrote nothing")

        return least(work)


def flow_command(program, out):
    """Ganscope's own command for it."""
    return [program, "run", "dirac", "--set", "method.id=flow", "--set", "method.step=0.025", "--set", "method.tolerance=1e-6", "--set", "steps=2000", "--out", out]


def ganscope_flow(program):
    """The whole program, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        out = os.path.join(folder, "run.csv")
        return least(lambda: subprocess.run(flow_command(program, out), check=True, stdout=subprocess.DEVNULL))
