// SPDX-License-Identifier: GPL-3.0-or-later
// Runs and numbers are opened again as the experiments that they came from.
#include "tests/support/check.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <fstream>

using namespace ganscope::test;

namespace {

const std::vector<std::string> experiment{"dirac", "--set", "regularizers.r1.gamma=0.3", "--set", "steps=40", "--set", "starts=[[1,1],[-0.5,0.25]]"};

ProgramEnd with(std::vector<std::string> command, const std::vector<std::string>& rest, const std::vector<std::string>& more = {}) {
    command.insert(command.end(), rest.begin(), rest.end());
    command.insert(command.end(), more.begin(), more.end());
    return runProgram(command);
}

void write(const std::string& path, const std::string& bytes) { std::ofstream(path, std::ios::binary) << bytes; }

}  // namespace

TEST_CASE("a run, and the numbers of a figure, are a scenario again") {
    const TemporaryFolder folder;
    const std::string shown = with({"show"}, experiment).out;
    REQUIRE(!shown.empty());
    for (const char* extension : {".npz", ".json"}) {
        SECTION(extension);
        const std::string run = folder.path() / (std::string("run") + extension), numbers = folder.path() / (std::string("numbers") + extension);
        REQUIRE(with({"run"}, experiment, {"--out", run}).status == 0);
        REQUIRE(with({"figure"}, experiment, {"--view", "phase", "--out", numbers}).status == 0);
        CHECK_EQUAL(runProgram({"show", run}).out, shown);
        CHECK_EQUAL(runProgram({"show", numbers}).out, shown);
        const std::string again = folder.path() / (std::string("again") + extension);
        CHECK_EQUAL(runProgram({"run", run, "--out", again}).status, 0);
        CHECK(contentsOf(again) == contentsOf(run));
        CHECK(runProgram({"show", run, "--set", "steps=7"}).out.find("\"steps\": 7") != std::string::npos);
    }
}

TEST_CASE("a figure opened again shows the view that was drawn") {
    const TemporaryFolder folder;
    const std::string shown = with({"show"}, experiment, {"--set", "view.figure=spectrum"}).out;
    REQUIRE(!shown.empty());
    for (const char* extension : {".pdf", ".json", ".npz"}) {
        SECTION(extension);
        const std::string file = folder.path() / (std::string("drawn") + extension);
        REQUIRE(with({"figure"}, experiment, {"--view", "spectrum", "--out", file}).status == 0);
        CHECK_EQUAL(runProgram({"show", file}).out, shown);
    }
}

TEST_CASE("what carries no scenario, or half of one, is told apart") {
    const TemporaryFolder folder;
    const std::string csv = folder.path() / "run.csv", npz = folder.path() / "run.npz", json = folder.path() / "run.json", torn = folder.path() / "torn";
    for (const std::string& out : {csv, npz, json}) REQUIRE(with({"run"}, experiment, {"--out", out}).status == 0);
    const auto said = [&](const std::string& file, const std::string& words) {
        SECTION(file);
        const ProgramEnd outcome = runProgram({"show", file});
        CHECK_EQUAL(outcome.status, 2);
        CHECK(outcome.out.empty());
        CHECK(outcome.err.find(words) != std::string::npos);
    };
    said(csv, "is a CSV table, which carries no scenario");
    const std::string archive = contentsOf(npz), results = contentsOf(json);
    std::string foreign = archive;
    for (auto at = foreign.find("scenario.json"); at != std::string::npos; at = foreign.find("scenario.json", at)) foreign.replace(at, 13, "something.txt");
    write(torn, foreign);
    said(torn, "is an NPZ without a scenario");
    write(torn, archive.substr(0, archive.size() / 2));
    said(torn, "is an NPZ without a scenario");  // its directory is at the end
    std::string shifted = archive;
    const auto directory = shifted.find("PK\1\2");
    for (auto at = directory; at != std::string::npos; at = shifted.find("PK\1\2", at + 4)) shifted[at + 44] = '\x7f';
    write(torn, shifted);
    said(torn, "is an NPZ whose scenario is damaged");
    write(torn, results.substr(0, 200));
    said(torn, "is a JSON file of results whose scenario is damaged");
}
