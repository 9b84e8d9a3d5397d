// SPDX-License-Identifier: GPL-3.0-or-later
// Values against values, paths against paths.
#include "ui/compare/differences.h"

#include "core/game/catalogue.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/simulation/portrait_plane.h"
#include "ui/number_text.h"

#include <QStringList>

#include <algorithm>

namespace ganscope {
namespace {

QString valueText(const Value& value, const PictureWords& words) {
    if (const auto* number = std::get_if<double>(&value)) return QString::number(*number, 'g', 4).replace(QLatin1Char('-'), QChar(0x2212));
    if (const auto* flag = std::get_if<bool>(&value)) return *flag ? words("pictures", "on") : words("pictures", "off");
    return words("pictures", "another");
}

QString titleOf(const Entry& entry, const PictureWords& words) {
    return words("catalogue", std::string(entry.title).c_str());
}

/// The entry's title where the first has another one, and its values that differ.
void compare(const Choice* first, const Choice& second, const Entry* entry, const PictureWords& words, QStringList& out) {
    if (!entry) return;
    const bool another = !first || first->id != second.id;
    if (another) out << titleOf(*entry, words);
    for (const Parameter& p : entry->parameters) {
        const Value* now = second.values.find(p.id);
        const Value* before = another ? nullptr : first->values.find(p.id);
        if (!now || (before && *before == *now) || (another && *now == Values(entry->parameters).at(p.id))) continue;
        out << fromCore(p.symbol) + QStringLiteral(" = ") + valueText(*now, words);
    }
}

const Choice* sameIn(const std::vector<Choice>& choices, const std::string& id) {
    const auto found = std::ranges::find(choices, id, &Choice::id);
    return found == choices.end() ? nullptr : &*found;
}

}  // namespace

QString differenceText(const Scenario& first, const Scenario& second, const PictureWords& words) {
    QStringList parts;
    compare(&first.game, second.game, catalogue::game(second.game.id), words, parts);
    if (second.loss) compare(first.loss ? &*first.loss : nullptr, *second.loss, catalogue::loss(second.loss->id), words, parts);
    for (const Choice& choice : second.regularizers) compare(sameIn(first.regularizers, choice.id), choice, catalogue::regularizer(choice.id), words, parts);
    for (const Choice& choice : first.regularizers)
        if (!sameIn(second.regularizers, choice.id))
            if (const Entry* entry = catalogue::regularizer(choice.id)) parts << words("pictures", "without %1").arg(titleOf(*entry, words));
    compare(&first.method, second.method, catalogue::method(second.method.id), words, parts);
    return parts.isEmpty() ? words("pictures", "the same") : parts.join(QStringLiteral(" · "));
}

Scenario linked(const Scenario& a, const Scenario& b) {
    Scenario r = b;
    if (stateSymbols(a) != stateSymbols(b)) return r;
    r.starts = a.starts;
    r.steps = a.steps;
    r.view = a.view;
    if (!a.view.window && !isOblique(a)) r.view.window = portraitWindow(a);
    return r;
}

SeriesPicture differencePicture(const Scenario& first, const Track& a, const Track& b, std::int64_t step, const PictureWords& words) {
    SeriesPicture picture;
    picture.timeLabel = words("pictures", "step");
    picture.timeRange = {0.0, static_cast<double>(std::max<std::int64_t>(first.steps, 1))};
    picture.upper.yLabel = QStringLiteral("‖w_A − w_B‖");
    picture.upper.logarithmic = true;
    if (a.dimension != b.dimension) {
        picture.note = words("pictures", "A has %1 parameters, B has %2: there is no difference of their states").arg(a.dimension).arg(b.dimension);
        return picture;
    }
    SeriesCurve curve;
    bool apart = false;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size() && a.steps[i] <= step;) {
        if (a.steps[i] != b.steps[j]) {
            ++(a.steps[i] < b.steps[j] ? i : j);
            continue;
        }
        const auto size = static_cast<std::size_t>(a.dimension);
        const double distance = distanceBetween({a.point(i), size}, {b.point(j), size});
        apart = apart || distance > 0;
        curve.points.emplace_back(static_cast<double>(a.steps[i]), distance);
        ++i;
        ++j;
    }
    if (!apart) picture.note = words("pictures", "the first paths of A and B are the same so far");
    picture.upper.curves.push_back(std::move(curve));
    return picture;
}

std::shared_ptr<const Track> upTo(const std::shared_ptr<const Track>& track, std::int64_t step) {
    if (track->steps.empty() || track->steps.back() <= step) return track;
    const auto end = std::ranges::upper_bound(track->steps, step);
    const auto kept = std::max<std::ptrdiff_t>(end - track->steps.begin(), 1);
    auto part = std::make_shared<Track>();
    part->steps.assign(track->steps.begin(), track->steps.begin() + kept);
    part->states.assign(track->states.begin(), track->states.begin() + kept * track->dimension);
    part->dimension = track->dimension;
    return part;
}

}  // namespace ganscope
