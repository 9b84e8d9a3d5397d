// SPDX-License-Identifier: GPL-3.0-or-later
// From step to step.
#include "ui/lessons/lesson_player.h"

#include "ui/lessons/lesson_room.h"
#include "ui/session_model.h"

#include <algorithm>

namespace ganscope {

LessonPlayer::LessonPlayer(LessonRoom& room, QObject* parent) : QObject(parent), m_room(room) {
    m_judge = std::make_unique<Judge>(
        [](const GoalQuestion& question, Judge::Turn& turn) {
            const Quantity quantity = measured(question.expectation, question.scenario, turn.stopToken());
            turn.publish({question.serial, holds(question.expectation, quantity)});
        },
        [](const GoalQuestion& question, const std::string&) { return GoalAnswer{question.serial, false}; },
        [this] { QMetaObject::invokeMethod(this, [this] { hear(); }, Qt::QueuedConnection); });
    connect(&room.session(), &SessionModel::scenarioChanged, this, &LessonPlayer::ask);
}

LessonPlayer::~LessonPlayer() = default;

void LessonPlayer::take(const ShelvedLesson& lesson) {
    leave();
    m_room.enter();
    m_taken = lesson;
    const LessonProgress progress = progressOf(lesson.id);
    begin(progress.done ? 0 : std::clamp(progress.step, 0, int(lesson.lesson.steps.size()) - 1));
}

void LessonPlayer::begin(int index) {
    const bool follows = index == m_index + 1;
    m_index = index;
    m_answer.reset();
    m_reached = false;
    ++m_serial;
    const auto& steps = m_taken->lesson.steps;
    int shown = index;
    while (!steps[std::size_t(shown)].scenario) --shown;  // the first step has one
    if (shown == index || !follows || !m_room.session().hasSetAside()) m_room.show(*steps[std::size_t(shown)].scenario, !step().question);
    m_room.pointAt(step().goal ? QString::fromStdString(step().goal->parameter) : QString());
    if (!step().question) m_room.look(QString::fromStdString(step().look));
    LessonProgress progress = progressOf(m_taken->id);
    progress.step = index;
    progress.done = progress.done || (isLast() && !step().question && !step().goal);
    keepProgress(m_taken->id, progress);
    ask();
    emit changed();
}

void LessonPlayer::choose(int answer) {
    if (!m_taken || !step().question || m_answer) return;
    m_answer = std::clamp(answer, 0, int(step().question->choices.size()) - 1);
    m_room.look(QString::fromStdString(step().look));
    m_room.run();
    if (isLast() && isOpen()) keepProgress(m_taken->id, {m_index, true});
    emit changed();
}

void LessonPlayer::solve() {
    if (!m_taken || !step().goal) return;
    SessionModel& session = m_room.session();
    const Reading solved = withOverrides(session.scenario(), step().goal->solution);
    if (solved.scenario) session.openScenario(*solved.scenario, tr("show how the goal is reached"));
}

void LessonPlayer::next() {
    if (!m_taken) return;
    if (!isLast()) return begin(m_index + 1);
    keepProgress(m_taken->id, {0, true});
    leave();
}

void LessonPlayer::back() {
    if (m_taken && m_index > 0) begin(m_index - 1);
}

void LessonPlayer::leave() {
    if (!m_taken) return;
    m_taken.reset();
    m_room.leave();
    emit changed();
}

void LessonPlayer::ask() {
    if (!m_taken || !step().goal || m_reached) return;
    m_judge->submit({++m_serial, m_room.session().scenario(), step().goal->reached});
}

void LessonPlayer::hear() {
    const auto answer = m_judge->take();
    if (!answer || answer->serial != m_serial || !answer->holds || !m_taken) return;
    m_reached = true;
    m_room.pointAt({});
    if (isLast() && isOpen()) keepProgress(m_taken->id, {m_index, true});
    emit changed();
}

}  // namespace ganscope
