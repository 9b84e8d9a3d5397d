// SPDX-License-Identifier: GPL-3.0-or-later
// Results: to standard output with every write checked, to files whole or not at all; and aligned text.
#pragma once

#include "ui/export/whole_file.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ganscope {

/// Writes to standard output or to a file that appears under its name only when it is complete.
/// Every failure is an exception with a sentence (exit status 1), and leaves what was there before.
class Output {
public:
    /// `path` empty: standard output. Devices and pipes are written to directly.
    explicit Output(const std::string& path);

    void write(std::string_view bytes);
    /// Flushes, checks, and gives the file its name. Without it nothing is left behind.
    void finish();

private:
    std::optional<WholeFile> file;
};

/// Writes `text` to standard output.
void print(std::string_view text);

/// The number of characters of UTF-8 text.
std::size_t characters(std::string_view text);

/// Rows as text, columns padded to their widest cell and two blanks apart; no blanks at line ends.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::string_view margin = "");

/// Words wrapped at `width` characters, every line after the first indented by `margin`.
std::string wrapped(std::string_view text, std::size_t width, std::string_view margin);

}  // namespace ganscope
