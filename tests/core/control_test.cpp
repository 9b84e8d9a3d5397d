// SPDX-License-Identifier: GPL-3.0-or-later
// GANs as control loops against closed forms: transfer functions, step responses, margins (MATHS 4.2).
#include "core/math/number.h"
#include "core/scenario/control_reading.h"

#include "core/game/displaced.h"
#include "core/scenario/scenario_json.h"
#include "tests/support/check.h"
#include "tests/support/points.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

Scenario with(const Scenario& base, const std::vector<std::string>& set) { return withOverrides(base, set).scenario.value(); }

Scenario dirac(std::vector<std::string> set) {
    set.insert(set.begin(), {"game.loss=wgan", "game.target=1"});
    return with(defaultScenario("dirac"), set);
}

/// With data at 1 the penalty (λ/2)(E_data D² + E_samples D²) feeds −2λψ back: Λ = 2λ.
ControlReading fedBack(double feedback) {
    return readControl(dirac(feedback > 0 ? std::vector<std::string>{"regularizers.clc.lambda=" + toText(feedback / 2)} : std::vector<std::string>()));
}

void checkPolynomial(const std::vector<double>& p, const std::vector<double>& expected) {
    REQUIRE(p.size() == expected.size());
    for (std::size_t k = 0; k < p.size(); ++k) CHECK_CLOSE(p[k], expected[k], 1e-12);
}

}  // namespace

TEST_CASE("the Wasserstein Dirac-GAN with feedback: G = 1/(s^2 + L s + 1) to theta, s/(s^2 + L s + 1) to psi") {
    for (const double feedback : {0.0, 0.5, 2.0, 3.0}) {
        SECTION(toText(feedback));
        const ControlReading r = fedBack(feedback);
        REQUIRE(r.why.english.empty());
        checkPolynomial(r.follower.transfer.numerator, {1});
        checkPolynomial(r.follower.transfer.denominator, {1, feedback, 1});
        checkPolynomial(r.judge.transfer.numerator, {1, 0});
        checkPolynomial(r.judge.transfer.denominator, {1, feedback, 1});
        CHECK(r.follower.transfer.zeros.empty());
        REQUIRE(r.judge.transfer.zeros.size() == 1u);
        CHECK(r.judge.transfer.zeros[0] == 0.0);
        checkPolynomial(r.loop.denominator, {1, feedback, 0});
        for (const double omega : {0.1, 0.9, 2.5}) {
            const Complex expected = 1.0 / Complex(1 - omega * omega, feedback * omega);
            CHECK_CLOSE(std::abs(r.follower.transfer.at(omega) - expected), 0.0, 1e-12 * std::abs(expected));
            CHECK_CLOSE(r.follower.transfer.magnitude(omega), std::abs(expected), 1e-12 * std::abs(expected));
            CHECK_CLOSE(r.follower.transfer.phase(omega), std::arg(Complex(expected.real(), expected.imag() == 0 ? -0.0 : expected.imag())) * 180 / std::numbers::pi, 1e-9);
        }
    }
}

TEST_CASE("step responses of the loop, undamped to overdamped, and how they settle") {
    for (const double feedback : {0.0, 0.5, 2.0, 3.0}) {
        SECTION(toText(feedback));
        const ControlReading r = fedBack(feedback);
        const std::vector<double> theta = stepResponse(r.follower.system, 0.05, 601), psi = stepResponse(r.judge.system, 0.05, 601);
        for (std::size_t k = 0; k < theta.size(); ++k) {
            const double t = 0.05 * static_cast<double>(k);
            // 1 − e^(−Λt/2)(cosh qt + (Λ/2) sinh(qt)/q), ψ = e^(−Λt/2) sinh(qt)/q with q² = Λ²/4 − 1
            const Complex q = std::sqrt(Complex(feedback * feedback / 4 - 1));
            const double decay = std::exp(-feedback * t / 2);
            const double wave = std::abs(q) > 0 ? (std::sinh(q * t) / q).real() : t;
            CHECK_CLOSE(theta[k], 1 - decay * (std::cosh(q * t).real() + feedback / 2 * wave), 1e-10);
            CHECK_CLOSE(psi[k], decay * wave, 1e-10);
        }
    }
    CHECK(!fedBack(0).settling.overshoot.value);
    const double damped = std::sqrt(1 - 0.25 * 0.25);
    CHECK_CLOSE(*fedBack(0.5).settling.overshoot.value, std::exp(-std::numbers::pi * 0.25 / damped), 1e-9);
    CHECK_EQUAL(*fedBack(2).settling.overshoot.value, 0.0);
    // (1 + t)e^(−t) = 0.02
    const double settled = *fedBack(2).settling.time.value;
    CHECK_CLOSE((1 + settled) * std::exp(-settled), 0.02, 1e-12);
}

