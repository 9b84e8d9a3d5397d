// SPDX-License-Identifier: GPL-3.0-or-later
// Competitive gradient descent: both players step to the Nash equilibrium of the local bilinear game.
#include "core/game/entry.h"
#include "core/math/elimination.h"
#include "core/math/phrase.h"

#include <limits>

namespace ganscope::methods {
namespace {

/// I − hJ_off at w, J_off being J without its diagonal blocks, through its products.
class Coupling {
public:
    Coupling(const Dynamics& d, View<double> at, View<double> past, double step)
        : dynamics(d), w(at), before(lift<D1>(past)), h(step), own(static_cast<std::size_t>(d.split().generator)), x(lift<D1>(at)), g(at.size()), l(at.size()) {}

    /// A p, or Aᵀp: both players' directions in one evaluation.
    Vec<double> apply(View<double> p, bool transposed) {
        const std::size_t n = w.size();
        for (std::size_t i = 0; i < n; ++i) x[i].d[i < own ? 0 : 1] = p[i];
        dynamics.gradients<D1>(x, g, l, before);
        Vec<double> y(n);
        for (std::size_t i = 0; i < n; ++i) {
            const bool ofG = i < own;
            const double across = transposed ? (ofG ? l[i].d[1] : g[i].d[0]) : (ofG ? g[i].d[1] : l[i].d[0]);
            y[i] = p[i] + h * across;
        }
        return y;
    }

    /// A⁻¹b by conjugate gradients on AᵀA, to a residual of 10⁻¹² ‖b‖; NaN where 500 iterations do not get there. For a
    /// zero-sum game AᵀA = I − h²J_off² has both of the published matrices as its blocks.
    Vec<double> solve(View<double> b) {
        constexpr int most = 500;
        constexpr double tolerance = 1e-12;
        const std::size_t n = b.size();
        const auto dot = [](View<double> u, View<double> v) {
            double sum = 0;
            for (std::size_t i = 0; i < u.size(); ++i) sum += u[i] * v[i];
            return sum;
        };
        Vec<double> y(b.begin(), b.end()), r = apply(y, false);
        for (std::size_t i = 0; i < n; ++i) r[i] = b[i] - r[i];
        Vec<double> z = apply(r, true), p = z;
        double squares = dot(z, z);
        const double enough = tolerance * norm(b);
        for (int k = 0; k < most; ++k) {
            if (norm(r) <= enough) return y;
            const Vec<double> q = apply(p, false);
            const double alpha = squares / dot(q, q);
            if (!std::isfinite(alpha)) break;
            for (std::size_t i = 0; i < n; ++i) {
                y[i] += alpha * p[i];
                r[i] -= alpha * q[i];
            }
            z = apply(r, true);
            const double next = dot(z, z), beta = next / squares;
            squares = next;
            for (std::size_t i = 0; i < n; ++i) p[i] = z[i] + beta * p[i];
        }
        if (norm(r) <= enough) return y;
        return Vec<double>(n, std::numeric_limits<double>::quiet_NaN());
    }

private:
    const Dynamics& dynamics;
    View<double> w;
    Vec<D1> before;
    double h;
    std::size_t own;
    Vec<D1> x, g, l;
};

struct Model {
    double h;
    static constexpr std::size_t few = 24;  // entries up to which the matrix itself is formed

