// SPDX-License-Identifier: GPL-3.0-or-later
// J u of a network GAN, one tangent pass a product: what does not change between products is kept.
//
// With ȧ, ḣ, δ̇ the derivatives of a chain's numbers as w moves along u, and a dot over a weight for its part of u,
//
//     ȧ_m = h_{m−1} Ẇ_m + ḣ_{m−1} W_m,  ḣ_m = f′ ȧ_m,  δ̇_m = f′ (δ̇_{m+1} W_{m+1}ᵀ + δ_{m+1} Ẇ_{m+1}ᵀ) + f″ (…) ȧ_m,
//     d/dε ∂ℓ/∂W_m = h_{m−1}ᵀ (ℓ″ ṫ δ_m + ℓ′ δ̇_m) + ḣ_{m−1}ᵀ ℓ′ δ_m,
//
// summed over samples, the generator's rows with its own loss and the discriminator's with its own. A dual pass, as
// Dynamics::jvp makes it, computes every value along with its tangent, and both losses by both players.
#include "core/neural/chain.h"

#include "core/math/linear_operator.h"

namespace ganscope {
namespace {

/// A pass with what its products ask for beside it.
struct KeptPass {
    Chain chain;
    std::size_t own;             ///< links below it are the generator's
    Plain secondG, secondD;      ///< ℓ″
    std::vector<Plain> pulled;   ///< ℓ′ δ_m of the link's own player
    std::vector<Plain> first;    ///< ℓ′ of both
    const Plain& second(std::size_t m) const { return m < own ? secondG : secondD; }
    const Plain& slope(std::size_t m) const { return first[m < own ? 0 : 1]; }
};

KeptPass kept(Pass&& pass, std::size_t own) {
    KeptPass r{std::move(pass.chain), own, std::move(pass.forG.second), std::move(pass.forD.second), {}, {std::move(pass.forG.first), std::move(pass.forD.first)}};
    r.pulled.resize(r.chain.size());
    for (std::size_t m = 0; m < r.chain.size(); ++m) accumulate<detail::ScaleRows>(r.pulled[m], r.slope(m), r.chain[m].delta);
    return r;
}

/// Layers as (in + 1) × out with the bias in the last row; `weight` without it, as the previous layer's output sees it.
struct Direction {
    Plain whole, weight;
};

class NetworkProduct final : public LinearOperator {
public:
    NetworkProduct(Passes passes, std::vector<Places> layers, std::size_t generatorLinks, std::size_t entries) : places(std::move(layers)), own(generatorLinks), n(entries) {
        for (Pass& pass : passes.fake) fake.push_back(kept(std::move(pass), own));
        for (Pass& pass : passes.real) real.push_back(kept(std::move(pass), 0));
    }

    int size() const override { return static_cast<int>(n); }

    void apply(View<double> u, std::span<double> y) const override {
        std::vector<Direction> along(places.size());
        std::vector<Plain> sum(places.size());
        for (std::size_t m = 0; m < places.size(); ++m) {
            const Places& at = places[m];
            along[m].whole.resize(at.in + 1, at.out);
            for (int j = 0; j < at.out; ++j)
                for (int i = 0; i <= at.in; ++i) along[m].whole(i, j) = u[at(j, i)];
            along[m].weight = along[m].whole.topRows(at.in);
            const Link& link = fake.front().chain[m];
            if (link.scale != 1) along[m].weight *= link.scale;
            sum[m].setZero(at.in + 1, at.out);
        }
        Room room;
        for (const KeptPass& pass : fake) add(pass, along, sum, room);
        const std::span<const Direction> ofD = std::span(along).subspan(own);
        for (const KeptPass& pass : real) add(pass, ofD, std::span(sum).subspan(own), room);
        std::ranges::fill(y, 0.0);  // nothing of the plain game depends on an encoder
        for (std::size_t m = 0; m < places.size(); ++m)
            for (int j = 0; j < places[m].out; ++j)
                for (int i = 0; i <= places[m].in; ++i) y[places[m](j, i)] = 0.0 - sum[m](i, j);
    }

private:
    /// Matrices of a pass, kept between chunks.
    struct Room {
        std::vector<Plain> input, output;  ///< ȧ and ḣ, the latter with a column of zeros for the bias
        Plain delta, above, pull;
    };

