// SPDX-License-Identifier: GPL-3.0-or-later
// The gestures and guards shared by all views.
#include "ui/plots/plot_view.h"

#include "ui/plots/panel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QRubberBand>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <utility>

namespace ganscope {
namespace {

constexpr int smallestSide =
    40;  // pixels; below this there is nothing to lay out, and QCustomPlot divides by zero
constexpr double wheelFactor = 0.85;  // of the range per notch
constexpr double keyFactor = 0.8;

Plane* planeAt(const Panel& panel, const QPointF& at, bool withAxes) {
    for (const auto& plane : panel.planes()) {
        const QRect area = withAxes ? plane->rect()->outerRect() : plane->rect()->rect();
        if (plane->rect()->visible() && area.contains(at.toPoint())) return plane.get();
    }
    return nullptr;
}

/// The button that holds a gesture of PlotView, which has one (Pan or Box).
template <class Gesture>
Qt::MouseButton buttonOf(Gesture gesture) {
    return gesture == Gesture::Pan ? Qt::MiddleButton : Qt::LeftButton;
}

}  // namespace

PlotView::PlotView(std::unique_ptr<Panel> panel, QWidget* parent)
    : QWidget(parent),
      m_style(PlotStyle::screenLight()),
      m_panel(std::move(panel)),
      m_plot(new QCustomPlot(this)),
      m_band(new QRubberBand(QRubberBand::Rectangle, m_plot)) {
    setFocusPolicy(Qt::StrongFocus);
    setLayoutDirection(Qt::LeftToRight);  // mathematics is, also in a window from right to left
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setMouseTracking(true);
    m_plot->setInteractions(QCP::Interactions());
    m_plot->setPlottingHint(QCP::phCacheLabels, true);
    m_plot->setPlottingHint(QCP::phImmediateRefresh, false);  // all plots of a window in one paint
    m_plot->setNoAntialiasingOnDrag(false);
    m_plot->layer(QStringLiteral("overlay"))->setMode(QCPLayer::lmLogical);  // else a second image as large as the plot
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->addElement(0, 0, m_panel->build(*m_plot));
    m_plot->installEventFilter(this);
    connect(m_plot, &QCustomPlot::afterLayout, this, [this] { m_panel->settle(*m_plot); });
    connect(m_plot, &QCustomPlot::afterReplot, this, [this] {
        m_drawnSerial = m_serial;
        announceRanges();
    });
    m_announced.resize(m_panel->planes().size());
    m_plot->resize(sizeHint());
    setPlotStyle(m_style);
}

PlotView::~PlotView() {
    // The plot's plottables call into the panel: it must go first.
    m_plot->removeEventFilter(this);
    delete m_plot;
}

void PlotView::setPlotStyle(const PlotStyle& style) {
    m_style = style;
    m_plot->setBackground(style.background);
    m_panel->setStyle(style);
    scheduleReplot();
}

void PlotView::setDescription(const QString& name, const QString& sentence) {
    setAccessibleName(name);
    setAccessibleDescription(sentence);
    m_plot->setAccessibleName(name);
}

bool PlotView::isDrawn() const {
    // In a tab behind another it lies outside of the window.
    return m_plot->isVisible() && QRect(mapTo(window(), QPoint()), size()).intersects(window()->rect());
}

QRectF PlotView::visibleRange(int index) const {
    return m_panel->planes().at(std::size_t(index))->visible();
}

bool PlotView::isZoomed() const {
    return std::any_of(m_panel->planes().begin(), m_panel->planes().end(),
                       [](const auto& plane) { return plane->zoomed(); });
}

void PlotView::showRange(const QRectF& range, int index) {
    if (m_panel->planes().at(std::size_t(index))->show(range)) scheduleReplot();
}

QPointF PlotView::widgetPosition(const QPointF& point, int index) const {
    return m_panel->planes().at(std::size_t(index))->map()(point) + QPointF(m_plot->pos());
}

void PlotView::replotNow() {
    if (m_plot->width() >= smallestSide && m_plot->height() >= smallestSide)
        m_plot->replot(QCustomPlot::rpImmediateRefresh);
}

void PlotView::scheduleReplot() {
    m_stale = true;
    m_plot->update();
}

void PlotView::drawStale() {
    m_plot->setAttribute(Qt::WA_UpdatesDisabled);  // what is drawn now is painted by the event that asked for it
    // Once more when other ranges have brought another picture; what comes after that waits for the next paint.
    for (int turn = 0; turn < 2 && std::exchange(m_stale, false); ++turn) m_plot->replot(QCustomPlot::rpQueuedRefresh);
    m_plot->setAttribute(Qt::WA_UpdatesDisabled, false);
    if (m_stale) m_plot->update();
}

QSize PlotView::sizeHint() const {
    return {420, 360};
}

QSize PlotView::minimumSizeHint() const {
    return {120, 100};
}

void PlotView::resetView() {
    for (const auto& plane : m_panel->planes()) plane->reset();
    scheduleReplot();
}

void PlotView::announceRanges() {
    for (std::size_t i = 0; i < m_announced.size(); ++i)
        if (const QRectF now = m_panel->planes()[i]->visible(); now != m_announced[i]) {
            m_announced[i] = now;
            emit viewChanged(now, int(i));
        }
}

void PlotView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const bool drawable = width() >= smallestSide && height() >= smallestSide;
    m_plot->setVisible(drawable);
    if (!drawable) return;
    m_plot->setGeometry(rect());
    m_plot->setViewport(m_plot->rect());
    scheduleReplot();
}

void PlotView::paintEvent(QPaintEvent*) {
    if (!m_plot->isVisible()) QPainter(this).fillRect(rect(), m_style.background);
}

