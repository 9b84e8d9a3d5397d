// SPDX-License-Identifier: GPL-3.0-or-later
// A GAN as a product of data, generator, discriminator and loss family.
//
//     V_D = E_x a(D(x)) + E_z b(D(G(z))),  L_D = −V_D,  L_G = E_z g(D(G(z)))
//
// Data and samples are weighted nodes (core/game/distributions.h). ∇L = Σ weight · slope(D) · ∇_w D(node): the slopes
// come from the loss family, ∇_w D from forward duals through discriminator and generator, both written once.
#pragma once

#include "core/game/critic.h"
#include "core/game/displaced.h"
#include "core/game/game.h"
#include "core/game/loss_family.h"
#include "core/game/measure_nodes.h"
#include "core/game/refinement.h"
#include "core/math/phrase.h"

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
///         static auto normals(Model&);                              // its normal distributions, in which D is a parabola at most
///         std::vector<Probe<Model>> probes() const;                 // where it has other variables, too (between_kinks.h),
///         Model refined(int level) const;                           // and then this (refinement.h)
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
        if constexpr (isParabola) {
            const std::vector<Probe<Model>> probes = probesOf(model);
            if (probes.empty()) return;
            innermost = probes.front();
            hasKinks = !loss->kinksOnData().empty() || !loss->kinksOnSamples().empty();
            finer.emplace(model, probes);
        }
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
        if (const auto why = beyondNodes(theta, psi)) return why;
        if (innermost && hasKinks) return std::nullopt;  // a value of D that has no probability
        model.data(psi, [&](const auto& x, double) { found |= loss->kinkOnData(model.discriminate(View<double>(x), psi)); });
        model.samples(theta, psi, [&](const auto& x, double) { found |= loss->kinkOnSamples(model.discriminate(View<double>(x), psi)); });
        if (!found) return std::nullopt;
        return words("reasons", "the loss has a kink at this value of D");
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
        if constexpr (isCurved) {
            // A place where ∇ₓD vanishes has no probability, unless it vanishes everywhere.
            bool slopes = false;
            if (splits(p, m)) threePointsOf<double>(m, psi, [&, psi = psi](const auto& x, double) { slopes |= slopeAt(x[0], psi) != 0; });
            if (slopes) return false;
        }
        visitMeasure(m, model, theta, psi, [&, psi = psi](const auto& x, double weight) {
            found |= weight != 0 && p.kink(model.discriminate(View<double>(x), psi), slopeFor(p, View<double>(x), psi));
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

    /// Whether D is a parabola at most in variables that the model names, and one with a slope that varies.
    static constexpr bool isParabola = HasNormals<Model>;
    static constexpr bool isCurved = isParabola && !requires { requires Model::constantSlope; };

    template <class S>
    bool isLine(View<S> psi) const {
        if constexpr (requires { model.isLine(psi); }) return model.isLine(psi);
        return true;
    }

    /// The values of D over data and samples, with weights: a double, or a T where a loss has kinks among them. S is T or a
    /// dual number over it.
    template <class T, class S, class Real, class Fake>
    [[gnu::always_inline]] inline void eachValue(View<S> theta, View<S> psi, Real onData, Fake onSample) const {
        if constexpr (isParabola)
            if (innermost) return eachValueOfSpread<T, S>(theta, psi, onData, onSample);
        detail::valuesOnData(model, psi, onData);
        detail::valuesOnSamples(model, theta, psi, onSample);
    }
    /// The same of distributions that are spread out: a call, beside which the arithmetic of single points stays short.
    template <class T, class S, class Real, class Fake>
    [[gnu::noinline]] void eachValueOfSpread(View<S> theta, View<S> psi, Real onData, Fake onSample) const {
        if (hasKinks && isLine(psi)) return eachValueBetweenKinks<T, S>(theta, psi, onData, onSample);
        const Model& of = closeEnough(theta, psi, loss->steepness());
        detail::valuesOnData(of, psi, onData);
        detail::valuesOnSamples(of, theta, psi, onSample);
    }
    template <class T, class S, class Real, class Fake>
    void eachValueBetweenKinks(View<S> theta, View<S> psi, Real onData, Fake onSample) const {
        const auto& [three, uniform] = *innermost;
        for (const auto& [value, weight] :
             betweenKinks<T, S>(loss->kinksOnData(), uniform, [&](auto visit) { detail::valuesOnData(three, psi, visit); }))
            onData(value, weight);
        for (const auto& [value, weight] :
             betweenKinks<T, S>(loss->kinksOnSamples(), uniform, [&](auto visit) { detail::valuesOnSamples(three, theta, psi, visit); }))
            onSample(value, weight);
    }

    /// The model with nodes as close as means of functions of D of this steepness ask for at (θ, ψ).
    template <class S>
    const Model& closeEnough(View<S> theta, View<S> psi, double steepness) const {
        if constexpr (isParabola)
            if (finer && steepness > 0 && isLine(psi)) return finer->at(finer->levelAt(theta, psi, steepness));
        return model;
    }
    /// Why the finest nodes are too few for the loss there, or nothing.
    std::optional<std::string> beyondNodes(View<double> theta, View<double> psi) const {
        if constexpr (isParabola)
            if (finer && isLine(psi) && !finer->levelAt(theta, psi, loss->steepness()).enough)
                return words("reasons", "D is too steep here: its means over a Gaussian are approximate");
        return std::nullopt;
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

    /// dD/dx on the line.
    template <class S>
    S slopeAt(const S& x, View<S> psi) const {
        using X = Dual<S>;
        const X at = X::variable(x);
        const Vec<X> parameters = lift<X>(psi);
        return model.discriminate(View<X>(&at, 1), View<X>(parameters)).d[0];
    }
    /// ‖∇ₓD(x; ψ)‖, with the derivative 0 where it vanishes. On the line it is the slope with its sign, not the root of a square.
    template <class S>
    S slopeNorm(View<S> x, View<S> psi) const {
        if (x.size() != 1) return magnitude(slope2(x, psi));
        const S slope = slopeAt(x[0], psi);
        return choose(valueOf(slope) > 0.0, slope, choose(valueOf(slope) < 0.0, S(-slope), S(0.0)));
    }
    /// What a penalty takes ∇ₓD as.
    template <class S>
    S slopeFor(const Penalty& penalty, View<S> x, View<S> psi) const {
        return penalty.ofNorm() ? slopeNorm(x, psi) : slope2(x, psi);
    }

    static bool isBlurred(const Measure& measure) { return measure.kind == MeasureKind::blurred && measure.spread > 0; }
    /// Whether a penalty of ‖∇ₓD‖ over the measure is integrated in pieces, between the zeros of ∇ₓD.
    bool splits(const Penalty& penalty, const Measure& measure) const {
        if (!penalty.ofNorm()) return false;
        if (isBlurred(measure)) return true;
        return innermost && (measure.kind == MeasureKind::data || measure.kind == MeasureKind::blurred);
    }
    /// The measure's points, three at a time as a Probe has them; where splits() says so.
    template <class S, class F>
    void threePointsOf(const Measure& measure, View<S> psi, F visit) const {
        if (isBlurred(measure))
            return withNormals(model, [&](const auto& each) { return each.blurred(measure.spread).atThreePoints(); }).data(psi, visit);
        if (innermost) innermost->model.data(psi, visit);
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

    /// Whether all points in the lanes of w have the same nodes for functions of D of this steepness.
    template <class T>
    bool alike(View<T> w, double steepness) const {
        if constexpr (hasLanes<T>) {
            const auto [theta, psi] = players(w);
            if constexpr (requires { model.alike(w); })
                if (!model.alike(psi)) return false;
            if constexpr (isParabola)
                if (finer && steepness > 0 && isLine(psi)) return finer->levelAt(theta, psi, steepness).shared;
        }
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
            if (!alike(w, loss->steepness())) return eachLane(w, g, d, [this](auto x, auto own, auto other) { fill(x, own, other); });
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
        const Jet slope = penalty.usesSlope() ? slopeFor(penalty, node, psi) : Jet(0.0);
        const auto slopes = penalty.slopes(at.v, slope.v);
        for (std::size_t i = 0; i < out.size(); ++i) {
            const T change = slopes.value * at.d[i] + slopes.slope * slope.d[i];
            if constexpr (std::is_same_v<Weight, Jet>)
                out[i] += weight.v * change + weight.d[i] * slopes.penalty;
            else
                out[i] += weight * change;
        }
    }

    template <class T>
    void add(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        if constexpr (hasLanes<T>) {
            if (!alike(w, penalty.steepness())) return eachLane(w, out, [&](auto x, auto sum) { add(penalty, measure, x, sum); });
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
            const auto addNode = [&, psi = psi](const auto& node, const auto& weight) {
                addAt<T, std::decay_t<decltype(weight)>, Jet>(penalty, View<Jet>(node), psi, weight, sum);
            };
            if constexpr (isCurved)
                if (splits(penalty, measure)) return addBetweenZeros<T, Jet>(measure, psi, addNode);
            visitMeasure(measure, closeEnough(theta, psi, penalty.steepness()), theta, psi, addNode);
        });
    }

    /// visit(node, weight) for a measure that splits(), its pieces ending where ∇ₓD vanishes.
    template <class T, class Jet, class F>
    [[gnu::noinline]] void addBetweenZeros(const Measure& measure, View<Jet> psi, F visit) const {
        Vec<T> still;
        for (const Jet& each : psi) still.push_back(each.v);
        const bool uniform = innermost && innermost->uniform && !isBlurred(measure);
        visitBetweenZeros<T, Jet>(
            uniform, [&](auto each) { threePointsOf<Jet>(measure, psi, [&](const auto& x, double weight) { each(Jet(x[0]), weight); }); },
            [&](const T& x) { return slopeAt(x, View<T>(still)); },
            [&](const Jet& x, const T& weight) { visit(std::array<Jet, 1>{x}, weight); });
    }

    template <class Jet>
    [[gnu::noinline]] Jet valueAt(View<Jet> node, View<Jet> psi) const {
        return model.discriminate(node, psi);
    }

    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        if constexpr (hasLanes<T>) {
            if (!alike(w, term.steepness())) return eachLane(w, out, [&](auto x, auto sum) { pair(term, pairs, x, sum); });
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
            const Model& close = closeEnough(theta, psi, term.steepness());
            close.data(psi, [&, psi = psi](const auto& node, double weight) {
                real.push_back({FreeNode<Jet>(node.begin(), node.end()), valueAt(View<Jet>(node), psi), weight});
            });
            // Of a sample without a partner the term sees the place alone.
            (pairs == Pairs::matched ? close : model).samples(theta, psi, [&, psi = psi](const auto& node, double weight) {
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
    bool hasKinks = false;                    ///< the loss has some, and the distributions are spread over them
    std::optional<Probe<Model>> innermost;    ///< of the variable that D varies with last, where it is spread out
    std::optional<Refinement<Model>> finer;
};

}  // namespace ganscope
