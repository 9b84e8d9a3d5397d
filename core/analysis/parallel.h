// SPDX-License-Identifier: GPL-3.0-or-later
// Independent pieces of work on several threads, for maps and sweeps whose cells know nothing of each other.
//
// Why not std::execution: in libstdc++ it needs TBB, which starts threads of its own, knows no stop_token, and ends the
// program when a piece throws; forty lines of jthread do what is needed.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace ganscope {

/// The number of threads that a computation may use: what the machine has, or `asked` when that is not 0.
unsigned threadsFor(unsigned asked);

/// Calls piece(k, worker) once for every k below `count`, in any order, on up to `threads` threads, the caller's among
/// them (0: as many as the machine has). `worker` < threadsFor(threads) names the thread: what belongs to one worker
/// needs no lock. Results must go to places of their own, so that they do not depend on the order.
/// Returns whether every piece was done: false when `stop` was asked for, which is looked at before every piece.
/// The first exception of a piece ends the others and is thrown again here.
bool inParallel(std::size_t count, unsigned threads, const std::stop_token& stop,
                const std::function<void(std::size_t k, unsigned worker)>& piece);

}  // namespace ganscope
