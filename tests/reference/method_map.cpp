// SPDX-License-Identifier: GPL-3.0-or-later
// Every method's formula, and what it remembers.
#include "tests/reference/method_map.h"

#include "tests/reference/regularised.h"

namespace ganscope::reference {
namespace {

const char* const methods[] = {"flow", "simultaneous", "alternating", "momentum", "nesterov", "extragradient", "optimistic", "implicit", "sga", "curl",
                               "cgd", "lead", "lookahead", "unrolled", "average", "rmsprop", "adam", "chekhov", "chekhov-queue"};

/// Solves Ax = b by elimination with row exchanges, A by rows.
template <class S>
Vector<S> solve(std::vector<Vector<S>> A, Vector<S> b) {
    const std::size_t n = b.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k; i < n; ++i)
            if (std::fabs(valueOf(A[i][k])) > std::fabs(valueOf(A[pivot][k]))) pivot = i;
        std::swap(A[k], A[pivot]);
        std::swap(b[k], b[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const S factor = A[i][k] / A[k][k];
            for (std::size_t j = k; j < n; ++j) A[i][j] -= factor * A[k][j];
            b[i] -= factor * b[k];
        }
    }
    for (std::size_t k = n; k-- > 0;) {
        for (std::size_t j = k + 1; j < n; ++j) b[k] -= A[k][j] * b[j];
        b[k] = b[k] / A[k][k];
    }
    return b;
}

}  // namespace

MethodMap::MethodMap(const Experiment& experiment)
    : e(experiment), id(experiment.scenario().method.id), v(experiment.scenario().method.values), n(experiment.size()), own(experiment.own()) {
    if (std::find(std::begin(methods), std::end(methods), id) == std::end(methods)) throw NoReference("method", id);
}

std::size_t MethodMap::blocks() const {
    if (id == "adam") return 3;
    if (id == "chekhov") return 4;
    if (id == "chekhov-queue") return static_cast<std::size_t>(1 + (v.integer("length") - 1) * v.integer("spacing"));
    for (const char* withMemory : {"momentum", "nesterov", "optimistic", "lead", "lookahead", "average", "rmsprop"})
        if (id == withMemory) return 2;
    return id == "curl" && v.flag("scaled") ? 2 : 1;
}

bool MethodMap::dependsOnIndex() const {
    return id == "adam" || id == "chekhov" || (id == "average" && v.flag("uniform")) || (id == "chekhov-queue" && v.real("pull") != 0);
}

Vector<double> MethodMap::rest(const Vector<double>& w) const {
    Vector<double> s = w;
    for (std::size_t k = 1; k < blocks(); ++k) s.insert(s.end(), w.begin(), w.end());
    if (id == "rmsprop") std::fill(s.begin() + static_cast<std::ptrdiff_t>(n), s.end(), v.real("initial"));
    if (id == "curl" && v.flag("scaled")) std::fill(s.begin() + static_cast<std::ptrdiff_t>(n), s.end(), 0.0);
    if (id == "adam") std::fill(s.begin() + static_cast<std::ptrdiff_t>(n), s.end(), 0.0);
    if (id == "chekhov") std::fill(s.begin() + static_cast<std::ptrdiff_t>(n), s.begin() + static_cast<std::ptrdiff_t>(2 * n), 0.0);
    return s;
}

/// The explicit and simultaneous, or alternating (θ first), step that averages and lookahead wrap.
template <class S>
void MethodMap::descend(Vector<S>& w, bool alternating) const {
    const double h = v.real("step");
    Vector<S> f = e.field(w);
    for (std::size_t i = 0; i < (alternating ? own : n); ++i) w[i] += f[i] * h;
    e.project(w);
    if (!alternating) return;
    f = e.field(w);
    for (std::size_t i = own; i < n; ++i) w[i] += f[i] * h;
    e.project(w);
}

/// d/dθ L_G(θ, ψ_k(θ, ψ)) by moving θ, with ψ_{i+1} = ψ_i + ηv_ψ(θ, ψ_i) moving along, or ∂/∂θ at ψ_k.
template <class S>
Vector<S> MethodMap::generatorGradient(const Vector<S>& w) const {
    const auto foreseen = [&]<class T>(Vector<T> x) {
        for (int k = 0; k < v.integer("depth"); ++k) {
            const Vector<T> f = e.field(x);
            for (std::size_t i = own; i < n; ++i) x[i] += f[i] * v.real("rate");
            e.project(x);
        }
        return x;
    };
    Vector<S> g;
    for (std::size_t i = 0; i < own; ++i)
        g.push_back(slopeOf<S>(e.losses(v.flag("through") ? foreseen(moving(w, i)) : moving(foreseen(w), i)).g));
    return g;
}

