// SPDX-License-Identifier: GPL-3.0-or-later
// Intents on the scenario, and their history.
#include "ui/session_model.h"

#include "core/scenario/applicability.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "core/scenario/view_document.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

namespace ganscope {
namespace {

std::string utf8(const QString& string) {
    return string.toStdString();
}

auto findChoice(std::vector<Choice>& choices, const std::string& id) {
    return std::find_if(choices.begin(), choices.end(), [&](const Choice& c) { return c.id == id; });
}

ParameterPlace placeIn(const Entry* entry, Choice& choice, const QString& id) {
    if (!entry) return {};
    for (const Parameter& p : entry->parameters)
        if (fromCore(p.id) == id) return {&p, &choice.values, coreWords(entry->title)};
    return {};
}

/// Why the scenario's own reader would refuse `at` as a start; empty where it takes it.
QString stateComplaint(const Scenario& scenario, const std::vector<double>& at) {
    const std::vector<std::string> symbols = stateSymbols(scenario);
    if (at.size() != symbols.size()) return SessionModel::tr("has %1 numbers, but the state has %2").arg(at.size()).arg(symbols.size());
    if (!std::all_of(at.begin(), at.end(), [](double x) { return std::isfinite(x); }))
        return SessionModel::tr("is not finite");
    const Domain domain = domainOf(*catalogue::game(scenario.game.id), scenario.game.values);
    if (const int outside = firstOutside(domain, at); outside >= 0) {
        const std::size_t i = std::size_t(outside);
        return reasonWords(complaint(domain[i], at[i], symbols[i]));
    }
    return {};
}

}  // namespace

ParameterPlace findParameter(Scenario& scenario, const QString& path) {
    const QStringList parts = path.split(QLatin1Char('.'));
    if (parts.size() == 2) {
        if (parts[0] == QLatin1String("game"))
            return placeIn(catalogue::game(scenario.game.id), scenario.game, parts[1]);
        if (parts[0] == QLatin1String("loss") && scenario.loss)
            return placeIn(catalogue::loss(scenario.loss->id), *scenario.loss, parts[1]);
        if (parts[0] == QLatin1String("method"))
            return placeIn(catalogue::method(scenario.method.id), scenario.method, parts[1]);
    } else if (parts.size() == 3 && parts[0] == QLatin1String("regularizers")) {
        const auto choice = findChoice(scenario.regularizers, utf8(parts[1]));
        if (choice != scenario.regularizers.end())
            return placeIn(catalogue::regularizer(choice->id), *choice, parts[2]);
    }
    return {};
}

void refitStarts(Scenario& scenario, const std::vector<std::string>& before) {
    const std::vector<std::string> now = stateSymbols(scenario);
    if (now == before) return;
    const std::vector<double> own = catalogue::game(scenario.game.id)->start(scenario.game.values);
    std::vector<std::vector<double>> fitted;
    for (const std::vector<double>& old : scenario.starts) {
        std::vector<double> start = own;
        for (std::size_t i = 0; i < now.size(); ++i) {
            const auto same = std::find(before.begin(), before.end(), now[i]) - before.begin();
            if (std::size_t(same) < old.size()) start[i] = old[std::size_t(same)];
        }
        if (std::find(fitted.begin(), fitted.end(), start) == fitted.end()) fitted.push_back(start);
    }
    scenario.starts = fitted;
    scenario.view.axes.clear();
    scenario.view.pins.clear();
}

void refitView(Scenario& scenario) {
    ViewOptions& view = scenario.view;
    for (const Problem& problem : problemsOfView(scenario)) {
        const std::string_view at = problem.pointer;
        if (at.starts_with("/view/along")) view.along = {};
        if (at.starts_with("/view/map/x")) view.mapX = {};
        if (at.starts_with("/view/map/y")) view.mapY = {};
        if (at.starts_with("/view/curves")) view.curves.clear();
    }
}

SessionModel::SessionModel(Scenario initial, QObject* parent)
    : QObject(parent), m_current(std::move(initial)), m_document(std::make_shared<Document>(Document{{}, m_current})) {}

void SessionModel::markSaved(const QString& file) {
    setDocument(file, m_current);
}

void SessionModel::setDocument(const QString& file, std::optional<Scenario> saved) {
    *m_document = {file, std::move(saved)};
    for (const Step& step : m_history)
        for (const DocumentPtr& other : {step.documentBefore, step.documentAfter})
            if (!file.isEmpty() && other->file == file) other->saved = m_document->saved;
    m_mergeable = false;
    emit historyChanged();
}

QString SessionModel::refuse(const QString& why) {
    emit refused(why);
    return why;
}

QString SessionModel::setParameter(const QString& path, const Value& value, Merge merge) {
    Scenario next = m_current;
    const ParameterPlace place = findParameter(next, path);
    if (!place.parameter) return refuse(tr("is not a parameter of this scenario: %1").arg(path));
    if (const std::string wrong = complaint(*place.parameter, value); !wrong.empty()) return refuse(reasonWords(wrong));
    const std::vector<std::string> symbols = stateSymbols(next);
    place.values->set(place.parameter->id, value);
    try {
        refitStarts(next, symbols);
        if (const std::string why = objection(next); !why.empty()) return refuse(reasonWords(why));
    } catch (const std::length_error& problem) {  // by the game: its parameters do not go together
        return refuse(reasonWords(problem.what()));
    }
    if (!std::holds_alternative<double>(value)) refitView(next);  // a number says nothing of what else there is
    commit(std::move(next), tr("change %1 of %2").arg(fromCore(place.parameter->symbol), place.owner), path,
           merge);
    return {};
}

QString SessionModel::setGame(const QString& id) {
    const GameEntry* entry = catalogue::game(utf8(id));
    if (!entry) return refuse(tr("is not a game: %1").arg(id));
    if (id == fromCore(m_current.game.id)) return {};
    Scenario next = withGame(m_current, entry->id);
    if (stateSymbols(next) == stateSymbols(m_current)) next.starts = m_current.starts;
    commit(std::move(next), tr("change the game to %1").arg(coreWords(entry->title)));
    return {};
}

QString SessionModel::setLoss(const QString& id) {
    const LossEntry* entry = catalogue::loss(utf8(id));
    if (!entry) return refuse(tr("is not a loss: %1").arg(id));
    if (!m_current.loss) return refuse(tr("cannot be chosen: this game has its own losses"));
    Scenario next = m_current;
    if (next.loss->id != entry->id) next.loss = Choice{std::string(entry->id), Values(entry->parameters)};
    if (const std::string why = objection(next); !why.empty()) return refuse(reasonWords(why));
    refitView(next);
    commit(std::move(next), tr("change the loss to %1").arg(coreWords(entry->title)));
    return {};
}

QString SessionModel::setMethod(const QString& id) {
    const MethodEntry* entry = catalogue::method(utf8(id));
    if (!entry) return refuse(tr("is not a method: %1").arg(id));
    if (id == fromCore(m_current.method.id)) return {};
    Scenario next = m_current;
    Choice method{std::string(entry->id), Values(entry->parameters)};
    // A step that was tuned for one method is the first thing to try with another.
    for (const auto& [name, value] : m_current.method.values)
        for (const Parameter& p : entry->parameters)
            if (p.id == name && complaint(p, value).empty()) method.values.set(name, value);
    next.method = std::move(method);
    refitView(next);
    commit(std::move(next), tr("change the method to %1").arg(coreWords(entry->title)));
    return {};
}

QString SessionModel::addRegularizer(const QString& id) {
    const RegularizerEntry* entry = catalogue::regularizer(utf8(id));
    if (!entry) return refuse(tr("is not a regularizer: %1").arg(id));
    Scenario next = m_current;
    if (findChoice(next.regularizers, utf8(id)) != next.regularizers.end())
        return refuse(tr("is there already: %1").arg(coreWords(entry->title)));
    if (const std::string why = objection(*entry, Values(entry->parameters), next); !why.empty()) return refuse(reasonWords(why));
    next.regularizers.push_back({std::string(entry->id), Values(entry->parameters)});
    commit(std::move(next), tr("add %1").arg(coreWords(entry->title)));
    return {};
}

void SessionModel::removeRegularizer(const QString& id) {
    Scenario next = m_current;
    const auto choice = findChoice(next.regularizers, utf8(id));
    if (choice == next.regularizers.end()) return;
    const QString title = coreWords(catalogue::regularizer(choice->id)->title);
    next.regularizers.erase(choice);
    commit(std::move(next), tr("remove %1").arg(title));
}

QString SessionModel::setSteps(qint64 steps) {
    if (steps < 1 || steps > Limits::steps)
        return refuse(tr("is %1, but the number of steps must be from 1 to %2").arg(steps).arg(Limits::steps));
    Scenario next = m_current;
    next.steps = steps;
    commit(std::move(next), tr("change the number of steps"), QStringLiteral("steps"), Merge::same);
    return {};
}

QString SessionModel::addStart(const std::vector<double>& at) {
    if (QString wrong = stateComplaint(m_current, at); !wrong.isEmpty()) return refuse(wrong);
    if (m_current.starts.size() >= Limits::starts)
        return refuse(tr("is one too many: there are %1 starts").arg(Limits::starts));
    Scenario next = m_current;
    next.starts.push_back(at);
    commit(std::move(next), tr("add a start"));
    return {};
}

QString SessionModel::addStarts(const std::vector<std::vector<double>>& states, const QString& what) {
    Scenario next = m_current;
    for (const std::vector<double>& at : states) {
        if (QString wrong = stateComplaint(m_current, at); !wrong.isEmpty()) return refuse(wrong);
        if (next.starts.size() < Limits::starts) next.starts.push_back(at);
    }
    if (next.starts.size() == m_current.starts.size()) return refuse(tr("is one too many: there are %1 starts").arg(Limits::starts));
    commit(std::move(next), what);
    return {};
}

QString SessionModel::moveStart(int index, const std::vector<double>& to, Merge merge) {
    if (index < 0 || std::size_t(index) >= m_current.starts.size())
        return refuse(tr("is no start: %1").arg(index + 1));
    if (QString wrong = stateComplaint(m_current, to); !wrong.isEmpty()) return refuse(wrong);
    Scenario next = m_current;
    next.starts[std::size_t(index)] = to;
    commit(std::move(next), tr("move a start"), QStringLiteral("starts.%1").arg(index), merge);
    return {};
}

void SessionModel::removeAllStarts() {
    Scenario next = m_current;
    next.starts.clear();
    commit(std::move(next), tr("remove all starts"));
}

void SessionModel::removeStart(int index) {
    if (index < 0 || std::size_t(index) >= m_current.starts.size()) return;
    Scenario next = m_current;
    next.starts.erase(next.starts.begin() + index);
    commit(std::move(next), tr("remove a start"));
}

void SessionModel::setView(const ViewOptions& view, const QString& what) {
    Scenario next = m_current;
    next.view = view;
    commit(std::move(next), what);
}

void SessionModel::openScenario(Scenario scenario, const QString& what, const QString& file) {
    endGesture();
    m_history.resize(m_position);
    m_history.push_back({m_current, scenario, m_document, std::make_shared<Document>(), what, {}});
    m_document = m_history.back().documentAfter;
    keepNewest();
    show(scenario, m_document);
    markSaved(file);
}

void SessionModel::setCompared(std::optional<Scenario> other, const QString& what) {
    Scenario next = m_current;
    next.compared.clear();
    if (other) {
        other->compared.clear();
        next.compared.push_back(std::move(*other));
    }
    commit(std::move(next), what);
}

void SessionModel::swapCompared(const QString& what) {
    if (!compared()) return;
    endGesture();
    Scenario next = *compared(), former = m_current;
    former.compared.clear();
    if (stateSymbols(next) == stateSymbols(former)) {
        next.starts = former.starts;
        next.steps = former.steps;
        next.view = former.view;
        refitView(next);
    }
    next.compared.push_back(std::move(former));
    commit(std::move(next), what);
}

void SessionModel::setAside(Scenario instead) {
    endGesture();
    State state{m_current, m_document, std::move(m_history), m_position};
    if (!m_aside) m_aside = std::move(state);
    m_history.clear();
    m_position = 0;
    m_mergeable = false;
    show(instead, std::make_shared<Document>(Document{{}, instead}));
}

void SessionModel::bringBack() {
    if (!m_aside) return;
    endGesture();
    State state = std::move(*m_aside);
    m_aside.reset();
    m_history = std::move(state.history);
    m_position = state.position;
    m_mergeable = false;
    show(state.current, state.document);
}

bool SessionModel::isOwnModified() const {
    return m_aside ? !(m_aside->document->saved == m_aside->current) : isModified();
}

void SessionModel::commit(Scenario next, const QString& what, const QString& key, Merge merge) {
    if (next == m_current) return;
    const bool joins = canUndo() && ((m_inGesture && m_gestureHasStep) ||
                                     (!m_inGesture && merge == Merge::same && m_mergeable && !key.isEmpty() &&
                                      m_history[m_position - 1].key == key));
    m_history.resize(m_position);
    if (joins) {
        m_history.back().after = next;
    } else {
        m_history.push_back({m_current, next, m_document, m_document, what, key});
        keepNewest();
        m_gestureHasStep = m_inGesture;
    }
    m_mergeable = merge == Merge::same;
    show(next, m_document);
}

void SessionModel::keepNewest() {
    if (m_history.size() > historyLength) m_history.erase(m_history.begin());
    m_position = m_history.size();
}

void SessionModel::show(const Scenario& scenario, const DocumentPtr& document) {
    m_current = scenario;
    m_document = document;
    ++m_revision;
    emit scenarioChanged(m_revision);
    emit historyChanged();
}

void SessionModel::beginGesture() {
    m_inGesture = true;
    m_gestureHasStep = false;
}

void SessionModel::endGesture() {
    const bool idle = m_inGesture && m_gestureHasStep && m_history.back().before == m_history.back().after;
    m_inGesture = m_gestureHasStep = m_mergeable = false;
    if (!idle) return;
    m_history.pop_back();  // it went there and back: nothing to undo
    --m_position;
    emit historyChanged();
}

void SessionModel::cancelGesture() {
    if (m_inGesture && m_gestureHasStep) {
        const Scenario before = m_history.back().before;
        m_history.back().after = before;
        show(before, m_document);
    }
    endGesture();
}

void SessionModel::undo() {
    if (!canUndo() || m_inGesture) return;
    m_mergeable = false;
    const Step step = m_history[--m_position];
    show(step.before, step.documentBefore);
}

void SessionModel::redo() {
    if (!canRedo() || m_inGesture) return;
    m_mergeable = false;
    const Step step = m_history[m_position++];
    show(step.after, step.documentAfter);
}

}  // namespace ganscope
