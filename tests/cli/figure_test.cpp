// SPDX-License-Identifier: GPL-3.0-or-later
// `ganscope figure`: exact sizes, embedded fonts, the same bytes twice, and clear refusals.
#include "tests/support/check.h"
#include "tests/support/program.h"
#include "ui/plots/letters.h"

#include <QImage>
#include <QXmlStreamReader>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <iterator>
#include <locale>
#include <optional>

using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

/// Runs a tool that may not be installed: nothing then.
std::optional<std::string> tool(const std::string& name, const std::vector<std::string>& arguments) {
    if (!fs::exists("/usr/bin/" + name)) return std::nullopt;
    const ProgramEnd outcome = runProgram(arguments, "", "/usr/bin/" + name);
    CHECK_EQUAL(outcome.status, 0);
    return outcome.out;
}

/// Every font of a `pdffonts` table is embedded ("emb" is the fifth column from the end) and none is Type 3.
void checkFonts(const std::string& table) {
    CHECK(table.find("Type 3") == std::string::npos);
    std::size_t rows = 0;
    for (std::size_t at = table.find('\n'), end; at != std::string::npos && at + 1 < table.size(); at = end) {
        end = table.find('\n', at + 1);
        const std::string row = table.substr(at + 1, end - at - 1);
        if (row.starts_with("---")) continue;
        ++rows;
        std::istringstream columns(row);
        const std::vector<std::string> words{std::istream_iterator<std::string>(columns), {}};
        REQUIRE(words.size() >= 5);
        CHECK_EQUAL(words[words.size() - 5], std::string("yes"));
    }
    CHECK(rows > 0);
}

/// What was said but for how far the work was, which is said only where that takes long.
std::string warnings(const ProgramEnd& outcome) {
    std::istringstream lines(outcome.err);
    std::string all;
    for (std::string line; std::getline(lines, line);)
        if (!line.starts_with("figure: part ")) all += line + "\n";
    return all;
}

}  // namespace

TEST_CASE("a PDF of every view: page size exact, every font embedded and none of Type 3") {
    TemporaryFolder folder;
    for (const std::string view : {"phase", "spectrum", "series", "data", "all", "locus", "measures", "map", "basins", "averages"}) {
        SECTION(view);
        const std::string file = (folder.path() / (view + ".pdf")).string();
        const ProgramEnd outcome = runProgram({"figure", "dirac", "--set", "regularizers.r1.gamma=0.3", "--view", view,
                                            "--out", file, "--width", "85mm", "--height", "3in"});
        CHECK_EQUAL(warnings(outcome), "");
        CHECK_EQUAL(outcome.out, "");
        REQUIRE(outcome.status == 0);
        CHECK(contentsOf(file).starts_with("%PDF-1."));
        if (const auto info = tool("pdfinfo", {file})) {
            const auto at = info->find("Page size:");
            REQUIRE(at != std::string::npos);
            double width = 0, height = 0;
            std::istringstream size(info->substr(at + std::string("Page size:").size()));
            size.imbue(std::locale::classic());
            std::string times;
            size >> width >> times >> height;
            CHECK_EQUAL(times, std::string("x"));
            CHECK_CLOSE(width, 85 * 72 / 25.4, 1e-4);
            CHECK_CLOSE(height, 216.0, 1e-4);
            CHECK(info->find("Pages:           1\n") != std::string::npos);
        }
        if (const auto fonts = tool("pdffonts", {file})) checkFonts(*fonts);
    }
}

TEST_CASE("venues give their widths") {
    TemporaryFolder folder;
    const std::vector<std::pair<std::string, int>> widths = {
        {"icml-column", 234}, {"icml-page", 486}, {"neurips", 396}, {"3.25in", 234}, {"300pt", 300}};
    for (const auto& [width, points] : widths) {
        SECTION(width);
        const std::string file = (folder.path() / "f.png").string();
        REQUIRE(runProgram({"figure", "dirac", "--set", "steps=3", "--width", width, "--dpi", "72", "--out", file}).status == 0);
        CHECK_EQUAL(QImage(QString::fromStdString(file)).width(), points);
    }
}

