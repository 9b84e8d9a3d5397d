// SPDX-License-Identifier: GPL-3.0-or-later
// Where the sources are: fixtures, and the files that tests of the house read.
#pragma once

#include <string>

namespace ganscope::test {

/// The project's root, without a slash at its end.
std::string sourceFolder();

}  // namespace ganscope::test
