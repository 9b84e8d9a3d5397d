// SPDX-License-Identifier: GPL-3.0-or-later
// Every preset states a claim, and a test of tests/claims holds it to that.
#include "tests/claims/claims.h"
#include "tests/support/files.h"

#include <filesystem>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The sources of all claims, and of the runs that the published notebook's presets are compared with.
std::string sources() {
    namespace fs = std::filesystem;
    std::string text;
    for (const auto& file : fs::directory_iterator(std::string(GANSCOPE_SOURCE_DIR) + "/tests/claims")) text += textOf(file.path().string());
    return text + textOf(std::string(GANSCOPE_SOURCE_DIR) + "/tests/core/fixtures_test.cpp");
}

}  // namespace

TEST_CASE("every preset is named by a test, or all of its paper are") {
    const std::string text = sources();
    for (const Preset& preset : presets()) {
        const Section section{std::string(preset.name)};
        CHECK(text.find('"' + std::string(preset.name) + '"') != std::string::npos ||
              text.find('"' + std::string(preset.group) + '"') != std::string::npos);
    }
}

TEST_CASE("every preset runs to its end, and its caption names its source") {
    for (const Preset& each : presets()) {
        const Section section{std::string(each.name)};
        const Scenario s = preset(each.name);
        CHECK(s.caption.find("20") != std::string::npos);  // a year
        for (const auto& start : s.starts) {
            Stepper stepper(buildSystem(s), start);
            for (int k = 0; k < s.steps && stepper.step(); ++k) {
            }
            CHECK(allFinite(stepper.point()));
        }
    }
}
