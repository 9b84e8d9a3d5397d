// SPDX-License-Identifier: GPL-3.0-or-later
// What all views share: a plot that keeps the user's zoom, pans, zooms, resets, and is safe at any size.
#pragma once

#include "ui/plots/plot_style.h"

#include <QRectF>
#include <QWidget>

#include <memory>

class QCustomPlot;
class QKeyEvent;
class QMouseEvent;
class QRubberBand;
class QWheelEvent;

namespace ganscope {

class Panel;
class Plane;

/// Base of the views. A picture is drawn at the next replot (several in one turn of the event loop cost one).
/// Wheel zooms at the cursor (over an axis: that axis), the middle button pans, Shift-drag zooms to a box,
/// Home or a double click on empty ground resets, + and - zoom, Esc cancels the gesture. A new picture never
/// changes what the user has zoomed to.
class PlotView : public QWidget {
    Q_OBJECT

public:
    ~PlotView() override;

    void setPlotStyle(const PlotStyle& style);
    const PlotStyle& plotStyle() const { return m_style; }
    /// The accessible name and a sentence on what is seen; call it again when the sentence changes.
    void setDescription(const QString& name, const QString& sentence);
    /// Numbers the newest picture (with the revision of its scenario).
    void setSerial(quint64 serial) { m_serial = serial; }
    /// The number of the picture that is on the screen: painted, not merely set.
    quint64 paintedSerial() const { return m_paintedSerial; }
    /// Whether pictures get painted: it can be seen and has room for one.
    bool isDrawn() const;
    /// The range shown in plane `index` (data coordinates), after layout.
    QRectF visibleRange(int index = 0) const;
    /// True while any plane shows something else than its home range by the user's doing.
    bool isZoomed() const;
    /// Shows `range` in plane `index` as if the user had zoomed there (linked cameras, a restored view).
    void showRange(const QRectF& range, int index = 0);
    /// Position of `point` (data coordinates) in this widget, for tests, tooltips and hints.
    QPointF widgetPosition(const QPointF& point, int index = 0) const;
    /// Draws now instead of at the next turn of the event loop.
    void replotNow();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

public slots:
    void resetView();

signals:
    /// The visible range of plane `index` is another than before: zoom, pan, reset or a new size.
    void viewChanged(const QRectF& range, int index);

protected:
    static constexpr double clickSlack = 4;  ///< pixels a click may wander

    PlotView(std::unique_ptr<Panel> panel, QWidget* parent);

    Panel& panel() const { return *m_panel; }
    /// Draws before the plot is painted next: never for a view that is not seen.
    void scheduleReplot();
    QCustomPlot* plot() const { return m_plot; }

    /// Gestures of the single views; positions in this widget. True: taken, the base does nothing.
    virtual bool pressed(QMouseEvent* event);
    virtual bool moved(QMouseEvent* event);
    virtual bool released(QMouseEvent* event);
    virtual bool doubleClicked(QMouseEvent* event);
    virtual void pointerLeft();
    virtual bool cancelled();

    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    enum class Gesture { None, Pan, Box };
    void wheel(QWheelEvent* event);
    bool press(QMouseEvent* event);
    bool move(QMouseEvent* event);
    bool release(QMouseEvent* event);
    void announceRanges();
    void drawStale();

    PlotStyle m_style;
    std::unique_ptr<Panel> m_panel;
    QCustomPlot* m_plot;
    QRubberBand* m_band;
    Gesture m_gesture = Gesture::None;
    Plane* m_gesturePlane = nullptr;
    QPointF m_pressedAt, m_lastAt;
    std::vector<QRectF> m_announced;
    quint64 m_serial = 0, m_drawnSerial = 0, m_paintedSerial = 0;
    bool m_stale = true;
};

}  // namespace ganscope
