// SPDX-License-Identifier: GPL-3.0-or-later
// Fates as classes, times as shades.
#include "ui/pictures/basins.h"

#include "core/scenario/scenario_verdict.h"
#include "core/simulation/stepper.h"
#include "ui/pictures.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr std::size_t mostHues = 5;
constexpr std::int64_t mostSteps = 20000;  // unless the view asks for more
constexpr double mostWork = 1e8;           // steps of all cells: some seconds; long runs get fewer cells

QString pointText(const std::vector<double>& at) {
    QStringList numbers;
    for (std::size_t i = 0; i < std::min<std::size_t>(at.size(), 4); ++i) {
        // The last digits of a zero found by iteration are noise.
        const double x = std::fabs(at[i]) < 1e-9 ? 0.0 : at[i];
        numbers << numberText(x, 3);
    }
    if (at.size() > 4) numbers << QStringLiteral("…");
    return QStringLiteral("(") + numbers.join(QStringLiteral(", ")) + QStringLiteral(")");
}

/// Times span decades: the shade goes with the logarithm, so that both quick and slow starts tell.
float shadeOf(std::int32_t steps, std::int64_t all) {
    return static_cast<float>(std::log1p(static_cast<double>(steps)) / std::log1p(static_cast<double>(std::max<std::int64_t>(all, 1))));
}

}  // namespace

BasinsPicture basinsPicture(const Scenario& scenario, const Basins& basins, std::span<const RestPoint> rests, std::int64_t steps,
                            const std::vector<std::vector<Point>>& orbits, const PictureWords& words) {
    BasinsPicture picture;
    const std::vector<std::string> symbols = stateSymbols(scenario);
    const auto symbol = [&](int i) { return static_cast<std::size_t>(i) < symbols.size() ? fromUtf8(symbols[static_cast<std::size_t>(i)]) : QString(); };
    picture.xLabel = basins.plane.isOblique() ? words(basins.plane.names[0]) : symbol(basins.plane.x);
    picture.yLabel = basins.plane.isOblique() ? words(basins.plane.names[1]) : symbol(basins.plane.y);
    const Rect& w = basins.window;
    picture.window = planeRect(w.left, w.right, w.bottom, w.top);
    picture.columns = basins.columns;
    picture.rows = basins.rows;

    // Attractors that nobody comes to need no name; those for which there is no hue of their own share one and its name.
    std::vector<int> classOf(basins.attractors.size(), -1);
    const auto visited = static_cast<std::size_t>(std::ranges::count_if(basins.attractors, [](const Attractor& a) { return a.cells > 0; }));
    const auto several = std::ranges::count_if(basins.attractors, [](const Attractor& a) { return !a.equilibrium && a.cells > 0; }) > 1;
    std::size_t hue = 0, orbit = 0;
    for (std::size_t k = 0; k < basins.attractors.size(); ++k) {
        const Attractor& attractor = basins.attractors[k];
        if (attractor.cells == 0) continue;
        QString name = attractor.equilibrium ? words("pictures", "to %1").arg(pointText(attractor.at)) : words("pictures", "to a cycle");
        if (!attractor.equilibrium && several) name += QStringLiteral(" %1").arg(++orbit);
        const bool shared = visited > mostHues && hue >= mostHues - 1;
        if (shared) name = words("pictures", "to one of %1 others").arg(visited - (mostHues - 1));
        if (!shared || hue == mostHues - 1) picture.classes.push_back({name, BasinLook::Attracted, static_cast<int>(hue)});
        classOf[k] = static_cast<int>(picture.classes.size()) - 1;
        ++hue;
    }
    const std::size_t cells = basins.fates.size();
    const auto attracted = [&](std::size_t c) { return basins.attractor[c] >= 0 && (basins.fates[c] == Fate::arrived || basins.fates[c] == Fate::captured); };
    // In one order wherever the cells lie: not in that in which a window of some size meets them.
    int own = -1, diverged = -1, moving = -1;
    const auto classOfFate = [&](Fate fate) -> int& { return fate == Fate::own ? own : fate == Fate::diverged ? diverged : moving; };
    for (std::size_t c = 0; c < cells; ++c)
        if (!attracted(c)) classOfFate(basins.fates[c]) = 0;
    const auto name = [&](int& kind, const QString& text, BasinLook look) {
        if (kind < 0) return;
        kind = static_cast<int>(picture.classes.size());
        picture.classes.push_back({text, look, 0});
    };
    name(own, words("pictures", "an orbit of its own"), BasinLook::Own);
    name(diverged, words("pictures", "diverges"), BasinLook::Diverged);
    name(moving, words("pictures", "still moving"), BasinLook::Moving);
    picture.kinds.resize(cells);
    picture.shades.resize(cells);
    for (std::size_t c = 0; c < cells; ++c) {
        picture.kinds[c] = static_cast<std::int16_t>(attracted(c) ? classOf[static_cast<std::size_t>(basins.attractor[c])] : classOfFate(basins.fates[c]));
        // What is captured never arrives: it has no time, and the lightest shade.
        picture.shades[c] = basins.fates[c] == Fate::captured ? 0.5F : shadeOf(basins.steps[c], steps);
    }
    for (std::size_t k = 0; k < basins.attractors.size(); ++k) {
        const Attractor& attractor = basins.attractors[k];
        BasinAttractor drawn;
        if (attractor.equilibrium) {
            const auto rest = std::ranges::find(rests, attractor.at, &RestPoint::at);
            const Point at = basins.plane.project(attractor.at.data());
            drawn.equilibrium = EquilibriumPoint{{at.x, at.y}, rest == rests.end() ? EquilibriumMark::Degenerate : markOf(rest->kind), {}};
        } else if (k < orbits.size()) {
            for (const Point p : orbits[k]) drawn.orbit.emplace_back(p.x, p.y);
        }
        picture.attractors.push_back(std::move(drawn));
    }
    picture.note = words("pictures", "%1 steps").arg(steps);
    if (const QString section = sectionText(basins.plane, symbols, words); !section.isEmpty()) picture.note += QStringLiteral("; ") + section;
    return picture;
}

