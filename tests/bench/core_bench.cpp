// SPDX-License-Identifier: GPL-3.0-or-later
// What the core costs: field and Jacobian over a grid, spectra, integration, streamlines.
#include "core/analysis/basins.h"
#include "core/analysis/evaluation.h"
#include "core/analysis/portrait.h"
#include "core/analysis/stability_map.h"
#include "core/scenario/scenario_verdict.h"
#include "core/scenario/view_axis.h"
#include "core/simulation/stepper.h"
#include "tests/support/scenarios.h"

#include <benchmark/benchmark.h>

using namespace ganscope;

namespace {

/// The point number k of a 200 × 200 grid on [-2, 2]², in the first two entries of the state.
void gridPoint(Vec<double>& w, int k) {
    w[0] = -2 + 4.0 * (k % 200) / 199;
    w[1] = -2 + 4.0 * (k / 200) / 199;
}

/// For comparison: the same grid with the minimax field and Jacobian written
/// out by hand (MATHS 1.1), in ordinary scalar C++.
void byHand(benchmark::State& state) {
    double v[2], J[4];
    for (auto _ : state)
        for (int k = 0; k < 40000; ++k) {
            const double a = -2 + 4.0 * (k % 200) / 199, b = -2 + 4.0 * (k / 200) / 199, t = a * b;
            // real+: V = f(0) + f(−t); s = σ(t), q = σ(t)σ(−t)
            const double s = 1 / (1 + std::exp(-t)), q = s * (1 - s);
            v[0] = b * s, v[1] = -a * s;
            J[0] = b * b * q, J[1] = s + t * q, J[2] = -J[1], J[3] = -a * a * q;
            benchmark::DoNotOptimize(v);
            benchmark::DoNotOptimize(J);
        }
}

void fieldAndJacobian(benchmark::State& state, std::vector<std::string> overrides) {
    const System system = buildSystem(test::scenarioWith("dirac", overrides));
    const std::size_t n = static_cast<std::size_t>(system.dynamics->size());
    Vec<double> w(n), v(n), J(n * n);
    for (auto _ : state)
        for (int k = 0; k < 40000; ++k) {
            gridPoint(w, k);
            system.dynamics->fieldAndJacobian(w, v, J);
            benchmark::DoNotOptimize(J.data());
        }
}

/// The same grid four points at a time.
void fieldAndJacobianLanes(benchmark::State& state, std::vector<std::string> overrides) {
    const System system = buildSystem(test::scenarioWith("dirac", overrides));
    const std::size_t n = static_cast<std::size_t>(system.dynamics->size());
    Vec<Lanes> w(n), v(n), J(n * n);
    for (auto _ : state)
        for (int k = 0; k < 40000; k += Lanes::count) {
            for (int lane = 0; lane < Lanes::count; ++lane) {
                w[0].set(lane, -2 + 4.0 * ((k + lane) % 200) / 199);
                w[1].set(lane, -2 + 4.0 * ((k + lane) / 200) / 199);
            }
            system.dynamics->fieldAndJacobian(w, v, J);
            benchmark::DoNotOptimize(J.data());
        }
}

void evaluation(benchmark::State& state, std::string_view game, std::vector<std::string> overrides) {
    const Scenario s = test::scenarioWith(game, overrides);
    const System system = buildSystem(s);
    for (auto _ : state) benchmark::DoNotOptimize(evaluate(*system.dynamics, *system.method, s.starts[0]));
}

void eigenvaluesTwoByTwo(benchmark::State& state) {
    Eigen::MatrixXd A(2, 2);
    A << 0, -0.5, 0.5, -0.3;
    for (auto _ : state) benchmark::DoNotOptimize(spectrum(A));
}

void eigenvalues(benchmark::State& state) {
    const Eigen::Index n = state.range(0);
    const Eigen::MatrixXd A = Eigen::MatrixXd::NullaryExpr(n, n, [n](Eigen::Index i, Eigen::Index j) {
        const double k = static_cast<double>(i * n + j + 1);
        return std::sin(0.37 * k * k);  // of full rank, and no two eigenvalues alike
    });
    for (auto _ : state) benchmark::DoNotOptimize(spectrum(A));
}

/// 500 steps of a method, or t = 50 of the flow at tolerance 1e-6.
void run(benchmark::State& state, std::vector<std::string> overrides) {
    const Scenario s = test::scenarioWith("dirac", overrides);
    const System system = buildSystem(s);
    for (auto _ : state) {
        Stepper stepper(system, s.starts[0]);
        for (int k = 0; k < s.steps; ++k) stepper.step();
        benchmark::DoNotOptimize(stepper.point().data());
    }
}

void portrait(benchmark::State& state, std::string_view game, FieldStyle style) {
    const Scenario s = test::scenarioWith(game, {});
    const System system = buildSystem(s);
    PortraitRequest request;
    request.field = style;
    request.arrows = 40;
    request.plane = {0, system.dynamics->split().generator, std::vector<double>(s.starts[0])};
    for (auto _ : state) benchmark::DoNotOptimize(computePortrait(*system.dynamics, request, {}));
}

/// 256 × 256 cells of the update radius over R1's γ and the step; `first`: stops after the first pass.
void stabilityMap(benchmark::State& state, std::string_view game, bool first) {
    const Scenario s = test::scenarioWith(game, {"regularizers.r1.gamma=0.3"});
    const ViewAxes axes = mapAxes(s);
    const ScenarioFamily family(axes.scenario, {axes.ranges[0].slot, axes.ranges[1].slot});
    StabilityMapRequest request;
    request.x = axes.ranges[0].range;
    request.y = axes.ranges[1].range;
    request.x.count = request.y.count = 256;
    for (auto _ : state) {
        std::stop_source stop;
        computeStabilityMap(family, followedEquilibrium(family), request,
                            [&](const StabilityMap&) {
                                if (first) stop.request_stop();
                            },
                            stop.get_token());
    }
}

/// 256 × 256 starts, 500 steps.
void basins(benchmark::State& state, std::vector<std::string> overrides, bool first) {
    const Scenario s = test::scenarioWith("dirac", overrides);
    const System system = buildSystem(s);
    BasinsRequest request;
    request.plane = entriesPlane(s, system);
    request.window = portraitWindow(s);
    request.equilibria = restPoints(s, system);
    for (auto _ : state) {
        std::stop_source stop;
        computeBasins(*system.dynamics, *system.method, request,
                      [&](const Basins&) {
                          if (first) stop.request_stop();
                      },
                      stop.get_token());
    }
}

}  // namespace

