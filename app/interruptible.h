// SPDX-License-Identifier: GPL-3.0-or-later
// Long work that Ctrl-C ends in good order.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>

namespace ganscope {

/// While it lives, SIGINT and SIGTERM are noted instead of ending the program; one that comes half a second after another
/// ends it. One at a time. Throws WorkError when the system has no descriptor left.
class Interruption {
public:
    Interruption();
    ~Interruption();
    Interruption(const Interruption&) = delete;
    Interruption& operator=(const Interruption&) = delete;

    /// Readable once a signal came: for poll().
    int descriptor() const;
    /// Costs no more than reading a number.
    bool came() const;

private:
    struct Parts;
    std::unique_ptr<Parts> parts;
};

/// Runs `work` on a thread of its own and returns when it has; an interruption requests its stop. Meanwhile `tick` is
/// called here ten times a second. Returns whether a signal came. What `work` throws is thrown again.
bool runInterruptibly(const Interruption&, const std::function<void(std::stop_token)>& work, const std::function<void()>& tick);
/// The same with an interruption of its own, after which signals end the program again.
bool runInterruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick);

}  // namespace ganscope
