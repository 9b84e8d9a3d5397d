// SPDX-License-Identifier: GPL-3.0-or-later
// The multipliers of every method against closed forms, and the table of MATHS 3.1.
#include "core/analysis/evaluation.h"
#include "core/math/decompositions.h"
#include "core/math/elimination.h"
#include "core/scenario/scenario_json.h"

#include "tests/support/check.h"
#include "tests/support/points.h"
#include "tests/support/scenarios.h"

#include <numbers>

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Overrides = std::vector<std::string>;

Evaluation at(const std::string& game, const Overrides& overrides, const std::vector<double>& w) {
    const System system = buildSystem(scenarioWith(game, overrides));
    return evaluate(*system.dynamics, *system.method, w);
}

double radiusOf(const std::string& game, const Overrides& overrides) {
    const Evaluation e = at(game, overrides, {0, 0});
    if (!e.updateDefined) FAIL(e.updateRadius.why);
    return *e.updateRadius.value;
}

std::string set(const char* path, double value) {
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text.precision(17);
    text << path << '=' << value;
    return text.str();
}

}  // namespace

TEST_CASE("spectral radii at h = 0.2 (MATHS 3.1, the whole table)") {
    struct Row {
        Overrides method;
        double gan, damped, wgan;
    };
    const std::vector<Row> table = {
        {{"method.id=simultaneous"}, 1.0049875621, 0.9746794345, 1.0198039027},
        {{"method.id=alternating"}, 1.0, 0.9695359715, 1.0},
        {{"method.id=alternating", "method.discriminator_steps=5"}, 1.0, 0.8566819844, 1.0},
        {{"method.id=momentum", "method.beta=0.5"}, 1.0456873922, 0.9962853252, 1.1248358981},
        {{"method.id=momentum", "method.beta=0.9"}, 1.1982862322, 1.1540368496, 1.3189760587},
        {{"method.id=momentum", "method.beta=-0.5"}, 1.0007430334, 0.9807693372, 1.0029999583},
        {{"method.id=momentum", "method.beta=0.5", "method.alternating=true"}, 1.0322965071, 0.9790370500, 1.0918278470},
        {{"method.id=momentum", "method.beta=-0.5", "method.alternating=true"}, 0.9985177891, 0.9785905218, 0.9940625099},
        {{"method.id=momentum", "method.beta=-0.3", "method.alternating=true"}, 0.9986329221, 0.9755225538, 0.9945126494},
        {{"method.id=nesterov", "method.beta=0.9"}, 1.1975096959, 1.1380383502, 1.3301318625},
        {{"method.id=extragradient"}, 0.9950376877, 0.9659710141, 0.9806120538},
        {{"method.id=optimistic"}, 0.9949361530, 0.9659283374, 0.9789063129},
        {{"method.id=cgd"}, 0.9950371902, 0.9647243489, 0.9805806757},
        {{"method.id=lead", "method.alpha=0.2"}, 0.9949361530, 0.9639925041, 0.9789063129},
        {{"method.id=lead", "method.alpha=0.3"}, 0.9897942918, 0.9588067126, 0.9564062066},
        {{"method.id=lookahead"}, 0.9813269142, 0.9118587829, 0.9263709978},
        {{"method.id=lookahead", "method.period=20"}, 0.5731825058, 0.4752523665, 0.5343198534},
        {{"method.id=sga"}, 0.9552486587, 0.9233092656, 0.8246211251},
        {{"method.id=curl"}, 0.95, 0.95, 0.8},
        {{"method.id=implicit"}, 0.9950371902, 0.9667364890, 0.9805806757},
    };
    for (const Row& row : table) {
        Overrides method = row.method;
        SECTION(show(method));
        CHECK_CLOSE(radiusOf("dirac", method), row.gan, 1e-10);
        method.push_back("game.loss=wgan");
        CHECK_CLOSE(radiusOf("dirac", method), row.wgan, 1e-10);
        method.back() = "regularizers.r1.gamma=0.3";
        CHECK_CLOSE(radiusOf("dirac", method), row.damped, 1e-10);
    }
}

