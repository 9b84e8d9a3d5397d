// SPDX-License-Identifier: GPL-3.0-or-later
// What a loss family is: V_D = E a(D(x)) + E b(D(G(z))), maximised by D, and E g(D(G(z))), minimised by G.
#pragma once

#include "core/math/vector.h"

#include <optional>
#include <string>

namespace ganscope {

/// The three scalar functions of a GAN loss and their slopes, at every scalar of the tower. D > 0 means real.
class LossFamily {
public:
    virtual ~LossFamily() = default;

    /// a'(t), on data.
    virtual double realSlope(double t) const = 0;
    virtual D1 realSlope(const D1& t) const = 0;
    virtual D2 realSlope(const D2& t) const = 0;
    virtual D3 realSlope(const D3& t) const = 0;
    /// b'(t), on samples.
    virtual double fakeSlope(double t) const = 0;
    virtual D1 fakeSlope(const D1& t) const = 0;
    virtual D2 fakeSlope(const D2& t) const = 0;
    virtual D3 fakeSlope(const D3& t) const = 0;
    /// g'(t), the generator's loss on samples.
    virtual double generatorSlope(double t) const = 0;
    virtual D1 generatorSlope(const D1& t) const = 0;
    virtual D2 generatorSlope(const D2& t) const = 0;
    virtual D3 generatorSlope(const D3& t) const = 0;

    /// a(t), b(t), g(t).
    virtual double real(double t) const = 0;
    virtual double fake(double t) const = 0;
    virtual double generator(double t) const = 0;

    /// Whether D(x) = t on data (or on samples) sits on a kink of a (or b).
    virtual bool kinkOnData(double) const { return false; }
    virtual bool kinkOnSamples(double) const { return false; }
};

/// Implements LossFamily for a type that writes a, b and g once:
///
///     struct Wgan { template <class S> S real(S t) const; … fake … generator };
///
/// Slopes come by duals; the unused value part costs nothing, it is eliminated by the compiler.
template <class Model>
class LossFamilyOf final : public LossFamily {
public:
    explicit LossFamilyOf(Model m = {}) : model(m) {}

    double realSlope(double t) const override { return model.real(Dual<double>::variable(t)).d[0]; }
    D1 realSlope(const D1& t) const override { return model.real(Dual<D1>::variable(t)).d[0]; }
    D2 realSlope(const D2& t) const override { return model.real(Dual<D2>::variable(t)).d[0]; }
    D3 realSlope(const D3& t) const override { return model.real(Dual<D3>::variable(t)).d[0]; }
    double fakeSlope(double t) const override { return model.fake(Dual<double>::variable(t)).d[0]; }
    D1 fakeSlope(const D1& t) const override { return model.fake(Dual<D1>::variable(t)).d[0]; }
    D2 fakeSlope(const D2& t) const override { return model.fake(Dual<D2>::variable(t)).d[0]; }
    D3 fakeSlope(const D3& t) const override { return model.fake(Dual<D3>::variable(t)).d[0]; }
    double generatorSlope(double t) const override { return model.generator(Dual<double>::variable(t)).d[0]; }
    D1 generatorSlope(const D1& t) const override { return model.generator(Dual<D1>::variable(t)).d[0]; }
    D2 generatorSlope(const D2& t) const override { return model.generator(Dual<D2>::variable(t)).d[0]; }
    D3 generatorSlope(const D3& t) const override { return model.generator(Dual<D3>::variable(t)).d[0]; }

    double real(double t) const override { return model.real(t); }
    double fake(double t) const override { return model.fake(t); }
    double generator(double t) const override { return model.generator(t); }

    bool kinkOnData(double t) const override {
        if constexpr (requires { model.kinkOnData(t); }) return model.kinkOnData(t);
        return false;
    }
    bool kinkOnSamples(double t) const override {
        if constexpr (requires { model.kinkOnSamples(t); }) return model.kinkOnSamples(t);
        return false;
    }

private:
    Model model;
};

}  // namespace ganscope
