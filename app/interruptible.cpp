// SPDX-License-Identifier: GPL-3.0-or-later
// A handler that does nothing but write to a descriptor. Blocking the signals and reading them from a descriptor would
// need no handler, but libraries bring threads of their own (OpenBLAS), to which the system would deliver them.
#include "app/interruptible.h"

#include "app/cli.h"

#include <sys/eventfd.h>
#include <sys/poll.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <ctime>
#include <exception>
#include <thread>

namespace ganscope {

/// A descriptor of the system that is closed with its owner.
class Descriptor {
public:
    explicit Descriptor(int d) : descriptor(d) {
        if (d < 0) throw WorkError("the system has no descriptor left to wait on");
    }
    ~Descriptor() { close(descriptor); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    operator int() const { return descriptor; }

private:
    int descriptor;
};

namespace {

/// Where the handler writes, and when it last did; a handler can be told nothing in another way.
std::atomic<int> interruption{-1};
std::atomic<std::int64_t> heard{0};
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<std::int64_t>::is_always_lock_free);

std::int64_t milliseconds() {
    timespec now = {};
    clock_gettime(CLOCK_MONOTONIC, &now);
    return std::int64_t{1000} * now.tv_sec + now.tv_nsec / 1'000'000;
}

/// One wish may arrive twice: timeout(1) and process groups send a signal to the program and again to its group.
extern "C" void tellInterruption(int signal) {
    constexpr std::int64_t echo = 500;
    const int saved = errno;
    const std::int64_t now = milliseconds(), before = heard.exchange(now);
    if (before != 0 && now - before > echo) {
        std::signal(signal, SIG_DFL);
        raise(signal);
    } else {
        eventfd_write(interruption, 1);
    }
    errno = saved;
}

}  // namespace

struct Interruption::Parts {
    const Descriptor arrived{eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)};
    struct sigaction interrupt = {}, terminate = {};
};

Interruption::Interruption() : parts(std::make_unique<Parts>()) {
    interruption = parts->arrived;
    heard = 0;
    struct sigaction action = {};
    action.sa_handler = tellInterruption;
    action.sa_flags = SA_RESTART;
    sigaction(SIGINT, &action, &parts->interrupt);
    sigaction(SIGTERM, &action, &parts->terminate);
}

Interruption::~Interruption() {
    sigaction(SIGINT, &parts->interrupt, nullptr);
    sigaction(SIGTERM, &parts->terminate, nullptr);
    interruption = -1;
}

int Interruption::descriptor() const { return parts->arrived; }

bool Interruption::came() const { return heard != 0; }

bool runInterruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick) {
    return runInterruptibly(Interruption(), work, tick);
}

bool runInterruptibly(const Interruption& signal, const std::function<void(std::stop_token)>& work, const std::function<void()>& tick) {
    constexpr int period = 100;  // milliseconds
    const Descriptor finished(eventfd(0, EFD_CLOEXEC));
    std::exception_ptr failure;
    bool interrupted = false;
    {
        std::jthread worker([&](std::stop_token stop) {
            try {
                work(std::move(stop));
            } catch (...) {
                failure = std::current_exception();
            }
            eventfd_write(finished, 1);
        });
        for (;;) {
            pollfd both[] = {{finished, POLLIN, 0}, {signal.descriptor(), POLLIN, 0}};
            poll(both, interrupted ? 1 : 2, period);
            if (both[0].revents != 0) break;
            if (!interrupted && signal.came()) {
                interrupted = true;
                worker.request_stop();
            }
            tick();
        }
    }
    if (failure) std::rethrow_exception(failure);
    return interrupted;
}

}  // namespace ganscope
