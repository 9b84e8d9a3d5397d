# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a program's time goes, by Linux perf's samples: what limits a figure that misses its goal."""
import os
import re
import shutil
import subprocess
import tempfile


def without_groups(text):
    """Without <…> and (…), however deep."""
    before = None
    while before != text:
        before, text = text, re.sub(r"<[^<>]*>|\([^()]*\)", "", text)
    return text


def short(symbol):
    """A C++ symbol without arguments, template arguments and outer namespaces, a lambda by the function it is in: GanOf::fill."""
    name = re.sub(r"^\[.\]\s*", "", symbol.strip())
    if "::{lambda" in name:
        name = name[:name.index("::{lambda")].removesuffix(" const").split("_Function_handler<")[-1]
    # What is left open was cut off with the lambda.
    name = re.split(r"[<(]", without_groups(name))[0] or re.split(r"[<(,]", without_groups(name))[-1]
    if "," in name:
        name = name.split(",")[-1]
    name = name.strip().removesuffix(" const").split(" ")[-1].split("@")[0]
    parts = [part for part in name.split("::") if part not in ("", "ganscope", "std", "boost", "numeric", "odeint", "detail")]
    return "::".join(parts[-2:]) if parts else symbol.strip()


def profile(command, by="sym", most=7, env=None):
    """The largest shares of its samples, as one line; why there are none, where perf is missing or not allowed to sample."""
    if not shutil.which("perf"):
        return "no profile: perf is not installed (package linux-perf)"
    with tempfile.TemporaryDirectory() as folder:
        data = os.path.join(folder, "perf.data")
        run = subprocess.run(["perf", "record", "-q", "-F", "2000", "-o", data, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             env=env, check=False)
        if run.returncode or not os.path.exists(data):
            return "no profile: perf may not sample here (kernel.perf_event_paranoid)"
        text = subprocess.run(["perf", "report", "-i", data, "--stdio", "--sort", by], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                              text=True, check=False).stdout
    shares = {}
    for line in text.splitlines():
        if found := re.match(r"\s*([\d.]+)%\s+(.*)", line):
            name = short(found[2]) if by == "sym" else found[2].strip()
            shares[name] = shares.get(name, 0) + float(found[1])
    largest = sorted(shares.items(), key=lambda share: -share[1])[:most]
    return ", ".join(f"{name} {share:.0f} %" for name, share in largest) or "no profile: no samples"
