// SPDX-License-Identifier: GPL-3.0-or-later
// Laying out a page.
#include "ui/plots/page.h"

#include "ui/plots/axis_labels.h"
#include "ui/plots/letters.h"
#include "ui/plots/math_text.h"

#include <algorithm>
#include <cmath>

namespace ganscope {
namespace {

constexpr int smallestText = 6;
constexpr double thinnestLine = 0.5;

/// The letter above a panel.
class LetterElement : public QCPLayoutElement {
public:
    LetterElement(QCustomPlot* plot, const QString& letter, const QFont& font, const QColor& ink)
        : QCPLayoutElement(plot), m_text(MathText::plain(letter, font)), m_ink(ink) {
        setMargins(QMargins(0, 0, 0, 0));
        setLayer(QStringLiteral("main"));
    }

protected:
    QSize minimumOuterSizeHint() const override { return {int(std::ceil(m_text.width())), int(std::ceil(m_text.height()))}; }
    QSize maximumOuterSizeHint() const override { return {QWIDGETSIZE_MAX, int(std::ceil(m_text.height()))}; }
    void applyDefaultAntialiasingHint(QCPPainter*) const override {}
    void draw(QCPPainter* painter) override {
        painter->setPen(m_ink);
        m_text.draw(*painter, QPointF(rect().left(), rect().top() + m_text.ascent()));
    }

private:
    MathText m_text;
    QColor m_ink;
};

PlotStyle printable(PlotStyle style) {
    for (int* size : {&style.baseSize, &style.tickSize, &style.smallSize})
        *size = std::max(*size, smallestText);
    for (double* line : {&style.thinLine, &style.pathLine, &style.tailLine})
        *line = std::max(*line, thinnestLine);
    return style;
}

}  // namespace

Page::Page(const FigureSpec& spec, const std::vector<FigurePanel>& panels) {
    const PlotStyle style = printable(spec.style);
    QObject::connect(&m_plot, &QCustomPlot::afterLayout, &m_plot, [this] {
        for (const auto& panel : m_panels) panel->settle(m_plot);
    });
    if (spec.transparent)
        m_plot.setBackground(QBrush(Qt::NoBrush));
    else
        m_plot.setBackground(style.background);
    m_plot.setPlottingHint(QCP::phCacheLabels, false);
    m_plot.setAntialiasedElements(QCP::aeAll);  // axes too have their exact width and place in an image
    QCPLayoutGrid* page = m_plot.plotLayout();
    page->clear();
    const int count = int(panels.size());
    const int columns = spec.columns > 0 ? std::min(spec.columns, count) : count;
    const bool letters = spec.letters && count > 1;
    for (int i = 0; i < count; ++i) {
        auto* cell = new QCPLayoutGrid;
        page->addElement(i / columns, i % columns, cell);
        int row = 0;
        if (letters) {
            const QString letter = QStringLiteral("(%1)").arg(QString::fromStdString(lettersOf(std::size_t(i))));
            cell->addElement(row++, 0, new LetterElement(&m_plot, letter, style.font(style.baseSize, false, true), style.ink));
        }
        cell->addElement(row, 0, addPanel(panels[std::size_t(i)]));
        cell->setRowSpacing(0);
    }
    QList<double> widths(spec.columnWidths.begin(), spec.columnWidths.end());
    for (int i = int(widths.size()); i < columns; ++i) widths << m_panels[std::size_t(i)]->share();
    page->setColumnStretchFactors(widths.first(columns));
    page->setColumnSpacing(style.baseSize);
    page->setRowSpacing(style.baseSize / 2);
    // QCustomPlot rounds the rows of every grid, so that they may reach a point further than their room, once a level.
    if (count > 1) page->setMargins(QMargins(0, 0, 1, 2));
    align(columns);
    for (const auto& panel : m_panels) panel->setStyle(style);
    for (const QCPAxisRect* plane : m_plot.axisRects())
        for (QCPAxis* axis : plane->axes())
            if (const auto other = spec.labels.find(axis->label()); other != spec.labels.end()) axis->setLabel(*other);
}

void Page::align(int columns) {
    // Plots above each other begin and end at the same places, as plots beside each other stand on one line.
    const int count = int(m_panels.size());
    const auto group = [this](const std::vector<int>& panels, QCP::MarginSides sides) {
        if (panels.size() < 2) return;
        for (const int i : panels)
            if (m_panels[std::size_t(i)]->planes().size() != 1) return;
        auto* margins = new QCPMarginGroup(&m_plot);
        for (const int i : panels) m_panels[std::size_t(i)]->planes().front()->rect()->setMarginGroup(sides, margins);
    };
    for (int column = 0; column < columns; ++column) {
        std::vector<int> all;
        for (int i = column; i < count; i += columns) all.push_back(i);
        group(all, QCP::msLeft | QCP::msRight);
    }
    for (int first = 0; first < count; first += columns) {
        std::vector<int> all;
        for (int i = first; i < std::min(first + columns, count); ++i) all.push_back(i);
        group(all, QCP::msBottom);
    }
}

QCPLayoutElement* Page::addPanel(const FigurePanel& request) {
    PlacedPanel placed = request.picture.on(m_plot);
    m_panels.push_back(std::move(placed.panel));
    const auto& planes = m_panels.back()->planes();
    for (std::size_t i = 0; i < std::min(planes.size(), request.ranges.size()); ++i)
        if (!request.ranges[i].isEmpty()) planes[i]->show(request.ranges[i]);
    if (!request.equalAspect)
        for (const auto& plane : planes) plane->setEqualAspect(false);
    return placed.element;
}

void Page::paint(QCPPainter& painter, const QSizeF& size) {
    // The layout is in whole points; a fraction of a point is made up by scale (less than 1.7 percent,
    // upward).
    const QSize whole(int(size.width()), int(size.height()));
    painter.scale(size.width() / whole.width(), size.height() / whole.height());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    m_plot.toPainter(&painter, whole.width(), whole.height());
}

QStringList Page::axisLabels() const {
    QStringList labels;
    for (const QCPAxisRect* plane : m_plot.axisRects())
        for (const QCPAxis::AxisType side : {QCPAxis::atBottom, QCPAxis::atLeft, QCPAxis::atTop, QCPAxis::atRight})  // axes() has no order
            for (const QCPAxis* axis : plane->axes(side)) labels << axis->label();
    labels.removeAll(QString());
    labels.removeDuplicates();
    return labels;
}

QStringList axisLabels(FigureSpec spec, const std::vector<FigurePanel>& panels) {
    spec.labels.clear();
    return Page(spec, panels).axisLabels();
}

}  // namespace ganscope
