// SPDX-License-Identifier: GPL-3.0-or-later
// The view "samples": samples over the level sets of D as training goes on, a row for each variation.
#include "core/math/filled.h"
#include "ui/figures/panels.h"
#include "ui/figures/snapshots.h"
#include "ui/pictures/cloud.h"
#include "ui/pictures/text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

std::size_t rowsOf(const Scenario& s) { return std::max<std::size_t>(s.view.curves.size(), 1); }
std::size_t columnsOf(const Scenario& s) { return snapshotSteps(s).size(); }

double heightOf(const Scenario& scenario, double width, double text) {
    if (rowsOf(scenario) * columnsOf(scenario) == 1) return std::round(width - (besidePlot - belowPlot) * text);
    // Square panels, with a line of text below each and one beside each row.
    const double side = width / static_cast<double>(columnsOf(scenario)) - 1.6 * text;
    return std::round(static_cast<double>(rowsOf(scenario)) * (std::max(side, 4 * text) + 4.2 * text));
}

FigureContent compose(const Experiment& e, const FigureRoom&) {
    const PictureWords& translate = e.words();
    FigureContent content;
    if (content.objection = cannotFollow(e); !content.objection.empty()) return content;
    if (!isPlanar(e.system().dynamics->game())) {
        content.objection = words("reasons", "needs data in the plane, as of the game ring");
        return content;
    }
    const std::vector<Course> courses = coursesOf(e, snapshotSteps(e.scenario()));
    const bool alone = rowsOf(e.scenario()) * columnsOf(e.scenario()) == 1;
    content.columns = static_cast<int>(columnsOf(e.scenario()));
    CloudDetail detail;
    if (!alone) {
        detail.nodes = 61;
        detail.brief = true;
        detail.points = 256;
    }
    for (const Course& course : courses)
        for (std::size_t k = 0; k < columnsOf(e.scenario()); ++k) {
            DataPicture picture;
            if (k < course.points.size()) {
                picture = std::move(*cloudPicture(course.system.dynamics->game(), course.points[k], detail, e.words()));
            } else {
                picture.cloud.emplace().window = planeRect(-1, 1, -1, 1);
                picture.note = course.ended.empty() ? translate("pictures", "cancelled") : translate.reason(course.ended);
            }
            if (!alone) {
                picture.cloud->bare = true;
                picture.cloud->xLabel = k < course.points.size() ? translate("pictures", "step %1").arg(course.steps[k]) : QString();
                picture.cloud->yLabel = k == 0 ? fromUtf8(course.label) : QString();
            }
            content.panels.push_back({std::make_shared<DataPicture>(std::move(picture)), {}});
        }
    return content;
}

}  // namespace

namespace figures {

extern const FigureView samples;
const FigureView samples = {
    .id = "samples",
    .title = "Samples",
    .meaning = "samples over the level sets of D, with the data; at the steps view.snapshots, a row for each of view.curves",
    .height = heightOf,
    .compose = compose,
    .needsPage = [](const Scenario& s) { return columnsOf(s) > 3; },
    .dock = "data",
};

}  // namespace figures

}  // namespace ganscope
