// SPDX-License-Identifier: GPL-3.0-or-later
// Networks: their random numbers, kernels, gradients and Jacobians, and what is refused.
#include "core/game/jacobian_operator.h"
#include "core/math/leading_spectrum.h"
#include "core/neural/network_gan.h"
#include "core/scenario/scenario_json.h"
#include "core/simulation/stepper.h"

#include "tests/support/check.h"
#include "tests/support/files.h"
#include "tests/support/points.h"
#include "tests/support/source_folder.h"

#include <nlohmann/json.hpp>

#include <algorithm>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario ringWith(std::vector<std::string> overrides) {
    const Reading reading = withOverrides(defaultScenario("ring"), overrides);
    for (const Problem& p : reading.problems) FAIL(toText(p));
    return *reading.scenario;
}

std::string refusal(std::vector<std::string> overrides) {
    const Reading reading = withOverrides(defaultScenario("ring"), overrides);
    return reading.problems.empty() ? "" : toText(reading.problems[0]);
}

/// The published 2,003 parameters: four layers of 16 units each, z in 16 dimensions.
const std::vector<std::string> notebook{"game.generator_layers=4", "game.generator_width=16", "game.discriminator_layers=4",
                                        "game.discriminator_width=16", "game.latent_size=16", "game.batch=64"};

Eigen::Map<const Eigen::VectorXd> vector(View<double> x) { return {x.data(), static_cast<Eigen::Index>(x.size())}; }

/// J column by column, by duals.
Eigen::MatrixXd byColumns(const Dynamics& dynamics, View<double> w) {
    Eigen::MatrixXd J(w.size(), w.size());
    Vec<double> unit(w.size(), 0.0);
    for (std::size_t j = 0; j < w.size(); ++j) {
        unit[j] = 1;
        J.col(static_cast<Eigen::Index>(j)) = vector(dynamics.jvp<double>(w, unit));
        unit[j] = 0;
    }
    return J;
}

}  // namespace

