// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope sweep as a user calls it: three formats, wrong input, an interruption and what follows.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <nlohmann/json.hpp>

#include <cstring>

using namespace ganscope::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// The shape and the numbers of one member of an archive whose members are stored.
struct Array {
    std::vector<std::size_t> shape;
    std::vector<double> numbers;
};
Array arrayOf(const std::string& archive, const std::string& name) {
    const std::size_t at = archive.find(name + ".npy\x93NUMPY");
    if (at == std::string::npos) FAIL("no member " + name);
    const std::size_t magic = at + name.size() + 4;
    const auto byte = [&](std::size_t k) { return static_cast<std::size_t>(static_cast<unsigned char>(archive.at(magic + k))); };
    const std::size_t length = byte(8) + 256 * byte(9);
    const std::string header = archive.substr(magic + 10, length);
    CHECK(header.find("'descr': '<f8', 'fortran_order': False") != std::string::npos);
    CHECK_EQUAL((10 + length) % 64, 0);
    Array r;
    std::size_t count = 1;
    for (std::size_t k = header.find("'shape': (") + 10; header.at(k) != ')';) {
        std::size_t used = 0;
        r.shape.push_back(std::stoul(header.substr(k), &used));
        count *= r.shape.back();
        for (k += used; header.at(k) == ',' || header.at(k) == ' ';) ++k;
    }
    r.numbers.resize(count);
    std::memcpy(r.numbers.data(), archive.data() + magic + 10 + length, count * sizeof(double));
    return r;
}

/// A sweep that takes seconds.
std::vector<std::string> longSweep(const std::string& out) {
    return {"sweep", "dirac", "--set", "game.loss=nonsaturating", "--set", "steps=30000", "--axis", "method.step=0.01:0.5:30", "--axis",
            "game.target=-1:1:40", "--measure", "outcome,steps_to", "--out", out};
}

}  // namespace

TEST_CASE("the border h = 4 gamma in an archive") {
    const TemporaryFolder folder;
    const std::string out = folder.path() / "m.npz";
    const ProgramEnd outcome = runProgram({"sweep", "dirac", "--axis", "method.step=0.01:2:200", "--axis", "regularizers.r1.gamma=0:1:200",
                                        "--measure", "radius", "--out", out});
    CHECK_EQUAL(outcome.status, 0);
    CHECK_EQUAL(outcome.out, "");
    const std::string archive = contentsOf(out);
    const Array step = arrayOf(archive, "method.step"), gamma = arrayOf(archive, "regularizers.r1.gamma"), radius = arrayOf(archive, "radius");
    CHECK_EQUAL(radius.shape, (std::vector<std::size_t>{200, 200}));
    CHECK_EQUAL(step.shape, (std::vector<std::size_t>{200}));
    CHECK_EQUAL(step.numbers.front(), 0.01);
    CHECK_EQUAL(step.numbers.back(), 2.0);
    for (std::size_t i = 0; i < 200; ++i)
        for (std::size_t j = 0; j < 200; ++j) {
            const double h = step.numbers[i], g = gamma.numbers[j], rho = radius.numbers[i * 200 + j];
            CHECK_CLOSE(rho, std::sqrt(1 - h * g + h * h / 4), 1e-13);
            if (std::fabs(h - 4 * g) > 1e-9) CHECK_EQUAL(rho < 1, h < 4 * g);
        }
    CHECK(archive.find("scenario.json") != std::string::npos && archive.find("sweep.json") != std::string::npos);
}

