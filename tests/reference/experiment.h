// SPDX-License-Identifier: GPL-3.0-or-later
// The reference: every game, loss and regularizer once more, as scalar losses of the whole state, written from the
// formulas and without the core's code. Of the core it takes a scenario's ids and numbers, and the points that a network's
// batch drew; never a gradient, a node or a derivative.
#pragma once

#include "core/scenario/scenario.h"
#include "tests/reference/quadrature.h"
#include "tests/reference/tower.h"

#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

namespace ganscope::reference {

/// An entry of the catalogue that nobody has written a second time.
struct NoReference : std::logic_error {
    NoReference(const std::string& kind, std::string_view id)
        : logic_error("the " + kind + " " + std::string(id) + " has no reference: write its formula once more in tests/reference, "
                      "from its source and without looking at the core") {}
};

enum class GameId { dirac, uniformQuadratic, gaussianMean, lq, bilinear, atom, twoAtom, spectralDirac, twoMode, ring };
enum class LossId { minimax, nonsaturating, wgan, hinge, lsgan, kl, tv };

/// What a penalty's expectation runs over; `data` and `samples` are its two plain parts.
enum class Over { data, samples, mixture, interpolate, midpoint, anchor, blurred, point, vanishing };

/// L_G and L_D.
template <class S>
struct Pair {
    S g{0.0}, d{0.0};
};

/// A point of data space with its probability.
template <class S>
struct Node {
    Vector<S> x;
    double weight = 0;
};
/// Data and samples; those of one latent z (and one draw of the noise) have the same index.
template <class S>
struct Scene {
    std::vector<Node<S>> data, samples;
};

/// The drawn numbers of a network's batch, row by row.
struct Drawn {
    std::vector<std::vector<double>> x, z, sampleNoise, blur;
    std::vector<double> segment;
};

/// A scenario's game with its regularizers. S is a rung of the tower, or any other real type where no derivative is taken.
class Experiment {
public:
    /// Throws NoReference for an id that is not known here. Expectations over Gaussians are sums over this many nodes: enough
    /// for |w| of about 1.
    explicit Experiment(const Scenario&, int nodes = 321);

    const Scenario& scenario() const { return s; }
    std::size_t own() const { return generators; }
    std::size_t size() const { return generators + discriminators; }

    /// The losses of the game without what regularizers add to them, but with the noise and the normalised weights that
    /// change the game itself.
    template <class S>
    Pair<S> base(const Vector<S>& w) const;
    /// The regularised losses.
    template <class S>
    Pair<S> losses(const Vector<S>& w) const;
    /// v = (−∂L_G/∂θ, −∂L_D/∂ψ).
    template <class S>
    Vector<S> field(const Vector<S>& w) const;
    /// J by columns: [j][i] = ∂v_i/∂w_j.
    template <class S>
    std::vector<Vector<S>> jacobian(const Vector<S>& w) const;

    /// Onto the box of the game's domain and of clipping.
    template <class S>
    void project(Vector<S>& w) const;

    /// Whether something has kinks, or is not analytic: its expectation depends on the nodes, and no rule is exact.
    bool kinked() const { return hasKinks; }

private:
    /// Whether a variable of a continuous distribution is what D is a polynomial of.
    bool isSpread() const;
    /// Whether D is a parabola on the line.
    bool isParabola() const;
    /// By these nodes for N(0, 1), and by these, or enough of its own, for a uniform variable; weights as they are.
    template <class S>
    Scene<S> scene(const Vector<S>& w, const Sum& normal, const Sum* uniformNodes = nullptr) const;
    template <class S>
    Scene<S> scene(const Vector<S>& w) const { return scene(w, normal); }
    template <class S>
    Pair<S> hingeInClosedForm(const Vector<S>& w, const Vector<S>& psi) const;
    template <class S>
    S discriminate(const Vector<S>& x, const Vector<S>& psi) const;
    /// ∇ₓD, by hand.
    template <class S>
    Vector<S> slopes(const Vector<S>& x, const Vector<S>& psi) const;
    template <class S>
    Vector<S> discriminator(const Vector<S>& w) const;
    template <class S>
    Vector<S> normalisedLayers(Vector<S> psi) const;
    template <class S>
    void addPenalty(const Choice&, const Scene<S>&, const Vector<S>& psi, Pair<S>& sum) const;
    template <class S>
    S overMeasure(Over, double anchor, double spread, const Scene<S>&, const Vector<S>& psi,
                  const std::function<S(const S& value, const S& norm2)>& rho) const;
    template <class S>
    S normGap(const Vector<S>& psi, double target, double spread) const;
    template <class S>
    Pair<S> squaredSlopes(const Vector<S>& w) const;
    template <class S>
    S network(const char* player, const Vector<S>& parameters, const Vector<S>& x, Vector<S>* slopes, Vector<S>* out) const;
    void drawBatch();

    Scenario s;
    GameId game;
    std::optional<LossId> loss;
    bool centred = true;  // least squares
    std::size_t generators = 1, discriminators = 1;
    double noise = 0;
    std::optional<double> clip, normalised;
    bool hasKinks = false;
    Sum normal;  // N(0, 1)
    Sum ofPolynomials;  // N(0, 1) by as many nodes as the mean of a polynomial needs: pairs take their square
    Drawn drawn;
    std::vector<double> low, high;  // of the domain; empty where there is none
};

}  // namespace ganscope::reference