    /// Solves (I − hJ_off)Δ = hv, J_off being J without its diagonal blocks; for a zero-sum game that is the published
    /// pair Δθ = −h(I + h²V_θψV_ψθ)⁻¹(V_θ + hV_θψV_ψ), Δψ = h(I + h²V_ψθV_θψ)⁻¹(V_ψ − hV_ψθV_θ).
    template <class T>
    void step(const Moment<T>& moment, std::span<T> w, std::int64_t) const {
        const Vec<T> change = w.size() <= few ? byElimination<T>(moment, w) : byProducts<T>(moment, w);
        for (std::size_t i = 0; i < w.size(); ++i) w[i] += change[i];
        moment.project(w);
    }
    template <class T>
    Vec<T> byElimination(const Moment<T>& moment, View<T> w) const {
        const std::size_t n = w.size(), own = static_cast<std::size_t>(moment.split().generator);
        Vec<T> change = moment.field(w), A(n * n), unit(n);
        for (std::size_t j = 0; j < n; ++j) {
            unit[j] = T(1.0);
            const Vec<T> column = moment.jvp(w, unit);
            unit[j] = T(0.0);
            for (std::size_t i = 0; i < n; ++i)
                A[i * n + j] = (i < own) == (j < own) ? T(i == j ? 1.0 : 0.0) : T(-h * column[i]);
            change[j] *= T(h);
        }
        eliminate<T>(A, change);
        return change;
    }
    template <class T>
    Vec<T> byProducts(const Moment<T>& moment, View<T> w) const {
        const std::size_t n = w.size(), own = static_cast<std::size_t>(moment.split().generator);
        if constexpr (std::is_same_v<T, double>) {
            Vec<double> b = moment.field(w);
            for (double& c : b) c *= h;
            return Coupling(moment.dynamics(), w, moment.past(), h).solve(b);
        } else if constexpr (hasLanes<T>) {
            Vec<T> change(n);
            for (int lane = 0; lane < Lanes::count; ++lane) {
                const Vec<double> one = laneOf(w, lane), past = laneOf(moment.past(), lane);
                const Vec<double> alone = byProducts<double>(Moment<double>(moment.dynamics(), past), View<double>(one));
                for (std::size_t i = 0; i < n; ++i) change[i].set(lane, alone[i]);
            }
            return change;
        } else {
            // Values first; then the tangents of A Δ = b, whose matrix is the same: A Δ̇ = ḃ − Ȧ Δ.
            Vec<double> at(n), past(moment.past().size());
            for (std::size_t i = 0; i < n; ++i) at[i] = w[i].v;
            for (std::size_t i = 0; i < past.size(); ++i) past[i] = moment.past()[i].v;
            Coupling coupling(moment.dynamics(), at, past, h);
            Vec<T> b = moment.field(w), change(n), ofG(n), ofD(n);
            Vec<double> values(n);
            for (std::size_t i = 0; i < n; ++i) {
                b[i] *= h;
                values[i] = b[i].v;
            }
            values = coupling.solve(values);
            for (std::size_t i = 0; i < n; ++i) {
                change[i].v = values[i];
                (i < own ? ofG : ofD)[i] = T(values[i]);
            }
            const Vec<T> fromG = moment.jvp(w, ofG), fromD = moment.jvp(w, ofD);
            for (std::size_t k = 0; k < change[0].d.size(); ++k) {
                Vec<double> right(n);
                for (std::size_t i = 0; i < n; ++i) right[i] = b[i].d[k] + h * (i < own ? fromD : fromG)[i].d[k];
                const Vec<double> tangent = coupling.solve(right);
                for (std::size_t i = 0; i < n; ++i) change[i].d[k] = tangent[i];
            }
            return change;
        }
    }
    double timeStep() const { return h; }
    std::string failure() const {
        return words("reasons", "the local game has no single equilibrium, or conjugate gradients did not reach it in 500 iterations, or the state is no longer a finite number");
    }
};

std::unique_ptr<const Method> make(const Values& values) {
    return std::make_unique<MethodOf<Model>>(Model{values.real("step")});
}

}  // namespace

extern const MethodEntry cgd;
const MethodEntry cgd = {
    {
        .id = "cgd",
        .title = "Competitive gradient descent",
        .summary = "Each player answers to what the other is about to do: implicit in the coupling, explicit in the rest.",
        .equation = "w⁺ = w + h(I − hJ_off)⁻¹ v(w); beyond 24 parameters by conjugate gradients to a relative residual of 1e-12",
        .parameters = {positive("step", "h", 0.2, 1e-3, 1, "step of both players")},
        .sources = {{.authors = "Schäfer, Anandkumar", .title = "Competitive Gradient Descent", .year = 2019, .venue = "NeurIPS",
                     .locator = "Algorithm 1"}},
        .facts = {{"dirac", {"method.id=cgd"}, {0, 0}, {}, 0.9950371902, 1e-9},
                  {"dirac", {"method.id=cgd", "regularizers.r1.gamma=0.3"}, {0, 0}, {}, 0.9647243489, 1e-9},
                  {"dirac", {"method.id=cgd", "game.loss=wgan"}, {0, 0}, {}, 0.9805806757, 1e-9}},
    },
    make};

}  // namespace ganscope::methods