TEST_CASE("the same table in all formats, null or nan where there is no value") {
    const TemporaryFolder folder;
    const std::string npz = folder.path() / "a.npz", other = folder.path() / "a.json";
    const std::vector<std::string> call{"sweep", "dirac", "--axis", "regularizers.r1.gamma=0:1:3", "--axis", "method.step=0.1:10:3:log", "--measure", "phase", "--measure", "radius"};
    const auto with = [&](const std::string& out) {
        auto arguments = call;
        arguments.insert(arguments.end(), {"--out", out});
        return runProgram(arguments);
    };
    const ProgramEnd csv = runProgram(call);
    CHECK_EQUAL(csv.status, 0);
    CHECK_EQUAL(csv.out.substr(0, csv.out.find('\n')), "regularizers.r1.gamma,method.step,phase,radius");
    CHECK(csv.out.find("\n0,0.1,nan,1.0012492197250393\n") != std::string::npos);
    CHECK_EQUAL(std::ranges::count(csv.out, '\n'), 10);
    CHECK_EQUAL(csv.err, "phase: 3 of 9 cells have no value: infinite: an eigenvalue lies on the imaginary axis\n");
    CHECK_EQUAL(with(npz).status, 0);
    CHECK_EQUAL(with(other).status, 0);
    const json all = json::parse(contentsOf(other));
    const std::string archive = contentsOf(npz);
    CHECK_EQUAL(all.at("sweep").at("shape").get<std::vector<int>>(), (std::vector<int>{3, 3}));
    CHECK_EQUAL(all.at("axes").at("method.step").get<std::vector<double>>(), (std::vector<double>{0.1, 1, 10}));
    CHECK_EQUAL(all.at("sweep").at("missing").at("phase").begin().value().get<int>(), 3);
    const Array phase = arrayOf(archive, "phase"), radius = arrayOf(archive, "radius");
    for (std::size_t k = 0; k < 9; ++k) {
        CHECK_EQUAL(all.at("values").at("radius").at(k).get<double>(), radius.numbers[k]);
        const json& value = all.at("values").at("phase").at(k);
        CHECK_EQUAL(value.is_null(), std::isnan(phase.numbers[k]));
        if (!value.is_null()) CHECK_EQUAL(value.get<double>(), phase.numbers[k]);
    }
}

TEST_CASE("the bytes do not depend on the number of threads") {
    const TemporaryFolder folder;
    std::string first;
    for (const char* threads : {"1", "2", "5"}) {
        const std::string out = folder.path() / (std::string(threads) + ".npz");
        CHECK_EQUAL(runProgram({"sweep", "gaussian-mean", "--axis", "game.mean.1=-2:2:21", "--axis", "regularizers.jare.gamma=0:20:11", "--measure",
                                "conditioning,phase,rate_best", "--threads", threads, "--out", out}).status, 0);
        if (first.empty()) first = contentsOf(out);
        CHECK(contentsOf(out) == first);
    }
}

TEST_CASE("interrupted, it keeps what is done and the same command goes on to the same bytes") {
    const TemporaryFolder folder;
    const std::string out = folder.path() / "part.npz", whole = folder.path() / "whole.npz", partial = out + ".partial";
    const ProgramEnd reference = runProgram(longSweep(whole));
    CHECK_EQUAL(reference.status, 0);
    const ProgramEnd cut = interruptProgram(longSweep(out), "cells (");
    CHECK_EQUAL(cut.status, 1);
    CHECK(cut.err.find("cells are kept in " + partial + ", and the same command goes on from there") != std::string::npos);
    CHECK(!fs::exists(out));
    REQUIRE(fs::exists(partial));
    const std::string saved = contentsOf(partial);
    // Another plan does not take it up, nor is a damaged one taken up.
    auto other = longSweep(out);
    other[7] = "method.step=0.01:0.5:2";
    other[9] = "game.target=-1:1:2";
    const ProgramEnd another = runProgram(other);
    CHECK_EQUAL(another.status, 0);
    CHECK(another.err.find("belongs to another sweep and is not used") != std::string::npos);
    std::string damaged = saved;
    damaged[damaged.size() / 2] ^= 1;
    for (const std::string& bytes : {damaged, saved.substr(0, saved.size() / 2), std::string("x"), std::string()}) {
        folder.write("part.npz.partial", bytes);
        CHECK(runProgram(other).err.find("is damaged and is not used") != std::string::npos);
    }
    folder.write("part.npz.partial", saved);
    const ProgramEnd rest = runProgram(longSweep(out));
    CHECK_EQUAL(rest.status, 0);
    CHECK(rest.err.find("going on from " + partial) != std::string::npos);
    CHECK(contentsOf(out) == contentsOf(whole));
    CHECK(!fs::exists(partial));
}

