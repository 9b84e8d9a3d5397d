// SPDX-License-Identifier: GPL-3.0-or-later
// How cost grows: with the points of a grid, the number of paths, the parameters of a network, the cores of the machine.
#include "core/analysis/stability_map.h"
#include "core/math/parallel.h"
#include "core/scenario/scenario_verdict.h"
#include "core/scenario/view_axis.h"
#include "core/simulation/stepper.h"
#include "tests/support/scenarios.h"

#include <benchmark/benchmark.h>

using namespace ganscope;

namespace {

/// Field and Jacobian of N × N points.
void growthGrid(benchmark::State& state) {
    const int n = static_cast<int>(state.range(0));
    const System system = buildSystem(test::scenarioWith("dirac", {"regularizers.r1.gamma=0.3"}));
    Vec<Lanes> w(2), v(2), J(4);
    for (auto _ : state)
        for (int k = 0; k < n * n; k += Lanes::count) {
            for (int lane = 0; lane < Lanes::count; ++lane) {
                w[0].set(lane, -2 + 4.0 * ((k + lane) % n) / n);
                w[1].set(lane, -2 + 4.0 * ((k + lane) / n) / n);
            }
            system.dynamics->fieldAndJacobian(w, v, J);
            benchmark::DoNotOptimize(J.data());
        }
}

/// N paths of 500 steps.
void growthPaths(benchmark::State& state) {
    const Scenario s = test::scenarioWith("dirac", {"regularizers.r1.gamma=0.3"});
    const System system = buildSystem(s);
    for (auto _ : state)
        for (int path = 0; path < state.range(0); ++path) {
            const Vec<double> start{1.0 + 0.001 * path, -1.0};
            Stepper stepper(system, start);
            for (int k = 0; k < 500; ++k) stepper.step();
            benchmark::DoNotOptimize(stepper.point().data());
        }
}

/// The whole Jacobian of ring networks of two layers of N units, batch 256; counter n: parameters.
void growthParameters(benchmark::State& state) {
    const std::string width = std::to_string(state.range(0));
    const Scenario s = test::scenarioWith("ring", {"game.generator_layers=2", "game.discriminator_layers=2", "game.batch=256", "game.generator_width=" + width,
                                         "game.discriminator_width=" + width});
    const System system = buildSystem(s);
    for (auto _ : state) benchmark::DoNotOptimize(system.dynamics->jacobian(s.starts[0]).data());
    state.counters["n"] = system.dynamics->size();
}

/// A stability map of 512 × 512 cells on N cores.
void growthCores(benchmark::State& state) {
    const Scenario s = test::scenarioWith("dirac", {"regularizers.r1.gamma=0.3"});
    const ViewAxes axes = mapAxes(s);
    const ScenarioFamily family(axes.scenario, {axes.ranges[0].slot, axes.ranges[1].slot});
    StabilityMapRequest request;
    request.x = axes.ranges[0].range;
    request.y = axes.ranges[1].range;
    request.x.count = request.y.count = 512;
    request.threads = static_cast<unsigned>(state.range(0));
    for (auto _ : state) computeStabilityMap(family, followedEquilibrium(family), request, [](const StabilityMap&) {}, {});
}

}  // namespace

BENCHMARK(growthGrid)->RangeMultiplier(2)->Range(32, 1024)->Unit(benchmark::kMillisecond);
BENCHMARK(growthPaths)->RangeMultiplier(4)->Range(1, 1024)->Unit(benchmark::kMillisecond);
BENCHMARK(growthParameters)->Arg(4)->Arg(8)->Arg(16)->Arg(24)->Arg(32)->Arg(48)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(growthCores)->RangeMultiplier(2)->Range(1, static_cast<std::int64_t>(threadsFor(0)))->Unit(benchmark::kMillisecond)->UseRealTime();
