// SPDX-License-Identifier: GPL-3.0-or-later
// Penalties on D(x) and ‖∇ₓD(x)‖ of networks, by one more dual direction: with u = ∇ₓD(x) held,
//
//     ∇_w ½‖∇ₓD(x)‖² = d/dε ∇_w D(x + εu)
//
// and with it the derivative through x where x moves with θ. Expectations are those of the batch: pairs (x, g), the α of
// a segment and the blur are drawn once for each of its points.
#include "core/neural/network_gan.h"

#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

/// Part of a measure: points x, their weights, and ∂x/∂g of each where x moves with the sample of its row.
template <class M>
struct Nodes {
    M x;
    Plain weight, share;  ///< columns; `share` is empty where x does not move
};

Plain constantColumn(Eigen::Index rows, double value) { return Plain::Constant(rows, 1, value); }

/// (1 − α)·from + α·to, row by row.
template <class M>
M between(const Plain& alpha, const M& from, const M& to) {
    M a, rest, r;
    assign(a, alpha);
    assign(rest, Plain(1.0 - alpha.array()));
    accumulate<detail::ScaleRows>(r, rest, from);
    accumulate<detail::ScaleRows>(r, a, to);
    return r;
}

/// σ of a blur from its quadrature: the nodes' mean square.
double spreadOf(const Measure& measure) {
    double s = 0;
    for (std::size_t k = 0; k < measure.nodes.nodes.size(); ++k) s += measure.nodes.weights[k] * measure.nodes.nodes[k] * measure.nodes.nodes[k];
    return std::sqrt(s);
}

bool usesSamples(MeasureKind kind) {
    return kind != MeasureKind::data && kind != MeasureKind::blurred && kind != MeasureKind::point && kind != MeasureKind::vanishing;
}

/// visit(nodes) for the parts of a measure that a chunk contributes; `sample` is G's output, unused where the measure
/// has no samples. A point's whole mass comes with the first chunk.
template <class M, class F>
void eachNodes(const Measure& measure, const Chunk& chunk, const M& sample, F visit) {
    const Eigen::Index rows = chunk.weight.rows();
    M x;
    assign(x, chunk.x);
    switch (measure.kind) {
        case MeasureKind::data: return visit(Nodes<M>{x, chunk.weight, {}});
        case MeasureKind::samples: return visit(Nodes<M>{sample, chunk.weight, constantColumn(rows, 1)});
        case MeasureKind::sum:
        case MeasureKind::mixture: {
            const Plain weight = measure.kind == MeasureKind::sum ? chunk.weight : Plain(0.5 * chunk.weight);
            visit(Nodes<M>{x, weight, {}});
            return visit(Nodes<M>{sample, weight, constantColumn(rows, 1)});
        }
        case MeasureKind::midpoint: {
            const Plain half = constantColumn(rows, 0.5);
            return visit(Nodes<M>{between(half, x, sample), chunk.weight, half});
        }
        case MeasureKind::interpolate: return visit(Nodes<M>{between(chunk.segment, x, sample), chunk.weight, chunk.segment});
        case MeasureKind::anchored: {
            M anchor;
            assign(anchor, Plain::Constant(rows, chunk.x.cols(), measure.anchor));
            return visit(Nodes<M>{between(chunk.segment, anchor, sample), chunk.weight, chunk.segment});
        }
        case MeasureKind::blurred: {
            M moved;
            assign(moved, Plain(chunk.x + spreadOf(measure) * chunk.blur));
            return visit(Nodes<M>{moved, chunk.weight, {}});
        }
        case MeasureKind::point:
        case MeasureKind::vanishing: {
            if (chunk.first > 0) return;
            M anchor;
            assign(anchor, Plain::Constant(kernels::rowBlock, chunk.x.cols(), measure.anchor));
            Plain weight = Plain::Zero(kernels::rowBlock, 1);
            weight(0, 0) = 1;
            return visit(Nodes<M>{anchor, weight, {}});
        }
    }
}

