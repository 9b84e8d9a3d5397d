// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the built program as a user would: arguments and standard input in, both outputs and the exit status
// out.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace ganscope::test {

/// What a finished program left. `status` is its exit status, or 128 + the signal that ended it, as in a
/// shell.
struct ProgramEnd {
    int status;
    std::string out, err;
};

/// The ganscope of this build.
std::string builtProgram();

/// Runs `program` (by default the ganscope of this build) with `arguments`, gives it `input`, waits for its
/// end. Throws std::runtime_error when it cannot be started.
ProgramEnd runProgram(const std::vector<std::string>& arguments, const std::string& input = "",
                      const std::string& program = "");

/// The same without input, and with SIGINT as soon as its standard error holds `said`: before, it may not listen yet.
ProgramEnd interruptProgram(const std::vector<std::string>& arguments, const std::string& said);

/// What a shell makes of `script`.
ProgramEnd shell(const std::string& script);

/// Whether `part` is in `text`.
inline bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// How many entries a folder has.
inline std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

/// A folder of its own below the temporary one, removed with everything in it at the end of its life.
class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    const std::filesystem::path& path() const { return folder; }
    /// Writes `text` to the file `name` in it and returns its path.
    std::string write(const std::string& name, const std::string& text) const;

private:
    std::filesystem::path folder;
};

/// The bytes of a file; throws std::runtime_error when it cannot be read.
std::string contentsOf(const std::filesystem::path& file);

}  // namespace ganscope::test
