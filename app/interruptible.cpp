// SPDX-License-Identifier: GPL-3.0-or-later
// A handler that does nothing but write to a descriptor. Blocking the signals and reading them from a descriptor would
// need no handler, but libraries bring threads of their own (OpenBLAS), to which the system would deliver them.
#include "app/interruptible.h"

#include "app/cli.h"

#include <sys/eventfd.h>
#include <sys/poll.h>
#include <unistd.h>

#include <atomic>
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

/// Where the handler writes; a handler can be told nothing in another way.
std::atomic<int> interruption{-1};
static_assert(std::atomic<int>::is_always_lock_free);

extern "C" void tellInterruption(int) { eventfd_write(interruption, 1); }

/// While it lives, the first SIGINT or SIGTERM is written to a descriptor; the next one is for the program as before.
class Handled {
public:
    explicit Handled(int descriptor) {
        interruption = descriptor;
        struct sigaction action = {};
        action.sa_handler = tellInterruption;
        action.sa_flags = SA_RESTART | static_cast<int>(SA_RESETHAND);
        sigaction(SIGINT, &action, &interrupt);
        sigaction(SIGTERM, &action, &terminate);
    }
    ~Handled() {
        sigaction(SIGINT, &interrupt, nullptr);
        sigaction(SIGTERM, &terminate, nullptr);
        interruption = -1;
    }
    Handled(const Handled&) = delete;
    Handled& operator=(const Handled&) = delete;

private:
    struct sigaction interrupt = {}, terminate = {};
};

}  // namespace

bool runInterruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick) {
    constexpr int period = 100;  // milliseconds
    const Descriptor arrived(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)), finished(eventfd(0, EFD_CLOEXEC));
    const Handled handled(arrived);
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
            eventfd_t signals;
            if (!interrupted && eventfd_read(arrived, &signals) == 0) {
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
