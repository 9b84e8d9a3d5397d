// SPDX-License-Identifier: GPL-3.0-or-later
// The mean over past generators, and the shift of the past in every step.
#include "core/game/replay.h"

#include <algorithm>

namespace ganscope {

Replayed::Replayed(std::shared_ptr<const Regularizer> s, std::shared_ptr<const Regularizer> r, int n)
    : samples(std::move(s)), rest(std::move(r)), length(n) {}

template <class T>
void Replayed::add(const Game& game, View<T> w, View<T> past, std::span<T> g, std::span<T> d) const {
    const std::size_t n = w.size(), own = static_cast<std::size_t>(game.split().generator);
    const std::size_t count = past.empty() ? 0 : static_cast<std::size_t>(length);
    if (rest) rest->addGradients(game, w, g, d);
    Vec<T> unused(n), slope(n), point(w.begin(), w.end());
    samples->addGradients(game, w, std::span<T>(unused), std::span<T>(slope));
    for (std::size_t k = 0; k < count; ++k) {
        Vec<T> before(n);
        std::copy_n(past.begin() + static_cast<std::ptrdiff_t>(k * n), own, point.begin());
        samples->addGradients(game, View<T>(point), std::span<T>(unused), std::span<T>(before));
        for (std::size_t i = own; i < n; ++i) slope[i] += before[i];
    }
    const double share = 1.0 / static_cast<double>(count + 1);
    for (std::size_t i = 0; i < n; ++i) d[i] += share * slope[i];
}

void Replayed::addGradients(const Game& game, View<double> w, std::span<double> g, std::span<double> d) const { add<double>(game, w, {}, g, d); }
void Replayed::addGradients(const Game& game, View<D1> w, std::span<D1> g, std::span<D1> d) const { add<D1>(game, w, {}, g, d); }
void Replayed::addGradients(const Game& game, View<D2> w, std::span<D2> g, std::span<D2> d) const { add<D2>(game, w, {}, g, d); }
void Replayed::addGradients(const Game& game, View<Lanes> w, std::span<Lanes> g, std::span<Lanes> d) const { add<Lanes>(game, w, {}, g, d); }
void Replayed::addGradients(const Game& game, View<LanesD1> w, std::span<LanesD1> g, std::span<LanesD1> d) const { add<LanesD1>(game, w, {}, g, d); }
void Replayed::addReplayed(const Game& game, View<double> w, View<double> past, std::span<double> g, std::span<double> d) const { add(game, w, past, g, d); }
void Replayed::addReplayed(const Game& game, View<D1> w, View<D1> past, std::span<D1> g, std::span<D1> d) const { add(game, w, past, g, d); }
void Replayed::addReplayed(const Game& game, View<D2> w, View<D2> past, std::span<D2> g, std::span<D2> d) const { add(game, w, past, g, d); }
void Replayed::addReplayed(const Game& game, View<Lanes> w, View<Lanes> past, std::span<Lanes> g, std::span<Lanes> d) const { add(game, w, past, g, d); }
void Replayed::addReplayed(const Game& game, View<LanesD1> w, View<LanesD1> past, std::span<LanesD1> g, std::span<LanesD1> d) const { add(game, w, past, g, d); }

std::optional<std::string> Replayed::kink(const Game& game, View<double> w) const {
    if (auto why = samples->kink(game, w)) return why;
    return rest ? rest->kink(game, w) : std::nullopt;
}

namespace {

class Remembering final : public Method {
public:
    Remembering(std::unique_ptr<const Method> m, int n) : method(std::move(m)), length(static_cast<std::size_t>(n)) {}

    std::vector<std::string> memory() const override {
        std::vector<std::string> names = method->memory();
        for (std::size_t k = 1; k <= length; ++k) names.push_back("replay" + std::to_string(k));
        return names;
    }
    Vec<double> rest(View<double> w) const override {
        Vec<double> state = method->rest(w);
        for (std::size_t k = 0; k < length; ++k) state.append(w);
        return state;
    }
    void step(const Moment<double>& m, std::span<double> state, std::int64_t index) const override { advance(m, state, index); }
    void step(const Moment<D1>& m, std::span<D1> state, std::int64_t index) const override { advance(m, state, index); }
    void step(const Moment<Lanes>& m, std::span<Lanes> state, std::int64_t index) const override { advance(m, state, index); }

    std::string why(const Dynamics& dynamics, View<double> state) const override {
        return method->why(dynamics, state.first(state.size() - length * static_cast<std::size_t>(dynamics.size())));
    }
    int period() const override { return method->period(); }
    std::string failure() const override { return method->failure(); }
    Outlook outlook(const Dynamics& dynamics, View<double> w) const override { return method->outlook(dynamics, w); }
    Vec<double> preconditioner(const Dynamics& dynamics, View<double> state, std::int64_t index) const override {
        return method->preconditioner(dynamics, state.first(state.size() - length * static_cast<std::size_t>(dynamics.size())), index);
    }
    double timeStep() const override { return method->timeStep(); }

private:
    template <class T>
    void advance(const Moment<T>& moment, std::span<T> state, std::int64_t index) const {
        const std::size_t n = static_cast<std::size_t>(moment.size()), own = state.size() - length * n;
        const std::span<T> past = state.subspan(own);
        const Vec<T> present(state.begin(), state.begin() + static_cast<std::ptrdiff_t>(n)), before(past.begin(), past.end());
        method->step(moment.with(before), state.first(own), index);
        std::copy(present.begin(), present.end(), past.begin());
        std::copy(before.begin(), before.end() - static_cast<std::ptrdiff_t>(n), past.begin() + static_cast<std::ptrdiff_t>(n));
    }

    std::unique_ptr<const Method> method;
    std::size_t length;
};

}  // namespace

std::unique_ptr<const Method> withReplay(std::unique_ptr<const Method> method, int length) {
    if (length <= 0 || method->continuous()) return method;
    return std::make_unique<Remembering>(std::move(method), length);
}

}  // namespace ganscope
