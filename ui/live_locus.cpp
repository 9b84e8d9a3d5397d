// SPDX-License-Identifier: GPL-3.0-or-later
// Questions to the worker, answers into pictures, and the trail.
#include "ui/live_locus.h"

#include "core/game/catalogue.h"
#include "core/scenario/parameter_slot.h"
#include "core/scenario/system.h"
#include "ui/language/core_words.h"
#include "ui/pictures/text.h"
#include "ui/session_model.h"

namespace ganscope {
namespace {

constexpr int restInterval = 700;  // ms

/// The number's path as overrides have it: a loss's parameters are written as the game's there.
std::string overridePath(const QString& path) {
    return (path.startsWith(QLatin1String("loss.")) ? QStringLiteral("game") + path.mid(4) : path).toStdString();
}

/// What the locus depends on: the scenario without the number's own value, without paths and without the view. Where the
/// game states no equilibrium, one is sought from the starts and over the window.
Scenario groundOf(const Scenario& scenario, const ParameterSlot& slot) {
    Scenario s = scenario;
    if (slot.parameter) setValue(s, slot, slot.parameter->low);
    const bool stated = !catalogue::game(scenario.game.id)->equilibria(scenario.game.values).empty();
    if (stated) s.starts.clear();
    const auto window = stated ? std::nullopt : s.view.window;
    s.view = {};
    s.compared.clear();
    s.view.window = window;
    s.steps = 0;
    s.seed = 0;
    return s;
}

std::vector<QPointF> pointsOf(const Spectrum& spectrum) {
    std::vector<QPointF> points;
    for (const Complex v : spectrum.values) points.push_back(toPoint(v));
    return points;
}

}  // namespace

LiveLocus::LiveLocus(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restInterval);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        m_trail.clear();
        emit changed();
    });
    m_worker = makeLocusWorker([this] { QMetaObject::invokeMethod(this, &LiveLocus::take, Qt::QueuedConnection); });
}

LiveLocus::~LiveLocus() {
    m_stop.request_stop();
}

void LiveLocus::setHand(const QString& path, bool pressed) {
    const bool other = path != m_path;
    m_path = path;
    const bool released = std::exchange(m_pressed, pressed) && !pressed;
    if (other) drop();
    if (other || released) m_trail.clear();
    m_rest.stop();
    if (other && !m_path.isEmpty()) ask();
    if (other || released) emit changed();
}

void LiveLocus::adopt() {
    if (!m_path.isEmpty()) ask();
}

void LiveLocus::drop() {
    m_stop.request_stop();
    m_ground.reset();
    m_answer.reset();
}

void LiveLocus::ask() {
    const Scenario& scenario = m_session.scenario();
    const SlotReading reading = findSlot(scenario, overridePath(m_path));
    // A path that names what is not there any more would have it added.
    if (!reading.slot || !(reading.scenario == scenario) || stateSymbols(scenario).size() > mostEntries) return drop();
    Scenario ground = groundOf(scenario, *reading.slot);
    if (m_ground && *m_ground == ground) return;
    drop();
    m_trail.clear();
    m_ground = std::move(ground);
    m_stop = std::stop_source();
    m_worker->submit({++m_serial, scenario, overridePath(m_path), m_stop});
}

void LiveLocus::take() {
    const auto answer = m_worker->take();
    if (!answer || answer->serial != m_serial || !m_ground) return;
    m_answer = std::make_shared<const LocusAnswer>(*answer);
    emit changed();
}

void LiveLocus::remember(const Evaluation& evaluation) {
    if (m_path.isEmpty()) return;
    Step step{m_session.revision(), pointsOf(evaluation.flow), pointsOf(evaluation.update)};
    if (!m_trail.empty() && m_trail.back().revision == step.revision) {
        m_trail.back() = std::move(step);
        return;
    }
    m_trail.push_back(std::move(step));
    if (m_trail.size() > trailLength + 1) m_trail.pop_front();
    if (!m_pressed) m_rest.start();
}

QString LiveLocus::stabilityText() const {
    if (!m_answer) return {};
    if (!m_answer->failure.empty()) return tr("Along this slider: %1.").arg(reasonWords(m_answer->failure));
    if (!m_answer->stable) return {};
    const StableRanges& stable = *m_answer->stable;
    const auto sign = [](bool with) { return with ? QStringLiteral(" ≤ ") : QStringLiteral(" < "); };
    const auto between = [&](double from, double to) {
        return numberText(from, 4) + sign(from == stable.low && stable.atLow) + told(m_answer->symbol) + sign(to == stable.high && stable.atHigh) +
               numberText(to, 4);
    };
    if (stable.stretches.empty()) return tr("Along this slider: unstable for %1.").arg(between(stable.low, stable.high));
    QStringList all;
    for (const auto& [from, to] : stable.stretches) all << between(from, to);
    return tr("Along this slider: stable for %1.").arg(all.join(tr(" and ", "between two ranges of numbers")));
}

void LiveLocus::addTo(SpectrumPicture& picture) const {
    if (m_answer && m_answer->overlay)
        for (const auto& [to, from] : {std::pair(&picture.flow, &m_answer->overlay->flow), std::pair(&picture.update, &m_answer->overlay->update)}) {
            to->loci = from->loci;
            to->ticks = from->ticks;
            to->events = from->events;
        }
    for (std::size_t i = 0; i + 1 < m_trail.size(); ++i) {
        picture.flow.trail.push_back(m_trail[i].flow);
        picture.update.trail.push_back(m_trail[i].update);
    }
}

}  // namespace ganscope
