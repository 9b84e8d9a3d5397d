// SPDX-License-Identifier: GPL-3.0-or-later
// Networks on eight Gaussians: who covers the ring and who does not, over several seeds, in small and short runs.
#include "core/analysis/sample_quality.h"
#include "core/scenario/flow_matrix.h"
#include "tests/claims/claims.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

SampleQuality qualityAfter(const Scenario& s, int steps) {
    return *dataMeasures(buildSystem(s).dynamics->game(), after(s, steps))->quality;
}

Scenario seeded(std::string_view name, int seed, std::vector<std::string> overrides) {
    overrides.push_back("game.seed=" + std::to_string(seed));
    Scenario s = preset(name, overrides);
    s.starts = {catalogue::game("ring")->start(s.game.values)};
    return s;
}

}  // namespace

TEST_CASE("Numerics of GANs on the ring: descent grows uneven over the modes, consensus stays even") {
    for (const int seed : {1, 2}) {
        const SampleQuality plain = qualityAfter(seeded("numerics-ring-samples", seed, {"game.sigma=0.05"}), 1000);
        const SampleQuality consensus = qualityAfter(seeded("numerics-ring-coverage", seed, {"game.sigma=0.05", "regularizers.consensus.gamma=10"}), 1000);
        CHECK(plain.kl > 0.1);
        CHECK(consensus.kl < 0.05);
        CHECK_EQUAL(consensus.covered, 8);
    }
}

TEST_CASE("Numerics of GANs on the ring: consensus takes the imaginary parts away, and its authors' matrix is exact at equilibria only") {
    const Scenario plain = preset("numerics-ring-spectra"), consensus = preset("numerics-ring-spectra", {"regularizers.consensus.gamma=10"});
    const auto largest = [](const Eigen::MatrixXd& matrix) {
        double re = -1e300, im = 0;
        for (const Complex v : spectrum(matrix).values) {
            re = std::max(re, v.real());
            im = std::max(im, v.imag());
        }
        return std::pair(re, im);
    };
    const auto jacobian = [](const Scenario& s, const std::vector<double>& w) { return buildSystem(s).dynamics->jacobian(w); };
    CHECK(largest(jacobian(plain, after(plain, 1000))).second > 5);
    CHECK(largest(jacobian(consensus, after(consensus, 1000))).second < 0.5);
    const Eigen::MatrixXd J = jacobian(plain, plain.starts[0]);
    CHECK(largest(J - 10 * J.transpose() * J).first < 0.1);
    CHECK(largest(jacobian(consensus, consensus.starts[0])).first > 1);
}

TEST_CASE("Nagarajan-Kolter on the ring: with eta the modes are covered evenly where without it most are lost") {
    for (const int seed : {1, 2, 3}) {
        const SampleQuality plain = qualityAfter(seeded("nk-ring-coverage", seed, {}), 1000);
        const SampleQuality damped = qualityAfter(seeded("nk-ring", seed, {"regularizers.grad-generator.eta=0.5"}), 1000);
        CHECK(plain.covered <= 5 && plain.kl > 0.4);
        CHECK_EQUAL(damped.covered, 8);
        CHECK(damped.kl < 0.15);
    }
}

TEST_CASE("unrolled-ring: with five foreseen steps all modes are covered evenly where simultaneous descent loses most") {
    for (const int seed : {1, 2}) {
        const SampleQuality plain = qualityAfter(seeded("unrolled-ring", seed, {}), 1000);
        const SampleQuality unrolled =
            qualityAfter(seeded("unrolled-ring", seed, {"method.id=unrolled", "method.step=0.3", "method.depth=5", "method.rate=0.3"}), 1000);
        CHECK(plain.covered <= 4 && plain.kl > 0.1);
        CHECK_EQUAL(unrolled.covered, 8);
        CHECK(unrolled.kl < 0.05);
    }
}

TEST_CASE("numerics-ring-preconditioned: at the start consensus takes the imaginary parts of what RMSProp sees away") {
    for (const int seed : {0, 1, 2}) {
        const auto imaginary = [&](std::vector<std::string> overrides) {
            const Scenario s = seeded("numerics-ring-preconditioned", seed, std::move(overrides));
            const FlowMatrix matrix(s);
            double largest = 0;
            for (const Complex v : spectrum(matrix.at(RunState::at(matrix.system(), s.starts[0]))->matrix).values) largest = std::max(largest, v.imag());
            return largest;
        };
        const double plain = imaginary({}), consensus = imaginary({"regularizers.consensus.gamma=10"});
        CHECK(plain > 20);
        CHECK(consensus < 0.1 * plain);
    }
}

TEST_CASE("clc-ring: the Wasserstein loss alone keeps two modes at most, with feedback it covers all eight") {
    for (const int seed : {1, 2, 3}) {
        CHECK(qualityAfter(seeded("clc-ring", seed, {}), 1000).covered <= 3);
        const SampleQuality fed = qualityAfter(seeded("clc-ring", seed, {"regularizers.clc.lambda=1"}), 1000);
        CHECK_EQUAL(fed.covered, 8);
        CHECK(fed.good > 0.5);
    }
}

TEST_CASE("dragan-ring: on the data D rises less with DRAGAN than without") {
    for (const int seed : {0, 1}) {
        const Scenario plain = seeded("dragan-ring", seed, {});
        const Scenario flat = seeded("dragan-ring", seed, {"regularizers.dragan.lambda=1", "regularizers.dragan.spread=0.1"});
        const auto slope = [](const Scenario& s) { return dataMeasures(buildSystem(s).dynamics->game(), after(s, 1500))->slope; };
        CHECK(slope(flat) < slope(plain));
    }
}

TEST_CASE("jare-ring: JARE and consensus both stay even where descent does not") {
    const auto kl = [](std::vector<std::string> overrides) { return qualityAfter(seeded("jare-ring", 0, std::move(overrides)), 2000).kl; };
    const double plain = kl({}), consensus = kl({"regularizers.consensus.gamma=10"}), jare = kl({"regularizers.jare.gamma=10"});
    CHECK(consensus < 0.5 * plain);
    CHECK(jare < 0.5 * plain);
}

TEST_CASE("curl-ring: crossing the curl holds D flat where descent lets it rise") {
    const Scenario curl = seeded("curl-ring", 0, {}), plain = seeded("curl-ring", 0, {"method.id=simultaneous", "method.step=0.1"});
    const auto slope = [](const Scenario& s) { return dataMeasures(buildSystem(s).dynamics->game(), after(s, 200))->slope; };
    CHECK(slope(curl) < 0.5 * slope(plain));
}

TEST_CASE("curl-ring-published: with the steps of RMSProp crossing the curl spreads the samples over the modes while D stays flat") {
    for (const int seed : {0, 1}) {
        const Scenario s = seeded("curl-ring-published", seed, {});
        const DataMeasures reached = *dataMeasures(buildSystem(s).dynamics->game(), after(s, 200));
        CHECK(reached.quality->kl < 0.05);
        CHECK(reached.slope < 0.3);
    }
}

TEST_CASE("the published settings have the published sizes") {
    const auto size = [](std::string_view name) { return buildSystem(preset(name)).dynamics->size(); };
    CHECK_EQUAL(size("numerics-ring-notebook"), 2003);
    CHECK_EQUAL(size("numerics-ring-published"), 2003);
    CHECK_EQUAL(size("curl-ring-published"), 2003);
    CHECK_EQUAL(size("jare-ring-published"), 412'931);
    CHECK_EQUAL(size("nk-ring-published"), 50'179);
    CHECK_EQUAL(size("clc-ring-published"), 285'699);
}
