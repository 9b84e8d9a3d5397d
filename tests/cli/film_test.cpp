// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope frames: films and their pictures.
#include "tests/support/check.h"
#include "tests/support/files.h"
#include "tests/support/program.h"

#include <QImageReader>

#include <cstdlib>

using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

ProgramEnd film(const std::string& out, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments{"frames", "dirac", "--set", "steps=40", "--set", "regularizers.r1.gamma=0.3", "--count", "5", "--pixels", "320", "--out", out};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return runProgram(arguments);
}

}  // namespace

TEST_CASE("an animation has the frames that the folder has, and the same bytes every time") {
    const TemporaryFolder folder;
    const std::string gif = folder.path() / "run.gif", again = folder.path() / "again.gif", pictures = folder.path() / "pictures";
    CHECK_EQUAL(film(gif, {"--rate", "20"}).status, 0);
    CHECK_EQUAL(film(again, {"--rate", "20", "--jobs", "1"}).status, 0);
    CHECK_EQUAL(film(pictures).status, 0);
    CHECK(contentsOf(gif).starts_with("GIF89a"));
    CHECK(contentsOf(gif) == contentsOf(again));
    QImageReader reader(QString::fromStdString(gif));
    CHECK_EQUAL(reader.imageCount(), 5);
    CHECK_EQUAL(reader.loopCount(), -1);  // for ever
    for (int k = 0; k < 5; ++k) {
        SECTION(std::to_string(k));
        const QImage shown = reader.read().convertToFormat(QImage::Format_RGB32);
        CHECK_EQUAL(reader.nextImageDelay(), 50);
        const QImage drawn = QImage(QString::fromStdString(pictures + "/frame-0000" + std::to_string(k) + ".png")).convertToFormat(QImage::Format_RGB32);
        REQUIRE(shown.size() == drawn.size() && shown.width() == 320);
        long off = 0;
        for (int y = 0; y < drawn.height(); ++y)
            for (int x = 0; x < drawn.width(); ++x)
                off += std::abs(qRed(shown.pixel(x, y)) - qRed(drawn.pixel(x, y))) + std::abs(qGreen(shown.pixel(x, y)) - qGreen(drawn.pixel(x, y))) +
                       std::abs(qBlue(shown.pixel(x, y)) - qBlue(drawn.pixel(x, y)));
        CHECK(static_cast<double>(off) < 3.0 * drawn.width() * drawn.height());  // 256 colours: on average within one of 255
    }
}

TEST_CASE("a film that cannot be made says why and leaves nothing") {
    const TemporaryFolder folder;
    const ProgramEnd other = film(folder.path() / "run.avi");
    CHECK_EQUAL(other.status, 2);
    CHECK(other.err.find("a film ends in .gif or .mp4") != std::string::npos);
    CHECK_EQUAL(film(folder.path() / "run.gif", {"--rate", "0"}).status, 2);
    const ProgramEnd meaningless = film(folder.path() / "run.gif", {"--view", "compare"});
    CHECK_EQUAL(meaningless.status, 2);
    CHECK(meaningless.err.find("the view compare needs a second scenario") != std::string::npos);
    const ProgramEnd nowhere = film(folder.path() / "none" / "run.gif");
    CHECK_EQUAL(nowhere.status, 1);
    CHECK(nowhere.err.find("[") == std::string::npos);  // nothing was drawn
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("interrupted, it leaves nothing and says how far it was") {
    const TemporaryFolder folder;
    for (const char* command : {"frames", "gallery"}) {
        SECTION(command);
        const fs::path out = folder.path() / (std::string(command) + ".gif");
        std::vector<std::string> arguments{command, "--out", out};
        if (arguments.front() == "frames") arguments.insert(arguments.begin() + 1, {"dirac", "--count", "3000"});
        const ProgramEnd cut = interruptProgram(arguments, "[1/");
        CHECK_EQUAL(cut.status, 1);
        CHECK(cut.err.find("interrupted: ") != std::string::npos);
        CHECK(!fs::is_regular_file(out) && !fs::exists(out / "index.html"));
    }
    CHECK_EQUAL(std::distance(fs::directory_iterator(folder.path()), {}), 1);  // the gallery's folder
}
