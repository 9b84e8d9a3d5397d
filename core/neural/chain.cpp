// SPDX-License-Identifier: GPL-3.0-or-later
// One forward and one backward pass of both networks, kept.
#include "core/neural/chain.h"

namespace ganscope {
namespace {

void append(Chain& chain, const Network& net, const Layers<Plain>& layers, const Trace<Plain>& t, const Deltas<Plain>& deltas) {
    for (int l = 0; l < net.layers(); ++l) {
        const auto k = static_cast<std::size_t>(l);
        Link link;
        const Plain& input = t.input[k];
        link.extended.resize(input.rows(), input.cols() + 1);
        link.extended.leftCols(input.cols()) = input;
        link.extended.rightCols(1).setOnes();
        if (l == 0) link.scale = net.scale;
        link.carry = link.scale * layers[k].weight;
        link.delta = deltas.layer[k];
        if (l + 1 < net.layers()) {
            link.slope = t.slope[k];
            const Plain bend = bendOf(net.activation, t.input[k + 1], t.slope[k]);
            if (!isZero(bend)) {
                Plain above;
                accumulate<detail::ProductTransposed>(above, deltas.layer[k + 1], layers[k + 1].weight);
                accumulate<detail::Hadamard>(link.bend, bend, above);
            }
        }
        chain.push_back(std::move(link));
    }
}

template <class F>
Curvature curvature(const Chunk& chunk, const Plain& output, F slope) {
    Curvature r{Plain::Zero(output.rows(), 1), Plain::Zero(output.rows(), 1)};
    for (int i = 0; i < chunk.count; ++i) {
        const D1 s = slope(D1::variable(output(i, 0)));
        r.first(i, 0) = chunk.weight(i, 0) * s.v;
        r.second(i, 0) = chunk.weight(i, 0) * s.d[0];
    }
    return r;
}

}  // namespace

std::vector<Places> placesOf(const NetworkGanSetup& design) {
    std::vector<Places> places;
    std::size_t at = 0;
    for (const Network* net : {&design.generator, &design.discriminator}) {
        if (net == &design.discriminator && design.encoder) at += static_cast<std::size_t>(design.encoder->size());
        for (int l = 0; l < net->layers(); ++l) {
            const int in = net->widths[static_cast<std::size_t>(l)], out = net->widths[static_cast<std::size_t>(l) + 1];
            places.push_back({at, in, out});
            at += static_cast<std::size_t>(in + 1) * static_cast<std::size_t>(out);
        }
    }
    return places;
}

Passes NetworkGan::passesAt(View<double> w) const {
    const Network &G = setup->generator, &D = setup->discriminator;
    const Layers<Plain> theta = layersOf<double>(G, thetaOf(w)), psi = layersOf<double>(D, psiOf(w));
    Passes r;
    for (const Chunk& chunk : batch.chunks) {
        const Eigen::Index rows = chunk.weight.rows();
        Pass real, fake;
        const Trace<Plain> onData = forward(D, psi, chunk.x);
        append(real.chain, D, psi, onData, backward(D, psi, onData, unitAdjoint<Plain>(rows), false));
        real.forD = curvature(chunk, onData.output, [&](const D1& t) { return D1(-loss->realSlope(t)); });

        const Generated<Plain> made = generated(G, theta, chunk);
        const Trace<Plain> onFake = forward(D, psi, made.sample);
        const Deltas<Plain> inD = backward(D, psi, onFake, unitAdjoint<Plain>(rows), true);
        append(fake.chain, G, theta, made.trace, backward(G, theta, made.trace, inD.input, false));
        append(fake.chain, D, psi, onFake, inD);
        fake.forD = curvature(chunk, onFake.output, [&](const D1& t) { return D1(-loss->sampleSlopes(t).fake); });
        fake.forG = curvature(chunk, onFake.output, [&](const D1& t) { return loss->sampleSlopes(t).generator; });
        r.real.push_back(std::move(real));
        r.fake.push_back(std::move(fake));
    }
    return r;
}

}  // namespace ganscope
