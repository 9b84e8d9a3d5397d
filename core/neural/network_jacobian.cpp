// SPDX-License-Identifier: GPL-3.0-or-later
// The whole Jacobian of a network GAN, from one tangent a hidden unit instead of one a weight.
//
// A weight W_l[a, b] acts through its unit's input alone: ∂a_l[a]/∂W_l[a, b] = h_{l−1}[b]. With t the output of a sample,
// δ_m = ∂t/∂a_m, and R_m, T_m the derivatives of a_m and δ_m as a_l[a] moves, the second derivative of ℓ(t) is, for m ≥ l,
//
//     ∂²ℓ / ∂W_l[a, b] ∂W_m[c, e] = h_{l−1}[b] ((ℓ″ δ_l[a] δ_m[c] + ℓ′ T_m[c]) h_{m−1}[e] + ℓ′ δ_m[c] ∂h_{m−1}[e]/∂a_l[a])
//
// summed over samples, with h = 1 for a bias: a product of matrices for each unit a. Samples see generator and
// discriminator as one chain of layers. n²·batch multiplications in all, where n tangent passes take n·n·batch·6.
#include "core/math/parallel.h"
#include "core/neural/chain.h"

#include <algorithm>

namespace ganscope {
namespace {

void multiply(const Plain& a, Eigen::Index i, const Plain& b, Eigen::Index j, double* out, bool add) {
    kernels::multiply(static_cast<std::size_t>(a.rows()), a.col(i).data(), b.col(j).data(), out, add);
}

/// How the chain from link `from` on moves with the input of its unit `unit`: inputs R and outputs H of each link's
/// units, and the deltas T. What is zero is empty.
struct Tangents {
    std::vector<Plain> input, output, delta;

    Tangents(const Chain& chain, std::size_t from, int unit) : input(chain.size()), output(chain.size()), delta(chain.size()) {
        const Eigen::Index rows = chain[from].extended.rows();
        input[from].setZero(rows, chain[from].outputs());
        input[from].col(unit).setOnes();
        for (std::size_t m = from; m < chain.size(); ++m) {
            if (m > from) accumulate<detail::Product>(input[m], output[m - 1], chain[m].carry);
            if (isZero(chain[m].slope))
                output[m] = input[m];
            else
                accumulate<detail::Hadamard>(output[m], chain[m].slope, input[m]);
        }
        for (std::size_t m = chain.size() - 1; m-- > from;) {
            Plain above;
            accumulate<detail::ProductTransposed>(above, delta[m + 1], chain[m + 1].carry);
            if (isZero(chain[m].slope))
                delta[m] = above;
            else
                accumulate<detail::Hadamard>(delta[m], chain[m].slope, above);
            accumulate<detail::Hadamard>(delta[m], chain[m].bend, input[m]);
        }
    }
};

/// Adds to `sum` ((in_l + 1) × n_m(in_m + 1)) the block of link `l`, unit `a`, with the units from `firstUnit` on of link `m`.
void addBlock(const Chain& chain, const Tangents& tangents, const Curvature& loss, std::size_t l, int a, std::size_t m, int firstUnit, Plain& sum, Plain& work) {
    const Link &source = chain[l], &target = chain[m];
    const Eigen::Index rows = source.extended.rows();
    const int width = target.inputs() + 1;
    work.resize(rows, static_cast<Eigen::Index>(target.outputs() - firstUnit) * width);
    Plain through(rows, 1), own(rows, 1), shift(rows, 1);
    multiply(loss.second, 0, source.delta, a, through.data(), false);
    for (int c = firstUnit; c < target.outputs(); ++c) {
        multiply(through, 0, target.delta, c, own.data(), false);
        if (!isZero(tangents.delta[m])) multiply(loss.first, 0, tangents.delta[m], c, own.data(), true);
        const Eigen::Index at = static_cast<Eigen::Index>(c - firstUnit) * width;
        for (int e = 0; e < width; ++e) multiply(own, 0, target.extended, e, work.col(at + e).data(), false);
        if (m == l) continue;
        multiply(loss.first, 0, target.delta, c, shift.data(), false);
        if (target.scale != 1) shift *= target.scale;
        for (int e = 0; e + 1 < width; ++e) multiply(shift, 0, tangents.output[m - 1], e, work.col(at + e).data(), true);
    }
    if (isZero(sum)) sum.setZero(source.extended.cols(), work.cols());
    kernels::gram(static_cast<int>(rows), static_cast<int>(source.extended.cols()), static_cast<int>(work.cols()), source.extended.data(), work.data(), sum.data());
}

class Assembly {
public:
    Assembly(const NetworkGanSetup& design, Passes passes, std::span<double> jacobian, std::size_t size)
        : fake(std::move(passes.fake)), real(std::move(passes.real)), J(jacobian), n(size), generatorLinks(static_cast<std::size_t>(design.generator.layers())), places(placesOf(design)) {
        for (std::size_t l = 0; l < places.size(); ++l)
            for (int unit = 0; unit < places[l].out; ++unit) units.emplace_back(l, unit);
        if (design.encoder) std::ranges::fill(J, 0.0);  // nothing of the plain game depends on it
    }

