// SPDX-License-Identifier: GPL-3.0-or-later
// The signals are read from a descriptor: no handler, and nothing that only a handler could reach.
#include "app/interruptible.h"

#include "app/cli.h"

#include <sys/eventfd.h>
#include <sys/poll.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <csignal>
#include <exception>
#include <thread>

namespace ganscope {
namespace {

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

/// Blocks the signals for this thread and those that it starts, until released.
class Blocked {
public:
    explicit Blocked(const sigset_t& signals) { pthread_sigmask(SIG_BLOCK, &signals, &before); }
    ~Blocked() { release(); }
    Blocked(const Blocked&) = delete;
    Blocked& operator=(const Blocked&) = delete;
    void release() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }

private:
    sigset_t before;
};

}  // namespace

bool runInterruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick) {
    constexpr int period = 100;  // milliseconds
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    Blocked blocked(signals);
    const Descriptor arrived(signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK)), finished(eventfd(0, EFD_CLOEXEC));
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
            pollfd both[] = {{finished, POLLIN, 0}, {arrived, POLLIN, 0}};
            poll(both, interrupted ? 1 : 2, period);
            if (both[0].revents != 0) break;
            signalfd_siginfo which;
            if (!interrupted && read(arrived, &which, sizeof which) == sizeof which) {
                interrupted = true;
                worker.request_stop();
                blocked.release();  // the next one is for the program
            }
            tick();
        }
    }
    if (failure) std::rethrow_exception(failure);
    return interrupted;
}

}  // namespace ganscope
