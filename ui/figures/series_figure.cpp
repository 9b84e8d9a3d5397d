// SPDX-License-Identifier: GPL-3.0-or-later
// The view "series": the first path over time.
#include "ui/figures/panels.h"
#include "ui/pictures.h"

#include <cmath>

namespace ganscope {

FigurePanel seriesPanel(const Experiment& e) {
    if (e.tracks().empty()) return {std::make_shared<SeriesPicture>(), {}};
    const std::vector<double>* rest = e.rests().empty() ? nullptr : &e.rests().front().at;
    auto picture = std::make_shared<SeriesPicture>(seriesPicture(e.scenario(), *e.tracks().front(), rest, e.words()));
    picture->cursor.reset();
    return {std::move(picture), {}};
}

namespace figures {

extern const FigureView series;
const FigureView series = {
    .id = "series",
    .title = "Time series",
    .meaning = "the state over time, and its distance to the equilibrium",
    .height = [](const Scenario&, double width, double) { return std::round(0.8 * width); },
    .compose = [](const Experiment& e, const FigureRoom&) { return FigureContent{{seriesPanel(e)}}; },
    .dock = "series",
};

}  // namespace figures

}  // namespace ganscope
