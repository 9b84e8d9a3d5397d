// SPDX-License-Identifier: GPL-3.0-or-later
// `ganscope gallery`: two files and a page a preset, counted; unknown names are refused.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <filesystem>

using namespace ganscope::test;
namespace fs = std::filesystem;

TEST_CASE("a gallery of one preset: pictures, page and index, counted") {
    const TemporaryFolder folder;
    const std::string name = "dirac-gan-simultaneous";
    const fs::path target = folder.path() / "new" / "gallery";
    const ProgramEnd outcome = runProgram({"gallery", "--out", target.string(), "--only", name});
    CHECK_EQUAL(outcome.status, 0);
    CHECK_EQUAL(outcome.out, "1 figure in " + target.string() + "\n");
    CHECK(outcome.err.find("[1/1] " + name) != std::string::npos);
    CHECK(contentsOf(target / (name + ".pdf")).starts_with("%PDF-"));
    CHECK(contentsOf(target / (name + ".png")).starts_with("\x89PNG"));
    CHECK_EQUAL(std::distance(fs::directory_iterator(target), fs::directory_iterator()), 4);
    const std::string page = contentsOf(target / (name + ".html")), index = contentsOf(target / "index.html");
    CHECK(page.find("ganscope figure " + name) != std::string::npos);
    CHECK(page.find("alt=\"Phase portrait") != std::string::npos);
    CHECK(index.find(name + ".html") != std::string::npos);
    for (const std::string& text : {page, index}) CHECK(text.find("http") == std::string::npos);
}

TEST_CASE("the command on a page makes its picture again, whatever its view") {
    const TemporaryFolder folder;
    const std::string name = "clc-control-wgan", again = folder.path() / "again.pdf";
    CHECK_EQUAL(runProgram({"gallery", "--out", folder.path().string(), "--only", name}).status, 0);
    const std::string page = contentsOf(folder.path() / (name + ".html")), command = "ganscope figure " + name + " --width icml-column --out " + name + ".pdf";
    CHECK(page.find("<code>" + command + "</code>") != std::string::npos);
    CHECK_EQUAL(runProgram({"figure", name, "--width", "icml-column", "--out", again}).status, 0);
    CHECK(contentsOf(again) == contentsOf(folder.path() / (name + ".pdf")));
}

TEST_CASE("a gallery of nothing known or into nowhere is refused") {
    const TemporaryFolder folder;
    const ProgramEnd unknown = runProgram({"gallery", "--out", (folder.path() / "g").string(), "--only", "no-such-preset"});
    CHECK_EQUAL(unknown.status, 2);
    CHECK(unknown.err.find("no-such-preset") != std::string::npos);
    CHECK(!fs::exists(folder.path() / "g"));
    CHECK_EQUAL(runProgram({"gallery", "--out", "/proc/nowhere"}).status, 1);
}
