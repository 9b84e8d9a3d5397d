// SPDX-License-Identifier: GPL-3.0-or-later
// The program with a window.
#pragma once

#include "core/scenario/scenario.h"

#include <optional>
#include <string>

namespace ganscope {

/// What the command line says about the window.
struct WindowOptions {
    std::optional<Scenario> scenario;  ///< without one: where the last window was left
    std::string file;                  ///< what Save writes to; the scenario is what is in it
    std::string settings;  ///< a folder for settings and the last session instead of the user's own
};

/// Opens the window and runs until it is closed; returns the exit status. Without a display that answers it
/// says so in one sentence on standard error and returns 2.
int runWindow(int argc, char** argv, WindowOptions options);

/// Why no window can be opened here, or nothing: asks the display itself before Qt does, which would abort.
std::optional<std::string> missingDisplay();

}  // namespace ganscope
