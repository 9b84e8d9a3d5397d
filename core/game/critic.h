// SPDX-License-Identifier: GPL-3.0-or-later
// The data-space side of a GAN: D, its gradient in x, and expectations of both over data or samples.
#pragma once

#include "core/math/vector.h"

#include <vector>

namespace ganscope {

/// Over what a penalty's expectation runs.
enum class Measure { data, samples };

/// A penalty ρ(D(x), ‖∇ₓD(x)‖²) seen through its two partial derivatives at every scalar of the tower.
class Penalty {
public:
    virtual ~Penalty() = default;
    template <class T>
    struct Slopes {
        T value, norm2;  ///< ∂ρ/∂D and ∂ρ/∂‖∇ₓD‖²
    };
    virtual Slopes<double> slopes(const double& value, const double& norm2) const = 0;
    virtual Slopes<D1> slopes(const D1& value, const D1& norm2) const = 0;
    virtual Slopes<D2> slopes(const D2& value, const D2& norm2) const = 0;
    virtual Slopes<Lanes> slopes(const Lanes& value, const Lanes& norm2) const = 0;
    virtual Slopes<LanesD1> slopes(const LanesD1& value, const LanesD1& norm2) const = 0;
    /// Whether ρ has no derivative there.
    virtual bool kink(double, double) const { return false; }
};

/// One isotropic Gaussian of a distribution in data space; sigma 0 is a Dirac.
struct Component {
    std::vector<double> mean;
    double sigma = 0, weight = 1;
};

/// What every GAN offers to penalties and to the data-space view, whatever its data and networks are.
class Critic {
public:
    virtual ~Critic() = default;

    /// Adds ∇_w E_{x~measure} ρ(D(x;ψ), ‖∇ₓD(x;ψ)‖²) to `out` (length n); samples move with θ.
    virtual void addPenalty(const Penalty&, Measure, View<double> w, std::span<double> out) const = 0;
    virtual void addPenalty(const Penalty&, Measure, View<D1> w, std::span<D1> out) const = 0;
    virtual void addPenalty(const Penalty&, Measure, View<D2> w, std::span<D2> out) const = 0;
    virtual void addPenalty(const Penalty&, Measure, View<Lanes> w, std::span<Lanes> out) const = 0;
    virtual void addPenalty(const Penalty&, Measure, View<LanesD1> w, std::span<LanesD1> out) const = 0;
    /// Whether ρ sits on a kink at a point of positive weight.
    virtual bool kink(const Penalty&, Measure, View<double> w) const = 0;

    /// Dimension of x.
    virtual int dimension() const = 0;
    /// D(x; ψ).
    virtual double discriminate(View<double> x, View<double> w) const = 0;
    /// The data distribution and the generator's, instance noise included.
    virtual std::vector<Component> data(View<double> w) const = 0;
    virtual std::vector<Component> samples(View<double> w) const = 0;
};

}  // namespace ganscope