    /// Every block, the units shared among all cores; false when it was asked to stop before the last one.
    bool run(const std::stop_token& stop) {
        std::vector<Plain> rooms(threadsFor(0));
        return inParallel(units.size(), 0, stop, [&](std::size_t k, unsigned worker) { fill(units[k].first, units[k].second, rooms[worker]); });
    }

private:
    void fill(std::size_t l, int a, Plain& room) {
        std::vector<Plain> forG(places.size()), forD(places.size());
        const bool inG = l < generatorLinks;
        for (const Pass& pass : fake) {
            const Tangents tangents(pass.chain, l, a);
            for (std::size_t m = l; m < places.size(); ++m) {
                const int firstUnit = m == l ? a : 0;
                if (inG) addBlock(pass.chain, tangents, pass.forG, l, a, m, firstUnit, forG[m], room);
                if (m >= generatorLinks) addBlock(pass.chain, tangents, pass.forD, l, a, m, firstUnit, forD[m], room);
            }
        }
        for (std::size_t k = 0; !inG && k < real.size(); ++k) {
            const Tangents tangents(real[k].chain, l - generatorLinks, a);
            for (std::size_t m = l; m < places.size(); ++m)
                addBlock(real[k].chain, tangents, real[k].forD, l - generatorLinks, a, m - generatorLinks, m == l ? a : 0, forD[m], room);
        }
        for (std::size_t m = l; m < places.size(); ++m) {
            const bool crossed = inG && m >= generatorLinks;
            scatter(l, a, m, inG ? forG[m] : forD[m], true, !crossed);
            if (crossed) scatter(l, a, m, forD[m], false, true);
        }
    }
    /// Writes −sum as the rows of unit (l, a), and as its columns.
    void scatter(std::size_t l, int a, std::size_t m, const Plain& sum, bool asRows, bool asColumns) {
        const Places &row = places[l], &column = places[m];
        const int firstUnit = m == l ? a : 0;
        for (int c = firstUnit; c < column.out; ++c)
            for (int e = 0; e <= column.in; ++e) {
                const std::size_t other = column(c, e);
                const double* block = sum.col(static_cast<Eigen::Index>(c - firstUnit) * (column.in + 1) + e).data();
                for (int b = 0; b <= row.in; ++b) {
                    const double value = 0.0 - block[b];
                    const std::size_t mine = row(a, b);
                    if (asRows) J[other * n + mine] = value;
                    if (asColumns) J[mine * n + other] = value;
                }
            }
    }

    std::vector<Pass> fake, real;
    std::span<double> J;
    std::size_t n, generatorLinks;
    std::vector<Places> places;
    std::vector<std::pair<std::size_t, int>> units;
};

}  // namespace

bool NetworkGan::fieldAndJacobian(View<double> w, std::span<double> field, std::span<double> jacobian, const std::stop_token& stop) const {
    Assembly assembly(*setup, passesAt(w), jacobian, w.size());
    if (!assembly.run(stop)) return false;
    const std::size_t own = static_cast<std::size_t>(sizes.generator);
    Vec<double> g(w.size()), d(w.size());
    fill<double>(w, g, d);
    for (std::size_t i = 0; i < w.size(); ++i) field[i] = 0.0 - (i < own ? g[i] : d[i]);
    return true;
}

}  // namespace ganscope