TEST_CASE("a PNG has the pixels of its size and resolution and is not empty") {
    TemporaryFolder folder;
    const std::string file = (folder.path() / "f.PNG").string();
    REQUIRE(runProgram({"figure", "dirac", "--out", file, "--width", "3in", "--height", "2in", "--dpi", "200"}).status == 0);
    const QImage image(QString::fromStdString(file));
    CHECK_EQUAL(image.width(), 600);
    CHECK_EQUAL(image.height(), 400);
    CHECK_CLOSE(image.dotsPerMeterX() * 0.0254, 200.0, 1e-2);
    CHECK(image.pixelColor(0, 0) == QColor(Qt::white));
    int dark = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) dark += image.pixelColor(x, y).lightness() < 200 ? 1 : 0;
    CHECK(dark > 4000);
    CHECK(dark < 120000);
}

TEST_CASE("an SVG is well formed, of its size, and keeps text as text") {
    TemporaryFolder folder;
    const std::string file = (folder.path() / "f.svg").string();
    REQUIRE(runProgram({"figure", "dirac", "--view", "spectrum", "--out", file, "--width", "3in"}).status == 0);
    QXmlStreamReader reader(QByteArray::fromStdString(contentsOf(file)));
    bool words = false;
    double width = 0;
    while (!reader.atEnd()) {
        reader.readNext();
        if (!reader.isStartElement()) continue;
        words |= reader.name() == QStringLiteral("text");
        if (reader.name() != QStringLiteral("svg")) continue;
        QString side = reader.attributes().value(QStringLiteral("width")).toString();
        const double unit = side.endsWith(QStringLiteral("mm")) ? 72 / 25.4 : 1;
        side.remove(QStringLiteral("mm")).remove(QStringLiteral("pt"));
        width = side.toDouble() * unit;
    }
    CHECK(!reader.hasError());
    CHECK(words);
    CHECK_CLOSE(width, 216.0, 1e-3);
}

TEST_CASE("the same scenario gives the same bytes, in every format") {
    TemporaryFolder folder;
    for (const std::string extension : {"pdf", "svg", "png"}) {
        SECTION(extension);
        std::string first;
        for (const std::string name : {"a.", "b."}) {
            const std::string file = (folder.path() / (name + extension)).string();
            REQUIRE(runProgram({"figure", "dirac", "--out", file, "--set", "method.id=alternating"}).status == 0);
            if (first.empty())
                first = contentsOf(file);
            else
                CHECK(first == contentsOf(file));
        }
    }
}

TEST_CASE("a figure carries its scenario unless it is stripped") {
    TemporaryFolder folder;
    const std::string with = (folder.path() / "with.svg").string(), without = (folder.path() / "without.svg").string();
    REQUIRE(runProgram({"figure", "dirac", "--out", with}).status == 0);
    REQUIRE(runProgram({"figure", "dirac", "--out", without, "--strip"}).status == 0);
    CHECK(contentsOf(with).find("simultaneous") != std::string::npos);
    CHECK(contentsOf(without).find("simultaneous") == std::string::npos);
}

TEST_CASE("wrong options are refused with what is allowed, and leave nothing behind") {
    struct Row {
        std::vector<std::string> options;
        std::string says;
    };
    TemporaryFolder folder;
    const std::string pdf = (folder.path() / "f.pdf").string(), png = (folder.path() / "f.png").string();
    const std::vector<Row> rows = {
        {{"--out", (folder.path() / "f.bmp").string()}, "must end in .pdf, .svg, .png, .tif or .tex"},
        {{"--out", (folder.path() / "f").string()}, "must end in .pdf, .svg, .png, .tif or .tex"},
        {{"--out", pdf, "--view", "phases"}, "must be one of all, "},
        {{"--out", pdf, "--width", "cover"}, "icml-column"},
        {{"--out", pdf, "--width", "85"}, "a number with a unit"},
        {{"--out", pdf, "--width", "nanmm"}, "a number with a unit"},
        {{"--out", pdf, "--width", "1mm"}, "must be between 60 pt and 14400 pt"},
        {{"--out", pdf, "--width", "60pt"}, "a width of 60 pt would make this view"},
        {{"--out", pdf, "--height=-3in"}, "must be between 60 pt and 14400 pt"},
        {{"--out", pdf, "--width", "1e6in"}, "must be between 60 pt and 14400 pt"},
        {{"--out", pdf, "--style", "gaudy"}, "must be one of paper, talk"},
        {{"--out", pdf, "--dpi", "1e9"}, "--dpi is"},
        {{"--out", png, "--pixels", "0"}, "--pixels is 0, but must be between"},
        {{"--out", png, "--height", ""}, "--height: must not be empty"},
        {{"--out", png, "--width", "190in", "--height", "190in", "--dpi", "600"}, "megapixel"},
    };
    for (const Row& row : rows) {
        SECTION(show(row.options));
        std::vector<std::string> arguments = {"figure", "dirac", "--set", "steps=2"};
        arguments.insert(arguments.end(), row.options.begin(), row.options.end());
        const ProgramEnd outcome = runProgram(arguments);
        CHECK_EQUAL(outcome.status, 2);
        CHECK(outcome.out.empty());
        if (outcome.err.find(row.says) == std::string::npos) FAIL("standard error: " + outcome.err);
        CHECK_EQUAL(filesIn(folder.path()), 0);
    }
    CHECK_EQUAL(runProgram({"figure", "dirac"}).status, 2);
    CHECK_EQUAL(runProgram({"figure", "no-such-game", "--out", pdf}).status, 2);
    CHECK_EQUAL(filesIn(folder.path()), 0);
}

