// SPDX-License-Identifier: GPL-3.0-or-later
// Checking and writing how a scenario is looked at; view_reader.cpp reads it.
#include "core/scenario/view_document.h"

#include "core/math/filled.h"
#include "core/scenario/parameter_slot.h"
#include "core/scenario/suggestion.h"

#include <algorithm>

namespace ganscope {
namespace {

Json documentOf(const ViewAxis& axis) {
    Json object = {{"parameter", nullptr}, {"range", nullptr}, {"scale", nullptr}};
    if (!axis.parameter.empty()) object["parameter"] = axis.parameter;
    if (!axis.range.empty()) object["range"] = axis.range;
    if (axis.scale) object["scale"] = *axis.scale == Scale::linear ? "linear" : "logarithmic";
    return object;
}

/// What is wrong with an axis of the scenario.
void check(const Scenario& scenario, const ViewAxis& axis, const std::string& pointer, std::vector<Problem>& problems) {
    if (axis.parameter.empty()) return;
    const SlotReading reading = findSlot(scenario, axis.parameter);
    if (!reading.slot) return problems.push_back({pointer + "/parameter", reading.problem});
    for (std::size_t k = 0; k < axis.range.size(); ++k)
        if (std::string wrong = complaint(reading.scenario, *reading.slot, axis.range[k]); !wrong.empty())
            problems.push_back({pointer + "/range/" + std::to_string(k), std::move(wrong)});
}

}  // namespace

void checkKeys(const Json& object, const std::string& pointer, std::span<const std::string_view> known,
               std::vector<Problem>& problems) {
    for (const auto& [key, value] : object.items())
        if (std::ranges::find(known, std::string_view(key)) == known.end())
            problems.push_back({pointer + "/" + escapedToken(key),
                                filled(words("reasons", "%1 (known are %2)"), {suggesting(words("reasons", "is not a key known here"), key, known), joined(known)})});
}

Json documentOf(const ViewOptions& v) {
    Json view = {{"window", nullptr}, {"field", v.field}, {"nullclines", v.nullclines}, {"axes", v.axes}, {"figure", v.figure}};
    if (const auto& w = v.window) view["window"] = {w->left, w->right, w->bottom, w->top};
    const ViewLayers& l = v.layers;
    view["layers"] = {{"ground", l.ground},         {"energy", l.energy},           {"separatrices", l.separatrices}, {"cycles", l.cycles},
                      {"equilibria", l.equilibria}, {"constraints", l.constraints}, {"wedge", l.wedge},               {"ring", l.ring}};
    Json& pins = view["pins"] = Json::array();
    for (const auto& pin : v.pins) pins.push_back(pin.empty() ? Json() : Json(pin));
    view["along"] = documentOf(v.along);
    Json& curves = view["curves"] = Json::array();
    for (const ViewCurve& curve : v.curves) {
        Json object = {{"label", curve.label}, {"set", curve.set}, {"along", nullptr}, {"factor", curve.factor}};
        if (!curve.along.empty()) object["along"] = curve.along;
        curves.push_back(std::move(object));
    }
    view["measures"] = v.measures;
    view["map"] = {{"x", documentOf(v.mapX)}, {"y", documentOf(v.mapY)}, {"measure", v.mapMeasure}};
    view["snapshots"] = v.snapshots;
    view["basins"] = {{"steps", nullptr}};
    if (v.basinSteps) view["basins"]["steps"] = *v.basinSteps;
    view["plane"] = {{"kind", v.plane.kind}, {"step", nullptr}, {"seed", v.plane.seed}};
    if (v.plane.step) view["plane"]["step"] = *v.plane.step;
    view["spectrum"] = {{"matrix", v.spectrum.matrix}, {"batches", v.spectrum.batches}};
    return view;
}

std::vector<Problem> problemsOfView(const Scenario& scenario) {
    std::vector<Problem> problems;
    Scenario plain = scenario;
    plain.compared.clear();
    plain.view = {};  // the curves are scenarios without curves
    const ViewOptions& v = scenario.view;
    check(plain, v.along, "/view/along", problems);
    check(plain, v.mapX, "/view/map/x", problems);
    check(plain, v.mapY, "/view/map/y", problems);
    for (std::size_t i = 0; i < v.curves.size(); ++i) {
        const ViewCurve& curve = v.curves[i];
        const std::string pointer = "/view/curves/" + std::to_string(i);
        const Reading reading = withOverrides(plain, curve.set);
        for (const Problem& problem : reading.problems) problems.push_back({pointer + "/set", toText(problem)});
        if (reading.scenario) check(*reading.scenario, {curve.along, {}, {}}, pointer + "/along", problems);
    }
    for (Problem& problem : problems)
        if (problem.pointer.ends_with("/along/parameter") && problem.pointer.starts_with("/view/curves"))
            problem.pointer.resize(problem.pointer.size() - std::string_view("/parameter").size());
    return problems;
}

std::span<const std::string_view> viewKeys() {
    static constexpr std::string_view keys[] = {"window", "field", "nullclines", "layers", "pins", "axes", "figure", "along", "curves", "measures", "map", "snapshots", "basins", "plane", "spectrum"};
    return keys;
}

std::span<const std::string_view> viewPaths() {
    static constexpr std::string_view paths[] = {
        "window",          "field",       "nullclines",  "layers.ground", "layers.energy", "layers.separatrices", "layers.cycles", "layers.equilibria",
        "layers.constraints", "layers.wedge", "layers.ring", "pins", "axes", "figure", "along.parameter", "along.range", "along.scale", "curves", "measures",
        "map.x.parameter", "map.x.range", "map.x.scale", "map.y.parameter", "map.y.range",     "map.y.scale", "map.measure", "snapshots", "basins.steps",
        "plane.kind", "plane.step", "plane.seed", "spectrum.matrix", "spectrum.batches"};
    return paths;
}

}  // namespace ganscope