/// D at nodes with ∇ₓD and its square.
template <class M>
struct Seen {
    Trace<M> trace;
    Deltas<M> unit;
    M norm2;
};
template <class M>
Seen<M> seen(const Network& net, const Layers<M>& psi, const M& x, bool slope) {
    Seen<M> r{forward(net, psi, x), {}, {}};
    r.unit = backward(net, psi, r.trace, unitAdjoint<M>(valuesOf(x).rows()), true);
    if (slope) accumulate<detail::RowDots>(r.norm2, r.unit.input, r.unit.input);
    return r;
}

/// ρ's partial derivatives as columns, times the weights (and ∂‖·‖²/∂ of its half), and Σ weight·ρ.
template <class T>
struct Adjoints {
    MatrixOf<T> value, slope;
    T total;
};
template <class T>
Adjoints<T> adjointsOf(const Penalty& penalty, const Seen<MatrixOf<T>>& at, const Plain& weight) {
    Adjoints<T> r{{}, {}, T(0.0)};
    setZero(r.value, weight.rows(), 1);
    setZero(r.slope, weight.rows(), 1);
    for (Eigen::Index i = 0; i < weight.rows(); ++i) {
        if (weight(i, 0) == 0) continue;
        T value(0.0), norm2(0.0);
        if (penalty.usesValue()) read(at.trace.output, i, 0, value);
        if (penalty.usesSlope()) read(at.norm2, i, 0, norm2);
        const bool ofNorm = penalty.ofNorm();  // ∂ρ/∂‖·‖² = ∂ρ/∂‖·‖ / 2‖·‖
        const auto slopes = penalty.slopes(value, ofNorm ? magnitude(norm2) : norm2);
        write(r.value, i, 0, T(weight(i, 0) * slopes.value));
        write(r.slope, i, 0, T(weight(i, 0) * slopes.slope * (ofNorm ? inverseRoot(norm2) : T(2.0))));
        r.total += weight(i, 0) * slopes.penalty;
    }
    forgetZeros(r.value);
    forgetZeros(r.slope);
    return r;
}

/// Adds the derivatives of Σ value·D + ½ Σ slope·‖∇ₓD‖² in ψ to `out`; returns those in x.
template <class M>
M addCriticDerivatives(const Network& net, const Layers<M>& psi, const Seen<M>& at, const M& x, const M& value, const M& slope, Layers<M>& out) {
    M toInput;
    if (!isZero(value)) {
        addDerivatives(out, at.trace, scaled(value, at.unit.layer));
        accumulate<detail::ScaleRows>(toInput, value, at.unit.input);
    }
    if (isZero(slope)) return toInput;
    using Up = DualMatrix<M, 1>;
    Layers<Up> above(psi.size());
    for (std::size_t l = 0; l < psi.size(); ++l) {
        above[l].weight.v = psi[l].weight;
        above[l].bias.v = psi[l].bias;
    }
    const Trace<Up> t = forward(net, above, Up{x, {at.unit.input}});
    const Deltas<Up> deltas = backward(net, above, t, Up{unitAdjoint<M>(valuesOf(x).rows()), {M()}}, true);
    for (std::size_t l = 0; l < psi.size(); ++l) {
        M here, along;
        accumulate<detail::ScaleRows>(here, slope, deltas.layer[l].v);
        accumulate<detail::ScaleRows>(along, slope, deltas.layer[l].d[0]);
        accumulate<detail::Gram>(out[l].weight, t.input[l].d[0], here);
        accumulate<detail::Gram>(out[l].weight, t.input[l].v, along);
        addColumnSums(out[l].bias, along);
    }
    accumulate<detail::ScaleRows>(toInput, slope, deltas.input.d[0]);
    return toInput;
}

/// The data of a chunk and as many samples as D sees them, with the adjoints of D(x), D(g) and g that pairs add up to.
template <class M>
struct Sides {
    M x;
    Seen<M> onData, onFake;
    M toData, toFake, toSample;

    Sides(const Network& D, const Layers<M>& psi, const Chunk& chunk, const M& sample) {
        assign(x, chunk.x);
        onData = seen(D, psi, x, false);
        onFake = seen(D, psi, sample, false);
        setZero(toData, chunk.weight.rows(), 1);
        setZero(toFake, chunk.weight.rows(), 1);
        setZero(toSample, chunk.weight.rows(), chunk.x.cols());
    }

