// SPDX-License-Identifier: GPL-3.0-or-later
// Loading the bundled typefaces.
#include "ui/export/figure_fonts.h"

#include "ui/theme.h"

#include <QFontDatabase>

#include <array>

namespace ganscope {
namespace {

constexpr std::array<FigureFont, 4> table{{{"serif", "Serif (Times)"}, {"sans", "Sans (Helvetica)"}, {"cm", "Computer Modern"}, {"dejavu", "DejaVu Sans"}}};

/// The family of the first of three files: upright, italic, bold.
QString load(const std::array<const char*, 3>& files) {
    bundledFontFamily();  // makes the resources known
    QString family;
    for (const char* file : files) {
        const int id = QFontDatabase::addApplicationFont(QStringLiteral(":/ganscope/fonts/") + QLatin1String(file));
        if (family.isEmpty()) family = QFontDatabase::applicationFontFamilies(id).value(0);
    }
    return family;
}

}  // namespace

std::span<const FigureFont> figureFonts() { return table; }

QString figureFontFamily(std::string_view id) {
    if (id == "serif") {
        static const QString family = load({"LiberationSerif-Regular.ttf", "LiberationSerif-Italic.ttf", "LiberationSerif-Bold.ttf"});
        return family;
    }
    if (id == "sans") {
        static const QString family = load({"LiberationSans-Regular.ttf", "LiberationSans-Italic.ttf", "LiberationSans-Bold.ttf"});
        return family;
    }
    if (id == "cm") {
        static const QString family = load({"cmunrm.ttf", "cmunti.ttf", "cmunbx.ttf"});
        return family;
    }
    return id == "dejavu" ? bundledFontFamily() : QString();
}

void loadFigureFonts() {
    PlotStyle::paper();
    for (const FigureFont& font : figureFonts()) figureFontFamily(font.id);
}

}  // namespace ganscope
