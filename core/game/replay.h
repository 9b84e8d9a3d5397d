// SPDX-License-Identifier: GPL-3.0-or-later
// Replay buffers: a regularizer that sees the generators of the last steps, and the method that remembers them.
#pragma once

#include "core/game/method.h"

#include <memory>

namespace ganscope {

/// A term on the samples as the mean over the present generator and the last B generators,
///
///     (1/(B + 1)) Σ_k term(θ(t − k), ψ(t)), k = 0 … B,
///
/// of which the discriminator feels the slope in ψ; past generators do not move. `rest`, which may be null, is added
/// as it is.
class Replayed final : public Regularizer {
public:
    Replayed(std::shared_ptr<const Regularizer> samples, std::shared_ptr<const Regularizer> rest, int length);

    int buffer() const override { return length; }
    void addGradients(const Game&, View<double>, std::span<double>, std::span<double>) const override;
    void addGradients(const Game&, View<D1>, std::span<D1>, std::span<D1>) const override;
    void addGradients(const Game&, View<D2>, std::span<D2>, std::span<D2>) const override;
    void addGradients(const Game&, View<Lanes>, std::span<Lanes>, std::span<Lanes>) const override;
    void addGradients(const Game&, View<LanesD1>, std::span<LanesD1>, std::span<LanesD1>) const override;
    void addReplayed(const Game&, View<double>, View<double>, std::span<double>, std::span<double>) const override;
    void addReplayed(const Game&, View<D1>, View<D1>, std::span<D1>, std::span<D1>) const override;
    void addReplayed(const Game&, View<D2>, View<D2>, std::span<D2>, std::span<D2>) const override;
    void addReplayed(const Game&, View<Lanes>, View<Lanes>, std::span<Lanes>, std::span<Lanes>) const override;
    void addReplayed(const Game&, View<LanesD1>, View<LanesD1>, std::span<LanesD1>, std::span<LanesD1>) const override;
    std::optional<std::string> kink(const Game&, View<double> w) const override;

private:
    template <class T>
    void add(const Game&, View<T> w, View<T> past, std::span<T> g, std::span<T> d) const;

    std::shared_ptr<const Regularizer> samples, rest;
    int length;
};

/// The method on the state (its own, the points of the last `length` steps, newest first), whose steps see that past.
/// At rest the past is the point itself. The method itself where `length` is 0 or the method has no steps to count
/// (Method::continuous).
std::unique_ptr<const Method> withReplay(std::unique_ptr<const Method>, int length);

}  // namespace ganscope
