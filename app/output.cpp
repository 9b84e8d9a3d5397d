// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary file in the same folder, renamed at the end; and text in columns.
#include "app/output.h"

#include "app/cli.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace ganscope {

namespace fs = std::filesystem;

Output::Output(std::string path) : name(std::move(path)) {
    if (name.empty()) {
        file = stdout;
        return;
    }
    std::error_code error;
    const fs::file_status status = fs::status(name, error);
    if (fs::is_directory(status)) throw WorkError(name + ": is a directory");
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        if (!(file = std::fopen(name.c_str(), "wb"))) fail("cannot be written");
        return;
    }
    if (const fs::path target = fs::weakly_canonical(name, error); !error) name = target;  // through a symbolic link
    temporary = name + ".XXXXXX";
    const int handle = mkostemp(temporary.data(), O_CLOEXEC);
    if (handle < 0) {
        temporary.clear();
        fail("cannot be written");
    }
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(handle, fs::exists(status) ? static_cast<mode_t>(status.permissions()) & 0777 : 0666 & ~mask);
    file = fdopen(handle, "wb");
    if (!file) fail("cannot be written");
}

Output::~Output() {
    if (file && file != stdout) std::fclose(file);
    if (!temporary.empty()) unlink(temporary.c_str());
}

void Output::fail(const std::string& what) {
    throw WorkError((name.empty() ? "standard output" : name) + ": " + what + ": " + std::strerror(errno));
}

void Output::write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size()) fail("cannot be written");
}

void Output::finish() {
    if (std::fflush(file) != 0) fail("cannot be written");
    if (file == stdout) return;
    if (!temporary.empty() && fsync(fileno(file)) != 0) fail("cannot be written");
    if (std::fclose(std::exchange(file, nullptr)) != 0) fail("cannot be written");
    if (temporary.empty()) return;
    if (std::rename(temporary.c_str(), name.c_str()) != 0) fail("cannot be written");
    temporary.clear();
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
