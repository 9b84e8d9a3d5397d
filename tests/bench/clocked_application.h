// SPDX-License-Identifier: GPL-3.0-or-later
// An application that knows when its last paint ended, and how a bench tells its times.
#pragma once

#include <QApplication>

#include <benchmark/benchmark.h>

#include <chrono>
#include <string>
#include <vector>

namespace ganscope::bench {

/// The one application of all window benches; offscreen unless QT_QPA_PLATFORM says otherwise.
class ClockedApplication : public QApplication {
public:
    using Clock = std::chrono::steady_clock;

    static ClockedApplication& instance();
    /// When the last repaint of a window was done and handed to the platform.
    Clock::time_point lastPaint() const { return painted; }
    bool notify(QObject* receiver, QEvent* event) override;

private:
    using QApplication::QApplication;
    Clock::time_point painted;
};

/// What this thread has computed so far, in milliseconds: waits, and what others do on the same core, do not count.
double threadMilliseconds();

/// Adds median and 99th percentile to a bench's row.
void report(benchmark::State& state, std::vector<double> milliseconds, const std::string& prefix = "");

}  // namespace ganscope::bench