TEST_CASE("margins of the loop 1/(s(s + L))") {
    const ControlReading bare = fedBack(0);
    CHECK_EQUAL(bare.margins.phase.value.value(), 0.0);
    CHECK_CLOSE(bare.margins.phaseAt, 1.0, 1e-12);
    CHECK(!bare.margins.gain.value && !bare.margins.gain.why.empty());
    for (const double feedback : {0.5, 2.0, 3.0}) {
        const ControlReading r = fedBack(feedback);
        const double square = (std::sqrt(std::pow(feedback, 4) + 4) - feedback * feedback) / 2;
        CHECK_CLOSE(r.margins.phaseAt, std::sqrt(square), 1e-12);
        CHECK_CLOSE(r.margins.phase.value.value(), std::atan2(feedback, std::sqrt(square)) * 180 / std::numbers::pi, 1e-9);
    }
}

TEST_CASE("a third-order loop has a gain margin: 1/(s + 1)^3 reaches -180 degrees at sqrt 3, with 8 to spare") {
    LinearSystem s{Eigen::MatrixXd::Zero(3, 3), Eigen::VectorXd::Zero(3), Eigen::RowVectorXd::Zero(3)};
    s.A << -1, 1, 0, 0, -1, 1, 0, 0, -1;
    s.B[2] = s.C[0] = 1;
    const TransferFunction g = transferFunction(s);
    checkPolynomial(g.numerator, {1});
    checkPolynomial(g.denominator, {1, 3, 3, 1});
    const Margins m = margins(g);
    CHECK_CLOSE(*m.gain.value, 20 * std::log10(8.0), 1e-9);
    CHECK_CLOSE(m.gainAt, std::sqrt(3.0), 1e-9);
    CHECK(!m.phase.value);
    CHECK_CLOSE(g.phase(1e4), -270.0, 0.1);
    // With twice that gain the closed loop is unstable.
    s.B[2] = 16;
    const Margins beyond = margins(transferFunction(s));
    CHECK_CLOSE(*beyond.gain.value, -20 * std::log10(2.0), 1e-9);
    CHECK(*beyond.phase.value < 0);
}

TEST_CASE("zeros, unstable poles and their phase") {
    // (s − 2)/((s + 1)(s − 3)) in controllable form: s² − 2s − 3.
    LinearSystem s{Eigen::MatrixXd::Zero(2, 2), Eigen::VectorXd::Zero(2), Eigen::RowVectorXd::Zero(2)};
    s.A << 0, 1, 3, 2;
    s.B[1] = 1;
    s.C << -2, 1;
    const TransferFunction g = transferFunction(minimal(s));
    checkPolynomial(g.numerator, {1, -2});
    checkPolynomial(g.denominator, {1, -2, -3});
    REQUIRE(g.zeros.size() == 1u);
    CHECK_CLOSE(g.zeros[0].real(), 2.0, 1e-12);
    CHECK(!g.isStable());
    CHECK_CLOSE(*g.steady().value, 2.0 / 3, 1e-12);
    for (const double omega : {0.01, 1.0, 3.0, 40.0}) {
        const Complex at = Complex(-2, omega) / (Complex(1, omega) * Complex(-3, omega));
        CHECK_CLOSE(std::abs(g.at(omega) - at), 0.0, 1e-12);
        CHECK_CLOSE(std::abs(std::polar(g.magnitude(omega), g.phase(omega) * std::numbers::pi / 180) - at), 0.0, 1e-12);
    }
}