TEST_CASE("consensus under simultaneous descent: on the base game's gradients, or on those of the regularised game (MATHS 3.1)") {
    CHECK_CLOSE(radiusOf("dirac", {"regularizers.consensus.gamma=1"}), 0.9552486587, 1e-10);
    CHECK_CLOSE(radiusOf("dirac", {"regularizers.consensus.gamma=1", "game.loss=wgan"}), 0.8246211251, 1e-10);
    // Regularizers add up on the base game: I + h(J + J_R − J₀ᵀJ₀), not the I + h(J − JᵀJ) of the table's 0.9151502609.
    Eigen::Matrix2d base, damping, I = Eigen::Matrix2d::Identity();
    base << 0, -0.5, 0.5, 0;
    damping << 0, 0, 0, -0.3;
    const Eigen::Matrix2d ours = I + 0.2 * (base + damping - base.transpose() * base);
    const Eigen::Matrix2d table = I + 0.2 * (base + damping - (base + damping).transpose() * (base + damping));
    CHECK_CLOSE(radiusOf("dirac", {"regularizers.consensus.gamma=1", "regularizers.r1.gamma=0.3"}), radius(spectrum(ours)), 1e-12);
    CHECK_CLOSE(radius(spectrum(table)), 0.9151502609, 1e-10);
    // The method of the same name acts on the regularised field, and has the table's value.
    CHECK_CLOSE(radiusOf("dirac", {"method.id=curl", "method.kappa=1", "method.beta=1", "method.gamma=0", "regularizers.r1.gamma=0.3"}),
                0.9151502609, 1e-10);
}

TEST_CASE("where multipliers are functions of an eigenvalue they are those of DF") {
    std::mt19937_64 generator(11);
    const std::vector<Overrides> methods = {
        {"method.id=simultaneous"}, {"method.id=momentum", "method.beta=0.7"}, {"method.id=nesterov", "method.beta=-0.4"},
        {"method.id=extragradient", "method.extrapolation=0.6"}, {"method.id=optimistic"}, {"method.id=implicit"},
        {"method.id=curl", "method.beta=0", "method.kappa=0.8"}, {"method.id=lookahead", "method.period=3", "method.alpha=0.4"},
        {"method.id=average", "method.alternating=false", "method.decay=0.5"},
    };
    for (const Overrides& each : methods)
        for (int k = 0; k < 4; ++k) {
            SECTION(show(each));
            const std::vector<double> x = randomPoint(generator, 4);
            Overrides all = each;
            for (const auto& [path, value] : {std::pair{"game.coupling", x[0]}, {"game.p", x[1]}, {"game.d", x[2]}}) all.push_back(set(path, value));
            all.push_back(set("method.step", 0.1 + std::fabs(x[3])));
            const System system = buildSystem(scenarioWith("bilinear", all));
            Evaluation e = evaluate(*system.dynamics, *system.method, std::vector{0.0, 0.0});
            REQUIRE(e.updateDefined);
            for (Complex lambda : e.flow.values) {
                const auto expected = system.method->multipliers(lambda);
                CHECK_EQUAL(expected.size(), e.stateNames.size() / 2);
                for (Complex mu : expected) {
                    const auto nearest = std::ranges::min_element(e.update.values, {}, [&](Complex z) { return std::abs(z - mu); });
                    CHECK_CLOSE(std::abs(*nearest - mu), 0.0, 1e-7 * (1 + std::abs(mu)));  // double ones are as roots
                    e.update.values.erase(nearest);
                }
            }
        }
}

