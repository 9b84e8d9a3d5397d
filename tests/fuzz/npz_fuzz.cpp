// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays in an .npz file.
#include "app/array_file.h"
#include "app/cli.h"
#include "tests/fuzz/fuzz.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    try {
        for (const auto& [name, array] : readNpz(file.path())) {
            std::size_t count = 1;
            for (std::size_t side : array.shape) count *= side;
            fuzz::require(count == array.numbers.size(), "the shape is that of the numbers");
        }
    } catch (const InputError& error) {
        fuzz::require(error.what()[0] != 0, "the problem is told");
    }
    return 0;
}
