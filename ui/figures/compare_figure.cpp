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

/// Two portraits side by side need the width of a page: in a column they stand one below the other.
int columnsOf(double width, double text) { return width < 36 * text ? 1 : 2; }

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
    content.columns = columnsOf(room.width, room.text);
    content.columnWidths.assign(static_cast<std::size_t>(content.columns), 1);
    const FigureRoom part{room.width / content.columns, 0.25 * content.columns * room.height - room.text, room.text};
    content.panels = {named(phasePanel(a, part), QStringLiteral("A: ") + differenceText(other, own, a.words())), named(phasePanel(b, part), QStringLiteral("B: ") + differenceText(own, other, a.words()))};
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
    .height = [](const Scenario&, double width, double text) { return std::round((columnsOf(width, text) == 1 ? 2.6 : 0.9) * width); },
    .compose = compose,
    .needsPage = [](const Scenario&) { return true; },
    .dock = "difference",
};

}  // namespace figures

}  // namespace ganscope
