// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done in the portrait, as a menu of the window, as its context menu and as a button on it.
#pragma once

#include "core/analysis/plane.h"

#include <QMenu>

#include <vector>

class QToolButton;

namespace ganscope {

class LayerActions;
class PhaseView;
class SessionModel;
class Stage;

/// Pins, starts and layers of the portrait; beside the menu itself it makes the context menu and the button for layers.
class PortraitMenu : public QMenu {
    Q_OBJECT

public:
    PortraitMenu(SessionModel& session, Stage& stage, PhaseView& view, QWidget* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildStarts();
    void popUp(const QPoint& where, double x, double y);
    void placeButton();

    SessionModel& m_session;
    Stage& m_stage;
    PhaseView& m_view;
    LayerActions* m_layers;
    QMenu *m_starts, *m_layerMenu;
    QAction *m_pin, *m_next, *m_unpin;
    QToolButton* m_button;
    bool m_moved = true;  ///< the view has another size than the button knows
};

}  // namespace ganscope