    /// Adds the derivatives of all pairs in ψ to `toPsi`; returns those in the samples.
    M derive(const Network& D, const Layers<M>& psi, const M& sample, Layers<M>& toPsi) const {
        addCriticDerivatives(D, psi, onData, x, toData, M(), toPsi);
        M r = toSample;
        add(r, addCriticDerivatives(D, psi, onFake, sample, toFake, M(), toPsi));
        return r;
    }
};

/// Adds the adjoints of p·ρ(D(x), D(g), ‖x − g‖²), x the data point of row i of `data` and g the sample of row j of `drawn`.
template <class T>
void addPair(const PairTerm& term, double p, Sides<MatrixOf<T>>& data, const Plain& x, Eigen::Index i,
             Sides<MatrixOf<T>>& drawn, const MatrixOf<T>& sample, Eigen::Index j) {
    T real, fake, distance2(0.0);
    read(data.onData.trace.output, i, 0, real);
    read(drawn.onFake.trace.output, j, 0, fake);
    Vec<T> gaps(static_cast<std::size_t>(x.cols()));
    for (std::size_t c = 0; c < gaps.size(); ++c) {
        const auto column = static_cast<Eigen::Index>(c);
        read(sample, j, column, gaps[c]);
        gaps[c] -= x(i, column);
        distance2 += gaps[c] * gaps[c];
    }
    const auto slopes = term.slopes(real, fake, distance2);
    const auto raise = [p](MatrixOf<T>& m, Eigen::Index row, Eigen::Index column, const T& by) {
        T sum;
        read(m, row, column, sum);
        write(m, row, column, T(sum + p * by));
    };
    raise(data.toData, i, 0, slopes.real);
    raise(drawn.toFake, j, 0, slopes.fake);
    for (std::size_t c = 0; c < gaps.size(); ++c) raise(drawn.toSample, j, static_cast<Eigen::Index>(c), T(2.0 * slopes.distance2 * gaps[c]));
}

template <class T>
void addScattered(const Network& net, const Layers<MatrixOf<T>>& layers, std::span<T> out) {
    Vec<T> own(out.size());
    scatter<T>(net, layers, own);
    for (std::size_t i = 0; i < out.size(); ++i) out[i] += own[i];
}

/// E g − E x over the batch, one row.
template <class M>
M meanGap(const Batch& batch, const Network& net, const Layers<M>& theta) {
    M gap;
    for (const Chunk& chunk : batch.chunks) {
        M weight, x;
        assign(weight, chunk.weight);
        assign(x, chunk.x);
        accumulate<detail::Gram>(gap, weight, generated(net, theta, chunk).sample);
        M data;
        accumulate<detail::Gram>(data, weight, x);
        add(gap, data, -1);
    }
    return gap;
}

/// body(w, out) for every lane by itself.
template <class T, class F>
void eachLane(View<T> w, std::span<T> out, F body) {
    for (int lane = 0; lane < Lanes::count; ++lane) {
        const Vec<OneLane<T>> x = laneOf(w, lane);
        Vec<OneLane<T>> sum = laneOf(View<T>(out), lane);
        body(View<OneLane<T>>(x), std::span<OneLane<T>>(sum));
        for (std::size_t i = 0; i < w.size(); ++i) setLane(out[i], lane, sum[i]);
    }
}

}  // namespace

