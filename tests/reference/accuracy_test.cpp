// SPDX-License-Identifier: GPL-3.0-or-later
// How good the program's finite sums are where expectations have no closed form: what the games' summaries state.
#include "core/analysis/evaluation.h"
#include "tests/reference/sampling.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;

namespace {

/// The largest relative error of J in directions drawn at |w| = radius.
double worst(const char* game, const char* loss, double radius) {
    std::mt19937_64 generator = reference::seeded(13);
    Scenario s = defaultScenario(game);
    s.loss = Choice{loss, Values(catalogue::loss(loss)->parameters)};
    const System system = buildSystem(s);
    const Experiment exact(s, Experiment::Integrals::exact);
    double r = 0;
    for (int k = 0; k < 40; ++k) {
        std::vector<double> w = randomPoint(generator, static_cast<int>(exact.size()), 1);
        const double length = reference::norm(w);
        for (double& c : w) c *= radius / length;
        const Evaluation core = evaluate(*system.dynamics, *system.method, w);
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

TEST_CASE("sums over a Gaussian's nodes are as good as the games say") {
    CHECK(worst("gaussian-mean", "minimax", 1.5) <= 1e-13);
    CHECK(worst("gaussian-mean", "minimax", 3) <= 1e-9);
    CHECK(worst("gaussian-mean", "tv", 1.5) <= 1e-9);
    CHECK(worst("lq", "minimax", 0.3) <= 1e-13);
    CHECK(worst("lq", "minimax", 1.5) <= 2e-3);
    CHECK(worst("lq", "tv", 1.5) <= 0.1);
    for (const char* loss : {"wgan", "lsgan"}) CHECK(worst("lq", loss, 3) <= 1e-13);
}

TEST_CASE("a loss with kinks over a Gaussian or a uniform variable is exact: its pieces end where D is at a kink") {
    for (const char* game : {"gaussian-mean", "lq", "uniform-quadratic"}) {
        SECTION(game);
        for (const double radius : {0.3, 1.5, 3.0}) CHECK(worst(game, "hinge", radius) <= 1e-11);
    }
}
