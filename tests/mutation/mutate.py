#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Do the tests notice when the core is wrong?

Changes one token of one source of the core, compiles that file, links it into the tests before the untouched library, and runs
the tests, the quickest first, until one fails. The sources and the build are left alone: what is changed is a copy.

    tests/mutation/mutate.py BUILD [--sample N] [--seed N] [--seconds N] [--files GLOB] [--out FILE]

Fails when fewer than nine of ten are noticed, or when one that is not has no argument in survivors.md. A mutant that does not
compile is none, and another takes its place. Tables of the catalogue (texts, slider ends, sources, facts) are left out: they
are data, and the facts are tests themselves.
"""
import argparse, collections, fnmatch, hashlib, json, os, pathlib, re, resource, shlex, signal, subprocess, sys, tempfile, time

ROOT = pathlib.Path(__file__).resolve().parents[2]
SWAPS = {"+": "-", "-": "+", "*": "/", "/": "*", "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==",
         "&&": "||", "||": "&&", "+=": "-=", "-=": "+=", "*=": "/=", "/=": "*=", "++": "--", "--": "++",
         "true": "false", "false": "true", "std::min": "std::max", "std::max": "std::min", "break": "", "continue": ""}
# Binary operators stand between blanks in our layout; an operator without them is a sign, a pointer or a template.
TOKEN = re.compile(r"(?<= )(?:\+=|-=|\*=|/=|<=|>=|==|!=|&&|\|\||[-+*/<>])(?= )|\+\+|--|\btrue\b|\bfalse\b|std::min\b|std::max\b|"
                   r"\bbreak(?=;)|\bcontinue(?=;)|(?<![\w.])\d+(?:\.\d+)?(?:e-?\d+)?(?![\w.'])")
STATEMENT = re.compile(r"^\s+(?!return|break|continue|const |auto |using |static |throw |case |default|else|if|for|while|template|\}|std::size_t |double |int |bool )"
                       r"[\w:.\[\]()>*-][^;{}]*;$")


def blank(match):
    return re.sub(r"[^\n]", "~", match.group(0))


def sites(text):
    """(position, length, replacement) of every mutation of a source."""
    code = re.sub(r'//[^\n]*|/\*.*?\*/|R"==\(.*?\)=="|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])\'|^\s*#[^\n]*', blank, text, flags=re.S | re.M)
    table = re.search(r"^extern const \w+Entry ", code, flags=re.M)
    if table:
        code = code[:table.start()]
    code = re.sub(r"\btemplate\s*<[^\n]*|^\s*static_assert[^\n]*|^Parameter \w+\(.*?^\}", blank, code, flags=re.S | re.M)
    for m in TOKEN.finditer(code):
        old = m.group(0)
        new = SWAPS.get(old)
        if new is None:
            new = str(int(old) + 1) if old.isdigit() else repr(float(old) * 1.5 + (1 if float(old) == 0 else 0))
        yield m.start(), len(old), new
    at = 0
    for line in code.split("\n"):
        if STATEMENT.match(line) and "~" not in line:
            start = at + len(line) - len(line.lstrip())
            yield start, at + len(line) - start - 1, ""
        at += len(line) + 1


def includes(target, stem, source):
    """Whether the test includes the source's own header."""
    test = ROOT / "tests" / target.removeprefix("test_") / f"{stem}_test.cpp"
    return test.exists() and f'"{source.relative_to(ROOT).with_suffix(".h")}"' in test.read_text()


def targets_of(folder):
    """The programs that ask something of a folder of the core: the reference and the claims of its mathematics alone."""
    if folder == "stream":
        return ["test_stream"]
    mathematics = folder in ("math", "game", "games", "losses", "regularizers", "methods", "neural")
    return ["test_core"] + (["test_reference", "test_claims"] if mathematics else ["test_stream"] if folder == "simulation" else [])