template <class S>
Vector<S> MethodMap::step(const Vector<S>& state, int index) const {
    using std::sqrt;
    const auto block = [&](std::size_t k) { return Vector<S>(state.begin() + static_cast<std::ptrdiff_t>(k * n), state.begin() + static_cast<std::ptrdiff_t>((k + 1) * n)); };
    const auto with = [&](Vector<S> next, std::initializer_list<Vector<S>> memory) {
        e.project(next);
        for (const Vector<S>& each : memory) next.insert(next.end(), each.begin(), each.end());
        return next;
    };
    const double h = id == "chekhov" ? 0 : v.real("step"), t = index + 1;
    const Vector<S> w = block(0);
    Vector<S> next = w;
    // J by columns, where the formula has it: (Jx)_i, (Jᵀx)_i.
    std::vector<Vector<S>> J;
    if (id == "sga" || id == "curl" || id == "cgd" || id == "lead") J = e.jacobian(w);
    const auto forward = [&](const Vector<S>& x) {
        Vector<S> r(n, S(0.0));
        for (std::size_t j = 0; j < n; ++j)
            for (std::size_t i = 0; i < n; ++i) r[i] += J[j][i] * x[j];
        return r;
    };
    const auto backward = [&](const Vector<S>& x) {
        Vector<S> r;
        for (std::size_t j = 0; j < n; ++j) r.push_back(dot(J[j], x));
        return r;
    };

    if (id == "simultaneous") {
        const Vector<S> f = e.field(w);
        for (std::size_t i = 0; i < n; ++i) next[i] += f[i] * (i < own ? h : h * v.real("ratio"));
        return with(next, {});
    }
    if (id == "alternating") {
        for (int k = 0; k < v.integer("generator_steps") + v.integer("discriminator_steps"); ++k) {
            const bool first = k < v.integer("generator_steps");
            const Vector<S> f = e.field(next);
            for (std::size_t i = first ? 0 : own; i < (first ? own : n); ++i) next[i] += f[i] * (first ? h : h * v.real("ratio"));
            e.project(next);
        }
        return next;
    }
    if (id == "momentum") {
        const Vector<S> before = block(1);
        const double beta = v.real("beta");
        Vector<S> f = e.field(w);
        for (std::size_t i = 0; i < own; ++i) next[i] = w[i] + f[i] * h + (w[i] - before[i]) * beta;
        if (v.flag("alternating")) f = e.field(next);
        for (std::size_t i = own; i < n; ++i) next[i] = w[i] + f[i] * h + (w[i] - before[i]) * beta;
        return with(next, {w});
    }
    if (id == "nesterov") {
        const Vector<S> before = block(1);
        for (std::size_t i = 0; i < n; ++i) next[i] = w[i] + (w[i] - before[i]) * v.real("beta");
        e.project(next);
        const Vector<S> f = e.field(next);
        for (std::size_t i = 0; i < n; ++i) next[i] += f[i] * h;
        return with(next, {w});
    }
    if (id == "extragradient") {
        Vector<S> half = e.field(w);
        for (std::size_t i = 0; i < n; ++i) half[i] = w[i] + half[i] * (h * v.real("extrapolation"));
        e.project(half);
        const Vector<S> f = e.field(half);
        for (std::size_t i = 0; i < n; ++i) next[i] += f[i] * h;
        return with(next, {});
    }
    if (id == "optimistic") {
        const Vector<S> now = e.field(w), before = e.field(block(1));
        for (std::size_t i = 0; i < n; ++i) next[i] += now[i] * (2 * h) - before[i] * h;
        return with(next, {w});
    }
    if (id == "sga") {
        // ξ = −v, H = −J, Aᵀξ = ½(Hᵀξ − Hξ); w⁺ = w − h(ξ + λAᵀξ), λ with the sign of ⟨ξ, Hᵀξ⟩⟨Aᵀξ, Hᵀξ⟩/n + ε.
        Vector<S> xi = e.field(w);
        for (S& c : xi) c = -c;
        Vector<S> Hxi = forward(xi), Htxi = backward(xi), adjustment(n, S(0.0));
        for (std::size_t i = 0; i < n; ++i) {
            Hxi[i] = -Hxi[i];
            Htxi[i] = -Htxi[i];
            adjustment[i] = (Htxi[i] - Hxi[i]) * 0.5;
        }
        double lambda = v.real("lambda");
        if (v.flag("alignment")) {
            const double agreement = valueOf(dot(xi, Htxi)) * valueOf(dot(adjustment, Htxi)) / static_cast<double>(n) + v.real("epsilon");
            lambda *= agreement > 0 ? 1 : agreement < 0 ? -1 : 0;
        }
        for (std::size_t i = 0; i < n; ++i) next[i] -= (xi[i] + adjustment[i] * lambda) * h;
        return with(next, {});
    }
    if (id == "curl") {
        // F = −v, J_F = −J; along −(κF + βJ_FᵀF − γJ_F F).
        const Vector<S> f = e.field(w), Jf = forward(f), Jtf = backward(f);
        Vector<S> along(n);
        for (std::size_t i = 0; i < n; ++i) along[i] = Jtf[i] * v.real("beta") - f[i] * v.real("kappa") - Jf[i] * v.real("gamma");
        if (!v.flag("scaled")) {
            for (std::size_t i = 0; i < n; ++i) next[i] -= along[i] * h;
            return with(next, {});
        }
        Vector<S> squares = block(1);
        for (std::size_t i = 0; i < n; ++i) {
            squares[i] = squares[i] * 0.9 + along[i] * along[i] * 0.1;
            next[i] -= along[i] * h / S(sqrt(S(squares[i] + 1e-8)));
        }
        return with(next, {squares});
    }
    if (id == "cgd") {
        Vector<S> right = e.field(w);
        std::vector<Vector<S>> A(n, Vector<S>(n, S(0.0)));
        for (std::size_t i = 0; i < n; ++i) {
            right[i] *= h;
            for (std::size_t j = 0; j < n; ++j)
                A[i][j] = (i < own) != (j < own) ? S(J[j][i] * -h) : S(i == j ? 1.0 : 0.0);
        }
        const Vector<S> change = solve(A, right);
        for (std::size_t i = 0; i < n; ++i) next[i] += change[i];
        return with(next, {});
    }
    if (id == "lead") {
        const Vector<S> before = block(1), f = e.field(w);
        for (std::size_t i = 0; i < n; ++i) {
            S force(0.0);
            for (std::size_t j = 0; j < n; ++j)
                if ((i < own) != (j < own)) force += J[j][i] * (w[j] - before[j]);
            next[i] += f[i] * h + (w[i] - before[i]) * v.real("beta") + force * v.real("alpha");
        }
        return with(next, {w});
    }
    if (id == "lookahead") {
        Vector<S> slow = block(1);
        descend(next, v.flag("alternating"));
        if ((index + 1) % v.integer("period") == 0) {
            for (std::size_t i = 0; i < n; ++i) slow[i] += (next[i] - slow[i]) * v.real("alpha");
            next = slow;
        }
        next.insert(next.end(), slow.begin(), slow.end());
        return next;
    }
    if (id == "unrolled") {
        const Vector<S> f = e.field(w), g = generatorGradient(w);
        for (std::size_t i = 0; i < n; ++i) next[i] += (i < own ? S(-g[i]) : f[i]) * h;
        return with(next, {});
    }
    if (id == "average") {
        Vector<S> mean = block(1);
        descend(next, v.flag("alternating"));
        const double kept = v.flag("uniform") ? 1 - 1 / t : v.real("decay");
        for (std::size_t i = 0; i < n; ++i) mean[i] = mean[i] * kept + next[i] * (1 - kept);
        return with(next, {mean});
    }
    if (id == "rmsprop" || id == "adam") {
        const bool adam = id == "adam", inside = v.flag("inside");
        const Vector<S> f = e.field(w);
        Vector<S> first = adam ? block(1) : f, second = block(adam ? 2 : 1);
        const double beta1 = adam ? v.real("beta1") : 0, beta2 = v.real(adam ? "beta2" : "decay"), epsilon = v.real("epsilon");
        for (std::size_t i = 0; i < n; ++i) {
            if (adam) first[i] = first[i] * beta1 + f[i] * (1 - beta1);
            second[i] = second[i] * beta2 + f[i] * f[i] * (1 - beta2);
            const S m = adam ? S(first[i] / (1 - std::pow(beta1, t))) : first[i], s = adam ? S(second[i] / (1 - std::pow(beta2, t))) : second[i];
            next[i] += m * h / (inside ? S(sqrt(S(s + epsilon))) : S(sqrt(s) + epsilon));
        }
        return adam ? with(next, {first, second}) : with(next, {second});
    }
    if (id == "chekhov") {
        // w_{t+1} = w₀ + (η₀/√t) Σ_{s ≤ t} v(w_s), beside it the mean of w_1 … w_t.
        Vector<S> sum = block(1), mean = block(3);
        const Vector<S> f = e.field(w), start = block(2);
        for (std::size_t i = 0; i < n; ++i) {
            mean[i] = mean[i] * ((t - 1) / t) + w[i] / t;
            sum[i] += f[i];
            next[i] = start[i] + sum[i] * (v.real("rate") / std::sqrt(t));
        }
        return with(next, {sum, start, mean});
    }
    if (id == "chekhov-queue") {
        const int length = v.integer("length"), spacing = v.integer("spacing");
        Vector<S> sum(n, S(0.0));
        for (int k = 0; k < length; ++k) {
            const Vector<S> then = block(static_cast<std::size_t>(k * spacing));
            Vector<S> againstPsi = then, againstTheta = w;  // θ now with ψ then, and ψ now with θ then
            for (std::size_t i = 0; i < own; ++i) {
                againstPsi[i] = w[i];
                againstTheta[i] = then[i];
            }
            const Vector<S> f = e.field(againstPsi), g = e.field(againstTheta);
            for (std::size_t i = 0; i < n; ++i) sum[i] += i < own ? f[i] : g[i];
        }
        for (std::size_t i = 0; i < n; ++i) next[i] += (sum[i] / length - w[i] * (v.real("pull") / std::sqrt(t))) * h;
        e.project(next);
        next.insert(next.end(), state.begin(), state.end() - static_cast<std::ptrdiff_t>(n));
        return next;
    }
    throw NoReference("method", id);
}

template Vector<F0> MethodMap::step(const Vector<F0>&, int) const;
template Vector<F1> MethodMap::step(const Vector<F1>&, int) const;

}  // namespace ganscope::reference
