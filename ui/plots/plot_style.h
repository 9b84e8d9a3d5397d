// SPDX-License-Identifier: GPL-3.0-or-later
// How a picture looks: fonts, pens, colours. A value, chosen by the window's theme or by a figure's purpose.
#pragma once

#include <QColor>
#include <QFont>

#include <array>
#include <vector>

namespace ganscope {

/// Number of colour classes that a speed falls into.
inline constexpr int speedClasses = 12;

/// Everything that drawing needs beside the picture. Lengths and font sizes are in logical pixels on screen
/// and in points in a figure (which is laid out at 72 to the inch).
struct PlotStyle {
    QString family;            ///< of every text; the bundled family, so that machines agree
    int baseSize = 13;         ///< axis labels
    int tickSize = 11;         ///< tick labels
    int smallSize = 11;        ///< labels beside points, notes, legends
    double thinLine = 1.0;     ///< axes, ticks, field; on screen the fast width
    double pathLine = 1.0;     ///< the older part of a path
    double tailLine = 1.9;     ///< its recent part, and every curve that matters
    double markerSize = 10.0;  ///< diameter of an equilibrium or an eigenvalue
    double tickLength = 4.0;
    double fade = 0.6;          ///< how far old parts of a path go to the background, 0..1
    double tailLength = 450.0;  ///< drawn length of the recent part of a path
    bool pathArrows = false;    ///< direction heads along paths, where nothing moves
    bool steadyMargins = true;  ///< room for usual tick labels even if they are shorter
    bool fullBox = true;        ///< a line at the upper and right side too

    QColor background, ink, muted, grid;
    QColor stableShade;             ///< where an eigenvalue or multiplier is stable
    QColor regionFill, regionLine;  ///< a method's stability region
    QColor bandFill;                ///< forbidden bands
    QColor stable, unstable;
    QColor thetaCurve, psiCurve, separatrix;
    QColor fieldPlain;                         ///< streamlines without a speed
    std::vector<QColor> series;                ///< Okabe-Ito, the ones of enough contrast first
    std::array<QColor, speedClasses> speed{};  ///< slow to fast, monotone in luminance, fast stands out

    /// Font of this style at `size`, unhinted so that pictures are the same at every scale.
    QFont font(int size, bool italic = false, bool bold = false) const;
    /// Colour of series `index`, wrapping around.
    QColor seriesColour(int index) const;
    /// The same style with fonts, pens and markers `factor` times as large (presenter mode, posters).
    PlotStyle scaled(double factor) const;

    static PlotStyle screenLight();
    static PlotStyle screenDark();
    /// Black on white for print: text >= 6 pt, lines >= 0.5 pt, nothing of the screen's theme.
    static PlotStyle paper(int basePoints = 8);
    /// The same style without colour: every colour by its luminance, series told apart by dashes and lightness.
    PlotStyle inGrey() const;
    /// As paper, in the sizes of a slide.
    static PlotStyle talk();
};

/// `a` moved towards `b` by `t` in 0..1.
QColor mixed(const QColor& a, const QColor& b, double t);

}  // namespace ganscope
