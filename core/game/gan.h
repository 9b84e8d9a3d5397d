// SPDX-License-Identifier: GPL-3.0-or-later
// A GAN as a product of data, generator, discriminator and loss family.
//
//     V_D = E_x a(D(x)) + E_z b(D(G(z))),  L_D = −V_D,  L_G = E_z g(D(G(z)))
//
// Data and samples are weighted nodes (core/game/distributions.h). ∇L = Σ weight · slope(D) · ∇_w D(node): the slopes
// come from the loss family, ∇_w D from forward duals through discriminator and generator, both written once.
#pragma once

#include "core/game/between_kinks.h"
#include "core/game/critic.h"
#include "core/game/displaced.h"
#include "core/game/game.h"
#include "core/game/loss_family.h"
#include "core/game/measure_nodes.h"

#include <memory>

namespace ganscope {

/// Implements Game and Critic for a type that states data, generator and discriminator:
///
///     struct Model {
///         static constexpr int width;       // duals at a time: the number of parameters where it is fixed
///         Split split() const;
///         int dimension() const;                                                    // of x
///         template <class S> S discriminate(View<S> x, View<S> psi) const;          // D(x; ψ)
///         template <class S, class F> void data(View<S> psi, F visit) const;        // visit(x, double weight)
///         template <class S, class F> void samples(View<S> theta, View<S> psi, F visit) const;
///         std::vector<Component> dataComponents() const, sampleComponents(View<double> theta) const;
///         // optional:
///         template <class S> bool alike(View<S> psi) const;         // whether all lanes of S share their nodes
///         static constexpr bool constantSlope;                      // ∇ₓD is the same at every x
///         std::optional<Probe<Model>> probe() const;                // of distributions that are spread out (between_kinks.h)
///         template <class S> bool isLine(View<S> psi) const;        // whether its nodes lie along ψ there; else always
///         const std::vector<double>& breaks() const;                // on the line: between which D is analytic, sorted
///         static constexpr bool displaceable;                       // data moves as core/game/displaced.h says
///         int weights() const;                                      // as Critic::weights
///         std::optional<std::string> kink(View<double> psi) const;  // why D has no derivative at ψ
///     };
///
/// The k-th node of the data and the k-th of the samples must belong to the same latent z: that is what matches pairs.
template <class Model>
class GanOf final : public Game, public Critic, public std::conditional_t<DisplaceableModel<Model>, Displaceable, Fixed> {
public:
    GanOf(Model m, std::shared_ptr<const LossFamily> family) : model(std::move(m)), loss(std::move(family)) {
        if constexpr (requires { model.probe(); })
            if (!loss->kinksOnData().empty() || !loss->kinksOnSamples().empty()) probe = model.probe();
    }

