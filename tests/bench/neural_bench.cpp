// SPDX-License-Identifier: GPL-3.0-or-later
// What networks cost beside numpy, torch and a bare dgeev, in one run: training steps, the whole Jacobian, spectra.
// The peers are network_peers.py; where Debian's python3-numpy or python3-torch is missing their rows say so.
#include "core/math/lapack.h"
#include "core/game/jacobian_operator.h"
#include "core/math/leading_spectrum.h"
#include "core/math/stoppable_spectrum.h"
#include "core/math/tracked_spectrum.h"
#include "core/scenario/flow_matrix.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"

#include "tests/support/source_folder.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <chrono>
#include <cstdio>
#include <thread>

using namespace ganscope;

namespace {

/// Memory is kept as by the program (app/main.cpp).
[[maybe_unused]] const bool kept = mallopt(M_TRIM_THRESHOLD, 64 << 20) && mallopt(M_MMAP_THRESHOLD, 16 << 20);

const std::vector<std::string> medium{"game.generator_layers=2", "game.generator_width=16", "game.discriminator_layers=2", "game.discriminator_width=16", "game.batch=256"};
const std::vector<std::string> notebook{"game.generator_layers=4", "game.generator_width=16", "game.discriminator_layers=4", "game.discriminator_width=16",
                                        "game.latent_size=16", "game.batch=512", "game.activation=relu"};

Scenario ring(std::vector<std::string> overrides, std::vector<std::string> more = {}) {
    overrides.insert(overrides.end(), more.begin(), more.end());
    return withOverrides(defaultScenario("ring"), overrides).scenario.value();
}

void trainingStep(benchmark::State& state, bool fresh) {
    const Scenario s = ring(medium, {"method.id=rmsprop", "method.step=1e-4", fresh ? "game.fresh=true" : "game.fresh=false"});
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (auto _ : state) stepper.step();
}
void wholeJacobian(benchmark::State& state) {
    const Scenario s = ring(notebook);
    const System system = buildSystem(s);
    for (auto _ : state) benchmark::DoNotOptimize(system.dynamics->jacobian(s.starts[0]).data());
}
void wholeSpectrum(benchmark::State& state) {
    const Scenario s = ring(notebook);
    const Eigen::MatrixXd J = buildSystem(s).dynamics->jacobian(s.starts[0]);
    for (auto _ : state) benchmark::DoNotOptimize(spectrum(J).values.data());
}
void bareDgeev(benchmark::State& state) {
    const Scenario s = ring(notebook);
    const Eigen::MatrixXd J = buildSystem(s).dynamics->jacobian(s.starts[0]);
    const Lapack* fast = lapack();
    if (!fast) return state.SkipWithError("no LAPACK is installed");
    const lapack_int n = static_cast<lapack_int>(J.rows()), none = 1, size = 40 * n;
    lapack_int failed = 0;
    std::vector<double> re(J.rows()), im(J.rows()), work(size);
    for (auto _ : state) {
        Eigen::MatrixXd A = J;
        fast->dgeev("N", "N", &n, A.data(), &n, re.data(), im.data(), nullptr, &none, nullptr, &none, work.data(), &size, &failed, 1, 1);
    }
}
/// The 20 leading eigenvalues after each training step.
void leading(benchmark::State& state, Leading what) {
    const Scenario s = ring(medium, {"method.id=rmsprop", "method.step=1e-4"});
    const System system = buildSystem(s);
    Stepper stepper(system, s.starts[0]);
    for (auto _ : state) {
        stepper.step();
        const LeadingSpectrum found = leadingSpectrum(JacobianOperator(system.dynamics, stepper.point()), 20, what, 1e-6);
        if (!found.converged) state.SkipWithError("it did not converge");
    }
}
/// The same of the 2,003-parameter game, by one Krylov space: 20 by magnitude, or 12 by each measure as in the window.
void tracked(benchmark::State& state, LeadingCounts counts) {
    const Scenario s = ring(notebook, {"method.id=rmsprop", "method.step=1e-4"});
    const System system = buildSystem(s);
    Stepper stepper(system, s.starts[0]);
    SpectrumTracker tracker;
    int products = 0;
    for (auto _ : state) {
        stepper.step();
        const TrackedSpectrum found = tracker.update(JacobianOperator(system.dynamics, stepper.point()), counts, 1e-5, 600);
        if (found.open > 0) state.SkipWithError("it did not converge");
        products += found.products;
    }
    state.counters["products"] = benchmark::Counter(products, benchmark::Counter::kAvgIterations);
}
/// All eigenvalues where one may stop, beside bareDgeev; and how long after being asked to they stop.
void wholeSpectrumInPieces(benchmark::State& state) {
    const Scenario s = ring(notebook);
    const Eigen::MatrixXd J = buildSystem(s).dynamics->jacobian(s.starts[0]);
    const std::stop_source stop;
    for (auto _ : state) benchmark::DoNotOptimize(spectrum(J, stop.get_token())->values.data());
}
void stopping(benchmark::State& state) {
    const Scenario s = ring(notebook);
    const FlowMatrix matrix(s);
    const RunState at = RunState::at(matrix.system(), s.starts[0]);
    for (int round = 0; auto _ : state) {
        std::stop_source stop;
        std::chrono::steady_clock::time_point asked;
        std::jthread other([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100 + 450 * (round++ % 7)));
            asked = std::chrono::steady_clock::now();
            stop.request_stop();
        });
        if (const auto whole = matrix.at(at, stop.get_token())) benchmark::DoNotOptimize(spectrum(whole->matrix, stop.get_token()).has_value());
        const auto ended = std::chrono::steady_clock::now();
        other.join();
        state.SetIterationTime(std::max(0.0, std::chrono::duration<double>(ended - asked).count()));
    }
}
void peer(benchmark::State& state, const char* what) {
    const std::string command = "/usr/bin/python3 " + test::sourceFolder() + "/tests/bench/network_peers.py " + what;
    for (auto _ : state) {
        std::FILE* pipe = popen(command.c_str(), "r");
        double seconds = 0;
        const bool read = pipe && std::fscanf(pipe, "%lf", &seconds) == 1;
        if (pipe) pclose(pipe);
        if (!read) return state.SkipWithError("SKIPPED: python3-numpy or python3-torch is missing");
        state.SetIterationTime(seconds);
    }
}

BENCHMARK_CAPTURE(trainingStep, n691_batch256, false)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(trainingStep, n691_batch256_fresh, true)->Unit(benchmark::kMicrosecond);
BENCHMARK_CAPTURE(peer, numpy_training_n691, "training")->Unit(benchmark::kMicrosecond)->UseManualTime()->Iterations(1);
BENCHMARK(wholeJacobian)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(peer, torch_jacobian_n2003, "jacobian")->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(1);
BENCHMARK(wholeSpectrum)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(bareDgeev)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK_CAPTURE(leading, real, Leading::real)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(leading, magnitude, Leading::magnitude)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tracked, n2003_magnitude20, LeadingCounts{0, 0, 20})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(tracked, n2003_window, LeadingCounts{12, 12, 12})->Unit(benchmark::kMillisecond);
BENCHMARK(wholeSpectrumInPieces)->Unit(benchmark::kMillisecond)->Iterations(1);
BENCHMARK(stopping)->Unit(benchmark::kMillisecond)->UseManualTime()->Iterations(7);

}  // namespace
