// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides as after --set, one a line.
#include "core/scenario/system.h"
#include "tests/fuzz/reading.h"

#include <vector>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    std::vector<std::string> overrides(1);
    for (char c : fuzz::textOf(data, size)) {
        if (c == '\n')
            overrides.emplace_back();
        else
            overrides.back() += c;
    }
    fuzz::check(withOverrides(defaultScenario("dirac"), overrides));
    return 0;
}
