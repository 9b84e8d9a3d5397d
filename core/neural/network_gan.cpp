// SPDX-License-Identifier: GPL-3.0-or-later
// The gradients of both losses, chunk by chunk.
#include "core/neural/network_gan.h"

#include "core/math/filled.h"
#include "core/math/phrase.h"

#include <charconv>
#include <cmath>
#include <stdexcept>

namespace ganscope {

double NetworkGanSetup::bytes() const {
    double n = 0, units = 0;
    for (const Network* net : {&generator, &discriminator}) {
        n += static_cast<double>(net->size());
        for (int width : net->widths) units += width;
    }
    if (encoder) {
        n += static_cast<double>(encoder->size());
        for (int width : encoder->widths) units += width;
    }
    constexpr double copies = 8;  // of the state: itself, slopes, gradients of two losses, a method's memory
    const double held = static_cast<double>(batch) * (data.dimension() * 3.0 + latent.dimension + 2);
    return 8 * (copies * n + held + 6.0 * std::min(batch, chunkRows) * units);
}

void NetworkGanSetup::require() const {
    constexpr double most = 1 << 30;
    if (!(bytes() > most)) return;
    char digits[32];
    const double gigabytes = std::ceil(10 * bytes() / most) / 10;  // upwards: more than what is allowed
    const std::string size(digits, std::to_chars(digits, digits + sizeof digits, gigabytes, std::chars_format::fixed, 1).ptr);
    throw std::length_error(filled(words("reasons", "these networks have %1 parameters and with this batch would need %2 GB of memory, but 1 GB is allowed"),
                                   {std::to_string(generator.size() + (encoder ? encoder->size() : 0) + discriminator.size()), size}));
}

namespace {
NetworkGanSetup required(NetworkGanSetup setup) {
    setup.require();
    return setup;
}
}  // namespace

NetworkGan::NetworkGan(NetworkGanSetup design, std::shared_ptr<const LossFamily> family, double noise)
    : NetworkGan(std::make_shared<const NetworkGanSetup>(required(std::move(design))), std::move(family), noise, {}, 0) {}

NetworkGan::NetworkGan(std::shared_ptr<const NetworkGanSetup> design, std::shared_ptr<const LossFamily> family, double noise, Points points, std::uint64_t block)
    : setup(std::move(design)), loss(std::move(family)), sigma(noise), drawn(std::move(points)), number(block) {
    sizes = {static_cast<int>(setup->generator.size() + (setup->encoder ? setup->encoder->size() : 0)), static_cast<int>(setup->discriminator.size())};
    if (drawn.z.empty()) drawn = drawPoints(setup->data, setup->latent, setup->batch, setup->seed, block);
    batch = batchOf(drawn, dimension(), setup->latent.dimension, sigma, setup->seed, block);
}

std::shared_ptr<const NetworkGan> NetworkGan::withPoints(const Points& points) const {
    const std::size_t rows = points.z.size() / static_cast<std::size_t>(setup->latent.dimension);
    if (rows == 0 || points.x.size() != rows * static_cast<std::size_t>(dimension())) throw std::invalid_argument("x and z must have as many rows");
    return std::shared_ptr<const NetworkGan>(new NetworkGan(setup, loss, sigma, points, number));
}

std::shared_ptr<const Game> NetworkGan::atStep(std::int64_t index) const {
    return std::shared_ptr<const Game>(new NetworkGan(setup, loss, sigma, {}, static_cast<std::uint64_t>(index)));
}

namespace {

/// f(D) of every sample of a column into `count` columns, each times its row's weight: f gives an array of as many
/// scalars. Plain numbers go four at a time. Tangents that are zero throughout are left out.
template <class T, std::size_t count, class F>
std::array<MatrixOf<T>, count> eachRow(const Chunk& chunk, const MatrixOf<T>& values, F f) {
    std::array<MatrixOf<T>, count> r;
    for (auto& column : r) setZero(column, chunk.weight.rows(), 1);
    if constexpr (std::is_same_v<T, double>) {
        for (Eigen::Index i = 0; i < chunk.weight.rows(); i += Lanes::count) {
            Lanes t;
            for (int lane = 0; lane < Lanes::count; ++lane) t.set(lane, values(i + lane, 0));
            const auto slopes = f(t);
            for (std::size_t k = 0; k < count; ++k)
                for (int lane = 0; lane < Lanes::count; ++lane)
                    if (i + lane < chunk.count) r[k](i + lane, 0) = chunk.weight(i + lane, 0) * slopes[k][lane];
        }
    } else {
        for (Eigen::Index i = 0; i < chunk.count; ++i) {
            T t;
            read(values, i, 0, t);
            const auto slopes = f(t);
            for (std::size_t k = 0; k < count; ++k) write(r[k], i, 0, T(chunk.weight(i, 0) * slopes[k]));
        }
        for (auto& column : r) forgetZeros(column);
    }
    return r;
}

}  // namespace

template <class T>
void NetworkGan::fill(View<T> w, std::span<T> g, std::span<T> d, bool whole) const {
    using M = MatrixOf<T>;
    const Network &G = setup->generator, &D = setup->discriminator;
    const Layers<M> theta = layersOf<T>(G, thetaOf(w)), psi = layersOf<T>(D, psiOf(w));
    Layers<M> gTheta(theta.size()), gPsi(psi.size()), dTheta(theta.size()), dPsi(psi.size());
    for (const Chunk& chunk : batch.chunks) {
        const Eigen::Index rows = chunk.weight.rows();
        M x;
        assign(x, chunk.x);
        const Trace<M> onData = forward(D, psi, x);
        auto [ofReal] = eachRow<T, 1>(chunk, onData.output, [&]<class S>(const S& t) { return std::array<S, 1>{-loss->realSlope(t)}; });
        addDerivatives(dPsi, onData, backward(D, psi, onData, std::move(ofReal), false).layer);

        const Generated<M> fake = generated(G, theta, chunk);
        const Trace<M> onFake = forward(D, psi, fake.sample);
        const auto [forD, forG] = eachRow<T, 2>(chunk, onFake.output, [&]<class S>(const S& t) {
            const SampleSlopes<S> slopes = loss->sampleSlopes(t);
            return std::array<S, 2>{-slopes.fake, slopes.generator};
        });
        const Deltas<M> inD = backward(D, psi, onFake, unitAdjoint<M>(rows), true);
        const Deltas<M> inG = backward(G, theta, fake.trace, inD.input, false);
        addDerivatives(dPsi, onFake, scaled(forD, inD.layer));
        addDerivatives(gTheta, fake.trace, scaled(forG, inG.layer));
        if (!whole) continue;
        addDerivatives(gPsi, onFake, scaled(forG, inD.layer));
        addDerivatives(dTheta, fake.trace, scaled(forD, inG.layer));
    }
    const auto own = static_cast<std::size_t>(sizes.generator), ofG = static_cast<std::size_t>(G.size());
    // No loss of the plain game sees the encoder.
    for (std::size_t i = ofG; i < own; ++i) g[i] = d[i] = T(0.0);
    scatter<T>(G, gTheta, g.first(ofG));
    scatter<T>(D, gPsi, g.subspan(own));
    scatter<T>(G, dTheta, d.first(ofG));
    scatter<T>(D, dPsi, d.subspan(own));
}
template void NetworkGan::fill(View<double>, std::span<double>, std::span<double>, bool) const;
template void NetworkGan::fill(View<D1>, std::span<D1>, std::span<D1>, bool) const;
template void NetworkGan::fill(View<D2>, std::span<D2>, std::span<D2>, bool) const;
template void NetworkGan::fill(View<D3>, std::span<D3>, std::span<D3>, bool) const;

template <class T>
void NetworkGan::fillLanes(View<T> w, std::span<T> g, std::span<T> d) const {
    using One = OneLane<T>;
    Vec<One> own(w.size()), other(w.size());
    for (int lane = 0; lane < Lanes::count; ++lane) {
        const Vec<One> x = laneOf(w, lane);
        fill<One>(x, own, other);
        for (std::size_t i = 0; i < w.size(); ++i) {
            setLane(g[i], lane, own[i]);
            setLane(d[i], lane, other[i]);
        }
    }
}
template void NetworkGan::fillLanes(View<Lanes>, std::span<Lanes>, std::span<Lanes>) const;
template void NetworkGan::fillLanes(View<LanesD1>, std::span<LanesD1>, std::span<LanesD1>) const;
template void NetworkGan::fillLanes(View<LanesD2>, std::span<LanesD2>, std::span<LanesD2>) const;

Losses NetworkGan::losses(View<double> w) const {
    const Layers<Plain> theta = layersOf<double>(setup->generator, thetaOf(w)), psi = layersOf<double>(setup->discriminator, psiOf(w));
    Losses r;
    for (const Chunk& chunk : batch.chunks) {
        const Plain real = forward(setup->discriminator, psi, chunk.x).output;
        const Plain fake = forward(setup->discriminator, psi, generated(setup->generator, theta, chunk).sample).output;
        for (int i = 0; i < chunk.count; ++i) {
            const double p = chunk.weight(i, 0);
            r.discriminator -= p * (loss->real(real(i, 0)) + loss->fake(fake(i, 0)));
            r.generator += p * loss->generator(fake(i, 0));
        }
    }
    return r;
}

std::optional<std::string> NetworkGan::kink(View<double> w) const {
    const Layers<Plain> theta = layersOf<double>(setup->generator, thetaOf(w)), psi = layersOf<double>(setup->discriminator, psiOf(w));
    bool unit = false, inLoss = false;
    // A unit sits on its kink exactly where its output is 0 and its input is: what a rectifier lets through is not 0.
    const auto look = [&](const Network& net, const Layers<Plain>& layers, const Trace<Plain>& t, int count) {
        if (!net.activation.hasKink()) return;
        for (int l = 0; l + 1 < net.layers(); ++l) {
            Plain sum = t.input[static_cast<std::size_t>(l)] * layers[static_cast<std::size_t>(l)].weight;
            sum.rowwise() += layers[static_cast<std::size_t>(l)].bias.row(0);
            unit |= (sum.topRows(count).array() == 0.0).any();
        }
    };
    for (const Chunk& chunk : batch.chunks) {
        const Generated<Plain> made = generated(setup->generator, theta, chunk);
        const Trace<Plain> real = forward(setup->discriminator, psi, chunk.x), fake = forward(setup->discriminator, psi, made.sample);
        look(setup->generator, theta, made.trace, chunk.count);
        look(setup->discriminator, psi, real, chunk.count);
        look(setup->discriminator, psi, fake, chunk.count);
        for (int i = 0; i < chunk.count; ++i) inLoss |= loss->kinkOnData(real.output(i, 0)) || loss->kinkOnSamples(fake.output(i, 0));
    }
    if (unit) return words("reasons", "a hidden unit's input is exactly 0, where its activation has a kink");
    if (inLoss) return words("reasons", "the loss has a kink at this value of D");
    return std::nullopt;
}

namespace {

/// Points row by row as a matrix whose rows are padded to whole blocks.
Plain rowsOf(View<double> points, int columns) {
    const auto count = static_cast<Eigen::Index>(points.size()) / columns;
    Plain m = Plain::Zero((count + kernels::rowBlock - 1) / kernels::rowBlock * kernels::rowBlock, columns);
    for (Eigen::Index i = 0; i < count; ++i)
        for (int j = 0; j < columns; ++j) m(i, j) = points[static_cast<std::size_t>(i * columns + j)];
    return m;
}
std::vector<double> pointsOf(const Plain& m, Eigen::Index count) {
    std::vector<double> r;
    r.reserve(static_cast<std::size_t>(count * m.cols()));
    for (Eigen::Index i = 0; i < count; ++i)
        for (Eigen::Index j = 0; j < m.cols(); ++j) r.push_back(m(i, j));
    return r;
}

}  // namespace

std::vector<double> NetworkGan::generate(View<double> w, View<double> z) const {
    const int inputs = setup->generator.inputs();
    const Plain at = rowsOf(z, inputs);
    return pointsOf(forward(setup->generator, layersOf<double>(setup->generator, thetaOf(w)), at).output, static_cast<Eigen::Index>(z.size()) / inputs);
}

std::vector<double> NetworkGan::judge(View<double> w, View<double> x, std::vector<double>* gradients) const {
    const Network& net = setup->discriminator;
    const Layers<Plain> psi = layersOf<double>(net, psiOf(w));
    const Plain at = rowsOf(x, dimension());
    const auto count = static_cast<Eigen::Index>(x.size()) / dimension();
    const Trace<Plain> t = forward(net, psi, at);
    if (gradients) *gradients = pointsOf(backward(net, psi, t, unitAdjoint<Plain>(at.rows()), true).input, count);
    return pointsOf(t.output, count);
}

// Of a batch that no training gets to.
constexpr std::uint64_t apart = std::uint64_t(1) << 40;

std::vector<double> NetworkGan::samplePoints(View<double> w, int count) const {
    if (count > Aside::count) return generate(w, drawPoints(setup->data, setup->latent, count, setup->seed, apart).z);
    std::call_once(aside->drawn, [this] { aside->z = drawPoints(setup->data, setup->latent, Aside::count, setup->seed, apart).z; });
    return generate(w, View<double>(aside->z).first(static_cast<std::size_t>(count) * static_cast<std::size_t>(setup->latent.dimension)));
}

std::vector<double> NetworkGan::dataPoints(int count) const {
    return setup->data.sample(static_cast<std::size_t>(count), setup->seed, apart);
}

std::vector<Component> NetworkGan::modes() const {
    return setup->data.isMixture() ? setup->data.components() : std::vector<Component>{};
}

std::vector<Component> NetworkGan::data(View<double>) const {
    std::vector<Component> r = setup->data.components();
    for (Component& c : r) c.sigma = std::hypot(c.sigma, sigma);
    return r;
}

std::vector<Component> NetworkGan::samples(View<double> w) const {
    const std::vector<double> g = generate(w, drawn.z);
    const auto d = static_cast<std::size_t>(dimension());
    std::vector<Component> r;
    for (std::size_t i = 0; i < g.size(); i += d) r.push_back({.mean = {&g[i], &g[i] + d}, .sigma = sigma, .weight = static_cast<double>(d) / static_cast<double>(g.size())});
    return r;
}

}  // namespace ganscope
