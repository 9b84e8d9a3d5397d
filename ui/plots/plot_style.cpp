// SPDX-License-Identifier: GPL-3.0-or-later
// The styles for screen, paper and talk.
#include "ui/plots/plot_style.h"

#include "ui/plots/colour_maps.h"
#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

std::array<QColor, speedClasses> speedRamp(double slow, double fast, const QColor& ground,
                                           double slowGround) {
    std::array<QColor, speedClasses> ramp;
    for (int i = 0; i < speedClasses; ++i) {
        const double t = double(i) / (speedClasses - 1);
        ramp[std::size_t(i)] = mixed(sequentialColour(slow + t * (fast - slow)), ground, slowGround * (1 - t));
    }
    return ramp;
}

}  // namespace

QColor mixed(const QColor& a, const QColor& b, double t) {
    const double s = std::clamp(t, 0.0, 1.0);
    const auto channel = [s](int from, int to) { return int(std::lround(from + s * (to - from))); };
    return QColor(channel(a.red(), b.red()), channel(a.green(), b.green()), channel(a.blue(), b.blue()));
}

QFont PlotStyle::font(int size, bool italic, bool bold) const {
    QFont result(family);
    // Signs that a family lacks are taken from the bundled one, not from whatever the machine has.
    if (const QString& bundled = bundledFontFamily(); family != bundled) result.setFamilies({family, bundled});
    result.setPixelSize(std::max(1, size));
    result.setItalic(italic);
    result.setBold(bold);
    result.setHintingPreference(QFont::PreferNoHinting);
    result.setStyleStrategy(QFont::StyleStrategy(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return result;
}

QColor PlotStyle::seriesColour(int index) const {
    if (series.empty()) return ink;
    const int count = int(series.size());
    return series[std::size_t(((index % count) + count) % count)];
}

PlotStyle PlotStyle::scaled(double factor) const {
    PlotStyle result = *this;
    const auto grow = [factor](int size) { return std::max(1, int(std::lround(size * factor))); };
    result.baseSize = grow(baseSize);
    result.tickSize = grow(tickSize);
    result.smallSize = grow(smallSize);
    result.tailLine *= factor;
    result.markerSize *= factor;
    result.tickLength *= factor;
    result.tailLength *= factor;
    return result;
}

PlotStyle PlotStyle::screenLight() {
    PlotStyle s;
    s.family = bundledFontFamily();
    s.background = QColor(0xff, 0xff, 0xff);
    s.ink = QColor(0x1b, 0x1f, 0x24);
    s.muted = QColor(0x5c, 0x65, 0x70);
    s.grid = QColor(0xe4, 0xe7, 0xeb);
    s.stableShade = QColor(0xee, 0xf3, 0xf8);
    s.regionFill = QColor(0xcf, 0xe8, 0xde);
    s.regionLine = QColor(0x00, 0x7a, 0x59);
    s.bandFill = QColor(0xd9, 0xdb, 0xde);
    s.stable = QColor(0x00, 0x72, 0xb2);
    s.unstable = QColor(0xd5, 0x5e, 0x00);
    s.thetaCurve = QColor(0x8a, 0x4f, 0x7d);
    s.psiCurve = QColor(0x00, 0x7a, 0x59);
    s.separatrix = QColor(0x1b, 0x1f, 0x24);
    s.series = {QColor(0xd5, 0x5e, 0x00),
                QColor(0x00, 0x72, 0xb2),
                QColor(0x00, 0x9e, 0x73),
                QColor(0xcc, 0x79, 0xa7),
                QColor(0xe6, 0x9f, 0x00),
                QColor(0x56, 0xb4, 0xe9),
                s.ink};
    s.speed = speedRamp(0.62, 0.05, s.background, 0.45);
    s.fieldPlain = s.speed[4];
    return s;
}

PlotStyle PlotStyle::screenDark() {
    PlotStyle s = screenLight();
    s.background = QColor(0x16, 0x19, 0x1d);
    s.ink = QColor(0xe6, 0xe9, 0xed);
    s.muted = QColor(0x9d, 0xa6, 0xb1);
    s.grid = QColor(0x2b, 0x30, 0x37);
    s.stableShade = QColor(0x1c, 0x26, 0x30);
    s.regionFill = QColor(0x1c, 0x40, 0x36);
    s.regionLine = QColor(0x3c, 0xc4, 0x9a);
    s.bandFill = QColor(0x33, 0x36, 0x3b);
    s.stable = QColor(0x56, 0xb4, 0xe9);
    s.unstable = QColor(0xff, 0x8c, 0x3a);
    s.thetaCurve = QColor(0xd9, 0x9a, 0xc5);
    s.psiCurve = QColor(0x3c, 0xc4, 0x9a);
    s.separatrix = s.ink;
    s.series = {QColor(0xe6, 0x9f, 0x00),
                QColor(0x56, 0xb4, 0xe9),
                QColor(0x00, 0xb8, 0x86),
                QColor(0xd9, 0x8a, 0xb8),
                QColor(0xf0, 0xe4, 0x42),
                QColor(0xff, 0x7b, 0x2e),
                s.ink};
    s.speed = speedRamp(0.25, 0.92, s.background, 0.35);
    s.fieldPlain = s.speed[5];
    return s;
}

PlotStyle PlotStyle::paper(int basePoints) {
    PlotStyle s = screenLight();
    s.baseSize = std::max(7, basePoints);
    s.tickSize = std::max(6, basePoints - 2);
    s.smallSize = std::max(6, basePoints - 2);
    s.thinLine = 0.5;
    s.pathLine = 0.9;
    s.tailLine = 0.9;
    s.markerSize = 5.5;
    s.tickLength = 2.5;
    s.fade = 0;
    s.pathArrows = true;
    s.steadyMargins = false;
    s.ink = QColor(0, 0, 0);
    s.muted = QColor(0x40, 0x40, 0x40);
    s.series.back() = s.ink;
    return s;
}

PlotStyle PlotStyle::inGrey() const {
    PlotStyle s = *this;
    const auto grey = [](const QColor& c) {
        // Rec. 709 luma, as a printer would give it.
        const int level = int(std::lround(0.2126 * c.red() + 0.7152 * c.green() + 0.0722 * c.blue()));
        return QColor(level, level, level);
    };
    for (QColor* c : {&s.background, &s.ink, &s.muted, &s.grid, &s.stableShade, &s.regionFill, &s.regionLine, &s.bandFill,
                      &s.thetaCurve, &s.psiCurve, &s.separatrix, &s.fieldPlain})
        *c = grey(*c);
    for (QColor& c : s.speed) c = grey(c);
    // Stability is told by shape already.
    s.stable = s.unstable = s.ink;
    s.series = {QColor(0, 0, 0), QColor(0x60, 0x60, 0x60), QColor(0x90, 0x90, 0x90), QColor(0x38, 0x38, 0x38), QColor(0x78, 0x78, 0x78)};
    return s;
}

PlotStyle PlotStyle::talk() {
    PlotStyle s = paper(8).scaled(2);
    s.thinLine = 1.0;
    s.pathLine = 2.0;
    s.tailLine = 2.0;
    return s;
}

}  // namespace ganscope
