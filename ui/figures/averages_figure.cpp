// SPDX-License-Identifier: GPL-3.0-or-later
// The view "averages": the last iterate and the average of all iterates, as distances to the equilibrium on logarithmic axes.
#include "core/math/filled.h"
#include "core/simulation/stepper.h"
#include "ui/figures/panels.h"
#include "ui/plots/curves_picture.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr double perDecade = 120;  // points of a curve

FigureContent compose(const Experiment& e, const FigureRoom&) {
    const PictureWords& translate = e.words();
    FigureContent content;
    const Scenario& scenario = e.scenario();
    if (e.rests().empty() || scenario.starts.empty() || scenario.steps < 2) {
        content.objection = e.rests().empty() ? words("reasons", "needs an equilibrium to measure the distance to; none was found") : words("reasons", "needs a start and some steps");
        return content;
    }
    const std::vector<double>& rest = e.rests().front().at;
    Stepper stepper(e.system(), scenario.starts.front());
    const bool continuous = e.system().method->continuous();
    const bool ofMethod = !stepper.average().empty();
    PlotCurve last, mean, guide;
    last.label = translate("pictures", "last iterate");
    mean.label = ofMethod ? translate("pictures", "the method's average") : translate("pictures", "average of all iterates");
    guide.label = QStringLiteral("∝ 1/√t");
    guide.guide = true;
    Vec<double> sum(stepper.point().begin(), stepper.point().end()), average = sum;
    double next = 1;
    while (stepper.steps() < scenario.steps && !e.stop().stop_requested() && stepper.step()) {
        const View<double> w = stepper.point();
        const auto step = static_cast<double>(stepper.steps());
        for (std::size_t i = 0; i < sum.size(); ++i) {
            sum[i] += w[i];
            average[i] = sum[i] / (step + 1);
        }
        if (step < next && stepper.steps() < scenario.steps) continue;
        next = std::max(step + 1, next * std::pow(10.0, 1 / perDecade));
        const double t = continuous ? stepper.time() : step;
        last.points.emplace_back(t, distanceBetween(w, rest));
        mean.points.emplace_back(t, distanceBetween(ofMethod ? stepper.average() : View<double>(average), rest));
    }
    auto picture = std::make_shared<CurvesPicture>();
    picture->x = {continuous ? translate("pictures", "time t") : translate("pictures", "step t"), true, 0, 0};
    picture->y = {translate("pictures", "distance to the equilibrium"), true, 0, 0};
    if (!mean.points.empty()) {
        // Through the average's last point, so that the slopes can be compared there.
        const QPointF end = mean.points.back();
        for (const QPointF& p : mean.points) guide.points.emplace_back(p.x(), end.y() * std::sqrt(end.x() / p.x()));
    }
    picture->curves = {std::move(mean), std::move(last), std::move(guide)};
    content.panels.push_back({std::move(picture), {}});
    return content;
}

}  // namespace

namespace figures {

extern const FigureView averages;
const FigureView averages = {
    .id = "averages",
    .title = "Average against last iterate",
    .meaning = "the distances of the last iterate and of the average of all iterates to the equilibrium, on logarithmic axes",
    .height = [](const Scenario&, double width, double) { return std::round(0.72 * width); },
    .compose = compose,
    .dock = "series",
};

}  // namespace figures

}  // namespace ganscope