void PlotView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange) scheduleReplot();
    QWidget::changeEvent(event);
}

bool PlotView::pressed(QMouseEvent*) {
    return false;
}
bool PlotView::moved(QMouseEvent*) {
    return false;
}
bool PlotView::released(QMouseEvent*) {
    return false;
}
bool PlotView::doubleClicked(QMouseEvent*) {
    return false;
}
void PlotView::pointerLeft() {}
bool PlotView::cancelled() {
    return false;
}

bool PlotView::eventFilter(QObject* watched, QEvent* event) {
    if (watched != m_plot) return QWidget::eventFilter(watched, event);
    // The plot fills this widget, so positions in both are the same.
    switch (event->type()) {
        case QEvent::MouseButtonPress:
            setFocus(Qt::MouseFocusReason);
            return press(static_cast<QMouseEvent*>(event));
        case QEvent::MouseMove: return move(static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonRelease: return release(static_cast<QMouseEvent*>(event));
        case QEvent::MouseButtonDblClick: {
            auto* mouse = static_cast<QMouseEvent*>(event);
            if (!doubleClicked(mouse) && mouse->button() == Qt::LeftButton) resetView();
            return true;
        }
        case QEvent::Wheel: wheel(static_cast<QWheelEvent*>(event)); return true;
        case QEvent::Leave: pointerLeft(); return false;
        // QCustomPlot would draw as soon as it is made, and for each of the sizes that a layout goes through.
        case QEvent::MetaCall:
        case QEvent::Resize: return true;
        case QEvent::Paint:
            drawStale();
            m_paintedSerial = m_drawnSerial;
            return false;
        default: return QWidget::eventFilter(watched, event);
    }
}

bool PlotView::press(QMouseEvent* event) {
    // While a button is held another one changes nothing; a gesture whose end was never told is over.
    if (event->buttons() != event->button()) return true;
    if (std::exchange(m_gesture, Gesture::None) != Gesture::None) m_plot->setCursor(Qt::ArrowCursor);
    m_band->hide();
    m_gesturePlane = planeAt(*m_panel, event->position(), false);
    m_pressedAt = m_lastAt = event->position();
    const bool box = event->button() == Qt::LeftButton && event->modifiers() == Qt::ShiftModifier;
    if (m_gesturePlane && event->button() == Qt::MiddleButton) {
        m_gesture = Gesture::Pan;
        m_plot->setCursor(Qt::ClosedHandCursor);
    } else if (m_gesturePlane && box) {
        m_gesture = Gesture::Box;
        m_band->setGeometry(QRect(m_pressedAt.toPoint(), QSize()));
        m_band->show();
    } else {
        pressed(event);
    }
    return true;
}

bool PlotView::move(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_gesture == Gesture::Pan) {
        m_gesturePlane->pan(at - m_lastAt);
        m_lastAt = at;
        scheduleReplot();
    } else if (m_gesture == Gesture::Box) {
        const QRectF area = m_gesturePlane->rect()->rect();
        m_band->setGeometry(QRectF(m_pressedAt, at).normalized().intersected(area).toRect());
    } else {
        moved(event);
    }
    return true;
}

bool PlotView::release(QMouseEvent* event) {
    if (m_gesture == Gesture::None) return released(event), true;
    if (event->button() != buttonOf(m_gesture)) return true;
    const Gesture gesture = std::exchange(m_gesture, Gesture::None);
    m_plot->setCursor(Qt::ArrowCursor);
    m_band->hide();
    if (gesture == Gesture::Box) {
        const PixelMap map = m_gesturePlane->map();
        const QRectF box = QRectF(m_pressedAt, event->position()).normalized().intersected(map.area);
        // A slip of the hand is no wish to see four pixels.
        if (box.width() > 5 && box.height() > 5 &&
            m_gesturePlane->show(
                QRectF(map.toData(box.topLeft()), map.toData(box.bottomRight())).normalized()))
            scheduleReplot();
    }
    return true;
}

void PlotView::wheel(QWheelEvent* event) {
    const QPoint turn = event->angleDelta();
    const double notches = (turn.y() != 0 ? turn.y() : turn.x()) / 120.0;
    Plane* plane = planeAt(*m_panel, event->position(), true);
    if (!plane || notches == 0) return;
    const double factor = std::pow(wheelFactor, notches);
    const QRectF area = plane->rect()->rect();
    const QPointF at = event->position();
    const bool overX = at.y() > area.bottom(), overY = at.x() < area.left() || at.x() > area.right();
    plane->zoom(at, overY && !overX ? 1 : factor, overX && !overY ? 1 : factor);
    event->accept();
    scheduleReplot();
}

void PlotView::keyPressEvent(QKeyEvent* event) {
    const auto zoomAll = [this](double factor) {
        const Plane* done = nullptr;  // a linked plane follows in x by itself
        for (const auto& plane : m_panel->planes()) {
            plane->zoom(plane->map().area.center(), done && done == plane->linked() ? 1 : factor, factor);
            done = plane.get();
        }
        scheduleReplot();
    };
    if (event->key() == Qt::Key_Home) {
        resetView();
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoomAll(keyFactor);
    } else if (event->key() == Qt::Key_Minus) {
        zoomAll(1 / keyFactor);
    } else if (event->key() == Qt::Key_Escape && m_gesture != Gesture::None) {
        m_gesture = Gesture::None;
        m_band->hide();
        m_plot->setCursor(Qt::ArrowCursor);
    } else if (event->key() != Qt::Key_Escape || !cancelled()) {
        QWidget::keyPressEvent(event);
    }
}

}  // namespace ganscope
