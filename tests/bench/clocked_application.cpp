// SPDX-License-Identifier: GPL-3.0-or-later
// The clock behind the window benches.
#include "clocked_application.h"

#include <QStandardPaths>

#include <algorithm>

namespace ganscope::bench {

ClockedApplication& ClockedApplication::instance() {
    static int count = 1;
    static char name[] = "bench";
    static char* arguments[] = {name, nullptr};
    static const bool prepared = [] {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
        QStandardPaths::setTestModeEnabled(true);
        return true;
    }();
    static_cast<void>(prepared);
    static ClockedApplication theApplication(count, arguments);
    return theApplication;
}

bool ClockedApplication::notify(QObject* receiver, QEvent* event) {
    const QEvent::Type type = event->type();  // before: the event may be gone after
    const bool result = QApplication::notify(receiver, event);
    if (type == QEvent::UpdateRequest) painted = Clock::now();
    return result;
}

void report(benchmark::State& state, std::vector<double> milliseconds) {
    std::ranges::sort(milliseconds);
    const auto quantile = [&](double q) {
        return milliseconds.empty() ? 0 : milliseconds[std::size_t(q * double(milliseconds.size() - 1))];
    };
    state.counters["median_ms"] = quantile(0.5);
    state.counters["p99_ms"] = quantile(0.99);
}

}  // namespace ganscope::bench
