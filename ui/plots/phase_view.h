// SPDX-License-Identifier: GPL-3.0-or-later
// The phase portrait on screen: draws a PhasePicture and turns gestures into signals in data coordinates.
#pragma once

#include "ui/plots/phase_picture.h"
#include "ui/plots/plot_view.h"

namespace ganscope {

class PhasePanel;

/// Holds no state of the experiment: every gesture is only a signal, and the next picture shows what came of
/// it.
class PhaseView : public PlotView {
    Q_OBJECT

public:
    explicit PhaseView(QWidget* parent = nullptr);

    void setPicture(std::shared_ptr<const PhasePicture> picture);
    std::shared_ptr<const PhasePicture> picture() const;
    /// Index in the picture of the pin near the point (data coordinates); −1: none.
    int pinNear(double x, double y) const;

signals:
    void clicked(double x, double y);
    /// A double click resets the view: what its first half started with `clicked` is to be taken back.
    void clickRetracted();
    void startDragged(int index, double x, double y);
    void startDragFinished(int index, double x, double y);
    /// Esc during a drag: the start goes back to where it was.
    void startDragCancelled(int index);
    void removeRequested(int index);
    /// A click on the mark of an equilibrium, by its place.
    void equilibriumChosen(double x, double y);
    /// Right click where there is no path.
    void menuRequested(const QPoint& globalPosition, double x, double y);
    void hovered(double x, double y);
    void hoverLeft();
    /// Arrow keys: 1/100 of the view, with Shift ten times that.
    void probeMoved(double x, double y);

protected:
    bool pressed(QMouseEvent* event) override;
    bool moved(QMouseEvent* event) override;
    bool released(QMouseEvent* event) override;
    bool doubleClicked(QMouseEvent* event) override;
    void pointerLeft() override;
    bool cancelled() override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    PhasePanel& phase() const;

    int m_dragged = -1;          ///< path whose start is under the hand
    bool m_clicking = false;     ///< left button went down on empty ground
    bool m_onEquilibrium = false;  ///< … or on the mark of an equilibrium
    bool m_retractable = false;  ///< the last gesture was a click, a double click would retract it
    QPointF m_pressPosition;
};

}  // namespace ganscope
