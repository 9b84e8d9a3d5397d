// SPDX-License-Identifier: GPL-3.0-or-later
// The view "metrics": how well samples cover the data while a network trains, and how steep D is there.
#include "core/analysis/sample_quality.h"
#include "core/math/filled.h"
#include "ui/figures/panels.h"
#include "ui/figures/snapshots.h"
#include "ui/pictures/text.h"
#include "ui/plots/curves_picture.h"

#include <array>
#include <cmath>

namespace ganscope {
namespace {

constexpr int points = 80;  // of a curve

using Number = double (*)(const DataMeasures&);
struct Panel {
    const char* label;
    Number number;
    bool ofModes;
};
constexpr std::array<Panel, 4> panels{{
    {words("pictures", "modes covered"), [](const DataMeasures& m) { return static_cast<double>(m.quality->covered); }, true},
    {words("pictures", "good samples"), [](const DataMeasures& m) { return m.quality->good; }, true},
    {words("pictures", "JS of modes (nats)"), [](const DataMeasures& m) { return m.quality->js; }, true},
    {words("pictures", "E ‖∇D‖ on data"), [](const DataMeasures& m) { return m.slope; }, false},
}};

FigureContent compose(const Experiment& e, const FigureRoom&) {
    const PictureWords& translate = e.words();
    FigureContent content;
    const bool modes = dataMeasureNames(e.system().dynamics->game()).size() > 1;
    if (content.objection = cannotFollow(e); !content.objection.empty()) return content;
    if (dataMeasureNames(e.system().dynamics->game()).empty()) {
        content.objection = words("reasons", "needs a network that makes points, such as the game ring");
        return content;
    }
    const std::vector<Course> courses = coursesOf(e, evenSteps(e.scenario(), points));
    std::array<CurvesPicture, panels.size()> pictures;
    for (const Course& course : courses) {
        std::array<PlotCurve, panels.size()> curves;
        for (std::size_t k = 0; k < course.points.size() && !e.stop().stop_requested(); ++k) {
            const DataMeasures m = *dataMeasures(course.system.dynamics->game(), course.points[k]);
            for (std::size_t p = 0; p < panels.size(); ++p)
                if (!panels[p].ofModes || m.quality) curves[p].points.emplace_back(static_cast<double>(course.steps[k]), panels[p].number(m));
        }
        for (std::size_t p = 0; p < panels.size(); ++p) {
            curves[p].label = fromUtf8(course.label);
            pictures[p].curves.push_back(std::move(curves[p]));
        }
    }
    for (std::size_t p = 0; p < panels.size(); ++p) {
        if (panels[p].ofModes && !modes) continue;
        pictures[p].x = {translate("pictures", "step"), false, 0, static_cast<double>(std::max<std::int64_t>(e.scenario().steps, 1))};
        pictures[p].y.label = translate("pictures", panels[p].label);
        pictures[p].legend = p == 0 || !modes;
        if (p == 0) pictures[p].y.high = 1 + static_cast<double>(dynamic_cast<const Cloud&>(e.system().dynamics->game()).modes().size());
        content.panels.push_back({std::make_shared<CurvesPicture>(std::move(pictures[p])), {}});
    }
    content.columns = modes ? 2 : 1;
    return content;
}

}  // namespace

namespace figures {

extern const FigureView metrics;
const FigureView metrics = {
    .id = "metrics",
    .title = "Mode coverage",
    .meaning = "modes covered, share of good samples, divergence of the modes and D's slope on the data over a network's training, a curve for each of view.curves",
    .height = [](const Scenario&, double width, double) { return std::round(1.02 * width); },
    .compose = compose,
    .dock = "data",
};

}  // namespace figures

}  // namespace ganscope