class Build:
    def __init__(self, folder):
        self.folder = folder
        self.commands = {}  # by source: the unit that is compiled, itself or a list of includes, and the command
        for entry in json.loads((folder / "compile_commands.json").read_text()):
            unit = pathlib.Path(entry["file"])
            united = unit.parent.name == "Unity" and unit.is_relative_to(folder.resolve() / "core")
            paths = re.findall(r'^#include "(.*)"$', unit.read_text(), flags=re.M) if united else [unit]
            for path in map(pathlib.Path, paths):
                if path.is_relative_to(ROOT / "core"):
                    self.commands[path] = unit, shlex.split(entry["command"])
        self.tests = {}  # target: (link command, cost by stem)
        self.passing = {}  # (target, stem): whether it passes with the untouched core
        self.kills = collections.Counter()  # by (folder of the core, stem)

    def link_command(self, target):
        lines = subprocess.run(["ninja", "-C", self.folder, "-t", "commands", "tests/" + target], capture_output=True, text=True, check=True).stdout
        line = [l for l in lines.splitlines() if f"-o tests/{target} " in l][-1]
        return shlex.split(line.split("&&")[1] if "&&" in line else line)

    def prepare(self, targets):
        """What every test is likely to cost: as CTest remembers it. The published claims, which take a while, have the last word."""
        names = subprocess.run(["ctest", "--test-dir", self.folder, "-N"], capture_output=True, text=True).stdout
        costs = {m.group(1): float(m.group(2)) for remembered in ROOT.glob("build/*/Testing/Temporary/CTestCostData.txt")
                 for m in re.finditer(r"^([\w.]+) \d+ ([\d.e+-]+)$", remembered.read_text(), flags=re.M)}
        for target in targets:
            folder = target.removeprefix("test_")
            stems = [s for s in re.findall(rf": {folder}\.(\w+)$", names, flags=re.M) if s not in ("architecture", "harness", "dropin")]
            self.tests[target] = (self.link_command(target), {s: costs.get(f"{folder}.{s}", 5.0) for s in stems})
        self.tests["test_claims"] = (self.link_command("test_claims"), {"": 60.0})

    def run(self, program, stem, seconds):
        only = ["--only", stem] if stem else []
        bounded = lambda: resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))  # a loop that never ends may take all there is
        test = subprocess.Popen([ROOT / "tests/support/in_fresh_home", program] + only, cwd=self.folder / "tests", stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, preexec_fn=bounded, start_new_session=True)
        try:
            return test.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(test.pid, signal.SIGKILL)  # the shell that keeps its home, and the test itself
            test.wait()
            raise

    def passes(self, target, stem):
        """A test that fails without any change notices nothing. Asked of those alone that seem to notice something."""
        if (target, stem) not in self.passing:
            self.passing[target, stem] = self.run(self.folder / "tests" / target, stem, 900) == 0
        return self.passing[target, stem]

    def compile(self, source, text, work):
        """The object of a changed source, or None. It checks its indices, as the sanitizers would: beyond an end anything may happen."""
        changed, result = work / source.name, work / "mutant.o"
        changed.write_text(text)
        unit, words = self.commands[source]
        if unit != source:
            changed = work / "unit.cpp"
            changed.write_text(unit.read_text().replace(f'"{source}"', f'"{work / source.name}"'))
        command, skip = [], False
        for word in words:
            if skip or word in ("-MD",) or "ccache" in word or word.startswith("CCACHE_") or word == "-E" or word.endswith("/cmake") or word == "env":
                skip = False
            elif word in ("-MT", "-MF", "-o"):
                skip = True
            elif word == str(unit):
                command.append(str(changed))
            elif word not in ("-O3", "-DNDEBUG"):
                command.append(word)
        done = subprocess.run(command + ["-O1", "-w", "-D_GLIBCXX_ASSERTIONS", "-o", str(result)], cwd=self.folder, capture_output=True, timeout=300)
        return result if done.returncode == 0 else None

    def killer(self, source, mutant, work):
        """The test that fails, or None."""
        folder = source.parent.name
        for target in targets_of(folder):
            link, costs = self.tests[target]
            program = work / target
            command = [str(program) if w == f"tests/{target}" else w for w in link]
            at = next(i for i, w in enumerate(command) if w.endswith("libganscope_core.a"))
            command.insert(at, str(mutant))
            subprocess.run(command, cwd=self.folder, check=True, capture_output=True)

            def turn(stem):
                """Its own tests first, then the cheap ones and those that noticed its neighbours."""
                own = stem and (stem in source.stem or source.stem in stem or includes(target, stem, source))
                return not own, costs[stem] / (1 + self.kills[folder, stem])

            for stem in sorted(costs, key=turn):
                try:
                    failed, outcome = self.run(program, stem, 20 * costs[stem] + 30), ""
                except subprocess.TimeoutExpired:
                    failed, outcome = True, " (never ends)"
                if failed and self.passes(target, stem):
                    self.kills[folder, stem] += 1
                    return f"{target.removeprefix('test_')}.{stem}{outcome}"
        return None