TEST_CASE("alternating descent on a rotation: mu = 1 - a²/2 ± sqrt((1 - a²/2)² - 1), a = sqrt(n_g n_d) h omega (MATHS 3.2)") {
    for (int generatorSteps : {1, 2, 5})
        for (int discriminatorSteps : {1, 3, 5})
            for (double h : {0.1, 0.2, 0.39, 1.0}) {
                const double a2 = generatorSteps * discriminatorSteps * h * h;
                SECTION(show(std::vector<double>{double(generatorSteps), double(discriminatorSteps), h}));
                const double radius = radiusOf("bilinear", {"method.id=alternating", set("method.generator_steps", generatorSteps),
                                                            set("method.discriminator_steps", discriminatorSteps), set("method.step", h)});
                const double half = 1 - a2 / 2;
                CHECK_CLOSE(radius, a2 <= 4 ? 1.0 : std::fabs(half) + std::sqrt(half * half - 1), 1e-9);
            }
    const Evaluation one = at("dirac", {"method.id=alternating"}, {0, 0});
    CHECK_CLOSE(one.update.values[1].real(), 0.995, 1e-12);
    CHECK_CLOSE(one.update.values[1].imag(), 0.0998749218, 1e-10);
    const Evaluation five = at("dirac", {"method.id=alternating", "method.discriminator_steps=5"}, {0, 0});
    CHECK_CLOSE(five.update.values[1].real(), 0.975, 1e-12);
    CHECK_CLOSE(five.update.values[1].imag(), 0.2222048604, 1e-10);
}

TEST_CASE("simultaneous momentum diverges on a rotation whatever its sign and step (MATHS 3.3)") {
    for (double beta : {-0.9, -0.5, -0.1, 0.0, 0.1, 0.5, 0.9})
        for (double h = 1e-3; h < 4; h *= 1.5) {
            SECTION(show(std::vector<double>{beta, h}));
            CHECK(radiusOf("bilinear", {"method.id=momentum", set("method.beta", beta), set("method.step", h)}) > 1);
        }
}

TEST_CASE("alternating momentum on a rotation: (mu - 1)²(mu - beta)² + h²omega²mu³ = 0 (MATHS 3.3)") {
    for (double beta : {-0.7, -0.3, 0.4, 0.9})
        for (double h : {0.1, 0.5, 1.2}) {
            const Evaluation e = at("bilinear", {"method.id=momentum", "method.alternating=true", set("method.beta", beta), set("method.step", h)}, {0, 0});
            for (Complex mu : e.update.values)
                CHECK_CLOSE(std::abs((mu - 1.0) * (mu - 1.0) * (mu - beta) * (mu - beta) + h * h * mu * mu * mu), 0.0, 1e-10);
        }
}

TEST_CASE("alternating negative momentum converges on a rotation for h omega < 2(1 + beta), and best where stated (MATHS 3.3)") {
    const auto radius = [](double beta, double h) {
        return radiusOf("bilinear", {"method.id=momentum", "method.alternating=true", set("method.beta", beta), set("method.step", h)});
    };
    for (const auto& [beta, limit] : {std::pair{-0.1, 1.8}, {-0.3, 1.4}, {-0.5, 1.0}, {-0.7, 0.6}}) {
        SECTION(show(beta));
        for (double part : {0.02, 0.3, 0.7, 0.999}) CHECK(radius(beta, part * limit) < 1);
        CHECK(radius(beta, 1.001 * limit) > 1);
    }
    struct Best {
        double beta, step, rate;
    };
    for (const Best& b : {Best{-0.1, 1.703, 0.5220}, {-0.3, 1.221, 0.7595}, {-0.5, 0.871, 0.8847}}) {
        SECTION(show(b.beta));
        CHECK_CLOSE(radius(b.beta, b.step), b.rate, 1e-3);
        for (double h = 0.05; h < 2 * (1 + b.beta); h += 0.05) CHECK(radius(b.beta, h) > b.rate - 1e-3);
    }
}

TEST_CASE("extragradient and optimistic descent on a rotation (MATHS 3.4)") {
    const auto radius = [](const char* id, double h) { return radiusOf("bilinear", {std::string("method.id=") + id, set("method.step", h)}); };
    for (double h : {0.1, 0.5, 1 / std::numbers::sqrt2, 0.99, 1.0, 1.3}) {
        const double z = h * h;
        CHECK_CLOSE(radius("extragradient", h), std::sqrt((1 - z) * (1 - z) + z), 1e-12);
    }
    CHECK_CLOSE(radius("extragradient", 1 / std::numbers::sqrt2), std::numbers::sqrt3 / 2, 1e-12);
    CHECK_CLOSE(radius("optimistic", 1 / std::numbers::sqrt3), 1.0, 1e-12);
    CHECK(radius("optimistic", 0.577) < 1 && radius("optimistic", 0.578) > 1);
}

