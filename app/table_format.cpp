// SPDX-License-Identifier: GPL-3.0-or-later
// Formats by extension.
#include "app/table_format.h"

#include "app/cli.h"

#include <filesystem>

namespace ganscope {
namespace {

/// What is no regular file, such as /dev/stdout, has no name that could tell.
bool tellsNothing(const std::string& path) {
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    return std::filesystem::exists(status) && !std::filesystem::is_regular_file(status) && !std::filesystem::is_directory(status);
}

}  // namespace

TableFormat tableFormatOf(const std::string& path) {
    const std::string extension = std::filesystem::path(path).extension();
    if (path.empty() || extension == ".csv") return TableFormat::csv;
    if (extension == ".npz") return TableFormat::npz;
    if (extension == ".json") return TableFormat::json;
    if (tellsNothing(path)) return TableFormat::csv;
    throw InputError("--out " + path + ": must end in .csv, .npz or .json, which says the format");
}

void needArchive(const std::string& option, const std::string& path) {
    if (std::filesystem::path(path).extension() != ".npz" && !tellsNothing(path))
        throw InputError(option + " " + path + ": must end in .npz, which is what it is");
}

}  // namespace ganscope