TEST_CASE("what the input does not reach or the output does not show is left out") {
    LinearSystem s{Eigen::MatrixXd::Zero(3, 3), Eigen::VectorXd::Zero(3), Eigen::RowVectorXd::Zero(3)};
    s.A << -1, 0, 0, 0, -2, 0, 0, 0, 5;
    s.B << 1, 1, 0;
    s.C << 1, 0, 1;
    const LinearSystem least = minimal(s);
    CHECK_EQUAL(least.order(), 1);
    const TransferFunction g = transferFunction(least);
    checkPolynomial(g.denominator, {1, 1});
    checkPolynomial(g.numerator, {1});
    s.B.setZero();
    CHECK_EQUAL(minimal(s).order(), 0);
    CHECK_EQUAL(transferFunction(minimal(s)).gain, 0.0);
}

TEST_CASE("curved losses with data at 1: 1/4 over s^2 + s/2 + 1/4, and for centred least squares 1 over s^2 + 4 s + 1") {
    const auto reading = [](const char* loss) { return readControl(dirac({std::string("game.loss=") + loss})); };
    const ControlReading minimax = reading("minimax"), lsgan = reading("lsgan");
    checkPolynomial(minimax.follower.transfer.numerator, {0.25});
    checkPolynomial(minimax.follower.transfer.denominator, {1, 0.5, 0.25});
    checkPolynomial(lsgan.follower.transfer.denominator, {1, 4, 1});
    CHECK_CLOSE(*lsgan.follower.transfer.steady().value, 1.0, 1e-12);
}

TEST_CASE("the input is the derivative of the field by the target, with every regularizer and method of the catalogue") {
    std::mt19937_64 generator(7);
    int seen = 0;
    for (const Scenario& base : combinations()) {
        if (base.game.id != "dirac" && base.game.id != "lq") continue;
        const std::string target = base.game.id == "dirac" ? "game.target" : "game.mean";
        SECTION(label(base));
        const double c = 0.4, h = 1e-4;
        const auto at = [&](double value) { return buildSystem(with(base, {target + "=" + toText(value)})).dynamics; };
        const std::vector<double> w = randomPoint(generator, base);
        const auto moved = buildSystem(with(base, {target + "=0.4"}), [](std::shared_ptr<const Game> game) { return displaced(game, 0); }).dynamics;
        const Vec<D1> v = moved->field<D1>(lift<D1>(View<double>(w)));
        const Vec<double> plain = at(c)->field<double>(w), up = at(c + h)->field<double>(w), down = at(c - h)->field<double>(w);
        const Vec<double> far = at(c + 2 * h)->field<double>(w), back = at(c - 2 * h)->field<double>(w);
        for (std::size_t i = 0; i < w.size(); ++i) {
            CHECK_CLOSE(v[i].v, plain[i], 1e-13 * (1 + std::fabs(plain[i])));
            const double slope = (8 * (up[i] - down[i]) - (far[i] - back[i])) / (12 * h);
            CHECK_CLOSE(v[i].d[1], slope, 1e-6 * (1 + std::fabs(slope)));
        }
        ++seen;
    }
    CHECK(seen > 100);
}

TEST_CASE("a Gaussian's mean along one coordinate: the others are hidden") {
    const Scenario s = with(defaultScenario("gaussian-mean"), {"game.mean=[0,2]", "game.sigma=0.7"});
    const ControlReading first = readControl(s, std::vector<double>{0, 2, 0, 0}, 0), second = readControl(s, std::vector<double>{0, 2, 0, 0}, 1);
    REQUIRE(first.why.english.empty() && second.why.english.empty());
    CHECK_EQUAL(first.follower.symbol, "θ_1");
    CHECK_EQUAL(second.follower.symbol, "θ_2");
    CHECK_EQUAL(second.judge.symbol, "ψ_2");
    CHECK_EQUAL(first.hidden, 2);
    // J = [[0, ½], [−½, −½(σ² + m²)]] in each coordinate
    checkPolynomial(first.follower.transfer.denominator, {1, 0.245, 0.25});
    checkPolynomial(second.follower.transfer.denominator, {1, 2.245, 0.25});
    CHECK_CLOSE(*second.follower.transfer.steady().value, 1.0, 1e-12);
}

