// SPDX-License-Identifier: GPL-3.0-or-later
// The window as one of the program's faces.
#pragma once

#include <string>
#include <vector>

namespace ganscope {

/// Opens the window on `file` (empty: where the last one was left) and runs it to its end; returns the exit status.
/// `commands` are those of the program, one of which may have been meant by a `file` that is none.
/// InputError when the file is no scenario; without a display it says so on standard error and returns 2.
int openWindow(int argc, char** argv, const std::string& file, const std::vector<std::string>& commands);

}  // namespace ganscope