TEST_CASE("Philox gives the published numbers, normals have their moments") {
    CHECK(philox({0, 0, 0, 0}, {0, 0}) == (std::array<std::uint32_t, 4>{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    CHECK(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}) ==
          (std::array<std::uint32_t, 4>{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    const Stream stream(5, Draw::latent, 3);
    double sum = 0, square = 0, fourth = 0;
    constexpr std::uint32_t count = 40000;
    for (std::uint32_t k = 0; k < count; ++k) {
        const double x = stream.normal(k);
        sum += x;
        square += x * x;
        fourth += x * x * x * x;
    }
    CHECK_CLOSE(sum / count, 0.0, 0.02);
    CHECK_CLOSE(square / count, 1.0, 0.03);
    CHECK_CLOSE(fourth / count, 3.0, 0.05);
    CHECK(stream.normal(7) == Stream(5, Draw::latent, 3).normal(7) && stream.normal(7) != Stream(5, Draw::latent, 4).normal(7));
}

TEST_CASE("kernels: products are plain sums in order, functions are right to a few units in the last place") {
    std::mt19937_64 generator(1);
    const int rows = 24, inner = 7, cols = 6;
    const std::vector<double> a = randomPoint(generator, rows * inner), b = randomPoint(generator, inner * cols);
    std::vector<double> c(rows * cols, 2.0);
    kernels::product(rows, inner, cols, a.data(), b.data(), 1, inner, c.data(), true);
    for (int j = 0; j < cols; ++j)
        for (int i = 0; i < rows; ++i) {
            double sum = 2;
            for (int k = 0; k < inner; ++k) sum += a[k * rows + i] * b[j * inner + k];
            CHECK(c[j * rows + i] == sum);
        }
    std::vector<double> g(inner * cols, 0.0);
    kernels::gram(rows, inner, cols, a.data(), c.data(), g.data());
    for (int j = 0; j < cols; ++j)
        for (int k = 0; k < inner; ++k) {
            double sums[4] = {};  // of every fourth row, on every processor
            for (int i = 0; i < rows; ++i) sums[i % 4] += a[k * rows + i] * c[j * rows + i];
            CHECK(g[j * inner + k] == (sums[0] + sums[1]) + (sums[2] + sums[3]));
        }
    for (double x : {1e-300, 1e-9, -1e-4, 0.03, -0.4, 0.9, -3.0, 17.0, -40.0, 800.0}) {
        double y = 0, slope = 0;
        kernels::tanh(1, &x, &y, &slope);
        CHECK(std::fabs(y - std::tanh(x)) <= 1e-15 * std::fabs(std::tanh(x)));
        kernels::softplus(1, &x, &y, &slope);
        CHECK(std::fabs(slope - sigmoid(x)) <= 1e-15 * sigmoid(x));
        CHECK_CLOSE(y, x > 0 ? x + std::log1p(std::exp(-x)) : std::log1p(std::exp(x)), 1e-15);
    }
    // A function's bits do not depend on where a number stands.
    const std::vector<double> many = randomPoint(generator, 21);
    std::vector<double> all(many.size()), slopes(many.size());
    double y = 0, slope = 0;
    for (const auto& function : {kernels::tanh, kernels::softplus}) {
        function(many.size(), many.data(), all.data(), slopes.data());
        for (std::size_t i = 0; i < many.size(); ++i) {
            function(1, &many[i], &y, &slope);
            CHECK(y == all[i] && slope == slopes[i]);
        }
    }
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const auto& function : {kernels::tanh, kernels::softplus}) {
        function(1, &nan, &y, &slope);
        CHECK(std::isnan(y) && std::isnan(slope));
    }
    for (const double zero : {0.0, -0.0}) {
        kernels::tanh(1, &zero, &y, &slope);
        CHECK(y == 0 && std::signbit(y) == std::signbit(zero) && slope == 1);
    }
}

TEST_CASE("every data set, activation, latent and initial distribution: gradients equal differences of the losses") {
    std::mt19937_64 generator(2);
    const std::vector<std::vector<std::string>> cases{
        {}, {"game.data=grid", "game.activation=softplus", "game.even=false"}, {"game.data=two-moons", "game.latent=uniform", "game.init=he"},
        {"game.data=swiss-roll", "game.init=orthogonal", "game.generator_layers=3"}, {"game.data=line", "game.batch=13", "game.input_scale=0.25"},
        {"game.data=two-modes", "game.discriminator_layers=2"}, {"game.data=points", "game.points=[0,1,2,3,-1,0.5]", "game.batch=130"},
        {"game.activation=leaky"}, {"game.activation=relu", "game.seed=3"}, {"regularizers.instance-noise.sigma=0.3"}};
    for (const auto& overrides : cases) {
        SECTION(overrides.empty() ? "default" : overrides[0]);
        const Scenario s = ringWith(overrides);
        const System system = buildSystem(s);
        const Game& game = system.dynamics->game();
        std::vector<double> w = s.starts[0];
        for (double& x : w) x += 0.1 * randomPoint(generator, 1)[0];
        const std::size_t n = w.size();
        Vec<double> g(n), d(n);
        game.gradients(View<double>(w), g, d);
        // What the field is made of comes by itself to the same bits.
        Vec<double> ownG(n, 1.0), ownD(n, 1.0);
        dynamic_cast<const OwnGradients&>(game).ownGradients(w, ownG, ownD);
        const auto own = static_cast<std::size_t>(game.split().generator);
        for (std::size_t i = 0; i < n; ++i) {
            CHECK_EQUAL(ownG[i], i < own ? g[i] : 0.0);
            CHECK_EQUAL(ownD[i], i < own ? 0.0 : d[i]);
            std::vector<double> up = w, down = w;
            up[i] += 1e-6;
            down[i] -= 1e-6;
            const Losses a = game.losses(up), b = game.losses(down);
            CHECK_CLOSE(g[i], (a.generator - b.generator) / 2e-6, 1e-8);
            CHECK_CLOSE(d[i], (a.discriminator - b.discriminator) / 2e-6, 1e-8);
        }
    }
}

TEST_CASE("the whole Jacobian at once, and its products, equal those of the duals, column by column") {
    for (const std::vector<std::string>& overrides : std::vector<std::vector<std::string>>{
             {}, {"game.generator_layers=3", "game.discriminator_layers=2", "game.activation=softplus", "game.batch=21"},
             {"game.activation=relu", "game.discriminator_layers=3"}, {"game.activation=leaky", "game.loss=minimax", "game.input_scale=0.25"},
             {"game.loss=wgan", "game.data=two-modes"}, {"game.encoder=true"}, {"regularizers.instance-noise.sigma=0.2", "game.batch=200"}}) {
        SECTION(overrides.empty() ? "default" : overrides[0]);
        const Scenario s = ringWith(overrides);
        const System system = buildSystem(s);
        const Eigen::MatrixXd expected = byColumns(*system.dynamics, s.starts[0]);
        const auto& whole = dynamic_cast<const OwnJacobian&>(system.dynamics->game());
        Eigen::MatrixXd J(expected.rows(), expected.cols());
        Vec<double> v(s.starts[0].size());
        whole.fieldAndJacobian(s.starts[0], v, {J.data(), static_cast<std::size_t>(J.size())});
        CHECK_CLOSE((J - expected).norm(), 0.0, 1e-14 * (1 + expected.norm()));
        CHECK_CLOSE(v, system.dynamics->field<double>(View<double>(s.starts[0])), 1e-15);
        const auto products = whole.products(s.starts[0]);
        std::mt19937_64 chance(7);
        for (int k = 0; k < 3; ++k) {  // nothing is left over from one product to the next
            const std::vector<double> u = randomPoint(chance, products->size());
            std::vector<double> y(u.size(), 1e300);
            products->apply(u, y);
            const Eigen::VectorXd wanted = expected * Eigen::Map<const Eigen::VectorXd>(u.data(), expected.cols());
            CHECK_CLOSE((Eigen::Map<const Eigen::VectorXd>(y.data(), expected.rows()) - wanted).norm(), 0.0, 1e-14 * (1 + expected.norm()) * std::sqrt(double(u.size())));
        }
    }
}

TEST_CASE("field and Jacobian are those of torch's autograd, by the whole and by columns") {
    const auto all = nlohmann::json::parse(textOf(sourceFolder() + "/tests/fixtures/network.json"));
    CHECK_EQUAL(all.at("cases").size(), 3);
    for (const auto& one : all.at("cases")) {
        const auto overrides = one.at("overrides").get<std::vector<std::string>>();
        SECTION(overrides.back());
        const System system = buildSystem(ringWith(overrides), [&](std::shared_ptr<const Game> game) {
            return dynamic_cast<const NetworkGan&>(*game).withPoints({one.at("x").get<std::vector<double>>(), one.at("z").get<std::vector<double>>()});
        });
        const auto w = one.at("w").get<std::vector<double>>();
        CHECK_CLOSE(system.dynamics->field<double>(View<double>(w)), one.at("field").get<std::vector<double>>(), 1e-14);
        const Eigen::MatrixXd J = system.dynamics->jacobian(w), columns = byColumns(*system.dynamics, w);
        for (std::size_t i = 0; i < w.size(); ++i) {
            const auto row = one.at("jacobian").at(i).get<std::vector<double>>();
            for (std::size_t j = 0; j < w.size(); ++j) {
                CHECK_CLOSE(J(i, j), row[j], 1e-14);
                CHECK_CLOSE(columns(i, j), row[j], 1e-14);
            }
        }
    }
}

TEST_CASE("at 2,003 parameters: J u, the transpose's product and the whole J agree") {
    std::mt19937_64 generator(3);
    const Scenario s = ringWith(notebook);
    const System system = buildSystem(s);
    CHECK_EQUAL(system.dynamics->size(), 2003);
    CHECK_EQUAL(system.dynamics->split().generator, 1122);
    const std::vector<double> u = randomPoint(generator, 2003), q = randomPoint(generator, 2003);
    const Vec<double> Ju = system.dynamics->jvp<double>(s.starts[0], u), Jtq = system.dynamics->vjp<double>(s.starts[0], q);
    const double one = vector(q).dot(vector(Ju)), other = vector(Jtq).dot(vector(u));
    CHECK_CLOSE(one, other, 1e-13 * vector(q).norm() * vector(Ju).norm());
    const Eigen::MatrixXd J = system.dynamics->jacobian(s.starts[0]);
    CHECK_CLOSE((J * vector(u) - vector(Ju)).norm(), 0.0, 1e-13 * vector(Ju).norm());
    CHECK_CLOSE((J.transpose() * vector(q) - vector(Jtq)).norm(), 0.0, 1e-13 * vector(Jtq).norm());
}

TEST_CASE("penalties on every measure: the field's Jacobian equals differences, its adjoint the transpose, R1 its own formula") {
    std::mt19937_64 generator(4);
    const std::vector<std::string> small{"game.generator_width=3", "game.discriminator_width=3", "game.batch=11", "game.loss=minimax"};
    for (const char* measure : {"data", "sample", "mixture", "interpolate", "midpoint", "anchor", "blurred", "point", "vanishing"}) {
        SECTION(measure);
        std::vector<std::string> overrides = small;
        for (const std::string& more : {std::string("regularizers.sgp.rho=2"), std::string("regularizers.sgp.measure=") + measure, std::string("regularizers.sgp.anchor=0.4")}) overrides.push_back(more);
        const Scenario s = ringWith(overrides);
        const System system = buildSystem(s);
        const std::vector<double> w = randomPoint(generator, system.dynamics->size());
        const Eigen::MatrixXd J = system.dynamics->jacobian(w);
        for (std::size_t j = 0; j < w.size(); ++j) {
            std::vector<double> up = w, down = w;
            up[j] += 1e-5;
            down[j] -= 1e-5;
            const Vec<double> a = system.dynamics->field<double>(View<double>(up)), b = system.dynamics->field<double>(View<double>(down));
            for (std::size_t i = 0; i < w.size(); ++i) CHECK_CLOSE(J(i, j), (a[i] - b[i]) / 2e-5, 1e-6 * (1 + J.norm()));
        }
        // Alone the adjoint asks for what a penalty of D changes with θ.
        const std::vector<double> q = randomPoint(generator, system.dynamics->size());
        CHECK_CLOSE((J.transpose() * vector(q) - vector(system.dynamics->vjp<double>(w, q))).norm(), 0.0, 1e-13 * (1 + J.norm()) * vector(q).norm());
    }
    // R1's term is the derivative of (γ/2) mean ‖∇ₓD‖² over the batch.
    std::vector<std::string> overrides = small;
    overrides.push_back("regularizers.r1.gamma=0.7");
    const Scenario with = ringWith(overrides), without = ringWith(small);
    const System a = buildSystem(with), b = buildSystem(without);
    const auto& network = dynamic_cast<const NetworkGan&>(b.dynamics->game());
    const std::vector<double> w = randomPoint(generator, a.dynamics->size());
    const auto penalty = [&](const std::vector<double>& at) {
        std::vector<double> slopes;
        network.judge(at, network.points().x, &slopes);
        double sum = 0;
        for (double x : slopes) sum += x * x;
        return 0.35 * sum / network.design().batch;
    };
    const Vec<double> va = a.dynamics->field<double>(View<double>(w)), vb = b.dynamics->field<double>(View<double>(w));
    for (std::size_t i = static_cast<std::size_t>(b.dynamics->split().generator); i < w.size(); ++i) {
        std::vector<double> up = w, down = w;
        up[i] += 1e-5;
        down[i] -= 1e-5;
        CHECK_CLOSE(vb[i] - va[i], (penalty(up) - penalty(down)) / 2e-5, 1e-8);
    }
}

TEST_CASE("leading eigenvalues without the matrix are those of the matrix, and stop when asked to") {
    const Scenario s = ringWith({"game.generator_layers=2", "game.discriminator_layers=2", "game.generator_width=8", "game.discriminator_width=8"});
    const System system = buildSystem(s);
    const JacobianOperator J(system.dynamics, s.starts[0]);
    const Spectrum all = spectrum(system.dynamics->jacobian(s.starts[0]));
    for (Leading what : {Leading::real, Leading::imaginary, Leading::magnitude}) {
        const auto rank = [&](Complex z) { return what == Leading::real ? z.real() : what == Leading::imaginary ? std::fabs(z.imag()) : std::abs(z); };
        const LeadingSpectrum found = leadingSpectrum(J, 6, what, 1e-10);
        CHECK(found.converged && found.values.size() >= 6);
        std::vector<double> expected;
        for (Complex z : all.values) expected.push_back(rank(z));
        std::ranges::sort(expected, std::greater<>());
        for (std::size_t k = 0; k < found.values.size(); ++k) {
            CHECK_CLOSE(rank(found.values[k]), expected[k], 1e-8);
            if (std::abs(found.values[k]) > 1e-3) CHECK(found.residuals[k] < 1e-6);
        }
    }
    std::stop_source stop;
    stop.request_stop();
    const LeadingSpectrum none = leadingSpectrum(J, 6, Leading::real, 1e-10, stop.get_token());
    CHECK(none.cancelled && none.values.empty() && none.products == 0);
}

TEST_CASE("many eigenvalues: LAPACK's equal those of a known matrix, the best step that of all pairs") {
    std::mt19937_64 generator(5);
    const int n = 150;
    const std::vector<double> entries = randomPoint(generator, n * n);
    const Eigen::MatrixXd Q = Eigen::JacobiSVD<Eigen::MatrixXd>(Eigen::Map<const Eigen::MatrixXd>(entries.data(), n, n), Eigen::ComputeFullU).matrixU();
    Eigen::MatrixXd D = Eigen::MatrixXd::Zero(n, n);
    std::vector<Complex> expected;
    for (int k = 0; k < n; k += 2) {
        const double re = -1 - 0.02 * k, im = 0.5 + 0.01 * k;
        D(k, k) = D(k + 1, k + 1) = re;
        D(k, k + 1) = im;
        D(k + 1, k) = -im;
        expected.insert(expected.end(), {{re, -im}, {re, im}});
    }
    Spectrum exact;
    exact.values = expected;
    const Spectrum found = spectrum(Q * D * Q.transpose());
    std::ranges::sort(expected, [](Complex a, Complex b) { return std::make_pair(a.real(), a.imag()) < std::make_pair(b.real(), b.imag()); });
    REQUIRE(found.values.size() == expected.size());
    for (std::size_t k = 0; k < expected.size(); ++k) CHECK_CLOSE(std::abs(found.values[k] - expected[k]), 0.0, 1e-12);
    // The extremes of this family decide: the same minimum from them alone.
    Spectrum few;
    for (int k : {0, 1, 2, 3, n - 4, n - 3, n - 2, n - 1}) few.values.push_back(exact.values[k]);
    CHECK_CLOSE(*diagnoseFlow(exact).stepBest.value, *diagnoseFlow(few).stepBest.value, 1e-12);
    CHECK_CLOSE(*diagnoseFlow(exact).rateBest.value, *diagnoseFlow(few).rateBest.value, 1e-14);
}

TEST_CASE("fresh batches are a function of the step; a path goes on from a checkpoint to the same bits") {
    Scenario s = ringWith({"game.fresh=true", "method.id=adam", "method.step=0.01"});
    const System system = buildSystem(s);
    Stepper whole(system, s.starts[0]), first(system, s.starts[0]), second(system, s.starts[0]);
    for (int k = 0; k < 20; ++k) whole.step();
    for (int k = 0; k < 8; ++k) first.step();
    second.resume(first.augmented(), first.steps());
    for (int k = 0; k < 12; ++k) second.step();
    CHECK_EQUAL(second.steps(), 20);
    CHECK(std::ranges::equal(whole.augmented(), second.augmented()));
    Scenario fixed = s;
    fixed.game.values.set("fresh", false);
    Stepper other(buildSystem(fixed), s.starts[0]);
    other.step();
    other.step();
    Stepper fresh(system, s.starts[0]);
    fresh.step();
    fresh.step();
    CHECK(!std::ranges::equal(other.augmented(), fresh.augmented()));
}

TEST_CASE("what cannot be is refused in a sentence: no layers, too much memory, too few points, a regularizer without an encoder") {
    CHECK(refusal({"game.generator_layers=0"}).find("must be a whole number from 1") != std::string::npos);
    const std::string memory = refusal({"game.generator_width=4096", "game.generator_layers=16"});
    CHECK(memory.find("GB") != std::string::npos && memory.find("parameters") != std::string::npos);
    CHECK(refusal({"game.data=points", "game.points=[1,2]"}).find("at least two points") != std::string::npos);
    CHECK(refusal({"game.data=points", "game.points=[1,2,3,4,5]"}).find("has 5 numbers") != std::string::npos);
    CHECK(refusal({"regularizers.mode.lambda1=1"}).find("encoder") != std::string::npos);
    CHECK_EQUAL(refusal({"regularizers.mode.lambda1=1", "game.encoder=true"}), "");
    CHECK_EQUAL(refusal({"regularizers.spectral-norm.scale=1"}), "");
}
