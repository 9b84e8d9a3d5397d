// SPDX-License-Identifier: GPL-3.0-or-later
// The clock behind the window benches.
#include "clocked_application.h"

#include <QStandardPaths>

#include <algorithm>

#include <time.h>

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
    // Never destroyed: at the end of the process Qt's own statics may be gone before it.
    static auto* const theApplication = new ClockedApplication(count, arguments);
    return *theApplication;
}

bool ClockedApplication::notify(QObject* receiver, QEvent* event) {
    const QEvent::Type type = event->type();  // before: the event may be gone after
    const bool result = QApplication::notify(receiver, event);
    if (type == QEvent::UpdateRequest) painted = Clock::now();
    return result;
}

double threadMilliseconds() {
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return 1e3 * double(now.tv_sec) + 1e-6 * double(now.tv_nsec);
}

void report(benchmark::State& state, std::vector<double> milliseconds, const std::string& prefix) {
    std::ranges::sort(milliseconds);
    const auto quantile = [&](double q) {
        return milliseconds.empty() ? 0 : milliseconds[std::size_t(q * double(milliseconds.size() - 1))];
    };
    state.counters[prefix + "median_ms"] = quantile(0.5);
    state.counters[prefix + "p99_ms"] = quantile(0.99);
}

}  // namespace ganscope::bench
