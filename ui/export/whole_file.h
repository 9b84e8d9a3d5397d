// SPDX-License-Identifier: GPL-3.0-or-later
// A file that appears under its name only when it is complete: the one way in which the program writes files.
#pragma once

#include <cstdio>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace ganscope {

/// Writes through a temporary file in the same folder, flushed to the disk before it takes the name. Whatever fails, what
/// was there before stays as it was, also when the disk is full. Devices and pipes are written to directly.
/// Every failure throws std::runtime_error with a sentence: "figure.pdf: cannot be written: No space left on device".
class WholeFile {
public:
    explicit WholeFile(std::filesystem::path path);
    ~WholeFile();
    WholeFile(const WholeFile&) = delete;
    WholeFile& operator=(const WholeFile&) = delete;

    void write(std::string_view bytes);
    /// Gives the file its name. Without it nothing is left behind.
    void finish();

private:
    [[noreturn]] void fail() const;

    std::filesystem::path m_name;  ///< through symbolic links
    std::string m_temporary;       ///< empty: written directly
    std::FILE* m_file = nullptr;
};

/// Writes `bytes` to `file`; one sentence when that fails, else nothing.
std::optional<std::string> writeWhole(const std::filesystem::path& file, std::string_view bytes);

}  // namespace ganscope
