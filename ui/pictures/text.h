// SPDX-License-Identifier: GPL-3.0-or-later
// From the core's UTF-8 text and numbers to Qt's.
#pragma once

#include "core/analysis/rounded.h"

#include <QPointF>
#include <QString>
#include <QStringList>

#include <complex>
#include <string_view>

namespace ganscope {

inline QString fromUtf8(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// At most `digits` significant digits, as in a sentence.
inline QString numberText(double x, int digits = 3) {
    return fromUtf8(rounded(x, digits));
}

inline QPointF toPoint(std::complex<double> z) {
    return {z.real(), z.imag()};
}

}  // namespace ganscope
