// SPDX-License-Identifier: GPL-3.0-or-later
// The one program: a command, or the window.
#include "app/cli.h"

#include <malloc.h>

int main(int argc, char** argv) {
    // A network takes and frees a megabyte a step; to give it back to the system each time would cost a third of the step.
    mallopt(M_TRIM_THRESHOLD, 64 << 20);
    mallopt(M_MMAP_THRESHOLD, 16 << 20);
    return ganscope::runProgram(argc, argv);
}
