// SPDX-License-Identifier: GPL-3.0-or-later
// Exported figures: read back, their numbers, TeX and TIFF, lists of figures, and files that are never harmed.
#include "core/scenario/json_document.h"
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <QImage>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>

using namespace ganscope;
using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

}  // namespace

TEST_CASE("a figure is a scenario: every carrying format gives back what it was made from") {
    const TemporaryFolder folder;
    const std::vector<std::string> scenario = {"dirac", "--set", "regularizers.r1.gamma=0.37", "--set", "starts=[[1,1],[-0.5,0.25]]", "--set", "steps=20"};
    std::vector<std::string> arguments = {"show"};
    arguments.insert(arguments.end(), scenario.begin(), scenario.end());
    const std::string shown = runProgram(arguments).out;
    REQUIRE(!shown.empty());
    for (const std::string extension : {"pdf", "svg", "png", "tif", "tex"}) {
        SECTION(extension);
        const std::string file = (folder.path() / ("figure." + extension)).string();
        arguments = {"figure"};
        arguments.insert(arguments.end(), scenario.begin(), scenario.end());
        arguments.insert(arguments.end(), {"--out", file, "--dpi", "300"});
        const ProgramEnd made = runProgram(arguments);
        CHECK_EQUAL(made.err, "");
        REQUIRE(made.status == 0);
        CHECK_EQUAL(runProgram({"show", file}).out, shown);
        arguments.push_back("--strip");
        REQUIRE(runProgram(arguments).status == 0);
        const ProgramEnd stripped = runProgram({"show", file});
        CHECK_EQUAL(stripped.status, 2);
        CHECK(has(stripped.err, "without a scenario"));
        CHECK(!has(contentsOf(file), "gamma"));
    }
}

TEST_CASE("the numbers of a figure are those of the run") {
    const TemporaryFolder folder;
    const std::string csv = (folder.path() / "f.csv").string(), json = (folder.path() / "f.json").string(), npz = (folder.path() / "f.npz").string();
    for (const std::string& file : {csv, json, npz})
        REQUIRE(runProgram({"figure", "dirac", "--set", "steps=5", "--view", "all", "--out", file}).status == 0);
    const std::string table = contentsOf(csv);
    CHECK(table.starts_with("panel,item,number,label,point,x,y"));
    CHECK(has(table, "\na,path,0,,5,"));
    CHECK(has(table, "\nb,eigenvalue,0,flow,0,"));
    const Document document = parseDocument(contentsOf(json));
    REQUIRE(document.json.has_value());
    bool found = false;
    for (const Json& item : (*document.json)["items"]) {
        if (item["item"] != "path") continue;
        found = true;
        REQUIRE(item["x"].size() == 6);
        CHECK_EQUAL(item["x"][0].get<double>(), 1.0);
        // θ + hψσ(θψ) from (1, 1) with h = 0.2.
        CHECK_CLOSE(item["x"][1].get<double>(), 1 + 0.2 / (1 + std::exp(-1.0)), 1e-12);
    }
    CHECK(found);
    CHECK(contentsOf(npz).starts_with("PK"));
    CHECK(has(contentsOf(npz), "a.path.0.npy"));
}

TEST_CASE("TIFF has the pixels of its size, and a transparent figure has no ground") {
    const TemporaryFolder folder;
    const std::string png = (folder.path() / "f.png").string();
    REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--out", png, "--pixels", "480", "--transparent"}).status == 0);
    const QImage image(QString::fromStdString(png));
    CHECK_EQUAL(image.width(), 480);
    CHECK_EQUAL(qAlpha(image.pixel(0, 0)), 0);
    const std::string tiff = (folder.path() / "f.tif").string();
    REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--out", tiff, "--width", "3in"}).status == 0);
    CHECK(contentsOf(tiff).starts_with(std::string("II*\0", 4)));
}

TEST_CASE("outlined SVG has no text, and plain SVG keeps it") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "f.svg").string();
    REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--out", file, "--outlines"}).status == 0);
    CHECK(!has(contentsOf(file), "<text"));
    REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--out", file}).status == 0);
    CHECK(has(contentsOf(file), "<text"));
}

