// SPDX-License-Identifier: GPL-3.0-or-later
// Running programs by posix_spawn, their outputs through files, so that nothing can block.
#include "tests/support/program.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <functional>
#include <iterator>
#include <stdexcept>
#include <thread>

namespace ganscope::test {
namespace {

[[noreturn]] void fail(const std::string& what, int error) {
    throw std::runtime_error(what + ": " + std::strerror(error));
}

/// Runs it; `meanwhile(child, file of its standard error)` is called until it returns true.
ProgramEnd run(const std::vector<std::string>& arguments, const std::string& input, const std::string& program,
            const std::function<bool(pid_t, const std::string&)>& meanwhile) {
    const TemporaryFolder folder;
    const std::string in = folder.write("in", input);
    const std::string out = folder.write("out", "");
    const std::string err = folder.write("err", "");
    std::vector<std::string> words{program.empty() ? builtProgram() : program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    for (std::string& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);

    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, STDIN_FILENO, in.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, out.c_str(), O_WRONLY | O_CREAT, 0600);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, err.c_str(), O_WRONLY | O_CREAT, 0600);
    pid_t child = 0;
    const int error = posix_spawn(&child, argv[0], &files, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (error != 0) fail(words.front(), error);

    int status = 0;
    bool over = false;
    while (!over && !meanwhile(child, err)) {
        over = waitpid(child, &status, WNOHANG) == child;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    while (!over && waitpid(child, &status, 0) < 0)
        if (errno != EINTR) fail("waitpid", errno);
    const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    return {code, contentsOf(out), contentsOf(err)};
}

}  // namespace

std::string builtProgram() { return GANSCOPE_BINARY; }

ProgramEnd runProgram(const std::vector<std::string>& arguments, const std::string& input,
                      const std::string& program) {
    return run(arguments, input, program, [](pid_t, const std::string&) { return true; });
}

ProgramEnd shell(const std::string& script) { return runProgram({"-c", script}, "", "/bin/sh"); }

ProgramEnd interruptProgram(const std::vector<std::string>& arguments, const std::string& said) {
    return run(arguments, "", "", [&](pid_t child, const std::string& err) {
        if (contentsOf(err).find(said) == std::string::npos) return false;
        kill(child, SIGINT);
        return true;
    });
}

TemporaryFolder::TemporaryFolder() {
    std::string name = std::filesystem::temp_directory_path() / "ganscope-test.XXXXXX";
    if (mkdtemp(name.data()) == nullptr) fail(name, errno);
    folder = name;
}

TemporaryFolder::~TemporaryFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder, ignored);
}

std::string TemporaryFolder::write(const std::string& name, const std::string& text) const {
    const std::filesystem::path file = folder / name;
    std::ofstream(file, std::ios::binary) << text;
    return file;
}

std::string contentsOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + file.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace ganscope::test
