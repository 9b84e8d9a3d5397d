// SPDX-License-Identifier: GPL-3.0-or-later
// What may come next on a command line: the shells' completions ask the program itself, so that they know every command,
// option, preset and parameter that it knows.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace ganscope {

/// What the last of `words` (the arguments so far; the last may be empty) may become, one a line: the whole word, a tab and
/// what it means. A line ":files" or ":folders" says that those fit too. Options are taken from the commands of `app`, values by
/// the name of the option's type (VIEW, STYLE, PATH=VALUE, …).
std::string completionsOf(const CLI::App& app, const std::vector<std::string>& words);

}  // namespace ganscope
