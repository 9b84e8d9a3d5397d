// SPDX-License-Identifier: GPL-3.0-or-later
// Palettes, bundled fonts and plot styles.
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QMainWindow>
#include <QPainter>
#include <QProxyStyle>
#include <QSettings>
#include <QStyleOption>

// Q_INIT_RESOURCE must stand outside of any namespace; a static library's resources are lost without it.
static void initialiseFontResource() {
    Q_INIT_RESOURCE(fonts);
}

namespace ganscope {
namespace {

constexpr double basePointSize = 10.0;

/// Fusion outlines boxes to be ticked in a darker shade of the ground, which in a dark theme is none.
class OutlinedStyle : public QProxyStyle {
public:
    OutlinedStyle() : QProxyStyle(QStringLiteral("Fusion")) {}
    /// Six views side by side as tabs: less room beside their names than Fusion leaves.
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        const bool ofDocks = metric == PM_TabBarTabHSpace && widget && qobject_cast<const QMainWindow*>(widget->parent());
        return ofDocks ? QProxyStyle::pixelMetric(metric, option, widget) / 3 : QProxyStyle::pixelMetric(metric, option, widget);
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element != PE_IndicatorCheckBox && element != PE_IndicatorRadioButton) return;
        const bool enabled = option->state & State_Enabled;
        painter->save();
        painter->setPen(option->palette.color(enabled ? QPalette::Normal : QPalette::Disabled, QPalette::PlaceholderText));
        painter->setBrush(Qt::NoBrush);
        if (element == PE_IndicatorCheckBox) {
            painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        } else {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->drawEllipse(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5));
        }
        painter->restore();
    }
};

const QString themeKey = QStringLiteral("window/theme");

QString loadBundledFonts() {
    initialiseFontResource();
    const int regular = QFontDatabase::addApplicationFont(QStringLiteral(":/ganscope/fonts/DejaVuSans.ttf"));
    QFontDatabase::addApplicationFont(QStringLiteral(":/ganscope/fonts/DejaVuSans-Bold.ttf"));
    QFontDatabase::addApplicationFont(QStringLiteral(":/ganscope/fonts/DejaVuSans-Oblique.ttf"));
    return QFontDatabase::applicationFontFamilies(regular).value(0);
}

}  // namespace

const QString& bundledFontFamily() {
    static const QString family = loadBundledFonts();
    return family;
}

ThemeChoice resolvedTheme(ThemeChoice choice, const QPalette& system) {
    if (choice != ThemeChoice::System) return choice;
    return system.color(QPalette::Window).lightness() < system.color(QPalette::WindowText).lightness()
               ? ThemeChoice::Dark
               : ThemeChoice::Light;
}

QPalette themePalette(ThemeChoice choice) {
    const bool dark = choice == ThemeChoice::Dark;
    const auto pick = [dark](QRgb light, QRgb night) { return QColor::fromRgb(dark ? night : light); };
    const QColor text = pick(0xff1b1f24, 0xffe6e9ed);
    const QColor faint = pick(0xff767d86, 0xff858d97);
    QPalette palette;
    palette.setColor(QPalette::Window, pick(0xfff4f5f7, 0xff202429));
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, pick(0xffffffff, 0xff16191d));
    palette.setColor(QPalette::AlternateBase, pick(0xfff0f2f4, 0xff1b1f24));
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, pick(0xff5c6570, 0xff9da6b1));
    palette.setColor(QPalette::Button, pick(0xffe9ebee, 0xff2b3037));
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::BrightText, pick(0xffb3261e, 0xffff8a80));
    palette.setColor(QPalette::ToolTipBase, pick(0xff1b1f24, 0xffe6e9ed));
    palette.setColor(QPalette::ToolTipText, pick(0xffffffff, 0xff16191d));
    palette.setColor(QPalette::Highlight, pick(0xff0063a0, 0xff56b4e9));
    palette.setColor(QPalette::HighlightedText, pick(0xffffffff, 0xff101316));
    palette.setColor(QPalette::Link, pick(0xff0063a0, 0xff7cc6f0));
    palette.setColor(QPalette::LinkVisited, pick(0xff6b3f7a, 0xffd0a6dd));
    palette.setColor(QPalette::Light, pick(0xffffffff, 0xff3a4049));
    palette.setColor(QPalette::Midlight, pick(0xfff4f5f7, 0xff31363d));
    palette.setColor(QPalette::Mid, pick(0xffb9bec5, 0xff4a515b));
    palette.setColor(QPalette::Dark, pick(0xff9aa1aa, 0xff121518));
    palette.setColor(QPalette::Shadow, pick(0xff5c6570, 0xff000000));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, palette.color(QPalette::Mid));
    return palette;
}

PlotStyle themePlotStyle(ThemeChoice choice, double scale) {
    const PlotStyle style = choice == ThemeChoice::Dark ? PlotStyle::screenDark() : PlotStyle::screenLight();
    return scale == 1.0 ? style : style.scaled(scale);
}

void applyTheme(QApplication& application, ThemeChoice choice, double scale) {
    // Only what changes is set: each of the three goes through all widgets there are.
    if (!dynamic_cast<OutlinedStyle*>(application.style())) application.setStyle(new OutlinedStyle);
    // The style's own palette still is the system's: an explicit application palette would answer for itself.
    const QPalette palette = themePalette(resolvedTheme(choice, application.style()->standardPalette()));
    if (QApplication::palette() != palette) application.setPalette(palette);
    QFont font = application.font();
    if (const QString& family = bundledFontFamily(); !family.isEmpty() && font.family() != family)
        font.setFamilies({font.family(), family});  // Greek letters and signs even where the system has none
    font.setPointSizeF(basePointSize * scale);
    if (QApplication::font() != font) application.setFont(font);
}

ThemeChoice chosenTheme() {
    const int theme = QSettings().value(themeKey, int(ThemeChoice::System)).toInt();
    return theme >= int(ThemeChoice::System) && theme <= int(ThemeChoice::Dark) ? ThemeChoice(theme) : ThemeChoice::System;
}

void rememberTheme(ThemeChoice choice) {
    QSettings().setValue(themeKey, int(choice));
}

}  // namespace ganscope
