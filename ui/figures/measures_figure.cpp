// SPDX-License-Identifier: GPL-3.0-or-later
// The view "measures": phase factor, conditioning factor or any other measure at the equilibrium against one number, for
// the scenario or for several that differ in view.curves.
#include "core/analysis/measure.h"
#include "core/math/filled.h"
#include "ui/figures/panels.h"
#include "ui/pictures/map.h"
#include "ui/pictures/text.h"
#include "ui/plots/curves_picture.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostEntries = 40;
constexpr int samples = 401;
constexpr double decadesForLogarithm = 1.3;

/// What one curve is computed from.
struct Source {
    QString label;
    Scenario scenario;
    ParameterSlot slot;
    double factor = 1;
};

/// The scenario itself, or those of view.curves; a sentence when one of them cannot be had.
std::string sourcesOf(const Scenario& scenario, const ViewAxes& axes, std::vector<Source>& sources) {
    const ViewRange& along = axes.ranges.front();
    Scenario plain = scenario;
    plain.compared.clear();
    plain.view = {};
    if (scenario.view.curves.empty()) sources.push_back({{}, axes.scenario, along.slot, 1});
    for (const ViewCurve& curve : scenario.view.curves) {
        Reading reading = withOverrides(plain, curve.set);
        if (!reading.scenario) return filled(words("reasons", "cannot draw the curve %1: %2"), {curve.label, toText(reading.problems.front())});
        SlotReading found = findSlot(*reading.scenario, curve.along.empty() ? along.slot.path : curve.along);
        if (!found.slot) return filled(words("reasons", "cannot draw the curve %1: %2 %3"), {curve.label, curve.along, found.problem});
        sources.push_back({fromUtf8(curve.label), std::move(found.scenario), std::move(*found.slot), curve.factor});
    }
    return "";
}

/// curves[m] of measure m along the range; what does not exist, infinite values among it, is a gap.
std::vector<PlotCurve> curvesOf(const Source& source, const ViewRange& along, std::span<const PointMeasure> measures, const std::stop_token& stop) {
    std::vector<PlotCurve> curves(measures.size());
    for (PlotCurve& curve : curves) curve.label = source.label;
    const ScenarioFamily family(source.scenario, {source.slot});
    const FollowedPoint point = followedEquilibrium(family);
    const auto cursor = family.cursor();
    std::vector<Quantity> values(measures.size());
    ParameterRange range = along.range;
    if (!along.slot.isWhole()) range.count = samples;
    for (int k = 0; k < range.count && !stop.stop_requested(); ++k) {
        const double x = range.value(k), p = source.factor * x;
        std::ranges::fill(values, Quantity{});
        if (complaint(source.scenario, source.slot, p).empty())
            if (const PointAt at = point.at(*cursor, {&p, 1}); at.why.empty()) {
                const Member& member = cursor->at({&p, 1});
                measure(*member.dynamics, *member.method, at.at, measures, values);
            }
        for (std::size_t m = 0; m < measures.size(); ++m) curves[m].points.emplace_back(x, values[m].value.value_or(NAN));
    }
    return curves;
}

/// A quantity that spans decades is drawn on a logarithmic axis.
bool isLogarithmic(const std::vector<PlotCurve>& curves) {
    double low = INFINITY, high = 0;
    for (const PlotCurve& curve : curves)
        for (const QPointF& p : curve.points) {
            if (p.y() < 0) return false;
            if (!(p.y() > 0) || !std::isfinite(p.y())) continue;
            low = std::min(low, p.y());
            high = std::max(high, p.y());
        }
    return high > 0 && std::log10(high / low) > decadesForLogarithm;
}

bool hasValue(const CurvesPicture& picture) {
    return std::ranges::any_of(picture.curves, [](const PlotCurve& curve) {
        return std::ranges::any_of(curve.points, [](const QPointF& p) { return std::isfinite(p.y()); });
    });
}

int columnsOf(std::size_t panels, double width, double text) {
    return static_cast<int>(std::clamp<std::size_t>(static_cast<std::size_t>(width / (24 * text)), 1, std::max<std::size_t>(panels, 1)));
}

FigureContent compose(const Experiment& e, const FigureRoom& room) {
    FigureContent content;
    if (content.objection = tooLarge(e, mostEntries); !content.objection.empty()) return content;
    const ViewAxes axes = alongAxis(e.scenario());
    if (content.objection = axes.objection; !content.objection.empty()) return content;
    const ViewRange& along = axes.ranges.front();
    std::vector<PointMeasure> measures;
    for (const std::string& id : e.scenario().view.measures)
        for (const MeasureName& name : pointMeasures())
            if (name.id == id) measures.push_back(name.measure);
    std::vector<Source> sources;
    if (content.objection = sourcesOf(e.scenario(), axes, sources); !content.objection.empty()) return content;

    std::vector<std::shared_ptr<CurvesPicture>> pictures;
    content.columns = columnsOf(measures.size(), room.width, room.text);
    for (std::size_t m = 0; m < measures.size(); ++m) {
        pictures.push_back(std::make_shared<CurvesPicture>());
        pictures[m]->x = axisOf(along, e.words());
        pictures[m]->y.label = measureLabel(measures[m], e.words());
        pictures[m]->legend = static_cast<int>(m) < content.columns;  // of the first row
        if (along.present && sources.size() == 1) pictures[m]->present = along.present;
    }
    for (const Source& source : sources) {
        std::vector<PlotCurve> curves = curvesOf(source, along, measures, e.stop());
        for (std::size_t m = 0; m < measures.size(); ++m) pictures[m]->curves.push_back(std::move(curves[m]));
    }
    if (std::ranges::none_of(pictures, [](const auto& picture) { return hasValue(*picture); })) {
        content.objection = filled(words("reasons", "needs an equilibrium along %1 at which the measures exist; there is none"), {along.label.english});
        return content;
    }
    for (auto& picture : pictures) {
        picture->y.logarithmic = isLogarithmic(picture->curves);
        content.panels.push_back({std::move(picture), {}});
    }
    return content;
}

}  // namespace

namespace figures {

extern const FigureView measures;
const FigureView measures = {
    .id = "measures",
    .title = "Measures along a number",
    .meaning = "phase and conditioning factor, or other measures (view.measures), against one number (view.along), of one or several scenarios (view.curves)",
    .height =
        [](const Scenario& scenario, double width, double text) {
            const std::size_t panels = scenario.view.measures.size();
            const int columns = columnsOf(panels, width, text), rows = static_cast<int>(panels + static_cast<std::size_t>(columns) - 1) / columns;
            return std::round(rows * 0.62 * width / columns + (scenario.view.curves.empty() ? 0 : 3 * text));
        },
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
