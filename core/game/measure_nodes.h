// SPDX-License-Identifier: GPL-3.0-or-later
// The weighted nodes of a measure on the data space of a GAN's model.
#pragma once

#include "core/game/measure.h"
#include "core/math/vector.h"

namespace ganscope {

/// A node of data space whose place is not that of a data point or sample itself.
template <class S>
using FreeNode = Vec<S>;

namespace detail {

/// ‖E g − E x‖².
template <class Model, class S>
S meanDistance2(const Model& model, View<S> theta, View<S> psi) {
    Vec<S> gap(static_cast<std::size_t>(model.dimension()), S(0.0));
    model.samples(theta, psi, [&](const auto& g, double weight) {
        for (std::size_t i = 0; i < gap.size(); ++i) gap[i] += weight * g[i];
    });
    model.data(psi, [&](const auto& x, double weight) {
        for (std::size_t i = 0; i < gap.size(); ++i) gap[i] -= weight * x[i];
    });
    S sum(0.0);
    for (const S& c : gap) sum += c * c;
    return sum;
}

/// visit((1 − α)from + αto, weight of α) for every α of the rule.
template <class S, class A, class B, class F>
void visitSegment(const Rule& rule, const A& from, const B& to, std::size_t dimension, F visit) {
    FreeNode<S> x(dimension);
    for (std::size_t k = 0; k < rule.nodes.size(); ++k) {
        const double alpha = rule.nodes[k];
        for (std::size_t i = 0; i < dimension; ++i) x[i] = (1 - alpha) * from[i] + alpha * to[i];
        visit(x, rule.weights[k]);
    }
}

/// The same on the line for a D that is analytic only between `breaks`: the rule on each piece of the segment by itself.
template <class S, class F>
void visitPieces(const std::vector<double>& breaks, const Rule& rule, const S& from, const S& to, F visit) {
    const auto turned = valueOf(to) < valueOf(from);  // α and 1 − α have the same distribution
    const S low = choose(turned, to, from), width = choose(turned, S(from - to), S(to - from));
    FreeNode<S> x(1);
    S begin(0.0);
    const auto piece = [&](const S& end) {
        const S part = end - begin;
        if (none(valueOf(part) > 0.0)) return;
        for (std::size_t k = 0; k < rule.nodes.size(); ++k) {
            x[0] = low + width * (begin + part * rule.nodes[k]);
            visit(x, S(part * rule.weights[k]));
        }
        begin = end;
    };
    for (const double at : breaks) {
        const S place = (at - low) / width;
        const S late = choose(valueOf(place) > 0.0, place, S(0.0));  // 0 too where the segment is a point
        piece(choose(valueOf(late) < 1.0, late, S(1.0)));
    }
    piece(S(1.0));
}

/// visit((1 − α)from + αto, weight) for every node of α.
template <class S, class Model, class A, class B, class F>
void visitBetween(const Model& model, const Rule& rule, const A& from, const B& to, std::size_t dimension, F visit) {
    if constexpr (requires { model.breaks(); })
        return visitPieces<S>(model.breaks(), rule, S(from[0]), S(to[0]), visit);
    else
        visitSegment<S>(rule, from, to, dimension, visit);
}

}  // namespace detail

/// The mass of a measure where it is not 1: a number, or ‖E g − E x‖².
template <class Model, class S>
S massOf(const Measure& measure, const Model& model, View<S> theta, View<S> psi) {
    if (measure.kind == MeasureKind::sum) return S(2.0);
    if (measure.kind == MeasureKind::vanishing) return detail::meanDistance2(model, theta, psi);
    return S(1.0);
}

/// Calls visit(x, weight) for every node; the weight is a double, or an S where it depends on the state.
template <class Model, class S, class F>
void visitMeasure(const Measure& measure, const Model& model, View<S> theta, View<S> psi, F visit) {
    const std::size_t dimension = static_cast<std::size_t>(model.dimension());
    const FreeNode<S> anchor(dimension, S(measure.anchor));
    const auto scaled = [&visit](double factor) {
        return [&visit, factor](const auto& x, double weight) { visit(x, factor * weight); };
    };
    switch (measure.kind) {
        case MeasureKind::data: return model.data(psi, visit);
        case MeasureKind::samples: return model.samples(theta, psi, visit);
        case MeasureKind::sum: model.data(psi, visit); return model.samples(theta, psi, visit);
        case MeasureKind::mixture: model.data(psi, scaled(0.5)); return model.samples(theta, psi, scaled(0.5));
        case MeasureKind::point: return visit(anchor, 1.0);
        case MeasureKind::vanishing: return visit(anchor, detail::meanDistance2(model, theta, psi));
        case MeasureKind::anchored:
            return model.samples(theta, psi, [&](const auto& g, double weight) {
                detail::visitBetween<S>(model, measure.nodes, anchor, g, dimension, [&](const auto& x, const auto& w) { visit(x, w * weight); });
            });
        case MeasureKind::midpoint:
        case MeasureKind::interpolate:
            return model.data(psi, [&](const auto& x, double first) {
                const auto from = x;
                model.samples(theta, psi, [&](const auto& g, double second) {
                    const auto scaledPair = [&](const auto& y, const auto& w) { visit(y, w * (first * second)); };
                    if (measure.kind == MeasureKind::midpoint)
                        detail::visitSegment<S>(Rule{{0.5}, {1.0}}, from, g, dimension, scaledPair);
                    else
                        detail::visitBetween<S>(model, measure.nodes, from, g, dimension, scaledPair);
                });
            });
        case MeasureKind::blurred:
            // On the line; in more dimensions D has the same slope everywhere (GanOf), and x stays where it is.
            return model.data(psi, [&](const auto& x, double weight) {
                auto moved = x;
                for (std::size_t k = 0; k < measure.nodes.nodes.size(); ++k) {
                    if (dimension == 1) moved[0] = x[0] + measure.nodes.nodes[k];
                    visit(moved, weight * measure.nodes.weights[k]);
                }
            });
    }
}

}  // namespace ganscope
