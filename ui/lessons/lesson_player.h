// SPDX-License-Identifier: GPL-3.0-or-later
// Taking a lesson: which step, what was answered, whether the goal is reached.
#pragma once

#include "core/simulation/expectation.h"
#include "core/stream/worker.h"
#include "ui/lessons/lesson_shelf.h"

#include <QObject>

#include <memory>

namespace ganscope {

class LessonRoom;

/// The course of one lesson at a time. Goals are judged on a thread of their own, whenever the scenario changes.
class LessonPlayer : public QObject {
    Q_OBJECT

public:
    explicit LessonPlayer(LessonRoom& room, QObject* parent = nullptr);
    ~LessonPlayer() override;

    bool isTaking() const { return m_taken.has_value(); }
    const Lesson& lesson() const { return m_taken->lesson; }
    int index() const { return m_index; }
    const LessonStep& step() const { return m_taken->lesson.steps[std::size_t(m_index)]; }
    /// What was chosen; nothing before.
    std::optional<int> answer() const { return m_answer; }
    bool isGoalReached() const { return m_reached; }
    /// Whether the text after question and goal is to be read, and the next step can be taken.
    bool isOpen() const { return (!step().question || m_answer) && (!step().goal || m_reached); }
    bool isLast() const { return m_index + 1 == int(m_taken->lesson.steps.size()); }

public slots:
    /// At the step where it was left; from the beginning when it was done.
    void take(const ganscope::ShelvedLesson& lesson);
    void choose(int answer);
    /// Does what reaches the goal.
    void solve();
    /// The next step, also when this one is not done; at the end it leaves.
    void next();
    void back();
    /// The window is as it was before.
    void leave();

signals:
    /// Another step, an answer, a goal, or no lesson any more.
    void changed();

private:
    struct GoalQuestion {
        quint64 serial;
        Scenario scenario;
        Expectation expectation;
    };
    struct GoalAnswer {
        quint64 serial;
        bool holds;
    };
    using Judge = LatestWorker<GoalQuestion, GoalAnswer>;

    void begin(int index);
    void ask();
    void hear();

    LessonRoom& m_room;
    std::optional<ShelvedLesson> m_taken;
    int m_index = 0;
    std::optional<int> m_answer;
    bool m_reached = false;
    quint64 m_serial = 0;
    std::unique_ptr<Judge> m_judge;  ///< the last member: joined before what its wake refers to goes
};

}  // namespace ganscope
