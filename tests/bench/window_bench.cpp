// SPDX-License-Identifier: GPL-3.0-or-later
// From slider to pixels: a parameter moves, and the time runs until the portrait with the new field and the new path
// has been painted. 1200 × 900, 40 × 40 arrows, spectrum and time series beside it.
#include "core/scenario/scenario_json.h"
#include "ui/dialogs.h"
#include "ui/main_window.h"

#include <QApplication>
#include <QStandardPaths>

#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>

using namespace ganscope;

namespace {

QApplication& application() {
    static int count = 1;
    static char name[] = "bench";
    static char* arguments[] = {name, nullptr};
    static const bool prepared = [] {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        QStandardPaths::setTestModeEnabled(true);
        return true;
    }();
    static_cast<void>(prepared);
    static QApplication theApplication(count, arguments);
    return theApplication;
}

void sliderToPixels(benchmark::State& state, const std::string& field) {
    QApplication& app = application();
    const Reading reading = withOverrides(defaultScenario("dirac"), std::vector<std::string>{
        "regularizers.r1.gamma=0.3", "view.field=" + field, "starts=[[1,1],[-1.5,0.5],[0.5,-1.5],[1.5,1.5],[-1,-1]]"});
    Dialogs dialogs;
    MainWindow window(*reading.scenario, dialogs);
    window.resize(1200, 900);
    window.show();
    const auto upToDate = [&] {
        const quint64 revision = window.session().revision();
        return window.stage().paintedRevision() >= revision && window.laboratory().scene() &&
               window.laboratory().scene()->revision >= revision;
    };
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (!upToDate() && std::chrono::steady_clock::now() < until) app.processEvents();

    std::vector<double> milliseconds;
    double gamma = 0.3;
    for (auto _ : state) {
        gamma = gamma > 1.5 ? 0.1 : gamma + 0.007;
        const auto begun = std::chrono::steady_clock::now();
        window.session().setParameter(QStringLiteral("regularizers.r1.gamma"), gamma);
        while (!upToDate()) app.processEvents(QEventLoop::WaitForMoreEvents, 5);
        const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begun;
        state.SetIterationTime(taken.count());
        milliseconds.push_back(1e3 * taken.count());
    }
    std::ranges::sort(milliseconds);
    const auto quantile = [&](double q) { return milliseconds[std::size_t(q * double(milliseconds.size() - 1))]; };
    state.counters["median_ms"] = quantile(0.5);
    state.counters["p99_ms"] = quantile(0.99);
}

}  // namespace

BENCHMARK_CAPTURE(sliderToPixels, arrows, "arrows")->UseManualTime()->Iterations(400)->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(sliderToPixels, streamlines, "streamlines")->UseManualTime()->Iterations(400)->Unit(benchmark::kMillisecond);