def drawn(paths, seed):
    """All mutations in an order that the seed and their own lines give: a change elsewhere leaves it as it is."""
    met, population = collections.Counter(), []
    for path in paths:
        text = path.read_text()
        for start, length, new in sites(text):
            line = text[text.rfind("\n", 0, start) + 1:text.find("\n", start)]
            name = f"{seed} {path.relative_to(ROOT)} {text[start:start + length]} {new} {line.strip()}"
            met[name] += 1
            population.append((hashlib.sha256(f"{name} {met[name]}".encode()).digest(), path, (start, length, new)))
    return [(path, site) for _, path, site in sorted(population)]


def reasons(name):
    """The reasons that a file here gives, by what is printed of a mutant without its line's number."""
    lines = (ROOT / "tests/mutation" / name).read_text().splitlines()
    return {m.group(1): m.group(2) for m in (re.match(r"\* (core/\S+: `.*` became .* in `.*`): (.*)", line) for line in lines) if m}


def main():
    options = argparse.ArgumentParser()
    options.add_argument("build", type=pathlib.Path)
    options.add_argument("--sample", type=int, default=100)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--seconds", type=float, default=3600)
    options.add_argument("--files", default="core/*")
    options.add_argument("--out", type=pathlib.Path)
    given = options.parse_args()
    build = Build(given.build.resolve())
    population = drawn([path for path in sorted(build.commands) if fnmatch.fnmatch(str(path.relative_to(ROOT)), given.files)], given.seed)
    begun = time.monotonic()
    build.prepare(["test_core", "test_reference", "test_stream"])
    killed, survivors, equivalent, accepted, alike, unargued = 0, [], reasons("equivalent.md"), reasons("survivors.md"), [], 0
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        for path, (start, length, new) in population:
            if killed + len(survivors) >= given.sample or time.monotonic() - begun > given.seconds:
                break
            text = path.read_text()
            line = text.count("\n", 0, start) + 1
            where = f"{path.relative_to(ROOT)}:{line}"
            what = f"`{text[start:start + length]}` became `{new or 'nothing'}` in `{text.splitlines()[line - 1].strip()}`"
            name = f"{path.relative_to(ROOT)}: {what}"
            if reason := equivalent.get(name):
                alike.append(f"{where}: {what}: {reason}")
                print(f"{where} {what}: makes no difference (equivalent.md)", flush=True)
                continue
            mutant = build.compile(path, text[:start] + new + text[start + length:], work)
            if mutant is None:
                continue
            by = build.killer(path, mutant, work)
            killed += by is not None
            if by is None:
                survivors.append(f"{where}: {what}: {accepted.get(name, '**no argument in survivors.md**')}")
                unargued += name not in accepted
            print(f"{killed}/{killed + len(survivors)} {where} {what}: {by or 'SURVIVED'}", flush=True)
    total = killed + len(survivors)
    report = [f"{killed} of {total} mutants of the core were killed ({100 * killed / max(1, total):.0f} %; seed {given.seed}, of {len(population)} possible)."]
    report += ["", "Survivors:", ""] * bool(survivors) + [f"* {s}" for s in survivors]
    report += ["", "No test can kill these, which are not counted:", ""] * bool(alike) + [f"* {a}" for a in alike]
    text = "\n".join(report) + "\n"
    if given.out:
        given.out.write_text(text)
    sys.stdout.write(text)
    return 0 if total and killed >= 0.9 * total and not unargued else 1


if __name__ == "__main__":
    sys.exit(main())
