// SPDX-License-Identifier: GPL-3.0-or-later
// What a loss family is: V_D = E a(D(x)) + E b(D(G(z))), maximised by D, and E g(D(G(z))), minimised by G.
#pragma once

#include "core/math/vector.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace ganscope {

/// b'(t), the discriminator's slope on samples, and g'(t), the generator's.
template <class T>
struct SampleSlopes {
    T fake, generator;
};

/// The three scalar functions of a GAN loss and their slopes, at every scalar of the tower. D > 0 means real.
class LossFamily {
public:
    virtual ~LossFamily() = default;

    /// a'(t), on data.
    virtual double realSlope(double t) const = 0;
    virtual D1 realSlope(const D1& t) const = 0;
    virtual D2 realSlope(const D2& t) const = 0;
    virtual D3 realSlope(const D3& t) const = 0;
    virtual Lanes realSlope(const Lanes& t) const = 0;
    virtual LanesD1 realSlope(const LanesD1& t) const = 0;
    virtual LanesD2 realSlope(const LanesD2& t) const = 0;
    /// b'(t) and g'(t), on samples.
    virtual SampleSlopes<double> sampleSlopes(double t) const = 0;
    virtual SampleSlopes<D1> sampleSlopes(const D1& t) const = 0;
    virtual SampleSlopes<D2> sampleSlopes(const D2& t) const = 0;
    virtual SampleSlopes<D3> sampleSlopes(const D3& t) const = 0;
    virtual SampleSlopes<Lanes> sampleSlopes(const Lanes& t) const = 0;
    virtual SampleSlopes<LanesD1> sampleSlopes(const LanesD1& t) const = 0;
    virtual SampleSlopes<LanesD2> sampleSlopes(const LanesD2& t) const = 0;

    /// a(t), b(t), g(t).
    virtual double real(double t) const = 0;
    virtual double fake(double t) const = 0;
    virtual double generator(double t) const = 0;

    /// How fast the slopes vary at most: π over the distance of their nearest pole from the real axis, 1 of a sigmoid; 0 for
    /// polynomials and what is put together of them. Means over a Gaussian take their nodes by it (core/game/refinement.h).
    virtual double steepness() const = 0;

    /// The values of D at which a has a kink, and those at which b or g has one.
    virtual std::span<const double> kinksOnData() const { return {}; }
    virtual std::span<const double> kinksOnSamples() const { return {}; }
    /// Whether D(x) = t on data, or on samples, sits on one.
    bool kinkOnData(double t) const { return std::ranges::find(kinksOnData(), t) != kinksOnData().end(); }
    bool kinkOnSamples(double t) const { return std::ranges::find(kinksOnSamples(), t) != kinksOnSamples().end(); }
};

/// Implements LossFamily for a type that writes a, b and g once:
///
///     struct Wgan { static constexpr double steepness; template <class S> S real(S t) const; … fake … generator };
///
/// A loss with kinks lists them as arrays `kinksOnData` and `kinksOnSamples`. Slopes come by duals; the unused value part costs nothing, it is eliminated by the compiler.
template <class Model>
class LossFamilyOf final : public LossFamily {
public:
    explicit LossFamilyOf(Model m = {}) : model(m) {}

    double realSlope(double t) const override { return onData(t); }
    D1 realSlope(const D1& t) const override { return onData(t); }
    D2 realSlope(const D2& t) const override { return onData(t); }
    D3 realSlope(const D3& t) const override { return onData(t); }
    Lanes realSlope(const Lanes& t) const override { return onData(t); }
    LanesD1 realSlope(const LanesD1& t) const override { return onData(t); }
    LanesD2 realSlope(const LanesD2& t) const override { return onData(t); }
    SampleSlopes<double> sampleSlopes(double t) const override { return onSamples(t); }
    SampleSlopes<D1> sampleSlopes(const D1& t) const override { return onSamples(t); }
    SampleSlopes<D2> sampleSlopes(const D2& t) const override { return onSamples(t); }
    SampleSlopes<D3> sampleSlopes(const D3& t) const override { return onSamples(t); }
    SampleSlopes<Lanes> sampleSlopes(const Lanes& t) const override { return onSamples(t); }
    SampleSlopes<LanesD1> sampleSlopes(const LanesD1& t) const override { return onSamples(t); }
    SampleSlopes<LanesD2> sampleSlopes(const LanesD2& t) const override { return onSamples(t); }

    double real(double t) const override { return model.real(t); }
    double fake(double t) const override { return model.fake(t); }
    double generator(double t) const override { return model.generator(t); }

    double steepness() const override { return Model::steepness; }
    std::span<const double> kinksOnData() const override {
        if constexpr (requires { Model::kinksOnData; }) return Model::kinksOnData;
        return {};
    }
    std::span<const double> kinksOnSamples() const override {
        if constexpr (requires { Model::kinksOnSamples; }) return Model::kinksOnSamples;
        return {};
    }

private:
    template <class T>
    T onData(const T& t) const {
        return model.real(Dual<T>::variable(t)).d[0];
    }
    template <class T>
    SampleSlopes<T> onSamples(const T& t) const {
        const Dual<T> x = Dual<T>::variable(t);
        return {model.fake(x).d[0], model.generator(x).d[0]};
    }
    Model model;
};

}  // namespace ganscope
