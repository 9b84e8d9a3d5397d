// SPDX-License-Identifier: GPL-3.0-or-later
// Step responses by the matrix exponential.
#include "core/analysis/linear_system.h"

#include "core/math/phrase.h"

#include <boost/math/tools/minima.hpp>

#include <unsupported/Eigen/MatrixFunctions>

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

/// exp of t·[[A, B], [0, 0]]: its first columns take x on by t, its last one is x after a step of that length.
Eigen::MatrixXd moved(const LinearSystem& s, double t) {
    const Eigen::Index n = s.A.rows();
    Eigen::MatrixXd both = Eigen::MatrixXd::Zero(n + 1, n + 1);
    both.topLeftCorner(n, n) = t * s.A;
    both.topRightCorner(n, 1) = t * s.B;
    return both.exp();
}

double responseAt(const LinearSystem& s, double t) { return s.C.dot(moved(s, t).topRightCorner(s.order(), 1).col(0)); }

}  // namespace

std::vector<double> stepResponse(const LinearSystem& s, double spacing, int count) {
    std::vector<double> y(static_cast<std::size_t>(std::max(count, 0)), 0.0);
    const Eigen::Index n = s.A.rows();
    if (n == 0) return y;
    const Eigen::MatrixXd step = moved(s, spacing);
    Eigen::VectorXd x = Eigen::VectorXd::Zero(n);
    for (std::size_t k = 1; k < y.size(); ++k) {
        x = step.topLeftCorner(n, n) * x + step.topRightCorner(n, 1);
        y[k] = s.C.dot(x);
    }
    return y;
}

Settling settling(const LinearSystem& s, const TransferFunction& g) {
    Settling r;
    const Quantity last = g.steady();
    if (!g.isStable() || !last.value || *last.value == 0) {
        r.overshoot.why = r.time.why = g.isStable() ? words("reasons", "the response ends at 0") : words("reasons", "the response does not settle");
        return r;
    }
    double slowest = INFINITY, fastest = 0;
    for (const Complex& p : g.poles) {
        slowest = std::min(slowest, -p.real());
        fastest = std::max(fastest, std::abs(p));
    }
    // Until e^(−t·slowest) is far below 2 %, a tenth of the fastest time constant at a time.
    constexpr int most = 20000;
    const double end = 25 / slowest, spacing = std::max(end / most, 0.1 / fastest);
    const std::vector<double> y = stepResponse(s, spacing, static_cast<int>(end / spacing) + 2);
    const double final = *last.value;
    const auto relative = [&](double value) { return value / final; };
    const auto best = std::ranges::max_element(y, {}, relative);
    const double at = spacing * static_cast<double>(best - y.begin());
    r.overshoot.value = 0;
    if (relative(*best) > 1 + 1e-9) {
        const auto found = boost::math::tools::brent_find_minima([&](double t) { return -relative(responseAt(s, t)); }, std::max(0.0, at - spacing), at + spacing, 40);
        r.overshoot.value = std::max(relative(*best), -found.second) - 1;
    }
    std::size_t k = y.size();  // 1 at least: the response begins at 0
    while (std::fabs(relative(y[k - 1]) - 1) <= 0.02) --k;
    if (k == y.size()) {
        r.time = {std::nullopt, words("reasons", "the response does not settle in time")};
        return r;
    }
    double outside = spacing * static_cast<double>(k - 1), inside = outside + spacing;
    for (int halving = 0; halving < 50; ++halving) {
        const double middle = 0.5 * (outside + inside);
        (std::fabs(relative(responseAt(s, middle)) - 1) <= 0.02 ? inside : outside) = middle;
    }
    r.time.value = inside;
    return r;
}

}  // namespace ganscope
