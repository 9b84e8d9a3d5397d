// SPDX-License-Identifier: GPL-3.0-or-later
// As the build says.
#include "tests/support/source_folder.h"

namespace ganscope::test {

std::string sourceFolder() { return GANSCOPE_SOURCE_DIR; }

}  // namespace ganscope::test
