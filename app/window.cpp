// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario is read before the window is asked for, so that a wrong file is told as by every other command.
#include "app/window.h"

#include "app/scenario_argument.h"
#include "ui/application.h"

namespace ganscope {

int openWindow(int argc, char** argv, const std::string& file, const std::vector<std::string>& commands) {
    WindowOptions options;
    if (!file.empty()) {
        auto [scenario, isItsFile] = ScenarioArgument{file, {}, commands}.read();
        options.scenario = std::move(scenario);
        if (isItsFile) options.file = file;
    }
    return runWindow(argc, argv, std::move(options));
}

}  // namespace ganscope
