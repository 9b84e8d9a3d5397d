// SPDX-License-Identifier: GPL-3.0-or-later
// The path, the eigenvectors, and the window that fits them.
#include "core/simulation/portrait_plane.h"

#include "core/analysis/rounded.h"
#include "core/game/jacobian_operator.h"
#include "core/math/decompositions.h"
#include "core/math/leading_spectrum.h"
#include "core/math/number.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/simulation/stepper.h"

#include <random>

namespace ganscope {
namespace {

using Vector = Eigen::VectorXd;

constexpr std::int64_t mostSamples = 256;  // of the path
constexpr Eigen::Index mostDense = 200;    // parameters whose eigenvectors are all computed

/// The first path's states at about equal distances in steps, the first and the last among them.
std::vector<Vector> samplesOf(const Scenario& scenario, const System& system, std::int64_t steps, const std::stop_token& stop) {
    std::vector<Vector> samples;
    if (scenario.starts.empty()) return samples;
    Stepper stepper(system, scenario.starts.front());
    const std::int64_t stride = std::max<std::int64_t>(1, (steps + mostSamples - 1) / mostSamples);
    const auto take = [&] { samples.emplace_back(Eigen::Map<const Vector>(stepper.point().data(), system.dynamics->size())); };
    take();
    while (stepper.steps() < steps && !stop.stop_requested() && stepper.step())
        if (stepper.steps() % stride == 0) take();
    if (stepper.steps() % stride != 0) take();
    return samples;
}

/// Whether the path goes nowhere but by rounding: such a one has neither directions nor an extent.
bool rests(const std::vector<Vector>& samples) {
    return std::ranges::all_of(samples, [&](const Vector& s) { return (s - samples.front()).norm() <= 1e-9 * (1 + s.norm()); });
}

/// Two orthonormal directions of the span of a and b, the first along a; nothing where they span none.
bool orthonormal(Vector& a, Vector& b) {
    const double size = a.norm();
    if (!(size > 0) || !std::isfinite(size)) return false;
    a /= size;
    const double other = b.norm();
    for (int pass = 0; pass < 2; ++pass) b -= a.dot(b) * a;
    if (!(b.norm() > 1e-10 * other) || !(other > 0)) return false;
    b.normalize();
    return true;
}

struct Directions {
    Vector right, up;
    std::array<Phrase, 2> names;
    Phrase title;
};

Phrase valueText(Complex z) {
    if (std::fabs(z.real()) <= 1e-12 * std::abs(z)) z.real(0);  // rounding
    if (std::fabs(z.imag()) <= 1e-12 * std::abs(z)) z.imag(0);
    const auto brief = [](double x) { return rounded(x, 3); };
    return verbatim(z.imag() == 0 ? brief(z.real()) : (z.real() == 0 ? "±" : brief(z.real()) + " ± ") + brief(std::fabs(z.imag())) + " i");
}

/// Of a complex pair the real and the imaginary part of its vector turned so that they are at right angles: the axes of
/// the ellipse that a free motion goes round.
Directions ofPair(Complex lambda, const Eigen::VectorXcd& q) {
    const Complex square = (q.transpose() * q)(0);  // Σ q², whose phase is twice that of the axes
    const Eigen::VectorXcd turned = std::polar(1.0, -0.5 * std::arg(square)) * q;
    return {turned.real(), turned.imag(), {phrase("pictures", "long axis"), phrase("pictures", "short axis")}, phrase("pictures", "plane of the eigenpair λ = %1").with({valueText(lambda)})};
}

std::optional<Directions> eigenpair(const System& system, const Vector& base, const std::stop_token& stop) {
    const View<double> w(base.data(), static_cast<std::size_t>(base.size()));
    std::vector<std::pair<Complex, Eigen::VectorXcd>> found;
    if (base.size() <= mostDense) {
        const Eigen::MatrixXd J = system.dynamics->jacobian(w);
        if (!J.allFinite()) return std::nullopt;
        const Eigen::EigenSolver<Eigen::MatrixXd> solver(J);
        if (solver.info() != Eigen::Success) return std::nullopt;
        for (Eigen::Index k = 0; k < base.size(); ++k) found.emplace_back(solver.eigenvalues()[k], solver.eigenvectors().col(k));
    } else {
        const JacobianOperator J(system.dynamics, w);
        for (const Leading what : {Leading::imaginary, Leading::real}) {
            const LeadingSpectrum some = leadingSpectrum(J, 6, what, 1e-8, stop);
            for (std::size_t k = 0; k < some.values.size(); ++k) found.emplace_back(some.values[k], some.vectors[k]);
        }
    }
    double largest = 0;
    for (const auto& [value, vector] : found) largest = std::max(largest, std::abs(value));
    const auto fastest = std::ranges::max_element(found, {}, [](const auto& f) { return f.first.imag(); });
    if (fastest != found.end() && fastest->first.imag() > 1e-9 * largest) return ofPair(fastest->first, fastest->second);
    std::ranges::sort(found, std::greater<>(), [](const auto& f) { return f.first.real(); });
    if (found.size() < 2) return std::nullopt;
    const Phrase along = phrase("pictures", "along λ = %1");
    return Directions{found[0].second.real(), found[1].second.real(), {along.with({valueText(found[0].first)}), along.with({valueText(found[1].first)})},
                      phrase("pictures", "plane of the two rightmost eigenvalues, no pair being complex")};
}

/// By the small matrix of scalar products.
std::optional<Directions> components(const std::vector<Vector>& samples) {
    if (samples.size() < 3) return std::nullopt;
    const auto count = static_cast<Eigen::Index>(samples.size());
    Vector mean = Vector::Zero(samples.front().size());
    for (const Vector& s : samples) mean += s / static_cast<double>(count);
    Eigen::MatrixXd products(count, count);
    for (Eigen::Index i = 0; i < count; ++i)
        for (Eigen::Index j = 0; j <= i; ++j)
            products(i, j) = products(j, i) = (samples[static_cast<std::size_t>(i)] - mean).dot(samples[static_cast<std::size_t>(j)] - mean);
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(products);
    if (solver.info() != Eigen::Success || !products.allFinite()) return std::nullopt;
    const auto direction = [&](Eigen::Index which) {
        Vector d = Vector::Zero(mean.size());
        for (Eigen::Index i = 0; i < count; ++i) d += solver.eigenvectors()(i, which) * (samples[static_cast<std::size_t>(i)] - mean);
        // The same picture whatever sign the decomposition chose: the path ends on the positive side.
        return d.dot(samples.back() - samples.front()) < 0 ? Vector(-d) : d;
    };
    return Directions{direction(count - 1), direction(count - 2), {phrase("pictures", "1st component"), phrase("pictures", "2nd component")}, phrase("pictures", "principal components of the path")};
}

Directions random(Eigen::Index n, std::int64_t seed) {
    std::mt19937_64 generator(static_cast<std::uint64_t>(seed));
    // Sums of uniform numbers: the same on every library, and as good as normal ones for a direction.
    const auto number = [&] {
        double sum = -6;
        for (int k = 0; k < 12; ++k) sum += static_cast<double>(generator() >> 11) * 0x1p-53;
        return sum;
    };
    Directions r{Vector(n), Vector(n), {phrase("pictures", "1st direction"), phrase("pictures", "2nd direction")}, phrase("pictures", "random directions, seed %1").with({verbatim(std::to_string(seed))})};
    for (double& x : r.right) x = number();
    for (double& x : r.up) x = number();
    return r;
}

/// About the projected path and the base, with room, and not thinner than a third of its length.
std::optional<Rect> extentOf(const StatePlane& plane, const std::vector<Vector>& samples) {
    Rect r{0, 0, 0, 0};
    for (const Vector& s : samples) {
        const Point p = plane.project(s.data());
        r = {std::min(r.left, p.x), std::max(r.right, p.x), std::min(r.bottom, p.y), std::max(r.top, p.y)};
    }
    const double longer = std::max(r.width(), r.height());
    if (!(longer > 0) || !std::isfinite(longer)) return std::nullopt;
    const auto grown = [&](double low, double high) {
        const double half = 0.62 * std::max(high - low, longer / 3), middle = 0.5 * (low + high);
        return std::pair(middle - half, middle + half);
    };
    const auto [left, right] = grown(r.left, r.right);
    const auto [bottom, top] = grown(r.bottom, r.top);
    return Rect{left, right, bottom, top};
}

}  // namespace

bool isOblique(const Scenario& scenario) { return scenario.view.plane.kind != "entries"; }

StatePlane portraitPlane(const Scenario& scenario, const System& system, const std::stop_token& stop) {
    const StatePlane entries = entriesPlane(scenario, system);
    const ViewPlane& wanted = scenario.view.plane;
    if ((wanted.kind == "entries" && !wanted.step) || entries.isWhole()) return entries;
    const std::vector<Vector> samples = samplesOf(scenario, system, wanted.step.value_or(scenario.steps), stop);
    if (stop.stop_requested()) return entries;
    StatePlane plane = entries;
    const bool ofPath = (wanted.step || statedEquilibria(scenario).empty()) && !samples.empty();
    if (ofPath) plane.base.assign(samples.back().begin(), samples.back().end());
    if (wanted.kind == "entries") return plane;
    const Eigen::Map<const Vector> base(plane.base.data(), static_cast<Eigen::Index>(plane.base.size()));
    const std::vector<Vector> path = rests(samples) ? std::vector<Vector>{} : samples;
    std::optional<Directions> d = wanted.kind == "eigenpair" ? eigenpair(system, base, stop)
                                  : wanted.kind == "path"    ? components(path)
                                                             : random(base.size(), wanted.seed);
    if (!d || !orthonormal(d->right, d->up)) {
        plane.title = phrase("pictures", "no plane of that kind here: a plane of entries");
        return plane;
    }
    plane.right.assign(d->right.begin(), d->right.end());
    plane.up.assign(d->up.begin(), d->up.end());
    plane.names = d->names;
    plane.title = ofPath ? phrase("pictures", "%1, through the point of step %2").with({d->title, verbatim(std::to_string(wanted.step.value_or(scenario.steps)))})
                         : phrase("pictures", "%1, through the equilibrium").with({d->title});
    plane.extent = extentOf(plane, path);
    return plane;
}

Rect portraitWindow(const Scenario& scenario, const StatePlane& plane) {
    const bool own = scenario.view.window && scenario.view.window->isProper();
    if (own || !plane.isOblique()) return portraitWindow(scenario);
    if (plane.extent) return *plane.extent;
    const Rect game = portraitWindow(scenario);
    return {-0.5 * game.width(), 0.5 * game.width(), -0.5 * game.height(), 0.5 * game.height()};
}

}  // namespace ganscope