TEST_CASE("on a bilinear game symplectic adjustment is consensus, and crossing the curl 1 - h omega² (MATHS 3.5, 3.6)") {
    for (double weight : {0.3, 1.0, 1.7}) {
        const Evaluation adjusted = at("bilinear", {"method.id=sga", set("method.lambda", weight)}, {0.4, -0.8});
        const Evaluation consensus = at("bilinear", {set("regularizers.consensus.gamma", weight)}, {0.4, -0.8});
        CHECK_CLOSE(adjusted.update.values[0].real(), consensus.update.values[0].real(), 1e-13);
        CHECK_CLOSE(adjusted.update.values[0].imag(), consensus.update.values[0].imag(), 1e-13);
    }
    const Evaluation curl = at("bilinear", {"method.id=curl", "game.coupling=0.7"}, {0, 0});
    for (Complex mu : curl.update.values) CHECK_CLOSE(std::abs(mu - (1 - 0.2 * 0.49)), 0.0, 1e-14);
}

TEST_CASE("competitive gradient descent is the published pair of formulas in a zero-sum game (MATHS 3.7)") {
    std::mt19937_64 generator(12);
    for (int k = 0; k < 5; ++k) {
        const System system = buildSystem(scenarioWith("gaussian-mean", {"method.id=cgd", "method.step=0.7"}));
        const std::vector<double> w = randomPoint(generator, 4);
        const double h = 0.7;
        // V = −L_D: V_θ = −v_θ, V_ψ = v_ψ, V_ψθ the block J_DG.
        const Eigen::MatrixXd J = system.dynamics->jacobian(w), C = J.block(2, 0, 2, 2), I = Eigen::MatrixXd::Identity(2, 2);
        const Vec<double> v = system.dynamics->field<double>(w);
        const Eigen::Vector2d Vt(-v[0], -v[1]), Vp(v[2], v[3]);
        const Eigen::Vector2d theta = -h * (I + h * h * C.transpose() * C).inverse() * (Vt + h * C.transpose() * Vp);
        const Eigen::Vector2d psi = h * (I + h * h * C * C.transpose()).inverse() * (Vp - h * C * Vt);
        Vec<double> state(w.begin(), w.end());
        system.method->step(*system.dynamics, state, 0);
        for (int i = 0; i < 2; ++i) {
            CHECK_CLOSE(state[i] - w[i], theta[i], 1e-13);
            CHECK_CLOSE(state[2 + i] - w[2 + i], psi[i], 1e-13);
        }
    }
}

TEST_CASE("unrolling: -k eta ± sqrt(k²eta² - 1) and -k eta/4 ± sqrt(k²eta²/16 - 1/4), half without the inner derivative (MATHS 3.8)") {
    const double h = 0.2;
    for (int depth : {0, 1, 5, 15})
        for (double rate : {0.02, 0.1, 0.3}) {
            SECTION(show(std::vector<double>{double(depth), rate}));
            const Overrides method = {"method.id=unrolled", set("method.depth", depth), set("method.rate", rate)};
            const auto expected = [&](double trace, double determinant) {
                const Complex root = std::sqrt(Complex(trace * trace / 4 - determinant));
                return std::max(std::abs(1.0 + h * (trace / 2 + root)), std::abs(1.0 + h * (trace / 2 - root)));
            };
            Overrides wgan = method, partial = method;
            wgan.push_back("game.loss=wgan");
            CHECK_CLOSE(radiusOf("dirac", wgan), expected(-2 * depth * rate, 1), 1e-12);
            CHECK_CLOSE(radiusOf("dirac", method), expected(-0.5 * depth * rate, 0.25), 1e-12);
            wgan.push_back("method.through=false");
            CHECK_CLOSE(radiusOf("dirac", wgan), expected(-depth * rate, 1), 1e-12);
        }
}

TEST_CASE("a step of the unrolled WGAN: theta moves by h(psi - 2k eta theta) (MATHS 3.8, mirrored psi)") {
    const System system = buildSystem(scenarioWith("dirac", {"game.loss=wgan", "method.id=unrolled", "method.depth=4", "method.rate=0.3"}));
    Vec<double> w{0.6, -0.9};
    system.method->step(*system.dynamics, w, 0);
    CHECK_CLOSE(w[0], 0.6 + 0.2 * (-0.9 - 2 * 4 * 0.3 * 0.6), 1e-14);
    CHECK_CLOSE(w[1], -0.9 - 0.2 * 0.6, 1e-14);
}

