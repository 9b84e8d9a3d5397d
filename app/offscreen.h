// SPDX-License-Identifier: GPL-3.0-or-later
// A Qt application for work that needs fonts and painting but no display.
#pragma once

#include <QApplication>

namespace ganscope {

/// Lives as long as figures are rendered. It must be the process's only application.
class OffscreenApplication {
public:
    OffscreenApplication() : application((qputenv("QT_QPA_PLATFORM", "offscreen"), count), arguments) {}
    OffscreenApplication(const OffscreenApplication&) = delete;
    OffscreenApplication& operator=(const OffscreenApplication&) = delete;

private:
    int count = 1;
    char name[9] = "ganscope";
    char* arguments[2] = {name, nullptr};
    QApplication application;
};

}  // namespace ganscope