BasinsRequest basinsRequest(const Scenario& scenario, StatePlane plane, const Rect& window, std::vector<RestPoint> rests, double longer) {
    BasinsRequest request;
    request.plane = std::move(plane);
    request.window = window;
    request.steps = scenario.view.basinSteps.value_or(std::min(scenario.steps, mostSteps));
    const double affordable = std::max(48.0, std::sqrt(mostWork / static_cast<double>(std::max<std::int64_t>(request.steps, 1))));
    const double side = std::max(window.width(), window.height()) / std::min(longer, affordable);
    request.columns = std::max(2, static_cast<int>(std::lround(window.width() / side)));
    request.rows = std::max(2, static_cast<int>(std::lround(window.height() / side)));
    request.equilibria = std::move(rests);
    return request;
}

std::vector<std::vector<Point>> orbitsOf(const System& system, const Basins& basins, std::int64_t steps, std::stop_token stop) {
    std::vector<std::vector<Point>> orbits(basins.attractors.size());
    for (std::size_t k = 0; k < orbits.size(); ++k) {
        if (basins.attractors[k].equilibrium || basins.attractors[k].cells == 0) continue;
        const auto cell = std::ranges::find(basins.attractor, static_cast<std::int16_t>(k)) - basins.attractor.begin();
        if (static_cast<std::size_t>(cell) == basins.attractor.size()) continue;
        const int i = static_cast<int>(cell) % basins.columns, j = static_cast<int>(cell) / basins.columns;
        Stepper stepper(system, basins.plane.lift(basins.start(i, j)));
        // The last quarter of the run; of a slow orbit what can be told apart.
        constexpr std::size_t mostPoints = 1000;
        const double apart = std::hypot(basins.window.width(), basins.window.height()) / 600;
        const std::int64_t from = 3 * steps / 4;
        std::vector<Point>& orbit = orbits[k];
        for (std::int64_t n = 0; n < steps && orbit.size() < mostPoints && stepper.step() && !stop.stop_requested(); ++n) {
            const Point at = basins.plane.project(stepper.point().data());
            if (n >= from && (orbit.empty() || std::hypot(at.x - orbit.back().x, at.y - orbit.back().y) >= apart)) orbit.push_back(at);
        }
    }
    return orbits;
}

}  // namespace ganscope
