// SPDX-License-Identifier: GPL-3.0-or-later
// The matrices that spectra are of: means over batches, P·J, the authors' J − γJᵀJ; whole, by products, and given up.
#include "core/math/eigenvalue_pieces.h"
#include "core/math/stoppable_spectrum.h"
#include "core/math/tracked_spectrum.h"
#include "core/scenario/flow_matrix.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"
#include "tests/support/check.h"

#include <numbers>
#include <random>

using namespace ganscope;
using namespace ganscope::test;

namespace {

const std::vector<std::string> tiny{"game.generator_width=3", "game.discriminator_width=3", "game.batch=8", "game.fresh=true"};

Scenario ring(std::vector<std::string> more) {
    more.insert(more.begin(), tiny.begin(), tiny.end());
    return withOverrides(defaultScenario("ring"), more).scenario.value();
}

RunState after(const Scenario& s, int steps) {
    Stepper stepper(buildSystem(s), s.starts[0]);
    for (int k = 0; k < steps; ++k) stepper.step();
    return {{stepper.augmented().begin(), stepper.augmented().end()}, stepper.steps()};
}

Eigen::MatrixXd random(int n, int seed) {
    std::mt19937 generator(static_cast<unsigned>(seed));
    std::normal_distribution<double> normal;
    return Eigen::MatrixXd::NullaryExpr(n, n, [&] { return normal(generator) / std::sqrt(n); });
}

/// The largest distance from a value to what is left of the others once each has taken its nearest.
double apart(const std::vector<Complex>& a, std::vector<Complex> b) {
    double worst = a.size() == b.size() ? 0 : 1e300;
    for (Complex z : a) {
        const auto nearest = std::ranges::min_element(b, {}, [z](Complex other) { return std::abs(other - z); });
        if (nearest == b.end()) return 1e300;
        worst = std::max(worst, std::abs(*nearest - z));
        b.erase(nearest);
    }
    return worst;
}

class Diagonal final : public LinearOperator {
public:
    explicit Diagonal(std::vector<double> d) : entries(std::move(d)) {}
    int size() const override { return static_cast<int>(entries.size()); }
    void apply(View<double> x, std::span<double> y) const override {
        for (std::size_t i = 0; i < entries.size(); ++i) y[i] = entries[i] * x[i];
    }

private:
    std::vector<double> entries;
};

}  // namespace

TEST_CASE("a mean over batches is that of the Jacobians of their steps") {
    const Scenario s = ring({"view.spectrum.batches=3"});
    const System system = buildSystem(s);
    const RunState state = after(s, 2);
    Eigen::MatrixXd sum = Eigen::MatrixXd::Zero(system.dynamics->size(), system.dynamics->size());
    for (int k = 0; k < 3; ++k) sum += system.atStep(k)->jacobian(state.augmented);
    CHECK_CLOSE((FlowMatrix(s).at(state)->matrix - sum / 3).norm(), 0.0, 1e-14);
    CHECK_EQUAL(FlowMatrix(s).name().english, "J, mean of 3 batches");
    // Of a run that keeps its batch the others are drawn all the same.
    const Scenario fixed = ring({"game.fresh=false", "view.spectrum.batches=3"});
    CHECK_CLOSE((FlowMatrix(fixed).at(state)->matrix - sum / 3).norm(), 0.0, 1e-14);
    CHECK_CLOSE((FlowMatrix(ring({})).at(state)->matrix - system.dynamics->jacobian(state.augmented)).norm(), 0.0, 1e-14);
}

TEST_CASE("P is what a step of RMSProp or Adam scales the field by, and P·J has it") {
    for (const char* method : {"rmsprop", "adam"}) {
        SECTION(method);
        const Scenario s = ring({std::string("method.id=") + method, "method.step=0.01", "view.spectrum.matrix=preconditioned"});
        // Adam's first step has no momentum to confuse it with.
        const int steps = method == std::string("adam") ? 0 : 4;
        const RunState now = after(s, steps), next = after(s, steps + 1);
        const System system = buildSystem(s);
        const Vec<double> P = system.method->preconditioner(*system.atStep(steps), now.augmented, now.steps);
        const std::size_t n = static_cast<std::size_t>(system.dynamics->size());
        CHECK_EQUAL(P.size(), n);
        const Vec<double> v = system.atStep(steps)->field<double>(View<double>(now.augmented).first(n));
        for (std::size_t i = 0; i < n; ++i) CHECK_CLOSE(next.augmented[i] - now.augmented[i], 0.01 * P[i] * v[i], 1e-13);
        const FlowMatrix matrix(s);
        CHECK(matrix.objection().empty());
        const Eigen::MatrixXd PJ = matrix.at(now)->matrix, J = system.dynamics->jacobian(View<double>(now.augmented).first(n));
        for (std::size_t i = 0; i < n; ++i) {
            const auto row = static_cast<Eigen::Index>(i);
            CHECK_CLOSE((PJ.row(row) - P[i] * J.row(row)).norm(), 0.0, 1e-12 * (1 + PJ.row(row).norm()));
        }
    }
}