TEST_CASE("unrolling differentiates through the clipping of the foreseen steps") {
    // ψ is clipped to 1 in the first foreseen step (0.95 − 0.3·(−0.8) > 1) and stays there: dψ_k/dθ = 0.
    const System system = buildSystem(scenarioWith("dirac", {"game.loss=wgan", "regularizers.clip.bound=1", "method.id=unrolled", "method.depth=3", "method.rate=0.3"}));
    Vec<double> w{-0.8, 0.95};
    system.method->step(*system.dynamics, w, 0);
    CHECK_CLOSE(w[0], -0.8 + 0.2 * 1.0, 1e-14);
}

TEST_CASE("lookahead on a rotation falls and rises again with its period (MATHS 3.9)") {
    double before = 1, least = 1;
    int turns = 0;
    for (int period = 1; period <= 60; ++period) {
        const double radius = radiusOf("bilinear", {"method.id=lookahead", set("method.period", period), "method.step=0.1"});
        const Complex mu = 0.5 + 0.5 * std::pow(Complex(1, 0.1), period);
        CHECK_CLOSE(radius, std::abs(mu), 1e-11);
        least = std::min(least, radius);
        if (period > 1 && turns == 0 && radius > before) turns = period;
        before = radius;
    }
    CHECK(least < 0.2);
    CHECK(turns > 25 && turns < 35);  // half a turn, hω k ≈ π
    CHECK(before > 1);
}

TEST_CASE("the queue of K opponents m steps apart: mu - 1 = ± i h (1/K) sum mu^(-km) (MATHS 4.8)") {
    for (const auto& [length, spacing] : {std::pair{2, 1}, {5, 1}, {3, 4}, {5, 10}}) {
        SECTION(show(std::vector<double>{double(length), double(spacing)}));
        const Evaluation e = at("bilinear", {"method.id=chekhov-queue", "method.step=0.1", set("method.length", length), set("method.spacing", spacing)}, {0, 0});
        REQUIRE(e.updateDefined);
        int seen = 0;
        for (Complex mu : e.update.values) {
            if (std::abs(mu) < 0.9) continue;
            Complex sum = 0;
            for (int k = 0; k < length; ++k) sum += std::pow(mu, -k * spacing);
            const Complex turn = Complex(0, 0.1) * sum / double(length);
            CHECK_CLOSE(std::min(std::abs(mu - 1.0 - turn), std::abs(mu - 1.0 + turn)), 0.0, 1e-9);
            ++seen;
        }
        CHECK(seen >= 2);
    }
}

TEST_CASE("elimination solves what Eigen solves, derivatives included") {
    std::mt19937_64 generator(13);
    for (int n : {1, 2, 3, 6}) {
        std::vector<double> a = randomPoint(generator, n * n), b = randomPoint(generator, n), da = randomPoint(generator, n * n);
        a[0] = 0;  // needs an exchange
        if (n == 1) a[0] = 0.5;
        Eigen::MatrixXd A(n, n), dA(n, n);
        Vec<D1> matrix(n * n), x(n);
        for (int i = 0; i < n; ++i) {
            x[i] = D1(b[i]);
            for (int j = 0; j < n; ++j) {
                A(i, j) = a[i * n + j];
                dA(i, j) = da[i * n + j];
                matrix[i * n + j] = D1(A(i, j), {dA(i, j), 0.0});
            }
        }
        eliminate<D1>(matrix, x);
        const Eigen::VectorXd solution = A.partialPivLu().solve(Eigen::Map<const Eigen::VectorXd>(b.data(), n));
        const Eigen::VectorXd slope = -A.partialPivLu().solve(dA * solution);
        for (int i = 0; i < n; ++i) {
            CHECK_CLOSE(x[i].v, solution[i], 1e-10);
            CHECK_CLOSE(x[i].d[0], slope[i], 1e-8);
        }
    }
}
