// SPDX-License-Identifier: GPL-3.0-or-later
// Work that only one thread of a process may do, done by several processes.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace ganscope {

class Interruption;

/// Calls `work(i)` for i = 0 … count − 1 in `processes` child processes (0: as many as there are processors), each taking
/// the next i when it is free, and `done(i, said)` here as each ends, in any order. `work` returns what `done` is told (its
/// first 3 000 bytes); a process that dies leaves "the process ended before it was done". Must be called before the process
/// has other threads. Returns whether all was done: after an interruption nothing is begun, and what does not end within a
/// second is killed.
/// Throws std::runtime_error when no process can be made.
bool inProcesses(std::size_t count, int processes, const Interruption& interruption, const std::function<std::string(std::size_t)>& work,
                 const std::function<void(std::size_t, const std::string&)>& done);

/// What --jobs may ask for.
inline constexpr int mostProcesses = 1000;

}  // namespace ganscope
