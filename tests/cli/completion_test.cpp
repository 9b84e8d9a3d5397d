// SPDX-License-Identifier: GPL-3.0-or-later
// Completion and manual page know what the commands know, because they are made from them.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <algorithm>

using namespace ganscope::test;

namespace {

/// The words offered after `words`, without their meanings.
std::vector<std::string> offered(std::vector<std::string> words) {
    words.insert(words.begin(), "--complete");
    const ProgramEnd outcome = runProgram(words);
    CHECK_EQUAL(outcome.status, 0);
    std::vector<std::string> found;
    for (std::size_t at = 0; at < outcome.out.size();) {
        const std::size_t end = outcome.out.find('\n', at);
        const std::string line = outcome.out.substr(at, end - at);
        found.push_back(line.substr(0, line.find('\t')));
        at = end + 1;
    }
    return found;
}

using Words = std::vector<std::string>;

bool has(const Words& words, const std::string& word) { return std::ranges::find(words, word) != words.end(); }

/// The long options and the commands that a help text names at the start of a line.
Words named(const std::string& help, const std::string& from, const std::string& begin) {
    Words found;
    for (std::size_t at = help.find(from); at != std::string::npos && at < help.size(); at = help.find('\n', at) + 1) {
        const std::string line = help.substr(at, help.find('\n', at) - at);
        const std::size_t word = line.find(begin);
        if (line.starts_with("  ") && line[2] != ' ' && word != std::string::npos && word < 6)
            found.push_back(line.substr(word, line.find_first_of(" ,", word + begin.size()) - word));
        if (help.find('\n', at) == std::string::npos) break;
    }
    return found;
}

/// roff with its hyphens as they are printed.
std::string page() {
    std::string text = runProgram({"manual-page"}).out;
    for (std::size_t at; (at = text.find("\\-")) != std::string::npos;) text.erase(at, 1);
    return text;
}

}  // namespace

TEST_CASE("every option that the help shows is completed and in the manual page") {
    const std::string manual = page();
    const Words commands = offered({""});
    CHECK(has(commands, "eval") && has(commands, "figure") && has(commands, "completion"));
    CHECK(!has(commands, "manual-page"));
    std::size_t options = 0;
    for (const std::string& command : commands) {
        const ProgramEnd help = runProgram({command, "--help"});
        if (command.starts_with(":") || help.status != 0 || help.out.find("ganscope " + command) == std::string::npos) continue;
        SECTION(command);
        const std::size_t at = manual.find(".SS \\fBganscope " + command);
        CHECK(at != std::string::npos);
        const std::string section = manual.substr(at, manual.find("\n.S", at + 1) - at);
        const Words completed = offered({command, "--"});
        for (const std::string& option : named(help.out, "Options:", "--")) {
            CHECK(has(completed, option));
            CHECK(section.find(option) != std::string::npos);
            ++options;
        }
    }
    CHECK(options > 50);
}

TEST_CASE("words are completed by what they stand for") {
    CHECK_EQUAL(offered({"ev"}), (Words{"eval", ":files"}));
    CHECK_EQUAL(offered({"list", "me"}), Words{"methods"});
    CHECK(has(offered({"eval", "dir"}), "dirac") && has(offered({"eval", "dir"}), "dirac-gan-simultaneous"));
    CHECK(has(offered({"eval", "dir"}), ":files"));
    CHECK_EQUAL(offered({"eval", "dirac", "--set", "regularizers.r1."}), Words{"regularizers.r1.gamma="});
    CHECK_EQUAL(offered({"eval", "dirac", "--set", "method.id=adam"}), Words{"method.id=adam"});
    CHECK_EQUAL(offered({"eval", "--set", "method.alternating="}), (Words{"method.alternating=true", "method.alternating=false"}));
    CHECK_EQUAL(offered({"figure", "dirac", "--style", "p"}), Words{"paper"});
    CHECK_EQUAL(offered({"figure", "dirac", "--style=p"}), Words{"--style=paper"});
    CHECK(has(offered({"figure", "dirac", "--view", ""}), "phase"));
    CHECK_EQUAL(offered({"gallery", "--out", ""}), Words{":folders"});
    CHECK(has(offered({"sweep", "dirac", "--measure", "ra"}), "radius"));
    CHECK_EQUAL(offered({"eval", "dirac", "--at", ""}), Words{});
    CHECK_EQUAL(offered({"no-command", ""}), Words{});
}

TEST_CASE("each shell's script is there, and none other") {
    for (const char* shell : {"bash", "zsh", "fish"}) {
        SECTION(shell);
        const ProgramEnd outcome = runProgram({"completion", shell});
        CHECK_EQUAL(outcome.status, 0);
        CHECK(outcome.out.find("--complete") != std::string::npos);
    }
    CHECK_EQUAL(runProgram({"completion", "tcsh"}).status, 2);
}