    Split split() const override { return model.split(); }
    int dimension() const override { return model.dimension(); }
    const Critic* critic() const override { return this; }
    int weights() const override {
        if constexpr (requires { model.weights(); }) return model.weights();
        return 0;
    }

    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { fill(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { fill(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { fill(w, g, d); }

    Losses losses(View<double> w) const override {
        Losses r;
        const auto [theta, psi] = players(w);
        eachValue<double, double>(
            theta, psi, [&](double t, double p) { r.discriminator -= p * loss->real(t); },
            [&](double t, double p) {
                r.discriminator -= p * loss->fake(t);
                r.generator += p * loss->generator(t);
            });
        return r;
    }

    std::optional<std::string> kink(View<double> w) const override {
        bool found = false;
        const auto [theta, psi] = players(w);
        if constexpr (requires { model.kink(psi); })
            if (auto why = model.kink(psi)) return why;
        if (probe) return std::nullopt;  // a value of D that has no probability
        model.data(psi, [&](const auto& x, double) { found |= loss->kinkOnData(model.discriminate(View<double>(x), psi)); });
        model.samples(theta, psi, [&](const auto& x, double) { found |= loss->kinkOnSamples(model.discriminate(View<double>(x), psi)); });
        if (!found) return std::nullopt;
        return "the loss has a kink at this value of D";
    }

    void addPenalty(const Penalty& p, const Measure& m, View<double> w, std::span<double> out) const override { add(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D1> w, std::span<D1> out) const override { add(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D2> w, std::span<D2> out) const override { add(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<Lanes> w, std::span<Lanes> out) const override { add(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<LanesD1> w, std::span<LanesD1> out) const override { add(p, m, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<double> w, std::span<double> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D1> w, std::span<D1> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D2> w, std::span<D2> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<Lanes> w, std::span<Lanes> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<LanesD1> w, std::span<LanesD1> out) const override { pair(t, p, w, out); }
    bool kink(const Penalty& p, const Measure& m, View<double> w) const override {
        bool found = false;
        const auto [theta, psi] = players(w);
        visitMeasure(m, model, theta, psi, [&](const auto& x, double weight) {
            found |= weight != 0 && p.kink(model.discriminate(View<double>(x), psi), slope2(View<double>(x), psi));
        });
        return found;
    }

    double discriminate(View<double> x, View<double> w) const override {
        return model.discriminate(x, players(w).second);
    }
    std::vector<Component> data(View<double>) const override { return model.dataComponents(); }
    std::vector<Component> samples(View<double> w) const override { return model.sampleComponents(players(w).first); }

private:
    template <class T>
    std::pair<View<T>, View<T>> players(View<T> w) const {
        const int n = model.split().generator;
        return {w.first(n), w.subspan(n)};
    }

    /// visit(D(x; ψ), weight) over data: all that a loss needs. A model with a linear discriminator may give these
    /// values without forming x.
    template <class S, class F>
    [[gnu::always_inline]] static inline void valuesOnData(const Model& of, View<S> psi, F visit) {
        if constexpr (requires { of.dataValues(psi, visit); })
            of.dataValues(psi, visit);
        else
            of.data(psi, [&](const auto& x, double weight) { visit(of.discriminate(View<S>(x), psi), weight); });
    }
    template <class S, class F>
    [[gnu::always_inline]] static inline void valuesOnSamples(const Model& of, View<S> theta, View<S> psi, F visit) {
        if constexpr (requires { of.sampleValues(theta, psi, visit); })
            of.sampleValues(theta, psi, visit);
        else
            of.samples(theta, psi, [&](const auto& x, double weight) { visit(of.discriminate(View<S>(x), psi), weight); });
    }

    template <class S>
    bool isLine(View<S> psi) const {
        if constexpr (requires { model.isLine(psi); }) return model.isLine(psi);
        return true;
    }

    /// The values of D over data and samples, with weights: a double, or a T where a loss has kinks among them. S is T or a
    /// dual number over it.
    template <class T, class S, class Real, class Fake>
    [[gnu::always_inline]] inline void eachValue(View<S> theta, View<S> psi, Real onData, Fake onSample) const {
        if (probe && isLine(psi)) return eachValueBetweenKinks<T, S>(theta, psi, onData, onSample);
        valuesOnData(model, psi, onData);
        valuesOnSamples(model, theta, psi, onSample);
    }
    template <class T, class S, class Real, class Fake>
    [[gnu::noinline]] void eachValueBetweenKinks(View<S> theta, View<S> psi, Real onData, Fake onSample) const {
        const auto& [three, uniform] = *probe;
        for (const auto& [value, weight] :
             betweenKinks<T, S>(loss->kinksOnData(), uniform, [&](auto visit) { valuesOnData(three, psi, visit); }))
            onData(value, weight);
        for (const auto& [value, weight] :
             betweenKinks<T, S>(loss->kinksOnSamples(), uniform, [&](auto visit) { valuesOnSamples(three, theta, psi, visit); }))
            onSample(value, weight);
    }

    /// ‖∇ₓD(x; ψ)‖², one dual direction of x at a time.
    template <class S>
    S slope2(View<S> x, View<S> psi) const {
        using X = Dual<S>;
        Vec<X> at = lift<X>(x);
        const Vec<X> parameters = lift<X>(psi);
        S sum(0.0);
        for (auto& coordinate : at) {
            coordinate.d[0] = S(1.0);
            const S slope = model.discriminate(View<X>(at), View<X>(parameters)).d[0];
            coordinate.d[0] = S(0.0);
            sum += slope * slope;
        }
        return sum;
    }

    /// Calls body(w as duals with the directions first … first+width−1, first) until every direction was seen.
    template <class T, class F>
    static void eachBlock(View<T> w, F body) {
        using Jet = Dual<T, Model::width>;
        const int n = static_cast<int>(w.size());
        if (n <= Model::width) {  // the common case, without a general vector
            std::array<Jet, Model::width> x;
            for (int i = 0; i < n; ++i) x[i] = Jet::variable(w[i], i);
            return body(View<Jet>(x.data(), n), 0, n);
        }
        for (int first = 0; first < n; first += Model::width) {
            Vec<Jet> x = lift<Jet>(w);
            for (int i = first; i < std::min(n, first + Model::width); ++i) x[i].d[i - first] = T(1.0);
            body(View<Jet>(x), first, std::min(n - first, Model::width));
        }
    }

    /// Whether all points in the lanes of w have the same nodes.
    template <class T>
    bool alike(View<T> w) const {
        if constexpr (hasLanes<T> && requires { model.alike(w); }) return model.alike(players(w).second);
        return true;
    }

    /// body(w, g, d) for every lane by itself.
    template <class T, class F>
    static void eachLane(View<T> w, std::span<T> g, std::span<T> d, F body) {
        using One = OneLane<T>;
        for (int lane = 0; lane < Lanes::count; ++lane) {
            const Vec<One> x = laneOf(w, lane);
            Vec<One> own = laneOf(View<T>(g), lane), other = laneOf(View<T>(d), lane);
            body(View<One>(x), std::span<One>(own), std::span<One>(other));
            for (std::size_t i = 0; i < w.size(); ++i) {
                setLane(g[i], lane, own[i]);
                setLane(d[i], lane, other[i]);
            }
        }
    }

    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        if constexpr (hasLanes<T>) {
            if (!alike(w)) return eachLane(w, g, d, [this](auto x, auto own, auto other) { fill(x, own, other); });
        }
        using Jet = Dual<T, Model::width>;
        eachBlock(w, [&](View<Jet> x, int first, int count) {
            const auto [theta, psi] = players(x);
            std::array<T, Model::width> own{}, other{};  // ∇L_G and ∇L_D, in registers where they fit
            eachValue<T, Jet>(
                theta, psi,
                [&](const Jet& value, const auto& weight) __attribute__((always_inline)) {
                    const T slope = weight * loss->realSlope(value.v);
                    for (int i = 0; i < Model::width; ++i) other[i] -= slope * value.d[i];
                },
                [&](const Jet& value, const auto& weight) __attribute__((always_inline)) {
                    const SampleSlopes<T> slopes = loss->sampleSlopes(value.v);
                    const T fake = weight * slopes.fake, mine = weight * slopes.generator;
                    for (int i = 0; i < Model::width; ++i) {
                        other[i] -= fake * value.d[i];
                        own[i] += mine * value.d[i];
                    }
                });
            for (int i = 0; i < count; ++i) {
                g[first + i] = own[i];
                d[first + i] = other[i];
            }
        });
    }

    /// body(w, out) for every lane by itself.
    template <class T, class F>
    static void eachLane(View<T> w, std::span<T> out, F body) {
        Vec<T> unused(w.size());
        eachLane<T>(w, unused, out, [&](auto x, auto, auto sum) { body(x, sum); });
    }

    /// Adds the weighted gradient of ρ at one node. A call, so that the many ways to visit nodes share its code.
    template <class T, class Weight, class Jet>
    [[gnu::noinline]] void addAt(const Penalty& penalty, View<Jet> node, View<Jet> psi, const Weight& weight, std::span<T> out) const {
        const Jet at = penalty.usesValue() ? model.discriminate(node, psi) : Jet(0.0);
        const Jet norm2 = penalty.usesSlope() ? slope2(node, psi) : Jet(0.0);
        const auto slopes = penalty.slopes(at.v, norm2.v);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const T change = slopes.value * at.d[i] + slopes.norm2 * norm2.d[i];
            if constexpr (std::is_same_v<Weight, double>)
                out[i] += weight * change;
            else
                out[i] += weight.v * change + weight.d[i] * slopes.penalty;
        }
    }

    template <class T>
    void add(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        if constexpr (hasLanes<T>) {
            if (!alike(w)) return eachLane(w, out, [&](auto x, auto sum) { add(penalty, measure, x, sum); });
        }
        using Jet = Dual<T, Model::width>;
        eachBlock(w, [&](View<Jet> x, int first, int count) {
            const auto [theta, psi] = players(x);
            const std::span<T> sum = out.subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
            if constexpr (requires { requires Model::constantSlope; }) {
                // One node stands for all, with the measure's whole mass.
                if (!penalty.usesValue()) {
                    const FreeNode<Jet> anywhere(static_cast<std::size_t>(dimension()), Jet(0.0));
                    return addAt<T, Jet, Jet>(penalty, anywhere, psi, massOf(measure, model, theta, psi), sum);
                }
            }
            visitMeasure(measure, model, theta, psi, [&, psi = psi](const auto& node, const auto& weight) {
                addAt<T, std::decay_t<decltype(weight)>, Jet>(penalty, View<Jet>(node), psi, weight, sum);
            });
        });
    }

    template <class Jet>
    [[gnu::noinline]] Jet valueAt(View<Jet> node, View<Jet> psi) const {
        return model.discriminate(node, psi);
    }

    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        if constexpr (hasLanes<T>) {
            if (!alike(w)) return eachLane(w, out, [&](auto x, auto sum) { pair(term, pairs, x, sum); });
        }
        using Jet = Dual<T, Model::width>;
        struct Seen {
            FreeNode<Jet> x;
            Jet value;
            double weight;
        };
        eachBlock(w, [&](View<Jet> x, int first, int count) {
            const auto [theta, psi] = players(x);
            std::vector<Seen> real, fake;
            model.data(psi, [&, psi = psi](const auto& node, double weight) {
                real.push_back({FreeNode<Jet>(node.begin(), node.end()), valueAt(View<Jet>(node), psi), weight});
            });
            model.samples(theta, psi, [&, psi = psi](const auto& node, double weight) {
                fake.push_back({FreeNode<Jet>(node.begin(), node.end()), valueAt(View<Jet>(node), psi), weight});
            });
            const auto meet = [&](const Seen& a, const Seen& b, double weight) __attribute__((noinline)) {
                Jet distance2(0.0);
                for (std::size_t i = 0; i < a.x.size(); ++i) distance2 += (a.x[i] - b.x[i]) * (a.x[i] - b.x[i]);
                const auto slopes = term.slopes(a.value.v, b.value.v, distance2.v);
                for (int i = 0; i < count; ++i)
                    out[first + i] += weight * (slopes.real * a.value.d[i] + slopes.fake * b.value.d[i] + slopes.distance2 * distance2.d[i]);
            };
            for (std::size_t k = 0; k < fake.size(); ++k) {
                if (pairs == Pairs::matched) {
                    meet(real[k], fake[k], fake[k].weight);
                    continue;
                }
                for (const Seen& each : real) meet(each, fake[k], each.weight * fake[k].weight);
            }
        });
    }

    Model model;
    std::shared_ptr<const LossFamily> loss;
    std::optional<Probe<Model>> probe;  ///< where the loss has kinks that the distributions are spread over
};

}  // namespace ganscope
