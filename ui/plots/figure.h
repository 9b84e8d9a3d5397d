// SPDX-License-Identifier: GPL-3.0-or-later
// Figures for print from the same pictures as the window's: PDF, SVG, PNG, TIFF or TeX, built in memory.
#pragma once

#include "ui/plots/any_picture.h"
#include "ui/plots/plot_style.h"

#include <QByteArray>
#include <QHash>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace ganscope {

enum class FigureFormat { Pdf, Svg, Png, Tiff, Tex };

/// One panel of a figure.
struct FigurePanel {
    AnyPicture picture;
    std::vector<QRectF>
        ranges;  ///< one per plane, e.g. what the view shows; without: home, or fitted to the data
    bool equalAspect = true;  ///< false: planes whose axes would share a scale fill their room instead
};

/// What a figure is to be. The same spec and pictures give the same bytes.
struct FigureSpec {
    FigureFormat format = FigureFormat::Pdf;
    QSizeF size{234, 234};  ///< in points, authored at its printed size
    double dpi = 300;       ///< PNG and TIFF
    bool transparent = false;  ///< no background
    bool outlines = false;     ///< SVG: text as shapes
    bool standalone = false;   ///< TeX: a document of its own, not a picture to \\input
    QString name;              ///< TeX: what files beside it are called, before their number
    PlotStyle style = PlotStyle::paper();
    int columns = 0;                   ///< panels side by side; 0: all in one row
    std::vector<double> columnWidths;  ///< relative; empty: by the panels' shares
    bool letters = true;               ///< (a) (b) (c), when there is more than one panel
    QHash<QString, QString> labels;    ///< of axes: by what they would be called, what they are called
    QByteArray scenario;  ///< JSON that goes along, as core/scenario/carrier.h finds it; empty: none
};

/// A file that belongs beside the document.
struct FigureFile {
    QString name;
    QByteArray bytes;
};

/// The document, or one sentence on why there is none.
struct FigureResult {
    bool ok = false;
    QString error;
    QByteArray bytes;
    std::vector<FigureFile> beside;    ///< raster parts of a TeX picture
    std::vector<QString> findings;     ///< what a venue would object to, a sentence each
};

/// Lays the panels out in a page of exactly `spec.size` and returns the finished document. Needs a
/// QApplication (the offscreen platform will do). Fails, with a sentence, for sizes under 60 pt or over 14
/// 400 pt, for an image of more than 100 megapixels, and without panels; never writes a file.
FigureResult renderFigure(const FigureSpec& spec, const std::vector<FigurePanel>& panels);

}  // namespace ganscope
