// SPDX-License-Identifier: GPL-3.0-or-later
// Letters that stay with their states.
#include "ui/pictures/pins.h"

#include <algorithm>

namespace ganscope {

QString pinLetter(std::size_t index) {
    return QString(QChar(u'A' + char16_t(index)));
}

std::optional<ViewOptions> withPin(ViewOptions view, const std::vector<double>& state) {
    const auto free = std::ranges::find_if(view.pins, [](const auto& pin) { return pin.empty(); });
    if (free != view.pins.end())
        *free = state;
    else if (view.pins.size() < mostPins)
        view.pins.push_back(state);
    else
        return {};
    return view;
}

ViewOptions withoutPin(ViewOptions view, std::size_t index) {
    if (index < view.pins.size()) view.pins[index].clear();
    while (!view.pins.empty() && view.pins.back().empty()) view.pins.pop_back();
    return view;
}

std::vector<std::pair<std::vector<double>, QString>> pinsOf(const ViewOptions& view, std::size_t entries) {
    std::vector<std::pair<std::vector<double>, QString>> pins;
    for (std::size_t i = 0; i < view.pins.size(); ++i)
        if (view.pins[i].size() == entries && entries > 0) pins.emplace_back(view.pins[i], pinLetter(i));
    return pins;
}

std::vector<std::pair<Evaluation, QString>> evaluatedPins(const ViewOptions& view, const System& system) {
    std::vector<std::pair<Evaluation, QString>> pins;
    for (const auto& [state, letter] : pinsOf(view, std::size_t(system.dynamics->size())))
        pins.emplace_back(evaluate(*system.dynamics, *system.method, state), letter);
    return pins;
}

}  // namespace ganscope
