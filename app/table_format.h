// SPDX-License-Identifier: GPL-3.0-or-later
// In which format numbers are written: what the name of the output says.
#pragma once

#include <string>

namespace ganscope {

enum class TableFormat { csv, npz, json };

/// By the extension; CSV for standard output (""), and for what is no regular file. InputError on another extension.
TableFormat tableFormatOf(const std::string& path);

/// InputError unless `path`, which `option` names, ends in .npz or is no regular file.
void needArchive(const std::string& option, const std::string& path);

}  // namespace ganscope