TEST_CASE("a signal that comes twice at once, as timeout sends it, leaves no half-written file") {
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "part.csv";
    std::string command = "timeout 1 '" + builtProgram() + "'";
    for (const std::string& argument : longSweep(out)) command += " '" + argument + "'";
    for (int round = 0; round < 4; ++round) {
        CHECK_EQUAL(shell(command).status, 124);
        for (const fs::directory_entry& entry : fs::directory_iterator(folder.path())) CHECK_EQUAL(entry.path().filename().string(), "part.csv.partial");
        fs::remove(out.string() + ".partial");
    }
}

TEST_CASE("wrong input is status 2 and one sentence") {
    struct Row {
        std::vector<std::string> arguments;
        std::string message;
    };
    for (const Row& row : std::vector<Row>{
             {{"--axis", "method.stp=0:1:2", "--measure", "radius"}, "--axis method.stp: there is no method.stp to set; did you mean \"method.step\"?"},
             {{"--axis", "method.step=0:1:2", "--measure", "radius"}, "--axis method.step: is 0, but h must be a number above 0"},
             {{"--axis", "method.step=1:2", "--measure", "radius"}, "must have the form PATH=LO:HI:N"},
             {{"--axis", "method.step=1:2:0", "--measure", "radius"}, "N is 0, but must be a whole number from 1"},
             {{"--axis", "method.step=1:2:2.5", "--measure", "radius"}, "N is 2.5, but must be"},
             {{"--axis", "method.step=1:x:3", "--measure", "radius"}, "HI is \"x\", but must be a finite number"},
             {{"--axis", "method.step=1:nan:3", "--measure", "radius"}, "HI is \"nan\", but must be a finite number"},
             {{"--axis", "method.step=1:2:3:cubic", "--measure", "radius"}, "a scale is :log or :lin"},
             {{"--axis", "method.step=1:2:30000", "--axis", "game.target=0:1:30000", "--measure", "radius"}, "the axes give 900000000 values, but at most 50000000"},
             {{"--axis", "game.bias=0:1:2", "--measure", "radius"}, "--axis game.bias: is no number"},
             {{"--axis", "method.step=1:2:3", "--measure", "radios"}, "did you mean \"radius\"?"},
             {{"--axis", "method.step=1:2:3"}, "--measure: is missing"},
             {{"--measure", "radius"}, "--axis: is missing"},
             {{"--axis", "method.step=1:2:3", "--measure", "radius", "--at", "1"}, "has 1 number, but dirac has 2"},
             {{"--axis", "method.step=1:2:3", "--measure", "radius", "--tolerance", "0"}, "--tolerance: is 0, but must be a number above 0"},
             {{"--axis", "method.step=1:2:3", "--measure", "radius", "--out", "x.txt"}, "must end in .csv, .npz or .json"},
         }) {
        SECTION(row.message);
        std::vector<std::string> arguments{"sweep", "dirac"};
        arguments.insert(arguments.end(), row.arguments.begin(), row.arguments.end());
        const ProgramEnd outcome = runProgram(arguments);
        CHECK_EQUAL(outcome.status, 2);
        CHECK_EQUAL(outcome.out, "");
        CHECK_EQUAL(std::ranges::count(outcome.err, '\n'), 1);
        if (outcome.err.find(row.message) == std::string::npos) CHECK_EQUAL(outcome.err, row.message);
    }
}

TEST_CASE("an output that cannot be written is known before anything is computed") {
    const TemporaryFolder folder;
    const ProgramEnd outcome = runProgram(longSweep(folder.path() / "none" / "a.npz"));
    CHECK_EQUAL(outcome.status, 1);
    CHECK(outcome.err.find("cannot be written") != std::string::npos);
    CHECK(outcome.err.find("cells (") == std::string::npos);
}

TEST_CASE("sweep --help names the measures") {
    const ProgramEnd help = runProgram({"sweep", "--help"});
    CHECK_EQUAL(help.status, 0);
    for (const char* word : {"radius", "abscissa", "phase", "conditioning", "rate", "step_limit", "outcome", "steps_to", "PATH=LO:HI:N"})
        CHECK(help.out.find(word) != std::string::npos);
}