TEST_CASE("the mean of the LQ-GAN is followed by b, judged by w_1") {
    const ControlReading r = readControl(with(defaultScenario("lq"), {"game.loss=wgan"}));
    REQUIRE(r.why.english.empty());
    CHECK_EQUAL(r.follower.symbol, "b");
    CHECK_EQUAL(r.judge.symbol, "w_1");
    checkPolynomial(r.follower.transfer.denominator, {1, 0, 1});
}

TEST_CASE("games without such a reading say why") {
    for (const GameEntry* game : catalogue::games()) {
        SECTION(std::string(game->id));
        const ControlReading r = readControl(smallScenario(game->id));
        const bool able = game->id == "dirac" || game->id == "gaussian-mean" || game->id == "lq";
        CHECK_EQUAL(r.why.english.empty(), able);
        if (!able) CHECK(r.why.english.starts_with("needs"));
    }
    // The hinge's kink.
    CHECK(readControl(dirac({"game.loss=hinge"}), std::vector<double>{1, 1}).why.english.starts_with("needs a derivative"));
}

TEST_CASE("a gain turns nothing unless it is negative, and what neither settles nor swings is looked at for ten units of time") {
    for (const double gain : {0.25, 1.0, 4.0}) {
        CHECK_CLOSE((TransferFunction{{}, {-1.0}, gain, {}, {}}.phase(1)), -45, 1e-12);
        CHECK_CLOSE((TransferFunction{{}, {-1.0}, -gain, {}, {}}.phase(1)), 135 - 360, 1e-12);
    }
    ControlReading none;
    none.follower.transfer.poles = {0.0};
    CHECK_EQUAL(responseTime(none), 10.0);
}

TEST_CASE("times and bands are round numbers that show what is slowest and what is widest") {
    const auto of = [](std::vector<Complex> poles, std::vector<Complex> zeros = {}) {
        ControlReading r;
        r.follower.transfer.poles = std::move(poles);
        r.follower.transfer.zeros = std::move(zeros);
        return r;
    };
    CHECK_EQUAL(responseTime(of({-1})), 6);                                 // six time constants
    CHECK_EQUAL(responseTime(of({-4, -0.5})), 15);                          // of the slowest: 12, rounded up
    CHECK_EQUAL(responseTime(of({-0.3})), 20);                              // 20 itself
    CHECK_EQUAL(responseTime(of({Complex(-0.01, 2), Complex(-0.01, -2)})), 20);   // five periods, 15.7
    CHECK_EQUAL(responseTime(of({Complex(0, 1), Complex(0, -1)})), 40);     // 31.4
    CHECK_EQUAL(responseTime(of({0.5, -1})), 10);                           // it grows: five times its time
    CHECK_EQUAL(responseTime(of({Complex(0.1, 3), Complex(0.1, -3)})), 15); // six periods, 12.6, before 50
    CHECK_EQUAL(responseTime(of({})), 10);
    CHECK_EQUAL(responseTime(of({0})), 10);
    const auto band = [&](std::vector<Complex> poles, std::vector<Complex> zeros = {}) { return responseBand(of(std::move(poles), std::move(zeros))); };
    using Band = std::pair<double, double>;
    CHECK(band({-2}) == (Band{0.1, 100}));
    CHECK(band({}) == (Band{0.1, 10}));
    CHECK(band({0, 0}) == (Band{0.1, 10}));
    CHECK(band({Complex(-3, 4)}, {-0.02}) == (Band{std::pow(10, -3), 100}));
    CHECK(band({-30, Complex(0, 0.5)}) == (Band{0.01, 1000}));
}