TEST_CASE("labels of axes in other words") {
    const TemporaryFolder folder;
    const std::string svg = folder.path() / "f.svg";
    CHECK_EQUAL(runProgram({"figure", "dirac", "--label", "θ=generator", "--label", "ψ=", "--out", svg}).status, 0);
    const std::string text = contentsOf(svg);
    CHECK(text.find(">generator<") != std::string::npos);
    CHECK(text.find(">θ<") == std::string::npos && text.find(">ψ<") == std::string::npos);
    const ProgramEnd wrong = runProgram({"figure", "dirac", "--label", "generator", "--out", svg});
    CHECK_EQUAL(wrong.status, 2);
    CHECK(wrong.err.find("--label is \"generator\", but must have the form OLD=NEW") != std::string::npos);
    const ProgramEnd none = runProgram({"figure", "dirac", "--label", "zzz=q", "--out", folder.path() / "none.svg"});
    CHECK_EQUAL(none.status, 2);
    CHECK(has(none.err, "no axis is called \"zzz\"; the axes are called θ, ψ"));
    CHECK(!fs::exists(folder.path() / "none.svg"));
}

TEST_CASE("widths: parts of a venue, ratios of height") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "f.png").string();
    const std::vector<std::array<std::string, 2>> rows = {{"neurips:1/2", "193"}, {"icml-page:0.5", "243"}, {"ieee-column", "252"}, {"6cm", "170"}};
    for (const auto& [width, pixels] : rows) {
        SECTION(width);
        REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--out", file, "--width", width, "--height", "2:1", "--dpi", "72"}).status == 0);
        const QImage image(QString::fromStdString(file));
        CHECK_EQUAL(std::to_string(image.width()), pixels);
        CHECK(std::abs(image.height() - image.width() / 2.0) <= 1);
    }
    for (const std::string wrong : {"neurips:2", "neurips:3/2", "neurips:", "nips", "neurips:1/0"})
        CHECK_EQUAL(runProgram({"figure", "dirac", "--out", file, "--width", wrong}).status, 2);
    CHECK_EQUAL(runProgram({"figure", "dirac", "--out", file, "--height", "4:0"}).status, 2);
    CHECK_EQUAL(runProgram({"figure", "dirac", "--out", file, "--font", "comic"}).status, 2);
}

TEST_CASE("what a venue would object to is said on standard error, and the figure is made") {
    const TemporaryFolder folder;
    const std::string file = (folder.path() / "f.png").string();
    const ProgramEnd outcome = runProgram({"figure", "dirac", "--set", "steps=3", "--out", file, "--dpi", "100"});
    CHECK_EQUAL(outcome.status, 0);
    CHECK(has(outcome.err, "100 dots per inch, below 300"));
    CHECK(fs::exists(file));
}

TEST_CASE("a caption names every parameter, and BibTeX every paper") {
    const TemporaryFolder folder;
    const std::string out =
        runProgram({"figure", "dirac", "--set", "steps=3", "--set", "regularizers.r1.gamma=0.25", "--out", (folder.path() / "cycle.pdf").string(), "--caption"}).out;
    CHECK(has(out, "\\includegraphics{cycle.pdf}"));
    CHECK(has(out, "\\gamma  = 0.25$"));
    CHECK(has(out, "3 steps from (1, 1)"));
    CHECK(has(out, "@inproceedings{mescheder2018which"));
    CHECK(has(out, "\\label{fig:cycle}"));
    const std::string clicked = runProgram({"figure", "dirac", "--set", "steps=3", "--set", "starts=[[-0.123456789012345, 1]]", "--out",
                                            (folder.path() / "clicked.pdf").string(), "--caption"}).out;
    CHECK(has(clicked, "3 steps from $\\approx  (-0.1235, 1)$"));
}

TEST_CASE("an existing figure survives a full disk, a missing folder and a wrong scenario") {
    const TemporaryFolder folder;
    const std::string file = folder.write("old.pdf", "the old figure");
    const std::string program = std::string("'") + builtProgram() + "'";
    const ProgramEnd full = shell("trap '' XFSZ; ulimit -f 8; " + program + " figure dirac --set steps=3 --out '" + file + "'");
    CHECK_EQUAL(full.status, 1);
    CHECK(has(full.err, "cannot be written"));
    CHECK_EQUAL(contentsOf(file), std::string("the old figure"));
    CHECK_EQUAL(std::distance(fs::directory_iterator(folder.path()), fs::directory_iterator()), 1);
    CHECK_EQUAL(runProgram({"figure", "no-such-game", "--out", file}).status, 2);
    CHECK_EQUAL(contentsOf(file), std::string("the old figure"));
}

