// SPDX-License-Identifier: GPL-3.0-or-later
// A slot for one value, the newest: how everything crosses from one thread to another.
//
// Why a slot and not a queue. A window draws sixty times a second, a worker computes a thousand times. A queue between
// them grows without bound while the window is busy, and what the window then draws is old. Nobody wants the values
// that were missed: a frame holds the whole path, a request the whole scenario. So the slot holds one value, and a newer
// one takes the place of an older that nobody has taken.
//
// Why shared_ptr<const T>. The value is immutable from the moment it is put here. Giver and taker may hold it as long as
// they like, without a lock, and the last of the two to let go frees it.
//
// Why put() tells whether the slot was empty. The taker has to be woken, and one wake is enough however many values come
// before it looks: whoever fills an empty slot wakes, whoever replaces a value does not. Hence never more than one wake
// is under way, and no last value stays unseen: after every put that found the slot empty, a wake follows.
#pragma once

#include <memory>
#include <mutex>
#include <utility>

namespace ganscope {

/// A single-slot channel in which the latest value wins. Any thread may call anything.
template <class T>
class Latest {
public:
    /// Leaves `value` for the taker, in place of one that was not taken. True when the slot was empty: the taker
    /// must then be woken.
    bool put(std::shared_ptr<const T> value) {
        {
            const std::lock_guard lock(mutex);
            slot.swap(value);
        }
        return value == nullptr;  // the replaced value dies here, outside the lock
    }

    /// The value that was put last, or null when it has been taken already.
    std::shared_ptr<const T> take() {
        const std::lock_guard lock(mutex);
        return std::exchange(slot, nullptr);
    }

private:
    std::mutex mutex;
    std::shared_ptr<const T> slot;
};

}  // namespace ganscope
