// SPDX-License-Identifier: GPL-3.0-or-later
// The view "all": what the window shows, as four panels.
#include "ui/figures/panels.h"

#include <cmath>

namespace ganscope {
namespace {

FigureContent compose(const Experiment& e, const FigureRoom& room) {
    // The spectrum is two planes; the portrait's field reaches as far as its own room.
    constexpr double left = 0.42;
    const FigureRoom quarter{left * room.width, 0.5 * room.height - room.text, room.text};
    return {{phasePanel(e, quarter), spectrumPanel(e), seriesPanel(e), dataPanel(e, {(1 - left) * room.width, quarter.height, room.text})}, 2, {left, 1 - left}, {}};
}

}  // namespace

namespace figures {

extern const FigureView all;
const FigureView all = {
    .id = "all",
    .title = "All four",
    .meaning = "the phase portrait, the spectrum, the time series and the data space together",
    .height = [](const Scenario&, double width, double) { return std::round(0.82 * width); },
    .compose = compose,
};

}  // namespace figures

}  // namespace ganscope