TEST_CASE("products agree with the matrices, and each matrix says where it is none") {
    const std::vector<std::vector<std::string>> rows{{"regularizers.consensus.gamma=3"},
                                                     {"regularizers.consensus.gamma=3", "view.spectrum.matrix=plain"},
                                                     {"regularizers.consensus.gamma=3", "view.spectrum.matrix=authors", "view.spectrum.batches=2"},
                                                     {"method.id=rmsprop", "regularizers.r1.gamma=1", "view.spectrum.matrix=preconditioned", "view.spectrum.batches=2"}};
    for (const auto& row : rows) {
        SECTION(row.back());
        const Scenario s = ring(row);
        const FlowMatrix matrix(s);
        CHECK(matrix.objection().empty());
        const RunState state = after(s, 3);
        const Eigen::MatrixXd M = matrix.at(state)->matrix;
        const Eigen::VectorXd x = random(static_cast<int>(M.rows()), 1).col(0);
        Eigen::VectorXd y(x.size());
        const auto n = static_cast<std::size_t>(x.size());
        matrix.products(state)->apply({x.data(), n}, {y.data(), n});
        CHECK_CLOSE((y - M * x).norm(), 0.0, 1e-12 * (1 + M.norm()));
    }
    CHECK(FlowMatrix(ring({"view.spectrum.matrix=authors"})).objection().find("must be the scenario's only one") != std::string::npos);
    CHECK(FlowMatrix(ring({"view.spectrum.matrix=preconditioned"})).objection().find("simultaneous does not") != std::string::npos);
    const Scenario dirac = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"view.spectrum.batches=2"}).scenario.value();
    CHECK(FlowMatrix(dirac).objection().find("no batches") != std::string::npos);
    // Not at the authors' own: consensus makes J − γJᵀJ of J at equilibria, and more elsewhere.
    const Scenario authors = ring({"regularizers.consensus.gamma=3", "view.spectrum.matrix=authors"});
    const RunState start = after(authors, 0);
    const Eigen::MatrixXd J = buildSystem(ring({})).dynamics->jacobian(start.augmented);
    CHECK_CLOSE((FlowMatrix(authors).at(start)->matrix - (J - 3 * J.transpose() * J)).norm(), 0.0, 1e-12);
    CHECK((FlowMatrix(authors).at(start)->matrix - buildSystem(authors).dynamics->jacobian(start.augmented)).norm() > 1e-3);
}

TEST_CASE("the eigenvalues in pieces are those of LAPACK") {
    for (const int n : {16, 80, 250, 420}) {
        SECTION(std::to_string(n));
        Eigen::MatrixXd A = random(n, n);
        const std::stop_source stop;
        CHECK(apart(spectrum(A).values, spectrum(A, stop.get_token())->values) < 1e-11);
        Eigen::MatrixXd copy = A;
        CHECK(apart(spectrum(A).values, *eigenvaluesInPieces(*lapackPieces(), copy, {})) < 1e-11);
    }
    // Rotations, a repeated value, rows of zeros and a matrix that balancing takes apart.
    Eigen::MatrixXd skew = random(300, 7);
    skew = (skew - skew.transpose()).eval();
    CHECK(apart(spectrum(skew).values, *eigenvaluesInPieces(*lapackPieces(), skew, {})) < 1e-11);
    Eigen::MatrixXd holes = random(300, 8);
    for (int i = 0; i < 300; i += 3) holes.row(i).setZero();
    Eigen::MatrixXd copy = holes;
    CHECK(apart(spectrum(holes).values, *eigenvaluesInPieces(*lapackPieces(), copy, {})) < 1e-10);
    Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(200, 200);
    const std::vector<Complex> ones = *eigenvaluesInPieces(*lapackPieces(), identity, {});
    for (Complex z : ones) CHECK_EQUAL(z, Complex(1));
    Eigen::MatrixXd triangle = random(200, 9).triangularView<Eigen::Upper>();
    copy = triangle;
    CHECK(apart(spectrum(triangle).values, *eigenvaluesInPieces(*lapackPieces(), copy, {})) < 1e-12);
    // A column that balancing sets aside before the rest, and a row behind it: 5 and 7 beside the eigenvalues in between.
    Eigen::MatrixXd framed = random(202, 10);
    std::vector<Complex> known = spectrum(Eigen::MatrixXd(framed.block(1, 1, 200, 200))).values;
    framed.col(0).setZero();
    framed.row(201).setZero();
    framed(0, 0) = 5;
    framed(201, 201) = 7;
    known.insert(known.end(), {5, 7});
    CHECK(apart(known, *eigenvaluesInPieces(*lapackPieces(), framed, {})) < 1e-11);
}

