// SPDX-License-Identifier: GPL-3.0-or-later
// A scenario's JSON.
#include "tests/fuzz/reading.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    fuzz::check(readScenario(fuzz::textOf(data, size)));
    return 0;
}
