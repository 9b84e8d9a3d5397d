// SPDX-License-Identifier: GPL-3.0-or-later
// Figures that carry a scenario: PDF, PNG, SVG, TIFF and TeX.
#include "core/scenario/carrier.h"
#include "tests/fuzz/reading.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ganscope;
    const std::string_view bytes = fuzz::textOf(data, size);
    if (carrierOf(bytes)) {
        const Carried carried = carriedScenario(bytes);
        fuzz::require(carried.json.has_value() == carried.problem.empty(), "there is a scenario's text or a problem");
        if (carried.json) fuzz::require(carried.json->size() <= Limits::bytes, "what is unpacked is bounded");
    }
    fuzz::check(readScenarioOrFigure(bytes));
    return 0;
}
