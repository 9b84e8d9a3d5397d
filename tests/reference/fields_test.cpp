// SPDX-License-Identifier: GPL-3.0-or-later
// Field, Jacobian and flow spectrum of every combination that the catalogue allows, against the reference.
#include "core/analysis/evaluation.h"
#include "tests/reference/sampling.h"
#include "tests/reference/spectra.h"
#include "tests/reference/witnessed.h"

using namespace ganscope;
using namespace ganscope::test;
using reference::Experiment;

namespace {

/// Relative to the whole vector or matrix.
constexpr double negligible = 1e-3;

/// What J is made of, and rounded at, where it cancels to less. D of a normalised weight ψ/‖ψ‖ has second derivatives of
/// 1/‖ψ‖² that cancel to nothing on the line.
double sizeOfTerms(const Scenario& s, const std::vector<double>& w) {
    for (const Choice& c : s.regularizers)
        if (c.id == "spectral-norm" && s.game.id != "ring") {
            const auto own = static_cast<std::ptrdiff_t>(buildGame(s)->split().generator);
            const double length = reference::norm({w.begin() + own, w.end()});
            return 1e-5 * c.values.real("scale") / (length * length);
        }
    return 0;
}

void compare(const Scenario& s, const std::vector<double>& w) {
    const Section point(reference::told(s, w));
    const Experiment reference(s);
    const System system = buildSystem(s);
    REQUIRE(reference.size() == static_cast<std::size_t>(system.dynamics->size()));
    const Evaluation core = evaluate(*system.dynamics, *system.method, w);

    const Losses losses = system.dynamics->game().losses(w);
    const auto base = reference.base<double>(w);
    CHECK_CLOSE(losses.generator, base.g, reference::tolerance);
    CHECK_CLOSE(losses.discriminator, base.d, reference::tolerance);

    const std::vector<double> v = reference.field<double>(w);
    std::vector<double> gap = v;
    for (std::size_t i = 0; i < gap.size(); ++i) gap[i] -= core.field[i];
    CHECK(reference::norm(gap) <= reference::tolerance * std::max(reference::norm(v), negligible));

    const auto columns = reference.jacobian<double>(w);
    Eigen::MatrixXd J(core.jacobian.rows(), core.jacobian.cols());
    for (Eigen::Index j = 0; j < J.cols(); ++j)
        for (Eigen::Index i = 0; i < J.rows(); ++i) J(i, j) = columns[static_cast<std::size_t>(j)][static_cast<std::size_t>(i)];
    const double change = (J - core.jacobian).norm();
    CHECK(change <= reference::tolerance * std::max({J.norm(), negligible, sizeOfTerms(s, w)}));
    if (!core.exact) return;  // a flat place of D on a penalty's kink: no eigenvalues are said
    CHECK(reference::eigenvalueDistance(core.flow.values, J, change) <= 1);
    CHECK(reference::powerSumDistance(core.flow.values, J, change) <= 1);
}

}  // namespace

TEST_CASE("every combination has the reference's losses, field, Jacobian and flow spectrum") {
    std::mt19937_64 generator = reference::seeded(11);
    int compared = 0;
    const int points = reference::everything() ? 5 : 1;
    for (const Scenario& each : reference::witnessedCombinations()) {
        SECTION(label(each));
        for (int k = 0; k < points; ++k) {
            // Half of them with other parameters than the defaults, which are what everybody tries.
            const Scenario small = reference::tiny(each), s = generator() % 2 ? reference::varied(generator, small) : small;
            compare(s, randomPoint(generator, s));
            ++compared;
        }
    }
    std::printf("%d combinations of game, loss and regularizer at a point\n", compared);
    CHECK(compared >= 700);
}

TEST_CASE("an entry that nobody has written a second time is reported") {
    for (int kind = 0; kind < 3; ++kind) {
        Scenario s = defaultScenario("dirac");
        if (kind == 0) s.game.id = "unheard-of";
        if (kind == 1) s.loss->id = "unheard-of";
        if (kind == 2) s.regularizers = {Choice{"unheard-of", {}}};
        std::string said;
        try {
            const Experiment reference(s);
        } catch (const reference::NoReference& e) {
            said = e.what();
        }
        CHECK(said.find("unheard-of has no reference") != std::string::npos);
    }
}
