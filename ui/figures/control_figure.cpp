// SPDX-License-Identifier: GPL-3.0-or-later
// The view "control": the game as a control loop, for the scenario or for several that differ in view.curves.
#include "core/math/filled.h"
#include "core/scenario/scenario_json.h"
#include "ui/figures/panels.h"
#include "ui/pictures/control.h"
#include "ui/pictures/text.h"

#include <cmath>

namespace ganscope {
namespace {

FigureContent compose(const Experiment& e, const FigureRoom&) {
    FigureContent content;
    const Scenario& scenario = e.scenario();
    std::vector<NamedReading> readings;
    const auto read = [&](const Scenario& s, const std::string& label) {
        ControlReading reading = readControl(s, e.stop());
        if (content.objection.empty() && !reading.why.english.empty()) content.objection = label.empty() ? reading.why.english : filled(words("reasons", "cannot read %1: it %2"), {label, reading.why.english});
        readings.push_back({fromUtf8(label), std::move(reading)});
    };
    if (scenario.view.curves.empty()) read(scenario, "");
    for (const ViewCurve& curve : scenario.view.curves) {
        Reading reading = withOverrides(scenario, curve.set);
        if (reading.scenario)
            read(*reading.scenario, curve.label);
        else
            content.objection = filled(words("reasons", "cannot draw the curve %1: %2"), {curve.label, toText(reading.problems.front())});
    }
    if (!content.objection.empty()) return content;
    const ControlPictures pictures = controlPictures(readings, e.words());
    content.panels = {{pictures.response, {}}, {pictures.poles, {}}, {pictures.bode, {}}, {pictures.nyquist, {}}};
    content.columns = 2;
    return content;
}

}  // namespace

namespace figures {

extern const FigureView control;
const FigureView control = {
    .id = "control",
    .title = "Control loop",
    .meaning = "the game as a control loop whose reference is the data: step response, poles and zeros, Bode and Nyquist; of the flow, linearised at the equilibrium",
    .height = [](const Scenario&, double width, double text) { return std::round(std::max(0.95 * width, 40 * text)); },
    .compose = compose,
    .dock = "control",
};

}  // namespace figures

}  // namespace ganscope