    static void add(const KeptPass& pass, std::span<const Direction> along, std::span<Plain> sum, Room& room) {
        const Chain& chain = pass.chain;
        room.input.resize(chain.size());
        room.output.resize(chain.size());
        for (std::size_t m = 0; m < chain.size(); ++m) {
            const Link& link = chain[m];
            Plain& a = room.input[m];
            const auto rows = static_cast<int>(link.extended.rows());
            a.resize(rows, link.outputs());
            kernels::product(rows, link.inputs() + 1, link.outputs(), link.extended.data(), along[m].whole.data(), 1, link.inputs() + 1, a.data(), false);
            if (m > 0) kernels::product(rows, link.inputs(), link.outputs(), room.output[m - 1].data(), link.carry.data(), 1, link.inputs(), a.data(), true);
            if (m + 1 == chain.size()) break;
            Plain& h = room.output[m];
            h.resize(rows, link.outputs() + 1);
            if (isZero(link.slope))
                h.leftCols(link.outputs()) = a;
            else
                kernels::multiply(static_cast<std::size_t>(a.size()), link.slope.data(), a.data(), h.data(), false);
            h.rightCols(1).setZero();
        }
        const Plain& moved = room.input.back();  // ṫ
        for (std::size_t m = chain.size(); m-- > 0;) {
            const Link& link = chain[m];
            const auto rows = static_cast<int>(link.extended.rows());
            const bool last = m + 1 == chain.size();
            if (!last) {
                const Link& next = chain[m + 1];
                room.above.resize(rows, link.outputs());
                kernels::product(rows, next.outputs(), link.outputs(), next.delta.data(), along[m + 1].weight.data(), link.outputs(), 1, room.above.data(), false);
                if (m + 2 < chain.size()) kernels::product(rows, next.outputs(), link.outputs(), room.delta.data(), next.carry.data(), link.outputs(), 1, room.above.data(), true);
                const auto entries = static_cast<std::size_t>(room.above.size());
                room.delta.resize(rows, link.outputs());
                if (isZero(link.slope))
                    room.delta = room.above;
                else
                    kernels::multiply(entries, link.slope.data(), room.above.data(), room.delta.data(), false);
                if (!isZero(link.bend)) kernels::multiply(entries, link.bend.data(), room.input[m].data(), room.delta.data(), true);
            }
            // ℓ″ ṫ δ + ℓ′ δ̇
            room.pull.resize(rows, link.outputs());
            Plain through(rows, 1);
            kernels::multiply(static_cast<std::size_t>(rows), pass.second(m).data(), moved.data(), through.data(), false);
            for (int c = 0; c < link.outputs(); ++c) {
                kernels::multiply(static_cast<std::size_t>(rows), through.data(), link.delta.col(c).data(), room.pull.col(c).data(), false);
                if (!last) kernels::multiply(static_cast<std::size_t>(rows), pass.slope(m).data(), room.delta.col(c).data(), room.pull.col(c).data(), true);
            }
            kernels::gram(rows, link.inputs() + 1, link.outputs(), link.extended.data(), room.pull.data(), sum[m].data());
            if (m == 0) continue;
            Plain& before = room.output[m - 1];
            if (link.scale != 1) before *= link.scale;  // as the layer sees it; its last use
            kernels::gram(rows, link.inputs() + 1, link.outputs(), before.data(), pass.pulled[m].data(), sum[m].data());
        }
    }

    std::vector<KeptPass> fake, real;
    std::vector<Places> places;
    std::size_t own, n;
};

}  // namespace

std::unique_ptr<LinearOperator> NetworkGan::products(View<double> w) const {
    return std::make_unique<NetworkProduct>(passesAt(w), placesOf(*setup), static_cast<std::size_t>(setup->generator.layers()), w.size());
}

}  // namespace ganscope
