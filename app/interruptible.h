// SPDX-License-Identifier: GPL-3.0-or-later
// Long work that Ctrl-C ends in good order.
#pragma once

#include <functional>
#include <stop_token>

namespace ganscope {

/// Runs `work` on a thread of its own and returns when it has. SIGINT and SIGTERM request its stop instead of ending the
/// program; a second one ends it. Meanwhile `tick` is called here ten times a second. Returns whether a signal came.
/// What `work` throws is thrown again.
bool runInterruptibly(const std::function<void(std::stop_token)>& work, const std::function<void()>& tick);

}  // namespace ganscope
