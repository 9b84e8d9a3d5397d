// SPDX-License-Identifier: GPL-3.0-or-later
// Layers and their keys.
#include "ui/layer_actions.h"

#include "ui/session_model.h"

#include <QAction>
#include <QMenu>

#include <algorithm>

namespace ganscope {

LayerActions::LayerActions(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    const auto ground = [this](const char* name, const QString& title, int key, const std::string& kind, const std::string& energy = {}) {
        add(
            QString::fromLatin1(name), title, key,
            [kind, energy](const ViewOptions& v) { return v.layers.ground == kind && (energy.empty() || v.layers.energy == energy); },
            [kind, energy](ViewOptions& v, bool on) {
                v.layers.ground = on ? kind : "none";
                if (!energy.empty()) v.layers.energy = energy;
            });
    };
    ground("speed", tr("&Speed as colour"), Qt::Key_S, "speed");
    ground("energyField", tr("Energy ½‖v‖² and where it &grows"), Qt::Key_Y, "energy", "field");
    ground("energyNorm", tr("Energy ‖w‖² and where it gr&ows"), Qt::Key_U, "energy", "norm");
    ground("basins", tr("&Basins of attraction"), Qt::Key_A, "basins");
    endGroup();
    const auto layer = [this](const char* name, const QString& title, int key, bool ViewLayers::*which) {
        add(
            QString::fromLatin1(name), title, key, [which](const ViewOptions& v) { return v.layers.*which; },
            [which](ViewOptions& v, bool on) { v.layers.*which = on; });
    };
    add(
        QStringLiteral("nullclines"), tr("&Nullclines"), Qt::Key_N, [](const ViewOptions& v) { return v.nullclines; },
        [](ViewOptions& v, bool on) { v.nullclines = on; });
    layer("separatrices", tr("Se&paratrices"), Qt::Key_X, &ViewLayers::separatrices);
    layer("cycles", tr("&Limit cycles"), Qt::Key_L, &ViewLayers::cycles);
    layer("equilibria", tr("&Equilibria"), Qt::Key_Q, &ViewLayers::equilibria);
    layer("constraints", tr("&Constraints"), Qt::Key_K, &ViewLayers::constraints);
    endGroup();
    layer("wedge", tr("Spectrum: phase &wedge"), Qt::Key_W, &ViewLayers::wedge);
    layer("ring", tr("Spectrum: con&ditioning ring"), Qt::Key_O, &ViewLayers::ring);
    endGroup();
    connect(&session, &SessionModel::scenarioChanged, this, &LayerActions::project);
    project();
}

void LayerActions::add(const QString& name, const QString& title, int key, Read read, Write write) {
    auto* action = new QAction(title, this);
    action->setObjectName(QStringLiteral("layer.") + name);
    action->setCheckable(true);
    action->setShortcut(key);
    action->setStatusTip(tr("Show or hide: %1").arg(QString(title).remove(QLatin1Char('&'))));
    connect(action, &QAction::triggered, this, [this, write = std::move(write), title](bool on) {
        ViewOptions view = m_session.scenario().view;
        write(view, on);
        const QString plain = QString(title).remove(QLatin1Char('&'));
        m_session.setView(view, on ? tr("show “%1”").arg(plain) : tr("hide “%1”").arg(plain));
    });
    m_actions.push_back(action);
    m_read.push_back(std::move(read));
}

void LayerActions::endGroup() {
    m_groupEnds.push_back(m_actions.size());
}

void LayerActions::project() {
    for (std::size_t i = 0; i < m_actions.size(); ++i) m_actions[i]->setChecked(m_read[i](m_session.scenario().view));
}

void LayerActions::fill(QMenu& menu) const {
    for (std::size_t i = 0; i < m_actions.size(); ++i) {
        menu.addAction(m_actions[i]);
        if (i + 1 < m_actions.size() && std::ranges::find(m_groupEnds, i + 1) != m_groupEnds.end()) menu.addSeparator();
    }
}

}  // namespace ganscope
