// SPDX-License-Identifier: GPL-3.0-or-later
// list, show, eval and run as a user calls them: numbers, exit statuses, and what is left behind.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <nlohmann/json.hpp>

#include <charconv>

using namespace ganscope::test;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

json jsonOf(const std::vector<std::string>& arguments, const std::string& input = "") {
    const ProgramEnd outcome = runProgram(arguments, input);
    CHECK_EQUAL(outcome.err, "");
    if (outcome.status != 0) FAIL("status " + std::to_string(outcome.status) + ": " + outcome.err);
    return json::parse(outcome.out);
}

/// Rows of numbers of a CSV file, its header aside.
std::vector<std::vector<double>> rowsOf(const std::string& csv) {
    std::vector<std::vector<double>> rows;
    for (std::size_t at = csv.find('\n') + 1, end; at < csv.size(); at = end + 1) {
        end = csv.find('\n', at);
        std::vector<double> row;
        const char* next = csv.data() + at;
        while (next < csv.data() + end) {
            double x = 0;
            next = std::from_chars(next, csv.data() + end, x).ptr + 1;
            row.push_back(x);
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

}  // namespace

TEST_CASE("eval gives the spectrum of the R1-regularised Dirac-GAN") {
    const json all = jsonOf({"eval", "dirac", "--set", "regularizers.r1.gamma=0.3", "--at", "0,0", "--json"});
    const json& point = all.at("points").at(0);
    CHECK_EQUAL(point.at("at").get<std::vector<double>>(), (std::vector<double>{0, 0}));
    CHECK(point.at("equilibrium").get<bool>());
    CHECK(point.at("jacobian_is_exact").get<bool>());
    const json& flow = point.at("flow");
    CHECK_CLOSE(flow.at("eigenvalues").at(0).at(0).get<double>(), -0.15, 1e-12);
    CHECK_CLOSE(flow.at("eigenvalues").at(1).at(1).get<double>(), 0.4769696007, 1e-10);
    CHECK_CLOSE(flow.at("step_limit").get<double>(), 1.2, 1e-12);
    CHECK_CLOSE(flow.at("step_best").get<double>(), 0.6, 1e-12);
    CHECK_CLOSE(flow.at("rate_best").get<double>(), 0.9539392014, 1e-10);
    CHECK(flow.at("stable").get<bool>());
    CHECK_CLOSE(point.at("update").at("radius").get<double>(), 0.9746794345, 1e-10);
    CHECK_EQUAL(all.at("scenario").at("regularizers").at(0).at("gamma").get<double>(), 0.3);
}

TEST_CASE("what does not exist is null, with the reason beside it") {
    const json points = jsonOf({"eval", "dirac-wgan-gp-simultaneous", "--at", "0,0", "--at", "1,-1", "--json"}).at("points");
    CHECK_EQUAL(points.size(), 2);
    const json& flow = points.at(0).at("flow");
    for (const char* key : {"eigenvalues", "stable", "zeros", "defective", "phase", "step_limit"}) {
        CHECK(flow.at(key).is_null());
        CHECK(!flow.at("why").at(key).get<std::string>().empty());
    }
    CHECK(!points.at(0).at("equilibrium").get<bool>());  // MATHS 2: (0, 0) is none of the penalised game
    const json& update = points.at(0).at("update");
    CHECK(!update.at("defined").get<bool>());
    CHECK(update.at("radius").is_null());
    CHECK(update.at("eigenvalues").is_null());
    CHECK(!update.at("why").at("radius").get<std::string>().empty());
    CHECK(!points.at(0).at("jacobian_is_exact").get<bool>());
    CHECK(points.at(1).at("update").at("defined").get<bool>());
    CHECK_EQUAL(points.at(1).at("flow").at("eigenvalues").size(), 2);
}

TEST_CASE("a point far away never prints a number that is none") {
    const ProgramEnd outcome = runProgram({"eval", "dirac", "--at", "1e200,-1e200", "--json"});
    CHECK_EQUAL(outcome.status, 0);
    for (const char* word : {"nan", "NaN", "inf,", "inf]", "Infinity"}) CHECK(outcome.out.find(word) == std::string::npos);
    CHECK(json::accept(outcome.out));
}

TEST_CASE("without --at the game's equilibrium is taken, and said so") {
    const ProgramEnd outcome = runProgram({"eval", "dirac", "--set", "game.target=1"});
    CHECK_EQUAL(outcome.status, 0);
    CHECK(outcome.err.find("equilibrium") != std::string::npos);
    CHECK(outcome.out.find("θ  1") != std::string::npos);
}

TEST_CASE("a scenario comes from a file, a preset, a game or standard input") {
    const std::string text = jsonOf({"show", "dirac-r1-simultaneous"}).dump();
    CHECK_EQUAL(jsonOf({"show", "-"}, text).dump(), text);
    const TemporaryFolder folder;
    CHECK_EQUAL(jsonOf({"show", folder.write("a.json", text)}).dump(), text);
    CHECK_EQUAL(jsonOf({"show", "gaussian-mean"}).at("starts").at(0).size(), 4);
    CHECK_EQUAL(jsonOf({"show", "dirac", "--set", "steps=7", "--set", "method.id=momentum"}).at("method").at("id").get<std::string>(), "momentum");
}

TEST_CASE("a folder does not stand before the preset or the game of its name") {
    const TemporaryFolder folder;
    fs::create_directories(folder.path() / "dirac");
    const ProgramEnd shown = shell("cd '" + folder.path().string() + "' && '" + builtProgram() + "' show dirac");
    CHECK_EQUAL(shown.status, 0);
    CHECK_EQUAL(shown.out, runProgram({"show", "dirac"}).out);
}

TEST_CASE("wrong input is status 2, told on standard error alone") {
    const TemporaryFolder folder;
    const std::string bad = folder.write("bad.json", R"({"ganscope": 1, "game": {"id": "diarc"}, "steps": -1})");
    struct Row {
        std::vector<std::string> arguments;
        std::string message;
    };
    for (const Row& row : std::vector<Row>{
             {{"show", bad}, bad + ":/game/id: is the text \"diarc\", which is no game; did you mean \"dirac\"?"},
             {{"show", folder.path()}, "is a directory"},
             {{"show", "dirca"}, "did you mean \"dirac\"?"},
             {{"show", "dirac", "--set", "method.stp=1"}, "did you mean \"method.step\"?"},
             {{"eval", "dirac", "--at", "1"}, "has 1 number, but dirac has 2 parameters (θ, ψ)"},
             {{"eval", "dirac", "--at", "1,x"}, "column 3 holds \"x\""},
             {{"eval", "dirac", "--at", "1,nan"}, "must be a finite number"},
             {{"eval"}, "SCENARIO is required"},
             {{"run", "dirac", "--steps", "-1"}, "--steps is -1, but must be a whole number from 0 to 10000000"},
             {{"run", "dirac", "--steps", "1.5"}, "--steps is 1.5, but must be a whole number"},
             {{"run", "dirac", "--steps", ""}, "--steps: must not be empty"},
             {{"run", "dirac", "--out", ""}, "--out: must not be empty"},
             {{"eval", "dirac", "--at", "0,0", "--out", folder.path() / "e.csv"}, "must end in .npz"},
             {{"run", "dirac", "--steps", "1", "--save", folder.path() / "ck.txt"}, "must end in .npz"},
             {{"dirac", "list"}, "dirac: is no command, so nothing may follow it"},
             {{""}, "FILE: must not be empty"},
             {{"run", "dirac", "--out", "x.xyz"}, "must end in .csv, .npz or .json"},
             {{"list", "foo"}, "foo"},
             {{"gallery", "--out", folder.path() / "g", "--jobs", "-1"}, "--jobs"},
             {{"gallery", "--out", folder.path() / "g", "--jobs", "0"}, "--jobs"},
             {{"figures", "list.json", "--jobs", "-1"}, "--jobs"},
             {{"frames", "dirac", "--out", folder.path() / "f.gif", "--jobs", "-1"}, "--jobs"},
             {{"frames", "dirac", "--out", folder.path() / "f.gif", "--count", "-1"}, "--count is -1, but must be between 2 and 10000"},
             {{"lst"}, "did you mean \"list\"?"},
             {{"swep"}, "did you mean \"sweep\"?"},
             {{"galery"}, "did you mean \"gallery\"?"},
             {{"evl", "dirac"}, "evl: is no command"},
         }) {
        SECTION(row.arguments.front() + " " + row.arguments.back());
        const ProgramEnd outcome = runProgram(row.arguments);
        CHECK_EQUAL(outcome.status, 2);
        CHECK_EQUAL(outcome.out, "");
        if (outcome.err.find(row.message) == std::string::npos) CHECK_EQUAL(outcome.err, row.message);
    }
    CHECK_EQUAL(filesIn(folder.path()), 1);
    const std::string both = runProgram({"show", bad}).err;
    CHECK_EQUAL(std::count(both.begin(), both.end(), '\n'), 2);
}

TEST_CASE("a run reads back to the same doubles in all three formats") {
    const TemporaryFolder folder;
    const std::string csv = folder.path() / "a.csv", other = folder.path() / "a.json", archive = folder.path() / "a.npz";
    for (const std::string& out : {csv, other, archive})
        CHECK_EQUAL(runProgram({"run", "dirac-r1-simultaneous", "--steps", "50", "--out", out}).status, 0);
    const auto rows = rowsOf(contentsOf(csv));
    CHECK_EQUAL(rows.size(), 51);
    CHECK_EQUAL(runProgram({"run", "dirac-r1-simultaneous", "--steps", "50"}).out, contentsOf(csv));
    const json trajectory = json::parse(contentsOf(other)).at("trajectories").at(0);
    const std::string bytes = contentsOf(archive);
    const char* names[] = {"trajectory", "step", "time", "theta0", "psi0", "loss_generator", "loss_discriminator", "speed", "speed_generator", "speed_discriminator", "distance"};
    CHECK(contentsOf(csv).starts_with("trajectory,step,time,theta0,psi0,loss_generator,loss_discriminator,speed,speed_generator,speed_discriminator,distance\n"));
    for (std::size_t j = 0; j < rows.front().size(); ++j) {
        SECTION(names[j]);
        const auto column = trajectory.at(names[j]).get<std::vector<double>>();
        std::string raw;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            CHECK_EQUAL(rows[i][j], column.at(i));
            const double x = rows[i][j];
            raw.append(reinterpret_cast<const char*>(&x), sizeof x);
        }
        // Members of the archive are stored, so the bytes of an array stand in it as they are.
        if (j >= 2) CHECK(bytes.find(raw) != std::string::npos);
        CHECK(bytes.find(std::string(names[j]) + ".npy") != std::string::npos);
    }
    CHECK_EQUAL(rows[0][3], 1.0);
    CHECK_EQUAL(rows[0][4], -1.0);
}

TEST_CASE("the same run gives the same archive") {
    const TemporaryFolder folder;
    const std::string one = folder.path() / "1.npz", two = folder.path() / "2.npz";
    for (const std::string& out : {one, two}) CHECK_EQUAL(runProgram({"run", "dirac", "--out", out}).status, 0);
    CHECK(contentsOf(one) == contentsOf(two));
}

TEST_CASE("a diverging run is a result") {
    const ProgramEnd outcome = runProgram({"run", "bilinear", "--set", "method.step=1"});
    CHECK_EQUAL(outcome.status, 0);
    CHECK_EQUAL(outcome.err, "trajectory 0 diverged: ‖w‖ passed 1e9 at step 59\n");
    CHECK_EQUAL(rowsOf(outcome.out).size(), 60);
}

TEST_CASE("an output that cannot be written leaves nothing behind, and the old file as it was") {
    const TemporaryFolder folder;
    const ProgramEnd nowhere = runProgram({"run", "dirac", "--out", folder.path() / "none" / "a.csv"});
    CHECK_EQUAL(nowhere.status, 1);
    CHECK(nowhere.err.find("cannot be written") != std::string::npos);
    const std::string old = folder.write("old.csv", "old");
    // More numbers than a JSON file may hold: refused before anything is written.
    const std::string large = folder.write("large.json", "old");
    CHECK_EQUAL(runProgram({"run", "dirac", "--set", "starts=[[1,1],[2,2]]", "--steps", "10000000", "--out", large}).status, 1);
    CHECK_EQUAL(contentsOf(large), "old");
    CHECK_EQUAL(runProgram({"run", "dirac", "--out", "/dev/full"}).status, 1);
    CHECK_EQUAL(filesIn(folder.path()), 2);
    CHECK_EQUAL(runProgram({"run", "dirac", "--steps", "1", "--out", old}).status, 0);
    CHECK(contentsOf(old).starts_with("trajectory,"));
    CHECK_EQUAL(filesIn(folder.path()), 2);
}

TEST_CASE("an output is written through a link, whether what it names is there or not") {
    const TemporaryFolder folder;
    const fs::path link = folder.path() / "link.csv", relative = folder.path() / "relative.csv", target = folder.path() / "target.csv";
    fs::create_symlink(target, link);
    fs::create_symlink("link.csv", relative);
    for (const fs::path& out : {relative, link}) {
        SECTION(out.string());
        CHECK_EQUAL(runProgram({"run", "dirac", "--steps", "1", "--out", out}).status, 0);
        CHECK(fs::is_symlink(link) && fs::is_symlink(relative));
        CHECK(contentsOf(target).starts_with("trajectory,"));
    }
    CHECK_EQUAL(filesIn(folder.path()), 3);
}

TEST_CASE("an interrupted run says how far it was and leaves nothing behind") {
    const TemporaryFolder folder;
    const std::string out = folder.path() / "long.csv";
    const ProgramEnd cut = shell("timeout 3 '" + builtProgram() + "' run ring --steps 10000000 --every 1000000 --out '" + out + "'");
    CHECK_EQUAL(cut.status, 124);
    CHECK(has(cut.err, "interrupted at step "));
    CHECK(has(cut.err, out + " was not written"));
    CHECK_EQUAL(filesIn(folder.path()), 0);
}

TEST_CASE("the catalogue lists every parameter with its range and its source") {
    const json all = jsonOf({"list", "--json"});
    for (const char* kind : {"games", "losses", "regularizers", "methods"})
        for (const json& entry : all.at(kind)) {
            SECTION(entry.at("id").get<std::string>());
            CHECK(!entry.at("sources").empty());
            CHECK(!entry.at("equation").get<std::string>().empty());
            for (const json& p : entry.at("parameters"))
                for (const char* key : {"id", "symbol", "kind", "default", "meaning"}) CHECK(p.contains(key));
        }
    CHECK(all.at("presets").size() >= 100);
    CHECK_EQUAL(jsonOf({"list", "methods", "--json"}).dump(), all.at("methods").dump());
    for (const char* kind : {"games", "losses", "regularizers", "methods", "presets", "views"})
        CHECK_EQUAL(runProgram({"list", kind}).status, 0);
    CHECK(runProgram({"list"}).out.find("dirac-gan-simultaneous") != std::string::npos);
}

TEST_CASE("help and version are answers") {
    const std::string version = runProgram({"--version"}).out;
    CHECK(version == "ganscope " GANSCOPE_VERSION "\n" || version.starts_with("ganscope " GANSCOPE_VERSION " ("));
    const std::string page = runProgram({"manual-page"}).out;
    CHECK(page.find("$XDG_CONFIG_HOME/ganscope/\n") != std::string::npos && page.find("$XDG_DATA_HOME/ganscope/ganscope/\n") != std::string::npos);
    const ProgramEnd help = runProgram({"--help"});
    CHECK_EQUAL(help.status, 0);
    for (const char* word : {"list", "show", "eval", "run", "Exit status"}) CHECK(help.out.find(word) != std::string::npos);
}
