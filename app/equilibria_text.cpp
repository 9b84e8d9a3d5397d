// SPDX-License-Identifier: GPL-3.0-or-later
// Equilibria and cycles written down.
#include "app/equilibria_text.h"

#include "app/evaluation_text.h"
#include "app/output.h"
#include "app/points.h"

#include <cmath>

namespace ganscope {
namespace {

constexpr const char* planeOnly = "limit cycles are looked for in games of two parameters";

/// Why there is no cycle in the answer; empty where there is one.
std::string whyNoCycle(const EquilibriaReport& r) {
    if (!r.curves.cycles.cycles.empty()) return "";
    if (r.system.dynamics->size() != 2) return std::string(planeOnly) + "; this one has " + std::to_string(r.system.dynamics->size());
    if (!r.curves.complete) return "the search was cancelled";
    if (!r.curves.cycles.bands.empty()) return "the closed orbits fill a band: none of them is isolated";
    return "no orbit about an equilibrium, or about a point where the field is not smooth, closes";
}

Json toJson(const RestPoint& point, const EquilibriaReport& r) {
    Json json = toJson(evaluate(*r.system.dynamics, *r.system.method, point.at));
    json["kind"] = nameOf(point.continuum > 0 ? point.across : point.kind);
    json["stable_dimension"] = point.stable;
    json["unstable_dimension"] = point.unstable;
    json["centre_dimension"] = point.centre;
    json["zeros"] = point.zeros;
    json["continuum"] = nullptr;
    if (point.continuum > 0) {
        Json directions = Json::array();
        for (Eigen::Index j = 0; j < point.directions.cols(); ++j) {
            Json direction = Json::array();
            for (Eigen::Index i = 0; i < point.directions.rows(); ++i) direction.push_back(point.directions(i, j) + 0.0);
            directions.push_back(std::move(direction));
        }
        json["continuum"] = {{"dimension", point.continuum}, {"directions", std::move(directions)}};
    }
    json["index"] = nullptr;
    if (point.index)
        json["index"] = *point.index;
    else
        json["why"]["index"] = point.at.size() != 2     ? "it is that of a field of the plane"
                               : point.continuum > 0    ? "the equilibrium is not isolated"
                               : !point.held.empty()    ? "the state is at rest on a bound only"
                                                        : "the field is not smooth enough around the point";
    if (!point.held.empty()) {
        json["held"] = point.held;
        json["free_eigenvalues"] = eigenvalues(point.flow);
    }
    return json;
}

Json box(const Rect& r) { return {r.left, r.right, r.bottom, r.top}; }

Json toJson(const LimitCycle& cycle) {
    Json orbit = Json::array();
    for (Point p : cycle.orbit) orbit.push_back({p.x, p.y});
    Json json = {{"period", cycle.period}, {"multiplier", cycle.multiplier}, {"stable", cycle.stability == CycleStability::stable},
                 {"extent", box(cycle.extent)}, {"around", {cycle.inside.x, cycle.inside.y}}, {"jumps", cycle.jumps}};
    if (cycle.stability == CycleStability::neutral) {
        json["stable"] = nullptr;
        json["why"] = {{"stable", "the multiplier is 1 within rounding"}};
    }
    json["orbit"] = std::move(orbit);
    return json;
}

const char* nameOf(Separatrix::End end) {
    switch (end) {
    case Separatrix::End::left: return "left";
    case Separatrix::End::arrived: return "arrived";
    case Separatrix::End::spent: break;
    }
    return "spent";
}

Json toJson(const Separatrix& curve) {
    Json points = Json::array();
    for (Point p : curve.points) points.push_back({p.x, p.y});
    return {{"stable", curve.stable}, {"eigenvalue", curve.eigenvalue}, {"end", nameOf(curve.end)}, {"start_error", curve.startError}, {"points", std::move(points)}};
}

/// "θ = 0, ψ = 1".
std::string placeText(const std::vector<double>& at, const std::vector<std::string>& symbols) {
    constexpr std::size_t shown = 8;
    std::string text;
    for (std::size_t i = 0; i < std::min(at.size(), shown); ++i) text += (i > 0 ? ", " : "") + symbols[i] + " = " + brief(at[i]);
    return at.size() > shown ? text + ", …" : text;
}

std::string extentText(const Rect& r, const EquilibriaReport& report) {
    const auto symbols = stateSymbols(report.scenario);
    const StatePlane plane = entriesPlane(report.scenario, report.system);
    const auto range = [&](int entry, double low, double high) {
        return symbols[static_cast<std::size_t>(entry)] + " from " + brief(low) + " to " + brief(high);
    };
    return range(plane.x, r.left, r.right) + ", " + range(plane.y, r.bottom, r.top);
}

std::string pageOf(const RestPoint& point, const EquilibriaReport& r) {
    const auto symbols = stateSymbols(r.scenario);
    std::string text = kindText(point) + " at " + placeText(point.at, symbols) + "\n";
    if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
    std::vector<std::vector<std::string>> rows;
    rows.push_back({"flow", "λ = " + listed(point.flow)});
    std::string spaces = std::to_string(point.stable) + " stable, " + std::to_string(point.unstable) + " unstable, " + std::to_string(point.centre) + " neither";
    if (point.zeros > 0) {
        spaces += point.zeros == 1 ? "; one eigenvalue is zero, " : "; " + std::to_string(point.zeros) + " eigenvalues are zero, ";
        spaces += point.continuum == point.zeros ? "along the continuum" : point.continuum > 0 ? std::to_string(point.continuum) + " of them along the continuum"
                                                                                               : "yet the point is isolated";
    }
    rows.push_back({"dimensions", spaces});
    if (point.continuum == 1) {
        std::string direction;
        for (Eigen::Index i = 0; i < point.directions.rows(); ++i)
            if (std::fabs(point.directions(i, 0)) > 1e-12)
                direction += (direction.empty() ? "" : ", ") + symbols[static_cast<std::size_t>(i)] + " by " + brief(point.directions(i, 0));
        rows.push_back({"line along", direction});
    }
    if (point.index) rows.push_back({"index", std::to_string(*point.index)});
    if (point.held.empty()) {
        const UpdateSpectrum update = updateSpectrum(*r.system.dynamics, *r.system.method, point.at);
        rows.push_back({"update", update.why.empty() ? "max |μ| = " + brief(radius(update.spectrum)) : "— (" + update.why + ")"});
    } else {
        std::string names;
        for (int entry : point.held) names += (names.empty() ? "" : ", ") + symbols[static_cast<std::size_t>(entry)];
        rows.push_back({"held", names + ": the field pulls further out"});
    }
    return text + aligned(rows, "  ");
}

std::string pageOf(const Separatrix& curve, const std::vector<std::string>& symbols) {
    const auto place = [&](Point p) { return placeText({p.x, p.y}, symbols); };
    const std::string from = place(curve.points.front()), last = place(curve.points.back());
    std::vector<std::vector<std::string>> rows{{"eigenvalue", brief(curve.eigenvalue)}};
    switch (curve.end) {
    case Separatrix::End::left: rows.push_back({"leaves the window", "last at " + last}); break;
    case Separatrix::End::arrived: rows.push_back({curve.stable ? "comes from" : "ends at", last}); break;
    case Separatrix::End::spent: rows.push_back({"winds on", "still under way at " + last}); break;
    }
    return std::string(curve.stable ? "Stable" : "Unstable") + " separatrix of the saddle at " + from + "\n" + aligned(rows, "  ");
}

std::string pageOf(const LimitCycle& cycle, const EquilibriaReport& r) {
    const char* kind = cycle.stability == CycleStability::stable ? "Stable" : cycle.stability == CycleStability::unstable ? "Unstable" : "Neutral";
    std::vector<std::vector<std::string>> rows{{"period", brief(cycle.period)}, {"multiplier", brief(cycle.multiplier)}, {"extent", extentText(cycle.extent, r)}};
    if (cycle.jumps > 0) rows.push_back({"jumps", "crosses " + std::to_string(cycle.jumps) + (cycle.jumps == 1 ? " line" : " lines") + " where the field jumps"});
    return std::string(kind) + " limit cycle of the flow\n" + aligned(rows, "  ");
}

}  // namespace

Json toJson(const EquilibriaReport& r) {
    Json json = {{"scenario", Json::parse(writeScenario(r.scenario, -1))}};
    Json why = Json::object();
    for (const char* list : {"points", "held", "separatrices", "cycles", "closed_orbits", "rejected"}) json[list] = Json::array();
    for (const RestPoint& point : r.found.points) json["points"].push_back(toJson(point, r));
    for (const RestPoint& point : r.found.held) json["held"].push_back(toJson(point, r));
    for (const Separatrix& curve : r.curves.separatrices) json["separatrices"].push_back(toJson(curve));
    for (const LimitCycle& cycle : r.curves.cycles.cycles) json["cycles"].push_back(toJson(cycle));
    for (const ClosedOrbits& band : r.curves.cycles.bands)
        json["closed_orbits"].push_back({{"around", {band.inside.x, band.inside.y}}, {"innermost", box(band.innermost)}, {"innermost_period", band.innermostPeriod},
                                         {"outermost", box(band.outermost)}, {"outermost_period", band.outermostPeriod}});
    for (const FalseZero& zero : r.found.rejected) json["rejected"].push_back({{"at", zero.at}, {"why", zero.why}});
    json["search"] = {{"window", box(r.window)}, {"starts", r.found.starts}, {"complete", r.found.complete}};
    if (!r.found.why.empty()) why["points"] = r.found.why;
    if (const std::string text = whyNoCycle(r); !text.empty()) why["cycles"] = text;
    if (!why.empty()) json["why"] = why;
    return json;
}

std::string pageOf(const EquilibriaReport& r) {
    std::string text = describe(r.scenario) + "\n";
    const auto symbols = stateSymbols(r.scenario);
    for (const RestPoint& point : r.found.points) text += "\n" + pageOf(point, r);
    for (const RestPoint& point : r.found.held) text += "\n" + pageOf(point, r);
    if (r.found.points.empty()) {
        text += "\nNo equilibrium: " + r.found.why + ".\n";
        if (r.found.rejected.empty() && !r.found.slowestAt.empty())
            text += "  The slowest point met: ‖v‖ = " + brief(r.found.slowest) + " at " + placeText(r.found.slowestAt, symbols) + ".\n";
    }
    for (const FalseZero& zero : r.found.rejected) text += "\nNo equilibrium at " + placeText(zero.at, symbols) + ": " + zero.why + ".\n";
    for (const Separatrix& curve : r.curves.separatrices)
        if (!curve.points.empty()) text += "\n" + pageOf(curve, symbols);
    for (const LimitCycle& cycle : r.curves.cycles.cycles) text += "\n" + pageOf(cycle, r);
    for (const ClosedOrbits& band : r.curves.cycles.bands)
        text += "\nClosed orbits fill a band around " + placeText({band.inside.x, band.inside.y}, symbols) + "\n" +
                aligned({{"from", extentText(band.innermost, r), "period " + brief(band.innermostPeriod)},
                         {"to", extentText(band.outermost, r), "period " + brief(band.outermostPeriod)}}, "  ");
    if (const std::string why = whyNoCycle(r); !why.empty() && r.curves.cycles.bands.empty()) text += "\nNo limit cycle: " + why + ".\n";
    text += "\nSearched from " + std::to_string(r.found.starts) + " points; a search cannot promise that nothing else is there.\n";
    return text;
}

}  // namespace ganscope
