#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ganscope's speed beside its goals and beside what people use instead, measured in one run.

side_by_side.py BUILD [--out FILE.md] [--plot FILE.svg]     BUILD holds ganscope and tests/bench

Prints a Markdown table: the figure, the goal or the peer's figure, their ratio (above 1: better than the goal, or quicker than
the peer), and the floor below which this program exits with 1. A floor is where a real loss begins, well under what was measured, since
machines are shared; a goal that is missed is marked and breaks nothing: below the table stands where its time goes. A peer that is not
installed is named, and skipped.
"""
import argparse
import json
import os
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import plane_peers  # noqa: E402
from profiled import profile  # noqa: E402

PEERS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "network_peers.py")


def only(name):
    return "^" + name + "(/|$)"


class Own:
    """What tests/bench measures, in milliseconds; every benchmark is run once."""

    def __init__(self, build):
        self.build, self.known = build, {}

    def command(self, pattern):
        return [os.path.join(self.build, "tests", "bench"), "--benchmark_filter=" + pattern]

    def run(self, pattern):
        out = subprocess.run([*self.command(pattern), "--benchmark_format=json"], check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        return [row for row in json.loads(out)["benchmarks"] if not row.get("error_occurred")]

    def row(self, name):
        if name not in self.known:
            rows = self.run(only(name))
            self.known[name] = rows[0] if rows else None
        return self.known[name]

    def time(self, name, counter=None):
        row = self.row(name)
        if row is None:
            return None
        if counter:
            return row[counter]
        scale = {"ns": 1e-6, "us": 1e-3, "ms": 1, "s": 1e3}[row["time_unit"]]
        wall = "real_time" in name or "manual_time" in row["name"] or "real_time" in row["name"]
        return scale * row["real_time" if wall else "cpu_time"]


def network_peer(what):
    got = subprocess.run(["/usr/bin/python3", PEERS, what], stdout=subprocess.PIPE, check=False)
    if got.returncode == 77:
        raise ImportError("numpy or torch")
    return float(got.stdout)


def show(milliseconds, unit="ms"):
    return "–" if milliseconds is None else f"{milliseconds:.3g} {unit}"


class Table:
    def __init__(self, own):
        self.own, self.rows, self.failed, self.skipped, self.missed = own, [], [], [], []

    def add(self, what, own, other, ratio, goal, floor, command, by="sym"):
        """`command` runs what is measured, for the profile of a goal that is missed, its shares by symbol or by library."""
        state = "" if ratio >= goal else "missed"
        if state:
            self.missed.append((what, command, by))
        if ratio < floor:
            state = "BELOW ITS FLOOR"
            self.failed.append(what)
        self.rows.append(f"| {what} | {own} | {other} | {ratio:.3g}× | {goal:g}× | {floor:g}× | {state} |")
        print(self.rows[-1], flush=True)

    def goal(self, what, name, limit, floor, counter=None, unit="ms"):
        """A benchmark whose figure shall be at most `limit`; the ratio is limit / figure."""
        figure = self.own.time(name, counter)
        if figure is None:
            self.skipped.append(what)
            return
        self.add(what, show(figure, unit), f"at most {limit:g} {unit}", limit / figure, 1, floor, self.own.command(only(name)))

    def peer(self, what, name, title, peer, goal, floor, counter=None):
        """A benchmark beside a peer that takes `peer()` seconds."""
        self.beside(what, self.own.time(name, counter), title, peer, goal, floor, self.own.command(only(name)))

    def beside(self, what, figure, title, peer, goal, floor, command, by="sym"):
        try:
            other = 1e3 * peer()
        except ImportError as missing:
            self.skipped.append(f"{what} beside {title} ({missing})")
            return
        if figure is None:
            self.skipped.append(what)
            return
        self.add(what, show(figure), f"{show(other)}, {title}", other / figure, goal, floor, command, by)

    def profiles(self):
        """Lines about what limits the goals that were missed."""
        lines = [f"| {what} | {profile(command, by)} |" for what, command, by in self.missed]
        return ["", "| missed | where its time goes |", "|---|---|", *lines] if lines else []


def measure(build):
    table = Table(Own(build))
    print("| what | Ganscope | goal, or peer | ratio | goal | floor | |\n|---|---|---|---|---|---|---|")
    for title, name in (("streamlines", "streamlines"), ("arrows", "arrows"), ("image", "texture")):
        for counter, limit in (("median_ms", 8), ("p99_ms", 16.7)):
            if (name, counter) == ("texture", "median_ms"):
                limit = 16.7
            table.goal(f"slider to pixels, {title}, {counter[:-3]}", "sliderToPixels/" + name, limit, 0.25, counter)
    table.peer("a field of 40 × 40 arrows redrawn", "sliderToPixels/arrows", "matplotlib's quiver", plane_peers.matplotlib_quiver, 5, 3, "median_ms")
    table.goal("streaming frame, median", "streamingFrame", 8, 0.25, "median_ms")
    table.goal("streaming frame, p99", "streamingFrame", 13, 0.25, "p99_ms")
    table.peer("field and exact Jacobian, 200 × 200 points, generic", "fieldAndJacobianLanes/minimax", "numpy, closed form by hand",
               plane_peers.numpy_field_and_jacobian, 10, 0.4)
    table.goal("the same, absolute", "fieldAndJacobianLanes/minimax", 3, 0.4)
    table.peer("flow to t = 50 at 1e-6", "run/flow", "scipy's solve_ivp", plane_peers.scipy_flow, 300, 40)
    program = os.path.join(build, "ganscope")
    table.beside("the same with 2,000 points, whole program", 1e3 * plane_peers.ganscope_flow(program), "XPPAUT in batch mode",
                 plane_peers.xppaut_flow, 1, 0.05, plane_peers.flow_command(program, os.path.join(build, "flow.csv")), "dso")
    table.peer("streamlines of density 1", "portrait/diracStreamlines", "matplotlib's streamplot", plane_peers.matplotlib_streamplot, 400, 60)
    table.goal("streamlines of density 1, absolute", "portrait/diracStreamlines", 1, 0.2)
    table.goal("stability map 256 × 256, first pass", "stabilityMap/diracFirstPass", 16, 0.5)
    table.goal("stability map 256 × 256, whole", "stabilityMap/dirac", 150, 0.4)
    table.goal("basins 256 × 256, first pass", "basins/centreFirstPass", 50, 0.4)
    table.goal("basins 256 × 256, whole", "basins/centre", 1000, 0.3)
    table.peer("exact Jacobian, 2,003 parameters, batch 512", "wholeJacobian", "torch", lambda: network_peer("jacobian"), 10, 4)
    whole, bare = table.own.time("wholeSpectrum"), table.own.time("bareDgeev")
    if whole and bare:
        table.add("its whole spectrum", show(whole), f"{show(bare)}, a bare dgeev", bare / whole, 1 / 1.5, 0.4, table.own.command(only("wholeSpectrum")))
    table.goal("its 20 leading eigenvalues while training", "tracked/n2003_magnitude20", 100, 0.4)
    table.peer("a training step, 691 parameters, batch 256", "trainingStep/n691_batch256", "numpy", lambda: network_peer("training"), 3, 1.2)
    table.peer("a training step, 691 parameters, batch 256", "trainingStep/n691_batch256", "torch", lambda: network_peer("training_torch"), 6, 2.5)
    for n in (4, 8, 20, 50, 100):
        table.peer(f"eigenvalues, n = {n}", f"eigenvalues/{n}", "numpy", lambda n=n: plane_peers.numpy_eigenvalues(n), 1 / 1.1, 0.5)
    table.goal("start to first picture, median", "startToFirstPicture", 100, 0.3, "median_ms")
    table.goal("memory then", "startToFirstPicture", 64, 0.7, "resident_MiB", "MiB")
    table.goal("a portrait as PDF, 400 arrows, 5 paths", "portraitAsPdf", 150, 0.5)
    return table


GROWTH = (("growthGrid", "points on a side", "field and Jacobian of a grid"), ("growthPaths", "paths", "paths of 500 steps"),
          ("growthParameters", "parameters", "exact Jacobian of a ring network"), ("growthCores", "cores", "stability map, 512 × 512"))


def growth(own, plot):
    """Lines about how cost grows, and the picture of it."""
    series = []
    for name, axis, title in GROWTH:
        points = []
        for row in own.run(name + "/"):
            wall = "real_time" in row["name"]
            points.append((row.get("n", float(row["name"].split("/")[1])), row["real_time" if wall else "cpu_time"]))
        series.append((axis, title, points))
    lines = ["| how cost grows | " + "milliseconds |", "|---|---|"]
    lines += [f"| {title} | " + ", ".join(f"{axis} {x:g}: {y:.3g}" for x, y in points) + " |" for axis, title, points in series]
    try:
        import matplotlib
        matplotlib.use("Agg")
        import matplotlib.pyplot as plt
    except ImportError:
        return lines + ["", "No plot of it: python3-matplotlib is not installed."]
    figure, axes = plt.subplots(1, len(series), figsize=(3.2 * len(series), 3), layout="constrained")
    for panel, (axis, title, points) in zip(axes, series):
        panel.loglog(*zip(*points), "o-", base=2 if axis == "cores" else 10)
        panel.set(xlabel=axis, title=title)
        panel.grid(alpha=0.3)
    axes[0].set_ylabel("milliseconds")
    figure.savefig(plot)
    return lines + ["", f"Drawn in {os.path.basename(plot)}."]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("build")
    parser.add_argument("--out")
    parser.add_argument("--plot", default="growth.svg")
    options = parser.parse_args()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    table = measure(options.build)
    after = [f"SKIPPED: {what}" for what in table.skipped] + table.profiles() + [""] + growth(table.own, options.plot)
    lines = ["| what | Ganscope | goal, or peer | ratio | goal | floor | |", "|---|---|---|---|---|---|---|", *table.rows, "", *after]
    if options.out:
        with open(options.out, "w", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    print("\n".join(after))
    if table.failed:
        print("BELOW ITS FLOOR: " + ", ".join(table.failed), file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
