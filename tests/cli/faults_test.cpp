// SPDX-License-Identifier: GPL-3.0-or-later
// Machines that lack something: a display, fonts, room on the disk, leave to write.
#include "tests/support/check.h"
#include "tests/support/program.h"

#include <unistd.h>

#include <cstdio>

using namespace ganscope::test;
namespace fs = std::filesystem;

namespace {

const std::string program = "'" + builtProgram() + "'";

/// In a mount namespace of its own, where the system allows one: as root, or as any user.
std::string inOwnMounts(const std::string& script) {
    return (geteuid() == 0 ? "unshare -m sh -c '" : "unshare -rm sh -c '") + script + "'";
}

}  // namespace

TEST_CASE(
    "without a display the window ends with a sentence and status 2, and figures are made all the same") {
    const std::string none = "env -u DISPLAY -u WAYLAND_DISPLAY -u QT_QPA_PLATFORM ";
    const ProgramEnd missing = shell(none + program);
    CHECK_EQUAL(missing.status, 2);
    CHECK(has(missing.err, "there is no display"));
    CHECK_EQUAL(missing.out, "");
    for (const std::string dead : {"DISPLAY=:9731", "DISPLAY=unix:9731", "WAYLAND_DISPLAY=wayland-9731",
                                   "DISPLAY=:x", "DISPLAY=:9731 QT_QPA_PLATFORM=xcb"}) {
        SECTION(dead);
        const ProgramEnd silent = shell(none + dead + " " + program);
        CHECK_EQUAL(silent.status, 2);
        CHECK(has(silent.err, "does not answer"));
        const ProgramEnd listed = shell(none + dead + " " + program + " list games");
        CHECK_EQUAL(listed.status, 0);
        CHECK(has(listed.out, "dirac"));
    }
    const TemporaryFolder folder;
    const std::string figure = (folder.path() / "a.png").string();
    CHECK_EQUAL(
        shell(none + "DISPLAY=:9731 " + program + " figure dirac --set steps=5 --out '" + figure + "'")
            .status,
        0);
    CHECK(contentsOf(figure).starts_with("\x89PNG"));
}

TEST_CASE("no system font, no scale factor, no locale and no theme changes a byte of a picture") {
    const TemporaryFolder folder;
    const std::string fonts = folder.write(
        "fonts.conf",
        "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig></fontconfig>");
    const auto picture = [&](const std::string& environment, const std::string& end) {
        const std::string file = (folder.path() / ("a." + end)).string();
        const ProgramEnd made =
            shell("env " + environment + " " + program +
                  " figure dirac --set steps=40 --set regularizers.r1.gamma=0.3 --out '" + file + "'");
        CHECK_EQUAL(made.status, 0);
        return contentsOf(file);
    };
    for (const std::string end : {"png", "pdf"}) {
        const std::string usual = picture("LC_ALL=C.UTF-8", end);
        for (const std::string& environment :
             {"FONTCONFIG_FILE='" + fonts + "'", std::string("QT_SCALE_FACTOR=2"),
              std::string("QT_SCALE_FACTOR=1.5"), std::string("LC_ALL=ar_EG.UTF-8"),
              std::string("LC_ALL=de_DE.UTF-8"), std::string("QT_STYLE_OVERRIDE=windows"),
              std::string("QT_FONT_DPI=192")}) {
            SECTION(end + " " + environment);
            CHECK(picture(environment, end) == usual);
        }
    }
}

TEST_CASE("a full disk, and one that takes no writes, leave every old file as it was") {
    const TemporaryFolder folder;
    const std::string at = folder.path().string();
    if (shell(inOwnMounts("mount -t tmpfs -o size=100k tmpfs " + at)).status != 0) {
        std::puts("SKIPPED: this system gives no mount namespace");
        return;
    }
    // Each kind of file is written over an old one with too little room, then on a disk that is mounted anew,
    // read-only.
    std::string script = "cd / && mount -t tmpfs -o size=100k tmpfs " + at + " && ";
    const std::vector<std::string> kinds{"run dirac --steps 20000 --out " + at + "/a.csv",
                                         "run dirac --steps 20000 --out " + at + "/a.json",
                                         "run dirac --steps 20000 --out " + at + "/a.npz",
                                         "figure dirac --out " + at + "/a.pdf",
                                         "figure dirac --out " + at + "/a.svg",
                                         "figure dirac --out " + at + "/a.png"};
    for (const std::string& kind : kinds) script += "echo old >" + kind.substr(kind.rfind(' ') + 1) + " && ";
    script += "{ cat /dev/zero >" + at + "/filling 2>/dev/null; true; } && ";
    for (const std::string& remount : {std::string(), "mount -o remount,ro " + at + " && "}) {
        script += remount;
        for (const std::string& kind : kinds)
            script += "{ \"$PROGRAM\" " + kind + " >/dev/null; echo $? \"$(cat " +
                      kind.substr(kind.rfind(' ') + 1) + ")\"; } && ";
        script += "ls -A " + at + " | wc -l && ";
    }
    const ProgramEnd outcome = shell("export PROGRAM=" + program + "; " + inOwnMounts(script + "true"));
    CHECK_EQUAL(outcome.status, 0);
    std::string expected;
    for (int round = 0; round < 2; ++round) {
        for (std::size_t k = 0; k < kinds.size(); ++k) expected += "1 old\n";
        expected += std::to_string(kinds.size() + 1) + "\n";
    }
    CHECK_EQUAL(outcome.out, expected);
    std::size_t told = 0, from = 0;
    while ((from = outcome.err.find("cannot be written", from)) != std::string::npos) ++told, ++from;
    CHECK_EQUAL(told, 2 * kinds.size());
    if (told != 2 * kinds.size()) std::puts(outcome.err.c_str());
}
