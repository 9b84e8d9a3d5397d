// SPDX-License-Identifier: GPL-3.0-or-later
// Standard output with every write checked; and text in columns.
#include "app/output.h"

#include "app/cli.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>

namespace ganscope {

Output::Output(const std::string& path) {
    if (path.empty()) return;
    try {
        file.emplace(path);
    } catch (const std::runtime_error& problem) {
        throw WorkError(problem.what());
    }
}

void Output::write(std::string_view bytes) {
    if (file)
        file->write(bytes);
    else if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size())
        throw WorkError(std::string("standard output: cannot be written: ") + std::strerror(errno));
}

void Output::finish() {
    if (file)
        file->finish();
    else if (std::fflush(stdout) != 0)
        throw WorkError(std::string("standard output: cannot be written: ") + std::strerror(errno));
}

void print(std::string_view text) {
    Output out("");
    out.write(text);
    out.finish();
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & '\xC0') != '\x80'; }));
}

std::string aligned(const std::vector<std::vector<std::string>>& rows, std::string_view margin) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], characters(row[i]));
    }
    std::string text;
    for (const auto& row : rows) {
        std::string line(margin);
        for (std::size_t i = 0; i < row.size(); ++i)
            line += row[i] + std::string(widths[i] - characters(row[i]) + 2, ' ');
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view margin) {
    std::string out;
    std::size_t column = 0;
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (word.empty()) continue;
        const std::size_t size = characters(word);
        if (column > 0 && column + 1 + size > width) {
            out += "\n" + std::string(margin);
            column = 0;
        }
        if (column > 0) out += ' ';
        out += word;
        column += size + (column > 0);
    }
    return out;
}

}  // namespace ganscope
