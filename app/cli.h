// SPDX-License-Identifier: GPL-3.0-or-later
// The command line: what the commands share, and the function that runs one.
//
// A command is one file with one function of the form `void addXCommand(CLI::App&, Context&)`, declared here and
// called in cli.cpp. It adds its subcommand and sets `Context::action` in the subcommand's callback.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

namespace CLI {
class App;
}

namespace ganscope {

/// The input was wrong: exit status 2. The text is printed as it is, one problem a line.
struct InputError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// The work failed: exit status 1.
struct WorkError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What parsing leaves behind: the work that was asked for, done once all arguments are known to be right.
struct Context {
    std::function<void()> action;
    std::string file;  ///< of a call without a command: what the window opens; may be empty
};

void addListCommand(CLI::App&, Context&);
void addShowCommand(CLI::App&, Context&);
void addEvalCommand(CLI::App&, Context&);
void addEquilibriaCommand(CLI::App&, Context&);
void addRunCommand(CLI::App&, Context&);
void addSweepCommand(CLI::App&, Context&);
void addFigureCommand(CLI::App&, Context&);
void addFiguresCommand(CLI::App&, Context&);
void addFramesCommand(CLI::App&, Context&);
void addGalleryCommand(CLI::App&, Context&);
void addCompletionCommand(CLI::App&, Context&);
void addManualPageCommand(CLI::App&, Context&);

/// Runs the program: a command, or the window when there is none. Returns the exit status.
int runProgram(int argc, char** argv);

}  // namespace ganscope
