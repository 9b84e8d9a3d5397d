// SPDX-License-Identifier: GPL-3.0-or-later
// What each matrix of view.spectrum is of, entry by entry, and the field beside it; where there is no such matrix.
#include "core/scenario/flow_matrix.h"

#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"

#include <algorithm>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario batchedRing(std::vector<std::string> more) {
    for (const char* each : {"game.generator_width=3", "game.discriminator_width=3", "game.batch=8", "game.fresh=true"})
        more.insert(more.begin(), each);
    return withOverrides(defaultScenario("ring"), more).scenario.value();
}

}  // namespace

TEST_CASE("each kind of matrix is of the regularizers and the method that its name says, with the field of the same") {
    const auto small = [](std::vector<std::string> set) { return withOverrides(defaultScenario("dirac"), set).scenario.value(); };
    const std::vector<double> w{0.8, -0.6};
    const Dynamics plain = *buildSystem(small({})).dynamics;
    for (const double gamma : {1.0, 0.25}) {
        const std::string consensus = "regularizers.consensus.gamma=" + show(gamma);
        const auto at = [&](const std::string& kind, MatrixAt& foundMatrix) {
            const Scenario s = small({consensus, "view.spectrum.matrix=" + kind, "method.id=rmsprop"});
            const FlowMatrix matrix(s);
            CHECK(matrix.objection().empty());
            CHECK(matrix.kind() == std::ranges::find(matrixNames(), kind, &MatrixName::id)->kind);
            const RunState state = RunState::at(matrix.system(), w);
            CHECK_EQUAL(state.steps, 0);
            CHECK_EQUAL(state.augmented.size(), 4);
            foundMatrix = *matrix.at(state);
            // Column by column, the products are the matrix.
            for (int j = 0; j < 2; ++j) {
                const Vec<double> unit{j == 0 ? 1.0 : 0.0, j == 0 ? 0.0 : 1.0};
                Vec<double> column(2);
                matrix.products(state)->apply(unit, column);
                for (int i = 0; i < 2; ++i) CHECK_CLOSE(column[i], foundMatrix.matrix(i, j), 1e-14);
            }
        };
        SECTION(consensus);
        const Dynamics regularised = *buildSystem(small({consensus})).dynamics;
        const Eigen::MatrixXd J = plain.jacobian(w);
        MatrixAt foundMatrix;
        at("flow", foundMatrix);
        CHECK_CLOSE(foundMatrix.matrix, regularised.jacobian(w), 1e-15);
        CHECK_CLOSE(foundMatrix.field, regularised.field<double>(w), 1e-15);
        at("plain", foundMatrix);
        CHECK_CLOSE(foundMatrix.matrix, J, 1e-15);
        CHECK_CLOSE(foundMatrix.field, plain.field<double>(w), 1e-15);
        at("authors", foundMatrix);
        CHECK_CLOSE(foundMatrix.matrix, J - gamma * J.transpose() * J, 1e-14);
        CHECK_CLOSE(foundMatrix.field, plain.field<double>(w), 1e-15);
        at("preconditioned", foundMatrix);
        const Vec<double> v = regularised.field<double>(w);
        for (int i = 0; i < 2; ++i)  // s⁺ = 0.1 v² from rest, and ε within the root
            CHECK_CLOSE(foundMatrix.matrix.row(i), regularised.jacobian(w).row(i) / std::sqrt(0.1 * v[i] * v[i] + 1e-8), 1e-12);
    }
}

TEST_CASE("the field of a mean over batches is the mean of theirs, and the name tells how many") {
    for (const int count : {1, 2, 5}) {
        SECTION(std::to_string(count));
        const Scenario s = batchedRing({"view.spectrum.batches=" + std::to_string(count)});
        const System system = buildSystem(s);
        const RunState state = RunState::at(system, s.starts[0]);
        const FlowMatrix matrix(s);
        CHECK_EQUAL(matrix.batches(), count);
        CHECK_EQUAL(matrix.name().english, count == 1 ? "J" : "J, mean of " + std::to_string(count) + " batches");
        const MatrixAt foundMatrix = *matrix.at(state);
        Vec<double> mean(state.augmented.size());
        for (int k = 0; k < count; ++k) {
            const Vec<double> v = system.atStep(k)->field<double>(state.augmented);
            for (std::size_t i = 0; i < mean.size(); ++i) mean[i] += v[i] / count;
        }
        CHECK_CLOSE(foundMatrix.field, mean, 1e-14);
    }
}

TEST_CASE("the authors' matrix of more than 64 columns is whole") {
    const Scenario s = batchedRing(
        {"game.generator_width=7", "game.discriminator_width=7", "regularizers.consensus.gamma=0.5", "view.spectrum.matrix=authors"});
    const Eigen::MatrixXd J =
        buildSystem(batchedRing({"game.generator_width=7", "game.discriminator_width=7"})).dynamics->jacobian(s.starts[0]);
    REQUIRE(J.rows() > 65);
    const FlowMatrix matrix(s);
    CHECK_CLOSE((matrix.at(RunState::at(matrix.system(), s.starts[0]))->matrix - (J - 0.5 * J.transpose() * J)).norm(), 0.0, 1e-12);
}

TEST_CASE(
    "consensus must be the only regularizer for the authors' matrix, one's own points have no batches, and no other name is a matrix") {
    const auto objectionOf = [](std::vector<std::string> set) {
        return FlowMatrix(withOverrides(defaultScenario("dirac"), set).scenario.value()).objection();
    };
    const std::string authors = "view.spectrum.matrix=authors";
    CHECK_EQUAL(objectionOf({authors, "regularizers.consensus.gamma=1"}), "");
    for (const std::vector<std::string>& set :
         std::vector<std::vector<std::string>>{{authors},
                                               {authors, "regularizers.r1.gamma=1"},
                                               {authors, "regularizers.consensus.gamma=1", "regularizers.r1.gamma=1"},
                                               {authors, "regularizers.r1.gamma=1", "regularizers.consensus.gamma=1"}})
        CHECK(objectionOf(set).find("must be the scenario's only one") != std::string::npos);
    const Exchange same = [](std::shared_ptr<const Game> game) { return game; };
    CHECK_EQUAL(FlowMatrix(batchedRing({}), same).objection(), "");
    CHECK_EQUAL(FlowMatrix(batchedRing({"view.spectrum.batches=2"}), same).objection(),
                "a mean over batches is not defined for points of one's own");
    Scenario other = batchedRing({});
    other.view.spectrum.matrix = "flows";
    CHECK_THROWS(std::invalid_argument, FlowMatrix(other));
}
