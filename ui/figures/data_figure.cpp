// SPDX-License-Identifier: GPL-3.0-or-later
// The view "data": the data space at the end of the first path.
#include "core/scenario/scenario_verdict.h"
#include "ui/figures/panels.h"
#include "ui/pictures.h"

#include <cmath>

namespace ganscope {

FigurePanel dataPanel(const Experiment& e, const FigureRoom& room) {
    const Rect window = portraitWindow(e.scenario());
    return {std::make_shared<DataPicture>(dataPicture(e.system().dynamics->game(), e.head(), window.left, window.right, plotAspect(room), e.words())), {}};
}

namespace figures {

extern const FigureView data;
const FigureView data = {
    .id = "data",
    .title = "Data space",
    .meaning = "the data, the samples and the discriminator, of a game that is a GAN",
    .height = [](const Scenario&, double width, double) { return std::round(0.618 * width); },
    .compose = [](const Experiment& e, const FigureRoom& room) { return FigureContent{{dataPanel(e, room)}}; },
    .dock = "data",
};

}  // namespace figures

}  // namespace ganscope
