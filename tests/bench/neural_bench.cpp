// SPDX-License-Identifier: GPL-3.0-or-later
// What networks cost beside numpy, torch and a bare dgeev, in one run: training steps, the whole Jacobian, spectra.
// The peers are network_peers.py; where Debian's python3-numpy or python3-torch is missing their rows say so.
#include "core/math/lapack.h"
#include "core/game/jacobian_operator.h"
#include "core/math/leading_spectrum.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"

#include "tests/support/source_folder.h"

#include <benchmark/benchmark.h>
#include <malloc.h>

#include <cstdio>

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
/// The 20 leading eigenvalues after each training step, begun from those before.
void leading(benchmark::State& state, Leading what) {
    const Scenario s = ring(medium, {"method.id=rmsprop", "method.step=1e-4"});
    const System system = buildSystem(s);
    Stepper stepper(system, s.starts[0]);
    std::vector<double> start;
    for (auto _ : state) {
        stepper.step();
        LeadingSpectrum found = leadingSpectrum(JacobianOperator(system.dynamics, stepper.point()), 20, what, 1e-6, start);
        if (!found.converged) state.SkipWithError("it did not converge");
        start = std::move(found.start);
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

}  // namespace
