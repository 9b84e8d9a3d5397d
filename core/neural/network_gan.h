// SPDX-License-Identifier: GPL-3.0-or-later
// A GAN of two networks over a batch of data and latent points: Game and Critic by one backward pass over dual matrices.
//
//     L_D = −E_x a(D(x)) − E_z b(D(G(z))),  L_G = E_z g(D(G(z))),  expectations over the batch
//
// Both losses see samples through the one number D(G(z)): their derivatives come from a single backward pass of it.
#pragma once

#include "core/game/cloud.h"
#include "core/game/own_gradients.h"
#include "core/game/own_jacobian.h"
#include "core/game/game.h"
#include "core/game/loss_family.h"
#include "core/game/resampled.h"
#include "core/neural/batch.h"
#include "core/neural/network.h"

#include <memory>
#include <mutex>

namespace ganscope {

struct Passes;

/// Everything about a network GAN but its loss: fixed for all batches of a run.
struct NetworkGanSetup {
    Network generator, discriminator;
    std::optional<Network> encoder = {};  ///< from data to latent points; its parameters follow the generator's in θ
    DataSet data = {};
    Latent latent = {};
    int batch = 64;
    bool fresh = false;  ///< a new batch at every step
    std::uint64_t seed = 0;

    /// Bytes of state, derivatives and activations of one gradient.
    double bytes() const;
    /// Throws std::length_error with a sentence when that is more than a run should ask for.
    void require() const;
};

class NetworkGan final : public Game, public Critic, public Cloud, public Resampled, public OwnGradients, public OwnJacobian {
public:
    /// With the batch of step 0. Throws as NetworkGanSetup::require.
    NetworkGan(NetworkGanSetup, std::shared_ptr<const LossFamily>, double noise);
    /// The same game over other points, which must be as many data as latent ones.
    std::shared_ptr<const NetworkGan> withPoints(const Points&) const;
    std::shared_ptr<const Game> atStep(std::int64_t index) const override;
    bool fresh() const override { return setup->fresh; }

    const NetworkGanSetup& design() const { return *setup; }
    /// x and z of the batch, without instance noise.
    const Points& points() const { return drawn; }
    /// G(z) for `count` latent points, row by row.
    std::vector<double> generate(View<double> w, View<double> z) const;
    std::vector<double> judge(View<double> w, View<double> x, std::vector<double>* gradients = nullptr) const override;
    std::vector<double> samplePoints(View<double> w, int count) const override;
    std::vector<double> dataPoints(int count) const override;
    std::vector<Component> modes() const override;

    Split split() const override { return sizes; }
    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { fillLanes(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { fillLanes(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { fillLanes(w, g, d); }
    void ownGradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d, false); }
    Losses losses(View<double> w) const override;
    std::optional<std::string> kink(View<double> w) const override;
    bool fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian, const std::stop_token& stop = {}) const override;
    std::unique_ptr<LinearOperator> products(View<double> w) const override;

    const Critic* critic() const override { return this; }
    void addPenalty(const Penalty&, const Measure&, View<double> w, std::span<double> out) const override;
    void addPenalty(const Penalty&, const Measure&, View<D1> w, std::span<D1> out) const override;
    void addPenalty(const Penalty&, const Measure&, View<D2> w, std::span<D2> out) const override;
    void addPenalty(const Penalty&, const Measure&, View<Lanes> w, std::span<Lanes> out) const override;
    void addPenalty(const Penalty&, const Measure&, View<LanesD1> w, std::span<LanesD1> out) const override;
    void addPairs(const PairTerm&, Pairs, View<double> w, std::span<double> out) const override;
    void addPairs(const PairTerm&, Pairs, View<D1> w, std::span<D1> out) const override;
    void addPairs(const PairTerm&, Pairs, View<D2> w, std::span<D2> out) const override;
    void addPairs(const PairTerm&, Pairs, View<Lanes> w, std::span<Lanes> out) const override;
    void addPairs(const PairTerm&, Pairs, View<LanesD1> w, std::span<LanesD1> out) const override;
    bool kink(const Penalty&, const Measure&, View<double> w) const override;
    int dimension() const override { return setup->data.dimension(); }
    double discriminate(View<double> x, View<double> w) const override { return judge(w, x).front(); }
    std::vector<Component> data(View<double> w) const override;
    std::vector<Component> samples(View<double> w) const override;

private:
    NetworkGan(std::shared_ptr<const NetworkGanSetup>, std::shared_ptr<const LossFamily>, double noise, Points, std::uint64_t block);

    template <class T>
    View<T> thetaOf(View<T> w) const { return w.first(static_cast<std::size_t>(setup->generator.size())); }
    template <class T>
    View<T> encoderOf(View<T> w) const {
        const auto from = static_cast<std::size_t>(setup->generator.size());
        return w.subspan(from, static_cast<std::size_t>(sizes.generator) - from);
    }
    template <class T>
    View<T> psiOf(View<T> w) const { return w.subspan(static_cast<std::size_t>(sizes.generator)); }
    Passes passesAt(View<double> w) const;
    /// The gradients; not `whole`, each with respect to its player's own parameters alone.
    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d, bool whole = true) const;
    template <class T>
    void fillLanes(View<T> w, std::span<T> g, std::span<T> d) const;
    template <class T>
    void penalise(const Penalty&, const Measure&, View<T> w, std::span<T> out) const;
    template <class T>
    void pair(const PairTerm&, Pairs, View<T> w, std::span<T> out) const;
    template <class T>
    void reconstruct(const PairTerm&, View<T> w, std::span<T> out) const;

    /// The latent points of pictures and counts, drawn when they are first asked for.
    struct Aside {
        static constexpr int count = 2500;
        std::once_flag drawn;
        std::vector<double> z;
    };

    std::shared_ptr<const NetworkGanSetup> setup;
    std::shared_ptr<Aside> aside = std::make_shared<Aside>();
    std::shared_ptr<const LossFamily> loss;
    double sigma = 0;  // of instance noise
    Split sizes;
    Points drawn;
    std::uint64_t number = 0;  // of the batch
    Batch batch;
};

/// G at the latent points of a chunk, instance noise included in `sample`.
template <class M>
struct Generated {
    Trace<M> trace;
    M sample;
};
template <class M>
Generated<M> generated(const Network& net, const Layers<M>& layers, const Chunk& chunk) {
    M z;
    assign(z, chunk.z);
    Generated<M> r{forward(net, layers, z), {}};
    r.sample = r.trace.output;
    if (!isZero(chunk.sampleNoise)) {
        M noise;
        assign(noise, chunk.sampleNoise);
        add(r.sample, noise);
    }
    return r;
}

/// The constant 1 for every row: the adjoint of an output itself.
template <class M>
M unitAdjoint(Eigen::Index rows) {
    M one;
    assign(one, Plain::Ones(rows, 1));
    return one;
}

}  // namespace ganscope
