// SPDX-License-Identifier: GPL-3.0-or-later
// How good the program's finite sums are where expectations have no closed form: right to rounding, or said to be approximate.
#include "core/analysis/evaluation.h"
#include "tests/reference/sampling.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;

namespace {

/// The largest relative error of J in directions drawn at |w| = radius.
double worst(const char* game, const char* loss, double radius, std::vector<std::string> settings = {}, int nodes = 1601) {
    std::mt19937_64 generator = reference::seeded(13);
    settings.push_back(std::string("game.loss=") + loss);
    SECTION(std::string(game) + " " + std::to_string(radius) + " " + settings.front());
    const Scenario s = scenarioWith(game, settings);
    const System system = buildSystem(s);
    const Experiment exact(s, nodes);
    double r = 0;
    for (int k = 0; k < 12; ++k) {
        std::vector<double> w = randomPoint(generator, static_cast<int>(exact.size()), 1);
        const double length = reference::norm(w);
        for (double& c : w) c *= radius / length;
        const Evaluation core = evaluate(*system.dynamics, *system.method, w);
        if (!core.exact) test::recordFailure(__FILE__, __LINE__, core.kink);
        const auto columns = exact.jacobian<double>(w);
        double gap = 0, size = 0;
        for (std::size_t j = 0; j < w.size(); ++j)
            for (std::size_t i = 0; i < w.size(); ++i) {
                gap = std::hypot(gap, columns[j][i] - core.jacobian(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)));
                size = std::hypot(size, columns[j][i]);
            }
        r = std::max(r, gap / size);
    }
    return r;
}

}  // namespace

TEST_CASE("means over a Gaussian or a uniform variable are right to rounding wherever D is steep") {
    for (const char* loss : {"minimax", "nonsaturating", "kl", "tv", "wgan", "lsgan"}) {
        SECTION(loss);
        for (const double radius : {0.3, 1.5, 3.0}) {
            CHECK(worst("gaussian-mean", loss, radius) <= 1e-12);
            CHECK(worst("gaussian-mean", loss, radius, {"game.sigma=3"}) <= 1e-12);
            CHECK(worst("dirac", loss, radius, {"game.target=1", "regularizers.instance-noise.sigma=2"}) <= 1e-12);
            CHECK(worst("spectral-dirac", loss, radius, {"game.scale=2", "regularizers.instance-noise.sigma=2"}) <= 1e-12);
        }
        for (const double radius : {0.3, 1.5, 2.0}) {
            CHECK(worst("lq", loss, radius) <= 1e-12);
            CHECK(worst("two-mode", loss, radius, {"regularizers.instance-noise.sigma=1"}) <= 1e-12);
            CHECK(worst("uniform-quadratic", loss, radius, {"regularizers.instance-noise.sigma=0.5"}, 401) <= 1e-12);
        }
        for (const double radius : {1.0, 2.0, 4.0}) CHECK(worst("uniform-quadratic", loss, radius) <= 1e-12);
    }
}

TEST_CASE("penalties of the norm of D's gradient are exact across its zeros") {
    for (const char* settings : {"regularizers.wgan-gp.gamma=0.7", "regularizers.dragan.lambda=0.7"})
        for (const double radius : {0.1, 1.0, 2.0}) {
            SECTION(settings);
            CHECK(worst("lq", "wgan", radius, {settings}) <= 1e-11);
            CHECK(worst("two-mode", "wgan", radius, {settings}) <= 1e-11);
            CHECK(worst("uniform-quadratic", "wgan", radius, {settings}) <= 1e-11);
            CHECK(worst("dirac", "wgan", radius, {settings, "game.quadratic=true"}) <= 1e-11);
            CHECK(worst("dirac", "wgan", radius, {settings, "game.quadratic=true", "regularizers.instance-noise.sigma=0.7"}) <= 1e-11);
        }
}

TEST_CASE("a loss with kinks over a Gaussian or a uniform variable is exact: its pieces end where D is at a kink") {
    for (const char* game : {"gaussian-mean", "lq", "uniform-quadratic"}) {
        SECTION(game);
        for (const double radius : {0.3, 1.5, 3.0}) CHECK(worst(game, "hinge", radius) <= 1e-11);
    }
}

TEST_CASE("a D steeper than the finest nodes can follow is said to be approximate") {
    const System system = buildSystem(scenarioWith("gaussian-mean", {"game.sigma=3"}));
    CHECK(evaluate(*system.dynamics, *system.method, Vec<double>{0, 0, 0, 30}).exact);
    const Evaluation far = evaluate(*system.dynamics, *system.method, Vec<double>{0, 0, 0, 40});
    CHECK(!far.exact);
    CHECK(far.kink.find("too steep") != std::string::npos);
}
