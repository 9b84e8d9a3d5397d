// SPDX-License-Identifier: GPL-3.0-or-later
// The data-space side of a GAN: D, its gradient in x, and expectations of both over data, samples and what lies between.
#pragma once

#include "core/game/measure.h"
#include "core/math/vector.h"

#include <vector>

namespace ganscope {

/// A penalty ρ(D(x), s) seen through its value and two partial derivatives at every scalar of the tower; s is ‖∇ₓD(x)‖², or
/// ‖∇ₓD(x)‖ where ofNorm(): of the square, what is a function of the norm would lose its digits where the norm is small.
class Penalty {
public:
    virtual ~Penalty() = default;
    template <class T>
    struct Slopes {
        T penalty, value, slope;  ///< ρ, ∂ρ/∂D and ∂ρ/∂s
    };
    virtual Slopes<double> slopes(const double& value, const double& slope) const = 0;
    virtual Slopes<D1> slopes(const D1& value, const D1& slope) const = 0;
    virtual Slopes<D2> slopes(const D2& value, const D2& slope) const = 0;
    virtual Slopes<Lanes> slopes(const Lanes& value, const Lanes& slope) const = 0;
    virtual Slopes<LanesD1> slopes(const LanesD1& value, const LanesD1& slope) const = 0;
    virtual bool ofNorm() const { return false; }
    /// Whether ρ depends on D, and on ∇ₓD, at all: what it does not use need not be computed.
    virtual bool usesValue() const { return true; }
    virtual bool usesSlope() const { return true; }
    /// π over the distance of ρ's nearest pole in D from the real axis, as LossFamily::steepness().
    virtual double steepness() const { return 0; }
    /// Whether ρ has no derivative there.
    virtual bool kink(double /*value*/, double /*slope*/) const { return false; }
};

/// Which data points x and samples g meet in a pair.
enum class Pairs {
    matched,     ///< those of one latent z: g is what a perfect generator would have made x of
    independent  ///< each with each
};

/// A term ρ(D(x), D(g), ‖x − g‖²) of a data point x and a sample g, seen through its three partial derivatives.
class PairTerm {
public:
    virtual ~PairTerm() = default;
    template <class T>
    struct Slopes {
        T real, fake, distance2;  ///< ∂ρ/∂D(x), ∂ρ/∂D(g) and ∂ρ/∂‖x − g‖²
    };
    virtual Slopes<double> slopes(const double& real, const double& fake, const double& distance2) const = 0;
    virtual Slopes<D1> slopes(const D1& real, const D1& fake, const D1& distance2) const = 0;
    virtual Slopes<D2> slopes(const D2& real, const D2& fake, const D2& distance2) const = 0;
    virtual Slopes<Lanes> slopes(const Lanes& real, const Lanes& fake, const Lanes& distance2) const = 0;
    virtual Slopes<LanesD1> slopes(const LanesD1& real, const LanesD1& fake, const LanesD1& distance2) const = 0;
    /// As Penalty::steepness(), in D(x), and where pairs are matched in D(g).
    virtual double steepness() const { return 0; }
};

/// One part of a distribution in data space: an isotropic Gaussian, a Dirac where sigma is 0; on the line, with a half
/// width h, the sum of it and a uniform variable on [−h, h].
struct Component {
    std::vector<double> mean;
    double sigma = 0, weight = 1, halfWidth = 0;
};

/// What every GAN offers to penalties and to the data-space view, whatever its data and networks are.
class Critic {
public:
    virtual ~Critic() = default;

    /// Adds ∇_w E_{x~measure} ρ(D(x;ψ), ‖∇ₓD(x;ψ)‖²) to `out` (length n); samples move with θ.
    virtual void addPenalty(const Penalty&, const Measure&, View<double> w, std::span<double> out) const = 0;
    virtual void addPenalty(const Penalty&, const Measure&, View<D1> w, std::span<D1> out) const = 0;
    virtual void addPenalty(const Penalty&, const Measure&, View<D2> w, std::span<D2> out) const = 0;
    virtual void addPenalty(const Penalty&, const Measure&, View<Lanes> w, std::span<Lanes> out) const = 0;
    virtual void addPenalty(const Penalty&, const Measure&, View<LanesD1> w, std::span<LanesD1> out) const = 0;
    /// Adds ∇_w E ρ(D(x), D(g), ‖x − g‖²) over pairs of data and samples to `out`.
    virtual void addPairs(const PairTerm&, Pairs, View<double> w, std::span<double> out) const = 0;
    virtual void addPairs(const PairTerm&, Pairs, View<D1> w, std::span<D1> out) const = 0;
    virtual void addPairs(const PairTerm&, Pairs, View<D2> w, std::span<D2> out) const = 0;
    virtual void addPairs(const PairTerm&, Pairs, View<Lanes> w, std::span<Lanes> out) const = 0;
    virtual void addPairs(const PairTerm&, Pairs, View<LanesD1> w, std::span<LanesD1> out) const = 0;
    /// Whether ρ sits on a kink at a point of positive weight.
    virtual bool kink(const Penalty&, const Measure&, View<double> w) const = 0;

    /// Dimension of x.
    virtual int dimension() const = 0;
    /// How many leading entries of ψ are the weights of a linear critic, D(x) = ψ₁x₁ + … + ψ_d x_d, plus a bias at
    /// most; 0 when D is not linear.
    virtual int weights() const { return 0; }
    /// D(x; ψ).
    virtual double discriminate(View<double> x, View<double> w) const = 0;
    /// The data distribution and the generator's, instance noise included.
    virtual std::vector<Component> data(View<double> w) const = 0;
    virtual std::vector<Component> samples(View<double> w) const = 0;
};

}  // namespace ganscope