BENCHMARK(byHand)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobian, minimax, {})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobian, r1, {"regularizers.r1.gamma=0.3"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobian, consensus, {"regularizers.consensus.gamma=1"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobianLanes, minimax, {})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobianLanes, r1, {"regularizers.r1.gamma=0.3"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(fieldAndJacobianLanes, consensus, {"regularizers.consensus.gamma=1"})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(evaluation, dirac, "dirac", {"regularizers.r1.gamma=0.3"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(evaluation, gaussianMean, "gaussian-mean", {})->Unit(benchmark::kMicrosecond);
BENCHMARK(eigenvaluesTwoByTwo);
BENCHMARK(eigenvalues)->Arg(4)->Arg(8)->Arg(20)->Arg(50)->Arg(100)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, simultaneous, {})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, alternating15, {"method.id=alternating", "method.discriminator_steps=5"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(run, flow, {"method.id=flow", "method.step=50", "method.tolerance=1e-6", "steps=1"})->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(portrait, diracStreamlines, "dirac", FieldStyle::streamlines)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(portrait, diracArrows40, "dirac", FieldStyle::arrows)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(portrait, gaussianMeanStreamlines, "gaussian-mean", FieldStyle::streamlines)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(stabilityMap, diracFirstPass, "dirac", true)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(stabilityMap, dirac, "dirac", false)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(basins, centreFirstPass, {}, true)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(basins, centre, {}, false)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(basins, r1, {"regularizers.r1.gamma=0.3"}, false)->Unit(benchmark::kMillisecond)->UseRealTime();
