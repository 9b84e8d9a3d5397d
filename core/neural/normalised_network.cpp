// SPDX-License-Identifier: GPL-3.0-or-later
// Singular values in every scalar of the tower: converged as numbers, then lifted order by order.
#include "core/neural/normalised_network.h"

#include "core/game/reweighted.h"
#include "core/math/decompositions.h"
#include "core/math/phrase.h"

#include <cmath>

namespace ganscope {
namespace {

/// How deep a scalar of the tower is: 0 for double, one more for each Dual about it.
template <class T>
struct Depth {
    static constexpr int value = 0;
};
template <class T, int N>
struct Depth<Dual<T, N>> {
    static constexpr int value = 1 + Depth<T>::value;
};

/// One layer's place in the state: weights out × in, row after row, and the bias behind them.
struct Place {
    std::size_t at;
    int in, out;
    double factor;  ///< of its normalised weight
};

/// The largest singular value with its right vector, as numbers.
struct Top {
    double sigma = 0;
    Eigen::VectorXd v;
};
using RowMajor = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

Top topOf(const RowMajor& W) {
    Top top;
    constexpr int most = 400;
    const int n = static_cast<int>(W.cols());
    Eigen::VectorXd v(n);
    for (int i = 0; i < n; ++i) v[i] = 1 + 0.5 * std::sin(1.0 + i);  // at right angles to nothing that symmetry suggests
    v.normalize();
    bool settled = false;
    for (int k = 0; k < most && !settled; ++k) {
        Eigen::VectorXd next = W.transpose() * (W * v);
        const double size = next.norm();
        if (!(size > 0)) break;
        next /= size;
        settled = (next - v).norm() <= 1e-15 * std::sqrt(n);
        v = next;
    }
    if (!settled) {
        const Eigen::JacobiSVD<Eigen::MatrixXd> svd(W, Eigen::ComputeThinV);
        v = svd.matrixV().col(0);
    }
    top.v = v;
    top.sigma = (W * v).norm();
    return top;
}

/// σ, u and v of a layer in scalars T: from the converged numbers by Newton's method on WᵀWv = λv, ½vᵀv = ½, whose matrix
/// may stay that of the numbers since every step makes one more order of the tangents right.
template <class T>
struct Singular {
    T sigma{0.0};
    Vec<T> u, v;
};
template <class T>
Singular<T> singularOf(View<T> w, const Place& place) {
    const auto in = static_cast<std::size_t>(place.in), out = static_cast<std::size_t>(place.out);
    const auto W = [&](std::size_t j, std::size_t i) -> const T& { return w[place.at + j * in + i]; };
    RowMajor numbers(place.out, place.in);
    for (std::size_t j = 0; j < out; ++j)
        for (std::size_t i = 0; i < in; ++i) numbers(static_cast<Eigen::Index>(j), static_cast<Eigen::Index>(i)) = valueOf(W(j, i));
    const Top top = topOf(numbers);
    Singular<T> r;
    r.v.resize(in);
    for (std::size_t i = 0; i < in; ++i) r.v[i] = T(top.v[static_cast<Eigen::Index>(i)]);
    const auto image = [&] {
        r.u.assign(out, T(0.0));
        for (std::size_t j = 0; j < out; ++j)
            for (std::size_t i = 0; i < in; ++i) r.u[j] += W(j, i) * r.v[i];
    };
    T lambda(top.sigma * top.sigma);
    if constexpr (Depth<T>::value > 0) {
        const Eigen::Index n = place.in;
        Eigen::MatrixXd K = Eigen::MatrixXd::Zero(n + 1, n + 1);
        K.topLeftCorner(n, n) = numbers.transpose() * numbers;
        K.topLeftCorner(n, n).diagonal().array() -= top.sigma * top.sigma;
        K.topRightCorner(n, 1) = -top.v;
        K.bottomLeftCorner(1, n) = -top.v.transpose();
        const Eigen::MatrixXd inverse = K.partialPivLu().inverse();
        for (int order = 0; order < Depth<T>::value; ++order) {
            image();
            Vec<T> residual(in + 1, T(0.0));
            for (std::size_t j = 0; j < out; ++j)
                for (std::size_t i = 0; i < in; ++i) residual[i] += W(j, i) * r.u[j];
            T squares(0.0);
            for (std::size_t i = 0; i < in; ++i) {
                residual[i] -= lambda * r.v[i];
                squares += r.v[i] * r.v[i];
            }
            residual[in] = 0.5 * (1.0 - squares);
            for (std::size_t a = 0; a <= in; ++a) {
                T change(0.0);
                for (std::size_t b = 0; b <= in; ++b) change += inverse(static_cast<Eigen::Index>(a), static_cast<Eigen::Index>(b)) * residual[b];
                if (a < in)
                    r.v[a] -= change;
                else
                    lambda -= change;
            }
        }
    }
    image();
    using std::sqrt;
    r.sigma = sqrt(lambda);
    for (T& c : r.u) c = c / r.sigma;
    return r;
}

/// Ŵ = W/σ(W) in every layer, of the last one times K.
struct UnitLayers {
    static constexpr bool laneByLane = true;

