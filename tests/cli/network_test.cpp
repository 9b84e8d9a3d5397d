// SPDX-License-Identifier: GPL-3.0-or-later
// Networks on the command line: arrays out and in, checkpoints, points from files, and what is refused.
#include "tests/support/check.h"
#include "tests/support/program.h"
#include "tests/support/source_folder.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <vector>

using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

std::string write(const fs::path& file, const std::string& text) {
    std::ofstream(file) << text;
    return file.string();
}

std::string lastLine(const std::string& text) { return text.substr(text.rfind('\n', text.size() - 2) + 1); }

}  // namespace

TEST_CASE("eval of a network: the arrays it writes are those it reads again, to the bit") {
    const TemporaryFolder folder;
    const std::string first = (folder.path() / "a.npz").string(), second = (folder.path() / "b.npz").string();
    const ProgramEnd trained = runProgram({"eval", "ring", "--at", "final", "--set", "steps=50", "--out", first});
    CHECK_EQUAL(trained.status, 0);
    CHECK(trained.out.find("57 parameters") != std::string::npos);
    // Without --set steps: the arrays alone decide.
    const ProgramEnd read = runProgram({"eval", "ring", "--set", "steps=50", "--weights", first, "--out", second});
    CHECK_EQUAL(read.status, 0);
    CHECK_EQUAL(read.out, trained.out);
    CHECK(contentsOf(first) == contentsOf(second));
    CHECK_EQUAL(runProgram({"eval", "ring", "--set", "game.generator_width=7", "--weights", first}).status, 2);
    CHECK(runProgram({"eval", "ring", "--set", "game.generator_width=7", "--weights", first}).err.find("w has 57 numbers, but the game has 62 parameters") != std::string::npos);
    CHECK_EQUAL(runProgram({"eval", "ring", "--weights", (folder.path() / "none.npz").string()}).status, 2);
}

TEST_CASE("a run goes on from its checkpoint to the same bits, and from no other's") {
    const TemporaryFolder folder;
    const std::string half = (folder.path() / "half.npz").string();
    const std::vector<std::string> base{"run", "ring", "--set", "method.id=adam", "--set", "game.fresh=true", "--every", "10"};
    const auto with = [&](std::vector<std::string> more) {
        more.insert(more.begin(), base.begin(), base.end());
        return runProgram(more);
    };
    CHECK_EQUAL(with({"--steps", "25", "--save", half}).status, 0);
    const ProgramEnd resumed = with({"--steps", "60", "--resume", half}), whole = with({"--steps", "60"});
    CHECK_EQUAL(resumed.status, 0);
    CHECK_EQUAL(lastLine(resumed.out), lastLine(whole.out));
    const ProgramEnd other = runProgram({"run", "ring", "--steps", "60", "--resume", half});
    CHECK_EQUAL(other.status, 2);
    CHECK(other.err.find("checkpoint of another scenario") != std::string::npos);
}

TEST_CASE("one's own points come from a file, and a wrong file is told by line") {
    const TemporaryFolder folder;
    const auto evaluate = [&](const std::string& file) {
        return runProgram({"eval", "ring", "--set", "game.data=points", "--set", "game.points=@" + file});
    };
    const std::string good = write(folder.path() / "good.csv", "x,y\n0,1\n0.5;-1\n\n2 3\n");
    CHECK_EQUAL(evaluate(good).status, 0);
    CHECK(evaluate(good).out.find("x_i = (0, 1, 0.5, -1, 2, 3)") != std::string::npos);
    std::string many;
    for (int k = 0; k < 100'001; ++k) many += "1,2\n";
    struct Row {
        std::string name, text, told;
    };
    const std::vector<Row> rows{{"nan.csv", "1,2\nnan,3\n", ":2: holds a number that is not finite"},
                                {"columns.csv", "1,2\n1,2,3\n", ":2: has 3 columns"},
                                {"words.csv", "1,2\nfour,five\n", ":2: \"four,five\" is not made of numbers"},
                                {"one.csv", "1,2\n", "has 1 row"},
                                {"many.csv", many, ":100001: has more rows"}};
    for (const Row& row : rows) {
        SECTION(row.name);
        const ProgramEnd outcome = evaluate(write(folder.path() / row.name, row.text));
        CHECK_EQUAL(outcome.status, 2);
        CHECK(outcome.err.find(row.told) != std::string::npos);
    }
    CHECK_EQUAL(evaluate((folder.path() / "none.csv").string()).status, 2);
}

TEST_CASE("field and Jacobian agree with torch's autograd in double, where torch is installed") {
    if (std::system("/usr/bin/python3 -c 'import numpy, torch' >/dev/null 2>&1") != 0) {
        std::fprintf(stderr, "SKIPPED: no comparison with torch (Debian: python3-numpy, python3-torch)\n");
        return;
    }
    const TemporaryFolder folder;
    const std::string arrays = (folder.path() / "a.npz").string();
    const ProgramEnd made = runProgram({"eval", "ring", "--at", "init", "--set", "game.generator_layers=2", "--set", "game.discriminator_layers=3", "--set",
                                     "game.activation=relu", "--out", arrays});
    CHECK_EQUAL(made.status, 0);
    CHECK_EQUAL(std::system(("/usr/bin/python3 '" + sourceFolder() + "/tests/bench/network_reference.py' '" + arrays + "' >/dev/null").c_str()), 0);
}
