// SPDX-License-Identifier: GPL-3.0-or-later
// The one program: a command, or the window.
#include "app/cli.h"

int main(int argc, char** argv) { return ganscope::runProgram(argc, argv); }
