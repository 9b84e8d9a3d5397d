// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs of columns, one after the other on each core.
#include "core/analysis/whole_jacobian.h"

#include "core/game/own_jacobian.h"
#include "core/math/parallel.h"

namespace ganscope {

bool wholeJacobian(const Dynamics& dynamics, View<double> w, std::span<double> field, std::span<double> jacobian, const std::stop_token& stop) {
    const std::size_t n = w.size(), own = static_cast<std::size_t>(dynamics.split().generator);
    if (const OwnJacobian* game = dynamics.ownJacobian()) return game->fieldAndJacobian(w, field, jacobian, stop);
    constexpr std::size_t few = 64;  // below them threads cost more than they save
    if (n <= few) {
        dynamics.fieldAndJacobian(w, field, jacobian);
        return !stop.stop_requested();
    }
    struct Room {
        Vec<D1> x, g, d;
    };
    std::vector<Room> rooms(threadsFor(0));
    return inParallel((n + 1) / 2, 0, stop, [&](std::size_t k, unsigned worker) {
        Room& room = rooms[worker];
        if (room.x.size() != n) room = {lift<D1>(w), Vec<D1>(n), Vec<D1>(n)};
        const std::size_t j = 2 * k;
        const bool pair = j + 1 < n;
        room.x[j].d[0] = 1.0;
        if (pair) room.x[j + 1].d[1] = 1.0;
        dynamics.gradients<D1>(room.x, room.g, room.d);
        room.x[j].d[0] = 0.0;
        if (pair) room.x[j + 1].d[1] = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            const D1& loss = i < own ? room.g[i] : room.d[i];
            jacobian[j * n + i] = 0.0 - loss.d[0];  // 0 − x: no negative zeros
            if (pair) jacobian[(j + 1) * n + i] = 0.0 - loss.d[1];
            if (k == 0) field[i] = 0.0 - loss.v;
        }
    });
}

}  // namespace ganscope
