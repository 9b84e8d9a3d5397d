// SPDX-License-Identifier: GPL-3.0-or-later
// The thread, and the dialog that waits for it.
#include "ui/export/composing.h"

#include "ui/export/figure_fonts.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QPointer>
#include <QProgressBar>
#include <QProgressDialog>
#include <QScopeGuard>
#include <QTimer>

#include <chrono>

namespace ganscope {
namespace {

constexpr int pollInterval = 20;  // ms
constexpr int patience = 500;     // ms without a dialog

}  // namespace

Composing::Composing(Scenario scenario, const FigureOrder& order) {
    loadFigureFonts();
    m_figure = std::async(std::launch::async, [this, order, scenario = std::move(scenario), stop = m_stop.get_token()] {
        return composeFigure(Experiment(scenario, stop, &m_headway, order.translated ? PictureWords::ofWindow() : PictureWords::english()), order);
    });
}

Composing::~Composing() {
    stop();
    if (m_figure.valid()) m_figure.wait();
}

bool Composing::isDone() const {
    return m_figure.wait_for(std::chrono::seconds(0)) == std::future_status::ready;
}

std::optional<ComposedFigure> composeBefore(QWidget* window, const Scenario& scenario, const FigureOrder& order) {
    Composing composing(scenario, order);
    // The window may be closed before the dialog stands in front of it, and takes its dialog along.
    const QPointer<QProgressDialog> dialog = new QProgressDialog(QCoreApplication::translate("ganscope::FigureDialog", "Computing the figure…"),
                                                                 QCoreApplication::translate("ganscope::FigureDialog", "Cancel"), 0, 0, window);
    const auto gone = qScopeGuard([&dialog] { delete dialog; });
    // The dialog's own setValue() lets events in, and goes on after one of them has ended the window.
    auto* bar = new QProgressBar(dialog);
    bar->setRange(0, 0);
    dialog->setBar(bar);
    dialog->setWindowModality(Qt::WindowModal);
    QEventLoop loop;
    QTimer timer;
    QObject::connect(dialog, &QProgressDialog::canceled, &loop, [&] { composing.stop(); });
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        if (!dialog || composing.isDone()) return loop.quit();
        if (composing.headway().expected() == 0) return;
        bar->setMaximum(100);
        bar->setValue(std::min(99, composing.headway().percent()));
    });
    QTimer::singleShot(patience, dialog, &QWidget::show);
    timer.start(pollInterval);
    loop.exec();
    if (!dialog) return {};
    ComposedFigure figure = composing.take();
    if (dialog->wasCanceled()) return {};
    return figure;
}

}  // namespace ganscope
