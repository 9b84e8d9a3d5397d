// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt application for work that needs fonts and painting but no display.
#pragma once

#include <QApplication>

#include <cstdio>

namespace ganscope {

/// Lives as long as figures are rendered. It must be the process's only application.
class OffscreenApplication {
public:
    OffscreenApplication() : application((prepare(), count), arguments) {}
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    /// Nothing here is for a desktop: the platform's remarks about one (no XDG_RUNTIME_DIR) are not for the reader.
    static void prepare() {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        qInstallMessageHandler([](QtMsgType type, const QMessageLogContext&, const QString& text) {
            if (type == QtCriticalMsg || type == QtFatalMsg) std::fprintf(stderr, "%s\n", qPrintable(text));
        });
    }

    int count = 1;
    char name[9] = "ganscope";
    char* arguments[2] = {name, nullptr};
    QApplication application;
};

}  // namespace ganscope
