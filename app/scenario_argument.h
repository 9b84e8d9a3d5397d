// SPDX-License-Identifier: GPL-3.0-or-later
// The argument SCENARIO with its --set overrides, as every command takes it.
#pragma once

#include "core/scenario/scenario.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ganscope {

/// What the user named: a file, a preset, a game's id, or "-" for standard input.
struct ScenarioArgument {
    std::string name;
    std::vector<std::string> overrides;
    std::vector<std::string> commands = {};  ///< of the program, where a mistyped one stands in the place of the name

    /// Adds SCENARIO and --set to a command; this object must outlive the parsing.
    void addTo(CLI::App& command);

    /// Reads it; InputError with every problem, one a line as "file:/pointer: message".
    Scenario load() const { return read().scenario; }

    struct Read {
        Scenario scenario;
        bool isItsFile;  ///< of a regular file that is this scenario, not one that carries it: what Save may write to
    };
    /// The same, with where it came from.
    Read read() const;
};

}  // namespace ganscope
