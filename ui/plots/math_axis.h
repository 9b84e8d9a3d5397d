// SPDX-License-Identifier: GPL-3.0-or-later
// An axis whose label and tick labels carry indices and powers.
#pragma once

#include <qcustomplot.h>

namespace ganscope {

/// As QCPAxis, its label set as MathText and tick labels such as "2×10^{−3}" with a raised power.
class MathAxis : public QCPAxis {
public:
    MathAxis(QCPAxisRect* rect, AxisType side);
};

}  // namespace ganscope
