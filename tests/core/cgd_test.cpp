// SPDX-License-Identifier: GPL-3.0-or-later
// Competitive gradient descent on games of few and of many parameters: the local game solved, its derivative, and where it cannot be.
#include "core/game/catalogue.h"
#include "core/game/dynamics.h"
#include "core/game/method.h"
#include "tests/support/check.h"

#include <Eigen/LU>

#include <array>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Each player bends its own entries, and both losses couple θ_a with ψ_b for a few pairs; bend·θ_iψ_i² and −bend·θ_i²ψ_i beside that.
struct CoupledModel {
    int own, other;
    double bend = 0;
    Split split() const { return {own, other}; }
    int pairs() const { return 2 * std::max(own, other); }
    /// The k-th pair, entries of the state.
    std::pair<int, int> pair(int k) const { return {k % own, own + (5 * k + 2) % other}; }
    static double forG(int k) { return 0.6 * std::sin(k + 1.0); }
    static double forD(int k) { return -0.5 * std::cos(2.0 * k); }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        S g(0.0), d(0.0);
        for (int i = 0; i < own; ++i) g += 0.5 * w[i] * w[i];
        for (int i = own; i < own + other; ++i) d += 0.25 * w[i] * w[i];
        for (int k = 0; k < pairs(); ++k) {
            const S product = w[pair(k).first] * w[pair(k).second];
            g += forG(k) * product;
            d += forD(k) * product;
        }
        for (int i = 0; bend != 0 && i < std::min(own, other); ++i) {
            g += bend * w[i] * w[own + i] * w[own + i];
            d -= bend * w[i] * w[i] * w[own + i];
        }
        return {g, d};
    }
    /// J at the origin.
    Eigen::MatrixXd slopes() const {
        Eigen::MatrixXd J = Eigen::MatrixXd::Zero(own + other, own + other);
        for (int i = 0; i < own + other; ++i) J(i, i) = i < own ? -1 : -0.5;
        for (int k = 0; k < pairs(); ++k) {
            const auto [a, b] = pair(k);
            J(a, b) -= forG(k);
            J(b, a) -= forD(k);
        }
        return J;
    }
};

/// L_G = L_D = θᵀψ.
struct SharedModel {
    int each;
    Split split() const { return {each, each}; }
    template <class S>
    std::pair<S, S> losses(View<S> w) const {
        S sum(0.0);
        for (int i = 0; i < each; ++i) sum += w[i] * w[each + i];
        return {sum, sum};
    }
};

template <class Model>
Dynamics dynamicsOf(Model model) {
    return Dynamics(std::make_shared<GameOf<Model>>(std::move(model)), std::vector<std::shared_ptr<const Regularizer>>());
}

std::unique_ptr<const Method> competitive(double step) {
    Values values(catalogue::method("cgd")->parameters);
    values.set("step", step);
    return catalogue::method("cgd")->make(values);
}

Vec<double> somewhere(int n, double phase = 0) {
    Vec<double> w(static_cast<std::size_t>(n));
    for (int i = 0; i < n; ++i) w[i] = std::sin(2.0 * i + 1 + phase);
    return w;
}

}  // namespace

TEST_CASE("the step solves (I - h J_off) D = h v, and DF is its derivative, up to 24 parameters by elimination and beyond by products") {
    for (const auto& [own, other] : {std::pair(1, 1), {2, 3}, {4, 3}, {12, 13}})
        for (const double across : {0.2, 1.5}) {
            if (own == 12 && across > 1) continue;
            SECTION(std::to_string(own) + " + " + std::to_string(other) + ", h = " + std::to_string(across));
            const CoupledModel model{own, other};
            const Dynamics dynamics = dynamicsOf(model);
            const Eigen::MatrixXd J = model.slopes();
            Eigen::MatrixXd off = J;
            off.topLeftCorner(own, own).setZero();
            off.bottomRightCorner(other, other).setZero();
            const Eigen::Index n = own + other;
            const Eigen::MatrixXd identity = Eigen::MatrixXd::Identity(n, n);
            const Eigen::MatrixXd DF = identity + (identity - across * off).lu().solve(across * J);
            const auto method = competitive(across);
            Vec<Lanes> all(static_cast<std::size_t>(n));
            std::array<Vec<double>, Lanes::count> each;
            for (int lane = 0; lane < Lanes::count; ++lane) {
                Vec<double>& one = each[static_cast<std::size_t>(lane)];
                one = somewhere(static_cast<int>(n), lane);
                for (std::size_t i = 0; i < all.size(); ++i) all[i].set(lane, one[i]);
            }
            method->step(dynamics, std::span<Lanes>(all), 0);
            for (int lane = 0; lane < Lanes::count; ++lane) {
                Vec<double> w = each[static_cast<std::size_t>(lane)];
                const Eigen::VectorXd expected = DF * Eigen::Map<const Eigen::VectorXd>(w.data(), n);
                method->step(dynamics, std::span<double>(w), 0);
                for (std::size_t i = 0; i < w.size(); ++i) {
                    CHECK_CLOSE(w[i], expected[static_cast<Eigen::Index>(i)], 1e-10);
                    CHECK_CLOSE(all[i][lane], w[i], 1e-10);
                }
            }
            const MapJacobian map = method->jacobian(dynamics, each[0]);
            REQUIRE(map.matrix.has_value());
            CHECK_CLOSE(*map.matrix, DF, 1e-10);
            Vec<double> rest(static_cast<std::size_t>(n));  // the origin is an equilibrium
            method->step(dynamics, std::span<double>(rest), 0);
            for (const double x : rest) CHECK_CLOSE(x, 0, 1e-15);
        }
}

TEST_CASE("where the coupling changes from point to point DF sees that too") {
    for (const auto& [own, other] : {std::pair(2, 2), {14, 11}}) {
        SECTION(std::to_string(own + other));
        const Dynamics dynamics = dynamicsOf(CoupledModel{own, other, 0.4});
        const auto method = competitive(0.3);
        const Vec<double> w = somewhere(own + other);
        const MapJacobian map = method->jacobian(dynamics, w);
        REQUIRE(map.matrix.has_value());
        constexpr double apart = 1e-4;
        for (std::size_t j = 0; j<w.size(); j += own> 2 ? 7 : 1) {
            Vec<double> ahead = w, behind = w;
            ahead[j] += apart;
            behind[j] -= apart;
            method->step(dynamics, std::span<double>(ahead), 0);
            method->step(dynamics, std::span<double>(behind), 0);
            for (std::size_t i = 0; i < w.size(); ++i)
                CHECK_CLOSE((*map.matrix)(static_cast<Eigen::Index>(i), static_cast<Eigen::Index>(j)), (ahead[i] - behind[i]) / (2 * apart),
                            1e-6);
        }
    }
}

TEST_CASE("a local game without a single equilibrium has no step, be it small or large") {
    // With one loss for both, I − hJ_off = [[I, hI], [hI, I]] is singular at h = 1.
    for (const int each : {1, 13}) {
        const Dynamics dynamics = dynamicsOf(SharedModel{each});
        for (const double across : {1.0, 0.5}) {
            SECTION(std::to_string(each) + ", h = " + std::to_string(across));
            Vec<double> w = somewhere(2 * each);
            const auto method = competitive(across);
            method->step(dynamics, std::span<double>(w), 0);
            CHECK_EQUAL(allFinite(w), across != 1);
            CHECK(method->failure().starts_with("the local game has no single equilibrium"));
        }
    }
}
