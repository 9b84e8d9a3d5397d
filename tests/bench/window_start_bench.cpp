// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of the program to its first picture: a process is forked and replaced by the program, and the time
// runs until it reports that portrait, spectrum and series have been painted. Memory is read at that moment.
#include "clocked_application.h"

#include <QTemporaryDir>

#include <fstream>
#include <string>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ganscope;

namespace {

using Clock = std::chrono::steady_clock;

/// A line of /proc/PID/status in MiB; 0 when it is not there.
double mebibytes(pid_t process, const std::string& name) {
    std::ifstream status("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":")) return std::stod(line.substr(name.size() + 1)) / 1024;
    return 0;
}

/// Reads until `word` comes; false after ten seconds or at the end.
bool waitFor(int descriptor, const std::string& word) {
    std::string said;
    pollfd waiting{descriptor, POLLIN, 0};
    while (::poll(&waiting, 1, 10000) > 0) {
        char piece[512];
        const ssize_t count = ::read(descriptor, piece, sizeof piece);
        if (count <= 0) return false;
        said.append(piece, std::size_t(count));
        if (said.find(word) != std::string::npos) return true;
    }
    return false;
}

pid_t startProgram(int output, const QByteArray& settings) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    ::dup2(output, STDERR_FILENO);
    ::setenv("QT_LOGGING_RULES", "ganscope.start.info=true", 1);
    if (!::getenv("QT_QPA_PLATFORM")) ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    for (const char* place : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) ::setenv(place, settings.constData(), 1);
    ::execl(GANSCOPE_BINARY, GANSCOPE_BINARY, "dirac", nullptr);
    ::_exit(127);
}

void startToFirstPicture(benchmark::State& state) {
    QTemporaryDir settings;
    std::vector<double> milliseconds;
    double memory = 0, most = 0;
    for (auto _ : state) {
        int ends[2];
        if (::pipe2(ends, O_CLOEXEC) != 0) return state.SkipWithError("no pipe");
        const auto begun = Clock::now();
        const pid_t child = startProgram(ends[1], settings.path().toLocal8Bit());
        ::close(ends[1]);
        const bool painted = waitFor(ends[0], "first picture");
        const std::chrono::duration<double> taken = Clock::now() - begun;
        memory = std::max(memory, mebibytes(child, "VmRSS"));
        most = std::max(most, mebibytes(child, "VmHWM"));
        ::close(ends[0]);
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        if (!painted) return state.SkipWithError("the program did not paint");
        state.SetIterationTime(taken.count());
        milliseconds.push_back(1e3 * taken.count());
    }
    state.counters["resident_MiB"] = memory;
    state.counters["peak_MiB"] = most;
    bench::report(state, milliseconds);
}

}  // namespace

BENCHMARK(startToFirstPicture)->UseManualTime()->Iterations(25)->Unit(benchmark::kMillisecond);
