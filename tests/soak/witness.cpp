// SPDX-License-Identifier: GPL-3.0-or-later
// Comparing what is shown with what is.
#include "tests/soak/witness.h"

#include "core/analysis/evaluation.h"
#include "core/scenario/system.h"
#include "ui/catalogue_panel.h"
#include "ui/main_window.h"
#include "ui/parameter_row.h"
#include "ui/plots/plot_view.h"
#include "ui/value_slider.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace ganscope::test {
namespace {

QList<MainWindow*> windows() {
    QList<MainWindow*> all;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(each)) all << window;
    return all;
}

/// A parameter whose slider or number shows another value than the scenario's.
std::optional<QString> wrongRow(MainWindow& window) {
    const Scenario& scenario = window.session().scenario();
    const auto wrong = [&](const std::string& owner, std::span<const Parameter> table,
                           const Values& values) -> std::optional<QString> {
        for (const Parameter& each : table) {
            const QString path = QString::fromStdString(owner + "." + std::string(each.id));
            const ParameterRow* row = window.controls().row(path);
            if (!row || !row->slider()) continue;
            const double shown = row->slider()->shown(), is = values.real(each.id);
            if (shown != is && !(std::isnan(shown) && std::isnan(is)))
                return QStringLiteral("%1 is shown as %2, but is %3").arg(path).arg(shown).arg(is);
        }
        return {};
    };
    if (auto w = wrong("game", catalogue::game(scenario.game.id)->parameters, scenario.game.values)) return w;
    if (auto w = wrong("method", catalogue::method(scenario.method.id)->parameters, scenario.method.values))
        return w;
    for (const auto& each : scenario.regularizers)
        if (auto w =
                wrong("regularizers." + each.id, catalogue::regularizer(each.id)->parameters, each.values))
            return w;
    return {};
}

bool same(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b) {
    if (a.rows() != b.rows() || a.cols() != b.cols()) return false;
    return ((a.array() == b.array()) || (a.array().isNaN() && b.array().isNaN())).all();
}

/// A Jacobian at the probe that is not the scenario's.
std::optional<QString> wrongProbe(MainWindow& window) {
    const auto& shown = window.stage().evaluation();
    if (!shown) return {};
    const System system = buildSystem(window.session().scenario());
    if (shown->at.size() != std::size_t(system.dynamics->size()))
        return QStringLiteral("the probe stands in another game's space");
    const Evaluation fresh = evaluate(*system.dynamics, *system.method, shown->at);
    if (!same(fresh.jacobian, shown->jacobian))
        return QStringLiteral("the probe shows the Jacobian of another scenario");
    return {};
}

}  // namespace

std::optional<QString> falsehood(MainWindow& window) {
    if (auto w = wrongRow(window)) return w;
    if (auto w = wrongProbe(window)) return w;
    const Scenario& scenario = window.session().scenario();
    const FramePtr& frame = window.laboratory().frame();
    if (!frame || frame->revision != window.session().revision())
        return QStringLiteral("the frame is another scenario's");
    if (!frame->failure.empty())
        return QStringLiteral("a worker failed: ") + QString::fromStdString(frame->failure);
    if (frame->tracks.size() != scenario.starts.size())
        return QStringLiteral("%1 paths of %2 starts").arg(frame->tracks.size()).arg(scenario.starts.size());
    return {};
}

Witness::Witness() {
    qApp->installEventFilter(this);
}

void Witness::see(const PlotView& view) {
    const quint64 now = view.paintedSerial();
    auto seen = m_seen.find(&view);
    if (seen == m_seen.end()) {
        connect(&view, &QObject::destroyed, this, [this, gone = &view] { m_seen.remove(gone); });
        m_seen.insert(&view, now);
        return;
    }
    if (now == 0) return;  // nothing yet, as in another game's state space before its first frame
    if (now < *seen && !m_disorder)
        m_disorder = QStringLiteral("%1 %2 painted revision %3 after %4")
                         .arg(QString::fromLatin1(view.metaObject()->className()), view.objectName())
                         .arg(now)
                         .arg(*seen);
    *seen = now;
}

void Witness::look() {
    for (MainWindow* window : windows())
        for (const PlotView* view : window->findChildren<PlotView*>()) see(*view);
}

bool Witness::eventFilter(QObject* watched, QEvent* event) {
    // Called before a plot paints: what it has painted until now is still seen.
    if (event->type() == QEvent::Paint && watched->isWidgetType())
        if (const auto* view =
                qobject_cast<const PlotView*>(static_cast<QWidget*>(watched)->parentWidget())) {
            ++m_paints;
            see(*view);
        }
    return false;
}

std::optional<QString> Witness::settled(int patience) {
    for (MainWindow* window : windows()) {
        if (!window->isVisible()) continue;
        QElapsedTimer since;
        since.start();
        const QPointer<MainWindow> alive(window);
        std::optional<QString> wrong;
        do {
            QTest::qWait(1);
            if (!alive) break;
            const quint64 is = window->session().revision(), painted = window->stage().paintedRevision();
            wrong.reset();
            if (painted != is)
                wrong =
                    QStringLiteral("revision %1 is painted, but %2 is the scenario's").arg(painted).arg(is);
        } while (wrong && since.elapsed() < patience);
        if (alive && !wrong) wrong = falsehood(*window);
        if (alive && wrong) return wrong;
    }
    look();
    return m_disorder;
}

}  // namespace ganscope::test
