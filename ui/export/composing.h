// SPDX-License-Identifier: GPL-3.0-or-later
// Composing figures while the window goes on.
#pragma once

#include "core/analysis/headway.h"
#include "ui/figure_export.h"

#include <QtGlobal>

#include <future>
#include <optional>
#include <stop_token>

class QWidget;

namespace ganscope {

/// A figure that is being composed on a thread of its own; destroying it stops that and waits for it.
class Composing {
public:
    Composing(Scenario scenario, const FigureOrder& order);
    ~Composing();
    Q_DISABLE_COPY_MOVE(Composing)

    void stop() { m_stop.request_stop(); }
    bool isDone() const;
    const Headway& headway() const { return m_headway; }
    /// Waits until it is done; once. Throws what composeFigure() throws.
    ComposedFigure take() { return m_figure.get(); }

private:
    std::stop_source m_stop;
    Headway m_headway;
    std::future<ComposedFigure> m_figure;
};

/// Composes, with a dialog that shows how far it is and can cancel when that takes more than half a second; nothing when
/// it was cancelled or the window closed. Throws what composeFigure() throws.
std::optional<ComposedFigure> composeBefore(QWidget* window, const Scenario& scenario, const FigureOrder& order);

}  // namespace ganscope
