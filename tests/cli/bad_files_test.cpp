// SPDX-License-Identifier: GPL-3.0-or-later
// Every file of tests/fixtures/bad is refused, quickly, with exactly the message that stands in tests/fixtures/bad_files.txt.
#include "core/scenario/carrier.h"
#include "core/scenario/lesson.h"
#include "tests/support/check.h"
#include "tests/support/program.h"
#include "tests/support/source_folder.h"

#include <cstdlib>
#include <map>

using namespace ganscope;
using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

const fs::path fixtures = fs::path(sourceFolder()) / "tests/fixtures";

std::string lines(const std::vector<Problem>& problems) {
    std::string text;
    for (const Problem& problem : problems) text += toText(problem) + "\n";
    return text;
}

/// What the program says of a file, its folder left out.
std::string said(const fs::path& file, std::vector<std::string> arguments) {
    const ProgramEnd outcome = runProgram(arguments);
    CHECK_EQUAL(outcome.status, 2);
    CHECK_EQUAL(outcome.out, "");
    std::string text = outcome.err;
    const std::string folder = file.parent_path().string() + "/";
    for (std::size_t at; (at = text.find(folder)) != std::string::npos;) text.erase(at, folder.size());
    return text;
}

std::string refusalOf(const fs::path& file) {
    const std::string name = file.filename().string();
    if (name.starts_with("list-")) return said(file, {"figures", file.string(), "--out", (fs::temp_directory_path() / "none").string()});
    if (name.starts_with("weights-")) return said(file, {"eval", "dirac", "--weights", file.string()});
    if (name.starts_with("points-")) return said(file, {"eval", "ring", "--set", "game.data=points", "--set", "game.points=@" + file.string()});
    const std::string bytes = contentsOf(file);
    if (name.starts_with("lesson-")) return lines(readLesson(bytes).problems);
    const Reading reading = readScenarioOrFigure(bytes);
    CHECK(!reading.scenario);
    return lines(reading.problems);
}

/// The table: a line "== file", then its message.
std::map<std::string, std::string> expectations() {
    std::map<std::string, std::string> found;
    const std::string text = contentsOf(fixtures / "bad_files.txt");
    std::string name;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text.find('\n', at);
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        if (line.starts_with("== "))
            found[name = line.substr(3)];
        else
            found[name] += line + "\n";
    }
    return found;
}

}  // namespace

TEST_CASE("a bad file is refused with the message of the table") {
    auto expected = expectations();
    const char* rewrite = std::getenv("GANSCOPE_REWRITE");  // a file for the table as it is now, to be read before it is taken
    std::string now;
    std::size_t count = 0;
    for (const fs::directory_entry& entry : fs::directory_iterator(fixtures / "bad")) {
        const std::string name = entry.path().filename().string();
        SECTION(name);
        const std::string message = refusalOf(entry.path());
        CHECK(!message.empty());
        if (rewrite)
            now += "== " + name + "\n" + message;
        else
            CHECK_EQUAL(message, expected[name]);
        expected.erase(name);
        ++count;
    }
    CHECK(count >= 100);
    if (rewrite)
        TemporaryFolder().write(rewrite, now);  // an absolute path stands for itself
    else
        for (const auto& [name, message] : expected) FAIL(name + " is in the table but not in the folder");
}