    template <class T>
    struct Seen {
        Vec<T> at;
        std::vector<Singular<T>> tops;
        const std::vector<Place>& places;

        /// ∂L/∂Ŵ becomes ∂L/∂W = (K/σ)(∂L/∂Ŵ − ⟨∂L/∂Ŵ, W⟩/σ · u vᵀ).
        void pullBack(View<T> w, std::span<T> gradient) const {
            for (std::size_t l = 0; l < places.size(); ++l) {
                const Place& place = places[l];
                const auto in = static_cast<std::size_t>(place.in), out = static_cast<std::size_t>(place.out);
                const Singular<T>& top = tops[l];
                const T factor = place.factor / top.sigma;
                T along(0.0);
                for (std::size_t i = 0; i < in * out; ++i) along += gradient[place.at + i] * w[place.at + i];
                along = along / top.sigma;
                for (std::size_t j = 0; j < out; ++j)
                    for (std::size_t i = 0; i < in; ++i) {
                        T& g = gradient[place.at + j * in + i];
                        g = factor * (g - along * top.u[j] * top.v[i]);
                    }
            }
        }
    };

    UnitLayers(const NetworkGan& game, double scale) {
        const Network& D = game.design().discriminator;
        std::size_t at = static_cast<std::size_t>(game.split().generator);
        for (int l = 0; l < D.layers(); ++l) {
            const auto k = static_cast<std::size_t>(l);
            places.push_back({at, D.widths[k], D.widths[k + 1], l + 1 == D.layers() ? scale : 1});
            at += static_cast<std::size_t>(D.widths[k] + 1) * static_cast<std::size_t>(D.widths[k + 1]);
        }
    }

    template <class T>
    Seen<T> seen(View<T> w) const {
        Seen<T> r{Vec<T>(w.begin(), w.end()), {}, places};
        for (const Place& place : places) {
            r.tops.push_back(singularOf(w, place));
            const T factor = place.factor / r.tops.back().sigma;
            const std::size_t count = static_cast<std::size_t>(place.in) * static_cast<std::size_t>(place.out);
            for (std::size_t i = 0; i < count; ++i) r.at[place.at + i] = r.at[place.at + i] * factor;
        }
        return r;
    }
    std::optional<std::string> kink(View<double> w) const {
        for (const Place& place : places) {
            const Eigen::MatrixXd W = Eigen::Map<const RowMajor>(w.data() + place.at, place.out, place.in);
            if (!(W.norm() > 0)) return words("reasons", "a layer of D has no weights that are not zero, and no direction to divide them by");
            // Not by the iteration of topOf, which settles at once where all singular values are the same.
            const Eigen::VectorXd sizes = Eigen::JacobiSVD<Eigen::MatrixXd>(W).singularValues();
            if (sizes.size() > 1 && sizes[0] - sizes[1] <= 1e-12 * sizes[0])
                return words("reasons", "a layer of D has two equal largest singular values, where the spectral norm has a kink");
        }
        return {};
    }

    std::vector<Place> places;
};

class NormalisedNetwork final : public Reweighted<UnitLayers>, public Cloud {
public:
    NormalisedNetwork(const std::shared_ptr<const NetworkGan>& game, double scale) : Reweighted(game, UnitLayers(*game, scale)), network(game) {}

    std::vector<double> samplePoints(View<double> w, int count) const override { return network->samplePoints(w, count); }
    std::vector<double> dataPoints(int count) const override { return network->dataPoints(count); }
    std::vector<double> judge(View<double> w, View<double> x, std::vector<double>* gradients) const override { return network->judge(seen(w), x, gradients); }
    std::vector<Component> modes() const override { return network->modes(); }

private:
    std::shared_ptr<const NetworkGan> network;
};

}  // namespace

std::shared_ptr<const Game> normalisedNetwork(std::shared_ptr<const NetworkGan> network, double scale) {
    return std::make_shared<NormalisedNetwork>(network, scale);
}

}  // namespace ganscope
