// SPDX-License-Identifier: GPL-3.0-or-later
// Formats by extension.
#include "app/table_format.h"

#include "app/cli.h"

#include <filesystem>

namespace ganscope {

TableFormat tableFormatOf(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension();
    if (path.empty() || extension == ".csv") return TableFormat::csv;
    if (extension == ".npz") return TableFormat::npz;
    if (extension == ".json") return TableFormat::json;
    // What is no regular file, such as /dev/stdout, has no name that could tell.
    std::error_code error;
    if (std::filesystem::exists(path, error) && !std::filesystem::is_regular_file(path, error) &&
        !std::filesystem::is_directory(path, error))
        return TableFormat::csv;
    throw InputError("--out " + path + ": must end in .csv, .npz or .json, which says the format");
}

}  // namespace ganscope
