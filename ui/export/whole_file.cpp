// SPDX-License-Identifier: GPL-3.0-or-later
// A temporary file in the same folder, renamed at the end. QSaveFile will not do: on a full disk it commits what it has.
#include "ui/export/whole_file.h"

#include "core/math/filled.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <stdexcept>
#include <utility>

namespace ganscope {

namespace fs = std::filesystem;

WholeFile::WholeFile(fs::path path) : m_name(std::move(path)) {
    std::error_code error;
    const fs::file_status status = fs::status(m_name, error);
    if (fs::is_directory(status)) throw std::runtime_error(filled(words("reasons", "%1: is a directory"), {m_name.string()}));
    if (fs::exists(status) && !fs::is_regular_file(status)) {
        if (!(m_file = std::fopen(m_name.c_str(), "wb"))) fail();
        return;
    }
    // A link is followed also when what it names is not there yet, where weakly_canonical() stops.
    constexpr int mostLinks = 40;  // as many as the system follows
    for (int k = 0; k < mostLinks && fs::is_symlink(fs::symlink_status(m_name, error)); ++k) {
        const fs::path next = fs::read_symlink(m_name, error);
        if (error) break;
        m_name = m_name.parent_path() / next;
    }
    if (const fs::path target = fs::weakly_canonical(m_name, error); !error) m_name = target;
    m_temporary = m_name.string() + ".XXXXXX";
    const int handle = mkostemp(m_temporary.data(), O_CLOEXEC);
    if (handle < 0) {
        m_temporary.clear();
        fail();
    }
    const mode_t mask = umask(0);
    umask(mask);
    fchmod(handle, fs::exists(status) ? static_cast<mode_t>(status.permissions()) & 0777 : 0666 & ~mask);
    m_file = fdopen(handle, "wb");
    if (m_file) return;
    const int why = errno;
    close(handle);
    unlink(m_temporary.c_str());
    errno = why;
    fail();
}

WholeFile::~WholeFile() {
    if (m_file) std::fclose(m_file);
    if (!m_temporary.empty()) unlink(m_temporary.c_str());
}

void WholeFile::fail() const {
    throw std::runtime_error(filled(words("reasons", "%1: cannot be written: %2"), {m_name.string(), std::strerror(errno)}));
}

void WholeFile::write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), m_file) != bytes.size()) fail();
}

void WholeFile::finish() {
    if (std::fflush(m_file) != 0) fail();
    if (!m_temporary.empty() && fsync(fileno(m_file)) != 0) fail();
    if (std::fclose(std::exchange(m_file, nullptr)) != 0) fail();
    if (m_temporary.empty()) return;
    if (std::rename(m_temporary.c_str(), m_name.c_str()) != 0) fail();
    m_temporary.clear();
}

std::optional<std::string> writeWhole(const fs::path& file, std::string_view bytes) {
    try {
        WholeFile out(file);
        out.write(bytes);
        out.finish();
        return std::nullopt;
    } catch (const std::runtime_error& problem) {
        return problem.what();
    }
}

}  // namespace ganscope