template <class T>
void NetworkGan::penalise(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
    if constexpr (hasLanes<T>) {
        eachLane(w, out, [&](auto x, auto sum) { penalise(penalty, measure, x, sum); });
    } else {
        using M = MatrixOf<T>;
        const Network &G = setup->generator, &D = setup->discriminator;
        const Layers<M> theta = layersOf<T>(G, thetaOf(w)), psi = layersOf<T>(D, psiOf(w));
        Layers<M> toTheta(theta.size()), toPsi(psi.size());
        const bool moves = usesSamples(measure.kind), vanishing = measure.kind == MeasureKind::vanishing;
        M gap, mass2;
        T mass(1.0), total(0.0);
        if (vanishing) {
            gap = meanGap(batch, G, theta);
            accumulate<detail::RowDots>(mass2, gap, gap);
            read(mass2, 0, 0, mass);
        }
        for (const Chunk& chunk : batch.chunks) {
            Generated<M> fake;
            if (moves) fake = generated(G, theta, chunk);
            M toSample;
            eachNodes(measure, chunk, fake.sample, [&](const Nodes<M>& nodes) {
                const Seen<M> at = seen(D, psi, nodes.x, penalty.usesSlope());
                Adjoints<T> adjoints = adjointsOf<T>(penalty, at, nodes.weight);
                total += adjoints.total;
                if (vanishing)
                    for (M* column : {&adjoints.value, &adjoints.slope}) {
                        T x;
                        read(*column, 0, 0, x);
                        setZero(*column, nodes.weight.rows(), 1);
                        write(*column, 0, 0, T(mass * x));
                    }
                const M toInput = addCriticDerivatives(D, psi, at, nodes.x, adjoints.value, adjoints.slope, toPsi);
                if (isZero(nodes.share)) return;
                M share;
                assign(share, nodes.share);
                accumulate<detail::ScaleRows>(toSample, share, toInput);
            });
            if (!isZero(toSample)) addDerivatives(toTheta, fake.trace, backward(G, theta, fake.trace, toSample, false).layer);
        }
        // ∇(mass·ρ) = mass·∇ρ + ρ∇mass, mass = ‖E g − E x‖².
        for (std::size_t k = 0; vanishing && k < batch.chunks.size(); ++k) {
            const Chunk& chunk = batch.chunks[k];
            const Generated<M> fake = generated(G, theta, chunk);
            M weights;
            setZero(weights, chunk.weight.rows(), 1);
            for (Eigen::Index i = 0; i < chunk.count; ++i) write(weights, i, 0, T(2.0 * chunk.weight(i, 0) * total));
            M adjoint;
            accumulate<detail::Product>(adjoint, weights, gap);
            addDerivatives(toTheta, fake.trace, backward(G, theta, fake.trace, adjoint, false).layer);
        }
        const auto own = static_cast<std::size_t>(sizes.generator);
        addScattered<T>(G, toTheta, out.first(static_cast<std::size_t>(G.size())));
        addScattered<T>(D, toPsi, out.subspan(own));
    }
}

template <class T>
void NetworkGan::pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
    if (pairs == Pairs::matched && !setup->encoder) throw std::invalid_argument("this network GAN has no encoder that matches data with samples");
    if constexpr (hasLanes<T>) {
        eachLane(w, out, [&](auto x, auto sum) { pair(term, pairs, x, sum); });
    } else if (pairs == Pairs::matched) {
        reconstruct(term, w, out);
    } else {
        using M = MatrixOf<T>;
        const Network &G = setup->generator, &D = setup->discriminator;
        const Layers<M> theta = layersOf<T>(G, thetaOf(w)), psi = layersOf<T>(D, psiOf(w));
        Layers<M> toTheta(theta.size()), toPsi(psi.size());
        std::vector<Generated<M>> fake;
        std::vector<Sides<M>> sides;
        for (const Chunk& chunk : batch.chunks) {
            fake.push_back(generated(G, theta, chunk));
            sides.emplace_back(D, psi, chunk, fake.back().sample);
        }
        for (std::size_t a = 0; a < sides.size(); ++a)
            for (std::size_t b = 0; b < sides.size(); ++b) {
                const Chunk &data = batch.chunks[a], &drawn = batch.chunks[b];
                for (Eigen::Index i = 0; i < data.count; ++i)
                    for (Eigen::Index j = 0; j < drawn.count; ++j)
                        addPair<T>(term, data.weight(i, 0) * drawn.weight(j, 0), sides[a], data.x, i, sides[b], fake[b].sample, j);
            }
        for (std::size_t k = 0; k < sides.size(); ++k) {
            const M toSample = sides[k].derive(D, psi, fake[k].sample, toPsi);
            addDerivatives(toTheta, fake[k].trace, backward(G, theta, fake[k].trace, toSample, false).layer);
        }
        const auto own = static_cast<std::size_t>(sizes.generator);
        addScattered<T>(G, toTheta, out.first(static_cast<std::size_t>(G.size())));
        addScattered<T>(D, toPsi, out.subspan(own));
    }
}

