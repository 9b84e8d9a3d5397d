// SPDX-License-Identifier: GPL-3.0-or-later
// What the axes of a figure are called, for those who want to call them otherwise.
#pragma once

#include "ui/plots/figure.h"

#include <QStringList>

namespace ganscope {

/// The labels of all axes of the panels before `spec.labels` replaces any, each once, in the order of the panels. Needs a
/// QApplication.
QStringList axisLabels(FigureSpec spec, const std::vector<FigurePanel>& panels);

}  // namespace ganscope