TEST_CASE("a matrix that stands still under its own shifts has its eigenvalues in pieces too") {
    // A cycle of n entries: λⁿ is their product. Every window has the eigenvalue 0 alone, and a sweep with that turns the cycle.
    const int n = 200;
    for (const double product : {1.0, -2.0}) {
        const Section section(std::to_string(product));
        Eigen::MatrixXd cycle = Eigen::MatrixXd::Zero(n, n);
        for (int i = 0; i < n; ++i) cycle((i + 1) % n, i) = i == 0 ? product : 1;
        std::vector<Complex> roots;
        for (int k = 0; k < n; ++k)
            roots.push_back(std::polar(std::pow(std::abs(product), 1.0 / n), std::numbers::pi * (2 * k + (product < 0)) / n));
        CHECK(apart(roots, *eigenvaluesInPieces(*lapackPieces(), cycle, {})) < 1e-12);
    }
}

TEST_CASE("what is not wanted any more is given up") {
    std::stop_source stop;
    stop.request_stop();
    CHECK(!spectrum(random(250, 1), stop.get_token()));
    const std::vector<std::vector<std::string>> rows{{"game.batch=64"}, {"regularizers.r1.gamma=1", "game.generator_width=12"}};
    for (const auto& row : rows) {
        const Scenario s = ring(row);
        CHECK(!FlowMatrix(s).at(after(s, 0), stop.get_token()));
    }
}

TEST_CASE("one search finds all that leads by any measure, and the next one begins where it ended") {
    const Scenario s = ring({"game.generator_width=12", "game.discriminator_width=12", "method.id=rmsprop", "method.step=1e-4"});
    SpectrumTracker tracker;
    int warm = 0, cold = 0;
    for (int steps = 0; steps < 3; ++steps) {
        const RunState state = after(s, 50 + steps);
        const FlowMatrix matrix(s);
        const TrackedSpectrum found = tracker.update(*matrix.products(state), {6, 6, 6}, 1e-9, 1000);
        const std::vector<Complex> all = spectrum(matrix.at(state)->matrix).values;
        CHECK_EQUAL(found.open, 0);
        double largest = 0;
        for (Complex z : all) largest = std::max(largest, std::abs(z));
        for (Complex z : found.values) CHECK(apart({z}, {*std::ranges::min_element(all, {}, [z](Complex other) { return std::abs(other - z); })}) < 1e-6 * largest);
        // Whatever leads is among them.
        const auto holds = [&](Complex z) { return std::ranges::any_of(found.values, [&](Complex each) { return std::abs(each - z) < 1e-6 * largest; }); };
        CHECK(holds(*std::ranges::max_element(all, {}, [](Complex z) { return z.real(); })));
        CHECK(holds(*std::ranges::max_element(all, {}, [](Complex z) { return z.imag(); })));
        CHECK(holds(*std::ranges::max_element(all, {}, [](Complex z) { return std::abs(z); })));
        if (steps == 0) continue;
        warm += found.products;
        cold += SpectrumTracker().update(*matrix.products(state), {6, 6, 6}, 1e-9, 1000).products;
    }
    CHECK(warm < cold);
    std::stop_source stop;
    stop.request_stop();
    CHECK(tracker.update(*FlowMatrix(s).products(after(s, 0)), {6, 6, 6}, 1e-9, 1000, stop.get_token()).cancelled);
    // A diagonal matrix of few rows comes whole.
    const TrackedSpectrum small = SpectrumTracker().update(Diagonal({0, 1, 2, 3, 4}), {5, 0, 5}, 1e-12, 100);
    CHECK_EQUAL(small.values.size(), std::size_t(5));
    CHECK(apart(small.values, {0, 1, 2, 3, 4}) < 1e-12);
}

TEST_CASE("where all that is to be found is found at once, the search ends") {
    // One, two or three eigenvalues, each of many rows: the space of the products is as small, and invariant.
    for (const int distinct : {1, 2, 3})
        for (const double scale : {0.0, 1.0, -2.5}) {
            SECTION(std::to_string(distinct) + " times " + std::to_string(scale));
            std::vector<double> entries(200);
            for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = scale * (1 + static_cast<int>(i) % distinct);
            const TrackedSpectrum found = SpectrumTracker().update(Diagonal(entries), {6, 6, 6}, 1e-9, 1000);
            CHECK_EQUAL(found.open, 0);
            std::vector<Complex> expected;
            for (int k = 1; k <= (scale == 0 ? 1 : distinct); ++k) expected.emplace_back(scale * k);
            CHECK(apart(found.values, expected) < 1e-12);
        }
}

TEST_CASE("which eigenvalues are the largest does not depend on how large they are") {
    for (const double scale : {1e-6, 1.0, 1e6}) {
        SECTION(std::to_string(scale));
        std::vector<double> entries(200);
        for (std::size_t i = 0; i < entries.size(); ++i) entries[i] = -scale * std::pow(1.1, static_cast<double>(i) - 200);
        const TrackedSpectrum found = SpectrumTracker().update(Diagonal(entries), {0, 0, 3}, 1e-9, 1000);
        REQUIRE(found.values.size() >= 3);
        for (std::size_t k = 197; k < 200; ++k)
            CHECK(std::ranges::any_of(found.values, [&](Complex z) { return std::abs(z - entries[k]) < 1e-8 * scale; }));
    }
}