/// A data point x and its reconstruction G(E(x)), row by row; both networks of θ learn from it.
template <class T>
void NetworkGan::reconstruct(const PairTerm& term, View<T> w, std::span<T> out) const {
    using M = MatrixOf<T>;
    const Network &G = setup->generator, &E = *setup->encoder, &D = setup->discriminator;
    const Layers<M> theta = layersOf<T>(G, thetaOf(w)), xi = layersOf<T>(E, encoderOf(w)), psi = layersOf<T>(D, psiOf(w));
    Layers<M> toTheta(theta.size()), toXi(xi.size()), toPsi(psi.size());
    for (const Chunk& chunk : batch.chunks) {
        M x;
        assign(x, chunk.x);
        const Trace<M> code = forward(E, xi, x), again = forward(G, theta, code.output);
        Sides<M> sides(D, psi, chunk, again.output);
        for (Eigen::Index i = 0; i < chunk.count; ++i) addPair<T>(term, chunk.weight(i, 0), sides, chunk.x, i, sides, again.output, i);
        const M toSample = sides.derive(D, psi, again.output, toPsi);
        const Deltas<M> inG = backward(G, theta, again, toSample, true);
        addDerivatives(toTheta, again, inG.layer);
        addDerivatives(toXi, code, backward(E, xi, code, inG.input, false).layer);
    }
    const auto ofG = static_cast<std::size_t>(G.size()), own = static_cast<std::size_t>(sizes.generator);
    addScattered<T>(G, toTheta, out.first(ofG));
    addScattered<T>(E, toXi, out.subspan(ofG, own - ofG));
    addScattered<T>(D, toPsi, out.subspan(own));
}

bool NetworkGan::kink(const Penalty& penalty, const Measure& measure, View<double> w) const {
    const Layers<Plain> theta = layersOf<double>(setup->generator, thetaOf(w)), psi = layersOf<double>(setup->discriminator, psiOf(w));
    bool found = false;
    for (const Chunk& chunk : batch.chunks) {
        const Plain sample = generated(setup->generator, theta, chunk).sample;
        eachNodes(measure, chunk, sample, [&](const Nodes<Plain>& nodes) {
            const Seen<Plain> at = seen(setup->discriminator, psi, nodes.x, true);
            for (Eigen::Index i = 0; i < nodes.weight.rows(); ++i) found |= nodes.weight(i, 0) != 0 && penalty.kink(at.trace.output(i, 0), penalty.ofNorm() ? std::sqrt(at.norm2(i, 0)) : at.norm2(i, 0));
        });
    }
    return found;
}

void NetworkGan::addPenalty(const Penalty& p, const Measure& m, View<double> w, std::span<double> out) const { penalise(p, m, w, out); }
void NetworkGan::addPenalty(const Penalty& p, const Measure& m, View<D1> w, std::span<D1> out) const { penalise(p, m, w, out); }
void NetworkGan::addPenalty(const Penalty& p, const Measure& m, View<D2> w, std::span<D2> out) const { penalise(p, m, w, out); }
void NetworkGan::addPenalty(const Penalty& p, const Measure& m, View<Lanes> w, std::span<Lanes> out) const { penalise(p, m, w, out); }
void NetworkGan::addPenalty(const Penalty& p, const Measure& m, View<LanesD1> w, std::span<LanesD1> out) const { penalise(p, m, w, out); }
void NetworkGan::addPairs(const PairTerm& t, Pairs p, View<double> w, std::span<double> out) const { pair(t, p, w, out); }
void NetworkGan::addPairs(const PairTerm& t, Pairs p, View<D1> w, std::span<D1> out) const { pair(t, p, w, out); }
void NetworkGan::addPairs(const PairTerm& t, Pairs p, View<D2> w, std::span<D2> out) const { pair(t, p, w, out); }
void NetworkGan::addPairs(const PairTerm& t, Pairs p, View<Lanes> w, std::span<Lanes> out) const { pair(t, p, w, out); }
void NetworkGan::addPairs(const PairTerm& t, Pairs p, View<LanesD1> w, std::span<LanesD1> out) const { pair(t, p, w, out); }

}  // namespace ganscope
