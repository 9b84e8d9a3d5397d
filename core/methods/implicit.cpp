// SPDX-License-Identifier: GPL-3.0-or-later
// The implicit Euler step (proximal point): the gradient is that of the point reached.
#include "core/game/entry.h"
#include "core/math/decompositions.h"
#include "core/math/phrase.h"

namespace ganscope::methods {
namespace {

/// A solution of w⁺ = w + h v(w⁺) with the factors of I − hJ(w⁺).
struct Solution {
    Eigen::VectorXd at;
    Eigen::PartialPivLU<Eigen::MatrixXd> factors;
};

class Residual {
public:
    Residual(const Moment<double>& m, View<double> from, double step) : moment(m), w(from), h(step) {}

    /// w + h v(x) − x, and I − hJ(x).
    void evaluate(const Eigen::VectorXd& x) {
        const std::size_t n = w.size();
        Vec<double> v(n);
        matrix.resize(x.size(), x.size());
        moment.dynamics().fieldAndJacobian({x.data(), n}, v, {matrix.data(), n * n}, moment.past());
        matrix = Eigen::MatrixXd::Identity(x.size(), x.size()) - h * matrix;
        const Eigen::Map<const Eigen::VectorXd> start(w.data(), x.size()), field(v.data(), x.size());
        value = start + h * field - x;
    }
    double size() const { return value.stableNorm(); }

    Eigen::MatrixXd matrix;
    Eigen::VectorXd value;

private:
    Moment<double> moment;
    View<double> w;
    double h;
};

/// Newton's method from x with halved steps where the residual would grow, until the next correction is rounding;
/// nothing when it gets stuck.
std::optional<Solution> solve(Residual residual, Eigen::VectorXd x) {
    constexpr int most = 60, halvings = 30;
    residual.evaluate(x);
    for (int k = 0; k < most; ++k) {
        Eigen::PartialPivLU<Eigen::MatrixXd> factors(residual.matrix);
        const Eigen::VectorXd direction = factors.solve(residual.value), before = x;
        if (!direction.allFinite() || !(factors.rcond() > 0)) return std::nullopt;
        const double size = residual.size();
        const bool rounding = direction.norm() <= 1e-12 * x.norm() + 1e-15;
        double length = 1;
        for (int j = 0; j < (rounding ? 1 : halvings); ++j, length /= 2) {
            x = before + length * direction;
            residual.evaluate(x);
            if (residual.size() < size) break;
        }
        if (rounding) return Solution{residual.size() < size ? x : before, std::move(factors)};
        if (!(residual.size() < size)) return std::nullopt;
    }
    return std::nullopt;
}

/// From w, and where that gets stuck (a kink in the way) from the explicit step.
std::optional<Solution> solve(const Moment<double>& moment, View<double> w, double h) {
    const Residual residual(moment, w, h);
    const Eigen::VectorXd from = Eigen::Map<const Eigen::VectorXd>(w.data(), static_cast<Eigen::Index>(w.size()));
    if (auto found = solve(residual, from)) return found;
    Residual explicitly = residual;
    explicitly.evaluate(from);
    return solve(residual, from + explicitly.value);
}

struct Model {
    static constexpr bool oneByOne = true;
    double h;

    /// NaN where there is no solution. By the implicit function theorem the derivatives are those of one more Newton
    /// step: (I − hJ(w⁺)) dw⁺ = d(w + h v(x)) with x held at w⁺.
    template <class T>
    void step(const Moment<T>& dynamics, std::span<T> w, std::int64_t) const {
        const std::size_t n = w.size();
        const Vec<double> from = valuesOf(View<T>(w)), past = valuesOf(dynamics.past());
        const auto solution = solve(Moment<double>(dynamics.dynamics(), past), from, h);
        Vec<T> next(n);
        for (std::size_t i = 0; i < n; ++i)
            next[i] = T(solution ? solution->at[static_cast<Eigen::Index>(i)] : std::numeric_limits<double>::quiet_NaN());
        dynamics.noted(next);
        if constexpr (!std::is_same_v<T, double>) {
            const Vec<T> v = dynamics.field(next);
            for (std::size_t slot = 0; solution && slot < next[0].d.size(); ++slot) {
                Eigen::VectorXd change(static_cast<Eigen::Index>(n));
                for (std::size_t i = 0; i < n; ++i) change[static_cast<Eigen::Index>(i)] = w[i].d[slot] + h * v[i].d[slot];
                change = solution->factors.solve(change).eval();
                for (std::size_t i = 0; i < n; ++i) next[i].d[slot] = change[static_cast<Eigen::Index>(i)];
            }
        }
        std::copy(next.begin(), next.end(), w.begin());
        dynamics.project(w);
    }
    template <class T>
    static Vec<double> valuesOf(View<T> x) {
        Vec<double> r(x.size());
        for (std::size_t i = 0; i < x.size(); ++i) r[i] = valueOf(x[i]);
        return r;
    }
    double timeStep() const { return h; }
    std::vector<std::complex<double>> multipliers(std::complex<double> lambda) const { return {1.0 / (1.0 - h * lambda)}; }
    std::string failure() const { return words("reasons", "Newton's method finds no solution of w⁺ = w + h v(w⁺)"); }
    std::string why(const Dynamics& dynamics, View<double> w) const {
        return solve(dynamics, w, h) ? "" : words("reasons", "Newton's method finds no solution of w⁺ = w + h v(w⁺) from here");
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step")});
}

}  // namespace

extern const MethodEntry implicit;
const MethodEntry implicit = {
    {
        .id = "implicit",
        .title = "Implicit descent",
        .summary = "The gradient of the point it arrives at: μ = 1/(1 − hλ) contracts whatever does not grow by itself, at every step size.",
        .equation = "w⁺ = w + h v(w⁺)",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players")},
        .sources = {{.authors = "Rockafellar", .title = "Monotone operators and the proximal point algorithm", .year = 1976,
                     .venue = "SIAM J. Control Optim.", .locator = "Sec. 1"}},
        .facts = {{"dirac", {"method.id=implicit"}, {0, 0}, {}, 0.9950371902, 1e-9},
                  {"dirac", {"method.id=implicit", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9667364890, 1e-9},
                  {"dirac", {"method.id=implicit", "game.loss=wgan"}, {0, 0}, {}, 0.9805806757, 1e-9},
                  {"bilinear", {"method.id=implicit", "method.step=100"}, {0, 0}, {}, 0.0099995000374968755, 1e-14}},
    },
    make};

}  // namespace ganscope::methods
