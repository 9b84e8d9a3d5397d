// SPDX-License-Identifier: GPL-3.0-or-later
// A figure for print: a phase portrait of 20 × 20 arrows with five paths as PDF, from its computed pictures to the
// finished bytes.
#include "clocked_application.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/figure_export.h"
#include "ui/figures/experiment.h"
#include "ui/plots/phase_picture.h"

#include <benchmark/benchmark.h>

using namespace ganscope;

namespace {

void portraitAsPdf(benchmark::State& state) {
    bench::ClockedApplication::instance();
    const std::vector<std::string> overrides = {"view.field=arrows", "regularizers.r1.gamma=0.3", "steps=500",
                                                "starts=[[1,1],[-1,1],[-1,-1],[1,-1],[0.5,0]]"};
    const Reading reading = withOverrides(defaultScenario("dirac"), overrides);
    if (!reading.scenario) return state.SkipWithError(toText(reading.problems.front()).c_str());
    FigureOrder order;
    order.view = "phase";
    order.width = 276;
    std::size_t bytes = 0, arrows = 0;
    for (auto _ : state) {
        const ComposedFigure figure = composeFigure(Experiment(*reading.scenario), order);
        bytes = std::size_t(renderComposed(figure, FigureFormat::Pdf).bytes.size());
        arrows = figure.panels.at(0).picture.as<PhasePicture>()->field->arrows.size();
    }
    state.counters["arrows"] = double(arrows);
    state.counters["kB"] = double(bytes) / 1e3;
}

}  // namespace

BENCHMARK(portraitAsPdf)->Unit(benchmark::kMillisecond);
