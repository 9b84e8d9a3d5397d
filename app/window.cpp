// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario is read before the window is asked for, so that a wrong file is told as by every other command.
#include "app/window.h"

#include "app/cli.h"
#include "app/scenario_argument.h"

#include <filesystem>
#if __has_include("ui/application.h")
#include "ui/application.h"
#endif

namespace ganscope {

int openWindow(int argc, char** argv, const std::string& file) {
    std::optional<Scenario> scenario;
    if (!file.empty()) scenario = ScenarioArgument{file, {}}.load();
#if __has_include("ui/application.h")
    // A figure is opened, but it is not what Save writes to.
    const bool saved = std::filesystem::path(file).extension() == ".json" && std::filesystem::is_regular_file(file);
    return runWindow(argc, argv, {.scenario = std::move(scenario), .file = saved ? file : "", .settings = ""});
#else
    static_cast<void>(argc);
    static_cast<void>(argv);
    throw WorkError("this build has no window; the commands work without one (ganscope --help)");
#endif
}

}  // namespace ganscope
