// SPDX-License-Identifier: GPL-3.0-or-later
// The list of a paper's figures.
#include "app/cli.h"
#include "app/figure_list.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    try {
        for (const ListedFigure& figure : readFigureList(file.path())) fuzz::require(!figure.name.empty() && !figure.key.empty(), "a figure has a name and a key");
    } catch (const InputError& error) {
        fuzz::require(error.what()[0] != 0, "the problem is told");
    }
    return 0;
}
