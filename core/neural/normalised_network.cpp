// SPDX-License-Identifier: GPL-3.0-or-later
// Singular values in every scalar of the tower: converged as numbers, then lifted order by order.
#include "core/neural/normalised_network.h"

#include <Eigen/Dense>

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
    bool simple = true;
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
        const auto& sizes = svd.singularValues();
        top.simple = sizes.size() < 2 || sizes[0] - sizes[1] > 1e-12 * sizes[0];
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

class NormalisedNetwork final : public Game, public Critic, public Cloud {
public:
    NormalisedNetwork(std::shared_ptr<const NetworkGan> network, double scale) : base(std::move(network)) {
        const Network& D = base->design().discriminator;
        std::size_t at = static_cast<std::size_t>(base->split().generator);
        for (int l = 0; l < D.layers(); ++l) {
            const auto k = static_cast<std::size_t>(l);
            places.push_back({at, D.widths[k], D.widths[k + 1], l + 1 == D.layers() ? scale : 1});
            at += static_cast<std::size_t>(D.widths[k] + 1) * static_cast<std::size_t>(D.widths[k + 1]);
        }
    }

    Split split() const override { return base->split(); }
    void gradients(View<double> w, std::span<double> g, std::span<double> d) const override { fill(w, g, d); }
    void gradients(View<D1> w, std::span<D1> g, std::span<D1> d) const override { fill(w, g, d); }
    void gradients(View<D2> w, std::span<D2> g, std::span<D2> d) const override { fill(w, g, d); }
    void gradients(View<D3> w, std::span<D3> g, std::span<D3> d) const override { fill(w, g, d); }
    void gradients(View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const override { fill(w, g, d); }
    void gradients(View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const override { fill(w, g, d); }
    void gradients(View<LanesD2> w, std::span<LanesD2> g, std::span<LanesD2> d) const override { fill(w, g, d); }
    Losses losses(View<double> w) const override { return base->losses(normalised(w)); }
    std::optional<std::string> kink(View<double> w) const override {
        for (const Place& place : places) {
            RowMajor W = Eigen::Map<const RowMajor>(w.data() + place.at, place.out, place.in);
            const Top top = topOf(W);
            if (!(top.sigma > 0)) return "a layer of D has no weights that are not zero, and no direction to divide them by";
            if (!top.simple) return "a layer of D has two equal largest singular values, where the spectral norm has a kink";
        }
        return base->kink(normalised(w));
    }
    const Critic* critic() const override { return this; }

    void addPenalty(const Penalty& p, const Measure& m, View<double> w, std::span<double> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D1> w, std::span<D1> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<D2> w, std::span<D2> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<Lanes> w, std::span<Lanes> out) const override { penalise(p, m, w, out); }
    void addPenalty(const Penalty& p, const Measure& m, View<LanesD1> w, std::span<LanesD1> out) const override { penalise(p, m, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<double> w, std::span<double> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D1> w, std::span<D1> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<D2> w, std::span<D2> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<Lanes> w, std::span<Lanes> out) const override { pair(t, p, w, out); }
    void addPairs(const PairTerm& t, Pairs p, View<LanesD1> w, std::span<LanesD1> out) const override { pair(t, p, w, out); }
    bool kink(const Penalty& p, const Measure& m, View<double> w) const override { return base->kink(p, m, normalised(w)); }
    int dimension() const override { return base->dimension(); }
    double discriminate(View<double> x, View<double> w) const override { return base->discriminate(x, normalised(w)); }
    std::vector<Component> data(View<double> w) const override { return base->data(w); }
    std::vector<Component> samples(View<double> w) const override { return base->samples(w); }

    std::vector<double> samplePoints(View<double> w, int count) const override { return base->samplePoints(w, count); }
    std::vector<double> dataPoints(int count) const override { return base->dataPoints(count); }
    std::vector<double> judge(View<double> w, View<double> x, std::vector<double>* gradients) const override { return base->judge(normalised(w), x, gradients); }
    std::vector<Component> modes() const override { return base->modes(); }

private:
    template <class T>
    std::vector<Singular<T>> singulars(View<T> w) const {
        std::vector<Singular<T>> r;
        for (const Place& place : places) r.push_back(singularOf(w, place));
        return r;
    }
    template <class T>
    Vec<T> normalised(View<T> w, const std::vector<Singular<T>>& tops) const {
        Vec<T> r(w.begin(), w.end());
        for (std::size_t l = 0; l < places.size(); ++l) {
            const T factor = places[l].factor / tops[l].sigma;
            const std::size_t count = static_cast<std::size_t>(places[l].in) * static_cast<std::size_t>(places[l].out);
            for (std::size_t i = 0; i < count; ++i) r[places[l].at + i] = r[places[l].at + i] * factor;
        }
        return r;
    }
    Vec<double> normalised(View<double> w) const { return normalised<double>(w, singulars(w)); }
    /// ∂L/∂Ŵ becomes ∂L/∂W = (K/σ)(∂L/∂Ŵ − ⟨∂L/∂Ŵ, W⟩/σ · u vᵀ).
    template <class T>
    void pullBack(View<T> w, const std::vector<Singular<T>>& tops, std::span<T> gradient) const {
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
    /// body(w, out) for every lane by itself.
    template <class T, class F>
    static void eachLane(View<T> w, std::span<T> out, F body) {
        for (int lane = 0; lane < Lanes::count; ++lane) {
            const Vec<OneLane<T>> x = laneOf(w, lane);
            Vec<OneLane<T>> sum = laneOf(View<T>(out), lane);
            body(View<OneLane<T>>(x), std::span<OneLane<T>>(sum));
            for (std::size_t i = 0; i < w.size(); ++i) setLane(out[i], lane, sum[i]);
        }
    }
    template <class T>
    void fill(View<T> w, std::span<T> g, std::span<T> d) const {
        if constexpr (hasLanes<T>) {
            for (int lane = 0; lane < Lanes::count; ++lane) {
                const Vec<OneLane<T>> x = laneOf(w, lane);
                Vec<OneLane<T>> own(w.size()), other(w.size());
                fill<OneLane<T>>(x, own, other);
                for (std::size_t i = 0; i < w.size(); ++i) {
                    setLane(g[i], lane, own[i]);
                    setLane(d[i], lane, other[i]);
                }
            }
        } else {
            const auto tops = singulars(w);
            const Vec<T> at = normalised(w, tops);
            base->gradients(View<T>(at), g, d);
            pullBack(w, tops, g);
            pullBack(w, tops, d);
        }
    }
    /// add(ŵ, own) as the base adds, pulled back.
    template <class T, class F>
    void through(View<T> w, std::span<T> out, F add) const {
        if constexpr (hasLanes<T>) {
            eachLane(w, out, [&](auto x, auto sum) { through(x, sum, add); });
        } else {
            const auto tops = singulars(w);
            const Vec<T> at = normalised(w, tops);
            Vec<T> own(w.size(), T(0.0));
            add(View<T>(at), std::span<T>(own));
            pullBack<T>(w, tops, own);
            for (std::size_t i = 0; i < w.size(); ++i) out[i] += own[i];
        }
    }
    template <class T>
    void penalise(const Penalty& penalty, const Measure& measure, View<T> w, std::span<T> out) const {
        through(w, out, [&](auto at, auto own) { base->addPenalty(penalty, measure, at, own); });
    }
    template <class T>
    void pair(const PairTerm& term, Pairs pairs, View<T> w, std::span<T> out) const {
        through(w, out, [&](auto at, auto own) { base->addPairs(term, pairs, at, own); });
    }

    std::shared_ptr<const NetworkGan> base;
    std::vector<Place> places;
};

}  // namespace

std::shared_ptr<const Game> normalisedNetwork(std::shared_ptr<const NetworkGan> network, double scale) {
    return std::make_shared<NormalisedNetwork>(std::move(network), scale);
}

}  // namespace ganscope