TEST_CASE("the same bytes in another locale") {
    const TemporaryFolder folder;
    const std::string program = std::string("'") + builtProgram() + "'";
    for (const std::string extension : {"pdf", "svg", "tex", "csv"}) {
        SECTION(extension);
        const std::string a = (folder.path() / ("a." + extension)).string(), b = (folder.path() / ("b." + extension)).string();
        REQUIRE(shell("LC_ALL=C " + program + " figure dirac --out '" + a + "'").status == 0);
        REQUIRE(shell("LC_ALL=de_DE.UTF-8 " + program + " figure dirac --out '" + b + "'").status == 0);
        CHECK(contentsOf(a) == contentsOf(b));
    }
}

TEST_CASE("a list of figures: made once, made again when changed or damaged, wrong ones named") {
    const TemporaryFolder folder;
    const std::string list = folder.write("paper.json", R"({"defaults": {"width": "neurips:1/2"}, "figures": [
        {"name": "one", "scenario": "dirac", "set": ["steps=5"]},
        {"name": "two", "scenario": "dirac", "set": ["steps=5"], "view": "spectrum", "formats": ["pdf", "csv"]}]})");
    const fs::path target = folder.path() / "figs";
    const std::vector<std::string> call = {"figures", list, "--out", target.string(), "--jobs", "2"};
    const ProgramEnd first = runProgram(call);
    CHECK_EQUAL(first.status, 0);
    CHECK(has(first.out, "3 made, 0 unchanged"));
    const std::string bytes = contentsOf(target / "one.pdf");
    CHECK(has(runProgram(call).out, "0 made, 3 unchanged"));
    folder.write("figs/one.pdf", "damaged");
    CHECK(has(runProgram(call).out, "1 made, 2 unchanged"));
    CHECK(contentsOf(target / "one.pdf") == bytes);

    const std::string tex = folder.write("tex.json", R"({"figures": [{"name": "ground", "scenario": "dirac", "set": ["steps=5", "regularizers.r1.gamma=0.3"], "view": "basins", "formats": ["tex"]}]})");
    const std::vector<std::string> rastered = {"figures", tex, "--out", target.string()};
    CHECK(has(runProgram(rastered).out, "1 made, 0 unchanged"));
    REQUIRE(fs::exists(target / "ground-1.png"));
    CHECK(has(runProgram(rastered).out, "0 made, 1 unchanged"));
    folder.write("figs/ground-1.png", "damaged");
    CHECK(has(runProgram(rastered).out, "1 made, 0 unchanged"));
    fs::remove(target / "ground-1.png");
    CHECK(has(runProgram(rastered).out, "1 made, 0 unchanged"));
    CHECK(fs::exists(target / "ground-1.png"));

    const std::string wrong = folder.write("wrong.json", R"({"figures": [{"name": "a", "scenario": "dirac", "widht": "1in"},
        {"name": "b/c", "scenario": "dirac"}, {"name": "d", "scenario": "nothing"}, {"name": "e", "scenario": "dirac", "width": 3}]})");
    const ProgramEnd refused = runProgram({"figures", wrong, "--out", target.string()});
    CHECK_EQUAL(refused.status, 2);
    for (const char* part : {"/figures/0/widht", "/figures/1/name", "/figures/2/scenario", "/figures/3/width"}) CHECK(has(refused.err, part));
    const std::string failing = folder.write("failing.json", R"({"figures": [{"name": "a", "scenario": "dirac", "set": ["steps=2"]},
        {"name": "b", "scenario": "dirac", "formats": ["png"], "dpi": 2400, "width": "60in"}]})");
    const ProgramEnd failed = runProgram({"figures", failing, "--out", target.string()});
    CHECK_EQUAL(failed.status, 1);
    CHECK(has(failed.err, "b.png"));
    CHECK(fs::exists(target / "a.pdf"));
}
