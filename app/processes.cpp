// SPDX-License-Identifier: GPL-3.0-or-later
// Forked workers: a shared counter says what is next, a pipe carries what was done.
#include "app/processes.h"

#include "app/interruptible.h"

#include <sys/mman.h>
#include <sys/poll.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <new>
#include <stdexcept>
#include <thread>
#include <vector>

namespace ganscope {
namespace {

constexpr std::size_t longestMessage = 3000;  // with its head below PIPE_BUF, so that messages never mix

struct Head {
    std::size_t index, length;
};

bool readAll(int pipe, void* into, std::size_t size) {
    auto* at = static_cast<char*>(into);
    while (size > 0) {
        const ssize_t got = read(pipe, at, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        at += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

/// A child is ended by its parent, not by the signal that a terminal sends to both.
void belongTo(pid_t parent) {
    std::signal(SIGINT, SIG_IGN);
    std::signal(SIGTERM, SIG_IGN);
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() != parent) _exit(1);
}

/// Waits until the pipe can be read (or has ended). After an interruption `next` becomes `count`, and a pipe that then says
/// nothing for a second is given up: false.
bool waitFor(int pipe, const Interruption& interruption, std::atomic<std::size_t>& next, std::size_t count, bool& interrupted) {
    constexpr int patience = 1000;  // milliseconds
    for (;;) {
        pollfd both[] = {{pipe, POLLIN, 0}, {interruption.descriptor(), POLLIN, 0}};
        const int ready = poll(both, interrupted ? 1 : 2, interrupted ? patience : -1);
        if (ready < 0 && errno == EINTR) continue;
        if (!interrupted && both[1].revents != 0) {
            interrupted = true;
            next = count;
            continue;
        }
        return ready > 0;
    }
}

[[noreturn]] void serve(std::atomic<std::size_t>& next, std::size_t count, int pipe, const std::function<std::string(std::size_t)>& work) {
    for (std::size_t i = next++; i < count; i = next++) {
        std::string said;
        try {
            said = work(i);
        } catch (const std::exception& problem) {
            said = problem.what();
        }
        said.resize(std::min(said.size(), longestMessage));
        const Head head{i, said.size()};
        std::string message(reinterpret_cast<const char*>(&head), sizeof head);
        message += said;
        if (write(pipe, message.data(), message.size()) != static_cast<ssize_t>(message.size())) break;
    }
    std::fflush(nullptr);
    _exit(0);
}

}  // namespace

bool inProcesses(std::size_t count, int processes, const Interruption& interruption, const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, const std::string&)>& done) {
    void* shared = mmap(nullptr, sizeof(std::atomic<std::size_t>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    int ends[2];
    if (shared == MAP_FAILED || pipe(ends) != 0) throw std::runtime_error(std::string("no processes can be started: ") + std::strerror(errno));
    auto& next = *new (shared) std::atomic<std::size_t>(0);
    std::fflush(nullptr);
    const pid_t parent = getpid();
    std::vector<pid_t> children;
    const std::size_t wanted = processes > 0 ? static_cast<std::size_t>(processes) : std::max(1u, std::thread::hardware_concurrency());
    for (std::size_t k = 0; k < std::min(wanted, count); ++k) {
        const pid_t child = fork();
        if (child == 0) {
            belongTo(parent);
            close(ends[0]);
            serve(next, count, ends[1], work);
        }
        if (child > 0) children.push_back(child);
    }
    close(ends[1]);
    std::vector<bool> ready(count);
    Head head{};
    std::string said;
    bool interrupted = false;
    while (waitFor(ends[0], interruption, next, count, interrupted) && readAll(ends[0], &head, sizeof head)) {
        said.resize(head.length);
        if (!readAll(ends[0], said.data(), head.length)) break;
        ready[head.index] = true;
        done(head.index, said);
    }
    close(ends[0]);
    for (const pid_t child : children) {
        if (interrupted) kill(child, SIGKILL);  // those that are at work still
        while (waitpid(child, nullptr, 0) < 0 && errno == EINTR) {}
    }
    munmap(shared, sizeof(std::atomic<std::size_t>));
    if (children.empty() && count > 0) throw std::runtime_error("no processes can be started");
    if (interrupted) return false;
    for (std::size_t i = 0; i < count; ++i)
        if (!ready[i]) done(i, "the process ended before it was done");
    return true;
}

}  // namespace ganscope