TEST_CASE("panels beyond the alphabet have two letters") {
    using ganscope::lettersOf;
    CHECK_EQUAL(lettersOf(0) + lettersOf(25), std::string("az"));
    CHECK_EQUAL(lettersOf(26) + " " + lettersOf(27) + " " + lettersOf(52) + " " + lettersOf(701) + " " + lettersOf(702), std::string("aa ab ba zz aaa"));
    CHECK_EQUAL(lettersOf(143, 'A'), std::string("EN"));
}

TEST_CASE("a file that cannot be written fails with its name and status 1") {
    const ProgramEnd outcome = runProgram({"figure", "dirac", "--set", "steps=2", "--out", "/nowhere-to-be-found/f.pdf"});
    CHECK_EQUAL(outcome.status, 1);
    CHECK(outcome.err.find("/nowhere-to-be-found/f.pdf") != std::string::npos);
}

TEST_CASE("diverging, clipped and equilibrium-free scenarios still make figures") {
    TemporaryFolder folder;
    const std::string file = (folder.path() / "f.pdf").string();
    const std::vector<std::vector<std::string>> settings = {
        {"game.loss=wgan", "method.step=1", "method.ratio=10", "steps=100000"},
        {"steps=1"},
        {"game.bias=true", "game.loss=wgan"},
        {"game.loss=wgan", "regularizers.wgan-gp.gamma=0.7"},
        {"game.loss=wgan", "regularizers.clip.bound=0.01"},
    };
    for (const auto& overrides : settings) {
        SECTION(show(overrides));
        std::vector<std::string> arguments = {"figure", "dirac", "--out", file, "--view", "all", "--width", "icml-page"};
        for (const std::string& one : overrides) {
            arguments.push_back("--set");
            arguments.push_back(one);
        }
        const ProgramEnd outcome = runProgram(arguments);
        CHECK_EQUAL(warnings(outcome), "");
        CHECK_EQUAL(outcome.status, 0);
    }
}

TEST_CASE("without --view the figure is the one that the scenario names; a view without a meaning is refused in a sentence") {
    TemporaryFolder folder;
    const std::string file = (folder.path() / "f.svg").string();
    const ProgramEnd locus = runProgram({"figure", "dirac-r1-critical-simultaneous", "--out", file});
    CHECK_EQUAL(warnings(locus), "");
    REQUIRE(locus.status == 0);
    std::ifstream in(file);
    const std::string svg{std::istreambuf_iterator<char>(in), {}};
    CHECK(svg.find("γ = 1") != std::string::npos);
    const ProgramEnd none = runProgram({"figure", "dirac", "--set", "method.id=flow", "--view", "map", "--out", (folder.path() / "n.pdf").string()});
    CHECK_EQUAL(none.status, 2);
    CHECK(none.err.find("the view map needs two numbers") != std::string::npos);
    const ProgramEnd unknown = runProgram({"show", "dirac", "--set", "view.figure=picture"});
    CHECK_EQUAL(unknown.status, 2);
    CHECK(unknown.err.find("/view/figure: is \"picture\", which is no view") != std::string::npos);
}
