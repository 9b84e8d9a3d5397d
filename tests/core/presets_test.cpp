// SPDX-License-Identifier: GPL-3.0-or-later
// Every preset states a claim, and a test of tests/claims holds it to that.
#include "tests/claims/claims.h"
#include "tests/support/files.h"
#include "tests/support/source_folder.h"

#include <filesystem>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// The sources of all claims, and of the runs that the published notebook's presets are compared with.
std::string sources() {
    namespace fs = std::filesystem;
    std::string text;
    for (const auto& file : fs::directory_iterator(sourceFolder() + "/tests/claims")) text += textOf(file.path().string());
    return text + textOf(sourceFolder() + "/tests/core/fixtures_test.cpp");
}

}  // namespace

TEST_CASE("every preset is named by a test, by the beginning of its name, or all of its paper are") {
    const std::string text = sources();
    const auto quoted = [&](std::string_view words) { return text.find('"' + std::string(words) + '"') != std::string::npos; };
    for (const Preset& preset : presets()) {
        SECTION(std::string(preset.name));
        bool found = quoted(preset.name) || quoted(preset.group);
        for (std::size_t dash = preset.name.find('-'); dash != std::string_view::npos; dash = preset.name.find('-', dash + 1))
            found = found || quoted(preset.name.substr(0, dash + 1));
        CHECK(found);
    }
}

TEST_CASE("every preset runs to its end, networks at most 100 steps, and its caption names its source") {
    for (const Preset& each : presets()) {
        SECTION(std::string(each.name));
        const Scenario s = preset(each.name);
        CHECK(s.caption.find("20") != std::string::npos);  // a year
        for (const auto& start : s.starts) {
            Stepper stepper(buildSystem(s), start);
            const std::int64_t last = start.size() > 100 ? std::min<std::int64_t>(s.steps, start.size() > 10'000 ? 1 : 100) : s.steps;
            for (int k = 0; k < last && stepper.step(); ++k) {
            }
            CHECK(allFinite(stepper.point()));
        }
    }
}
