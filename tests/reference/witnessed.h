// SPDX-License-Identifier: GPL-3.0-or-later
// What of the catalogue has a reference.
#pragma once

#include "tests/reference/method_map.h"
#include "tests/reference/sampling.h"
#include "tests/support/points.h"

#include <cstdio>
#include <set>

namespace ganscope::reference {

/// Runs `make`; where that needs an entry without a reference, says so loudly, once for each, and returns false. Such an
/// entry is no failure: it joined the catalogue by one file, and the tests of every entry hold for it as well.
template <class Make>
bool witnesses(Make make) {
    try {
        make();
    } catch (const NoReference& missing) {
        static std::set<std::string> told;
        if (told.insert(missing.what()).second) std::fprintf(stderr, "WITHOUT A REFERENCE: %s\n", missing.what());
        return false;
    }
    return true;
}

/// The combinations of entries that all have one.
inline std::vector<Scenario> witnessedCombinations() {
    std::vector<Scenario> all = test::combinations();
    std::erase_if(all, [](const Scenario& s) { return !witnesses([&] { (void)Experiment(tiny(s)); }); });
    return all;
}

}  // namespace ganscope::reference
