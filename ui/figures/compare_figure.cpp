// SPDX-License-Identifier: GPL-3.0-or-later
// The view "compare": A and B side by side, how far their paths are apart, and B's eigenvalues among A's.
#include "core/math/filled.h"
#include "ui/compare/differences.h"
#include "ui/figures/panels.h"
#include "ui/number_text.h"
#include "ui/pictures.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int mostWithSpectrum = 200;  // parameters of either

/// The portrait with a name before what it says itself.
FigurePanel named(FigurePanel panel, const QString& name) {
    auto picture = std::make_shared<PhasePicture>(*panel.picture.as<PhasePicture>());
    picture->note = picture->note.isEmpty() ? name : name + QStringLiteral("; ") + picture->note;
    return {std::shared_ptr<const PhasePicture>(std::move(picture)), std::move(panel.ranges)};
}

FigureContent compose(const Experiment& a, const FigureRoom& room) {
    const PictureWords& translate = a.words();
    FigureContent content;
    const Scenario& own = a.scenario();
    if (own.compared.empty()) {
        content.objection = words("reasons", "needs a second scenario: the member \"compared\", or --set compared.method.step=0.1");
        return content;
    }
    const Scenario& other = own.compared.front();
    Experiment b(linked(own, other), a.stop(), a.headway(), a.words());
    if (stateSymbols(own) == stateSymbols(other)) b.showIn(a.plane());
    const FigureRoom quarter{0.5 * room.width, 0.5 * room.height - room.text, room.text};
    content.columns = 2;
    content.panels = {named(phasePanel(a, quarter), QStringLiteral("A: ") + differenceText(other, own, a.words())), named(phasePanel(b, quarter), QStringLiteral("B: ") + differenceText(own, other, a.words()))};
    SeriesPicture difference;
    if (a.tracks().empty() || b.tracks().empty())
        difference.note = translate("pictures", "there is no path in both");
    else
        difference = differencePicture(own, *a.tracks().front(), *b.tracks().front(), own.steps, a.words());
    content.panels.push_back({std::make_shared<SeriesPicture>(std::move(difference)), {}});
    if (std::max(a.system().dynamics->size(), b.system().dynamics->size()) > mostWithSpectrum) return content;
    auto spectra = std::make_shared<SpectrumPicture>(spectrumPicture(a.evaluation(), a.region(), {}, a.words()));
    addMeasures(*spectra, a.evaluation(), own.view.layers);
    addCompared(*spectra, b.evaluation(), a.words());
    content.panels.push_back({std::move(spectra), {}});
    return content;
}

}  // namespace

namespace figures {

extern const FigureView compare;
const FigureView compare = {
    .id = "compare",
    .title = "Comparison",
    .meaning = "the scenario and the one compared with it: both portraits, the distance between their paths, and both spectra",
    .height = [](const Scenario&, double width, double) { return std::round(0.9 * width); },
    .compose = compose,
    .dock = "difference",
};

}  // namespace figures

}  // namespace ganscope
