// SPDX-License-Identifier: GPL-3.0-or-later
// Points of the plane, from an .npy array or columns of text.
#include "app/array_file.h"
#include "app/cli.h"
#include "tests/fuzz/fuzz.h"

#include <cmath>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    const fuzz::MemoryFile file(fuzz::textOf(data, size));
    try {
        const std::vector<double> points = readPoints(file.path());
        fuzz::require(points.size() % 2 == 0 && points.size() >= 4, "points are pairs");
        for (double x : points) fuzz::require(std::isfinite(x), "points are finite");
    } catch (const InputError& error) {
        fuzz::require(error.what()[0] != 0, "the problem is told");
    }
    return 0;
}
