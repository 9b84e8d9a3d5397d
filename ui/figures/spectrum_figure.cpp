// SPDX-License-Identifier: GPL-3.0-or-later
// The view "spectrum": the eigenvalues at the first equilibrium.
#include "ui/figures/panels.h"
#include "ui/figures/snapshots.h"
#include "ui/pictures.h"
#include "ui/pictures/pins.h"

#include <cmath>

namespace ganscope {

FigurePanel spectrumPanel(const Experiment& e) {
    const PictureWords& translate = e.words();
    if (const std::string why = tooLarge(e, mostWithSpectrum); !why.empty()) {
        auto empty = std::make_shared<SpectrumPicture>();
        empty->flow.note = translate("pictures", "a complete spectrum %1").arg(e.words().reason(why));
        return {std::move(empty), {}};
    }
    const ViewOptions& view = e.scenario().view;
    auto picture = std::make_shared<SpectrumPicture>(spectrumPicture(e.evaluation(), e.region(), evaluatedPins(view, e.system()), e.words()));
    addMeasures(*picture, e.evaluation(), view.layers);
    return {picture, {}};
}

namespace figures {

extern const FigureView spectrum;
const FigureView spectrum = {
    .id = "spectrum",
    .title = "Spectrum",
    .meaning = "the eigenvalues of the flow and of the method's update map in the complex plane",
    .height = [](const Scenario&, double width, double text) { return std::round(0.5 * width + text); },
    .compose = [](const Experiment& e, const FigureRoom&) {
        FigureContent content;
        content.objection = tooLarge(e, mostWithSpectrum);
        if (content.objection.empty()) content.panels = {spectrumPanel(e)};
        return content;
    },
};

}  // namespace figures

}  // namespace ganscope
