// SPDX-License-Identifier: GPL-3.0-or-later
// From slider to pixels: a mouse drags a slider of the window at 1200 × 900, and the time runs from the move of the
// mouse until the paint has ended after which the portrait (40 × 40 arrows, or streamlines), the spectrum and the time
// series all show the new value.
#include "clocked_application.h"

#include "core/scenario/scenario_json.h"
#include "ui/catalogue_panel.h"
#include "ui/dialogs.h"
#include "ui/main_window.h"
#include "ui/parameter_row.h"
#include "ui/value_slider.h"

#include <QMouseEvent>

#include <benchmark/benchmark.h>

#include <thread>

using namespace ganscope;

namespace {

using Clock = bench::ClockedApplication::Clock;

constexpr auto betweenMoves = std::chrono::milliseconds(25);  // a hand that drags, as a mouse reports it

void mouse(QWidget& widget, QEvent::Type type, int x) {
    const QPointF at(x, widget.height() / 2.0);
    const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
    QMouseEvent event(type, at, widget.mapToGlobal(at), button,
                      type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&widget, &event);
}

void sliderToPixels(benchmark::State& state, const std::string& field, const std::string& path) {
    bench::ClockedApplication& app = bench::ClockedApplication::instance();
    const Reading reading = withOverrides(
        defaultScenario("dirac"),
        std::vector<std::string>{"regularizers.r1.gamma=0.3", "view.field=" + field,
                                 "starts=[[1,1],[-1.5,0.5],[0.5,-1.5],[1.5,1.5],[-1,-1]]"});
    Dialogs dialogs;
    MainWindow window(*reading.scenario, dialogs);
    window.laboratory().setArrows(40);
    window.resize(1200, 900);
    window.show();
    const auto upToDate = [&] { return window.stage().paintedRevision() >= window.session().revision(); };
    const auto settle = [&](auto done) {
        const auto until = Clock::now() + std::chrono::seconds(20);
        while (!done() && Clock::now() < until) {
            app.processEvents();
            std::this_thread::sleep_for(std::chrono::microseconds(300));
        }
    };
    settle(upToDate);
    // To the end of the run, so that every move integrates all of it anew.
    window.laboratory().setSpeed(Laboratory::fastest);
    window.laboratory().play();
    settle([&] { return !window.laboratory().isPlaying(); });

    ValueSlider* slider = window.controls().row(QString::fromStdString(path))->slider();
    const int left = 14, right = slider->width() - 14;
    int x = (left + right) / 2, way = 1;
    mouse(*slider, QEvent::MouseButtonPress, x);
    std::vector<double> milliseconds, ownTime;
    for (auto _ : state) {
        const auto next = Clock::now() + betweenMoves;
        settle([&] { return Clock::now() >= next; });
        if (x + way < left || x + way > right) way = -way;
        x += way;
        const quint64 before = window.session().revision();
        const auto begun = Clock::now();
        const double spent = bench::threadMilliseconds();
        mouse(*slider, QEvent::MouseMove, x);
        while (!upToDate()) app.processEvents(QEventLoop::WaitForMoreEvents);
        const std::chrono::duration<double> taken = app.lastPaint() - begun;
        if (window.session().revision() == before) return state.SkipWithError("the slider did not move");
        ownTime.push_back(bench::threadMilliseconds() - spent);
        state.SetIterationTime(taken.count());
        milliseconds.push_back(1e3 * taken.count());
    }
    mouse(*slider, QEvent::MouseButtonRelease, x);
    bench::report(state, milliseconds);
    bench::report(state, ownTime, "cpu_");
}

}  // namespace

#define SLIDER(name, field, path) \
    BENCHMARK_CAPTURE(sliderToPixels, name, field, path)->UseManualTime()->Iterations(400)->Unit(benchmark::kMillisecond)
SLIDER(arrows, "arrows", "regularizers.r1.gamma");
SLIDER(streamlines, "streamlines", "regularizers.r1.gamma");
SLIDER(texture, "texture", "regularizers.r1.gamma");
SLIDER(stepArrows, "arrows", "method.step");
SLIDER(stepStreamlines, "streamlines", "method.step");
