// SPDX-License-Identifier: GPL-3.0-or-later
// The view "path": path angle and path norm along the line from the start of training to its end.
#include "core/analysis/path_angle.h"
#include "core/math/filled.h"
#include "ui/figures/panels.h"
#include "ui/figures/snapshots.h"
#include "ui/pictures/text.h"
#include "ui/plots/curves_picture.h"

#include <cmath>

namespace ganscope {
namespace {

constexpr double low = 0.6, high = 1.5;  // as the figures of Berard et al. 2020
/// Points of a curve; of very many parameters each takes a second.
int pointsFor(std::size_t parameters) { return parameters > 20'000 ? 13 : 181; }

FigureContent compose(const Experiment& e, const FigureRoom&) {
    const PictureWords& translate = e.words();
    FigureContent content;
    if (content.objection = cannotFollow(e); !content.objection.empty()) return content;
    CurvesPicture angle, length;
    std::string missing;
    for (const Course& course : coursesOf(e, {0, e.scenario().steps})) {
        if (course.points.size() < 2 || course.points[0] == course.points[1]) {
            missing = course.ended.empty() ? words("reasons", "the path ends where it begins") : course.ended;
            continue;
        }
        PlotCurve c{fromUtf8(course.label), {}, false}, l = c;
        for (const PathPoint& p : pathAngle(*course.system.dynamics, course.points[0], course.points[1], low, high, pointsFor(course.points[0].size()), e.stop())) {
            c.points.emplace_back(p.alpha, p.angle);
            l.points.emplace_back(p.alpha, p.norm);
        }
        angle.curves.push_back(std::move(c));
        length.curves.push_back(std::move(l));
    }
    if (angle.curves.empty()) {
        content.objection = filled(words("reasons", "has nothing to show: %1"), {missing});
        return content;
    }
    angle.x = length.x = {translate("pictures", "α, from start (0) to end (1)"), false, low, high};
    angle.y = {translate("pictures", "path angle cos ∠"), false, 0, 0};
    length.y = {translate("pictures", "path norm ‖v‖"), true, 0, 0};
    angle.present = length.present = 1;
    length.legend = false;
    content.panels = {{std::make_shared<CurvesPicture>(std::move(angle)), {}}, {std::make_shared<CurvesPicture>(std::move(length)), {}}};
    return content;
}

}  // namespace

namespace figures {

extern const FigureView path;
const FigureView path = {
    .id = "path",
    .title = "Path angle",
    .meaning = "angle and norm of the field on the straight line from the start of training through its end, a curve for each of view.curves",
    .height = [](const Scenario&, double width, double text) { return std::round(0.4 * width + 2 * text); },
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
