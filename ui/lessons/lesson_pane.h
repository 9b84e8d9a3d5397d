// SPDX-License-Identifier: GPL-3.0-or-later
// The dock of lessons: the list, and the page of the one that is taken.
#pragma once

#include "ui/lessons/lesson_player.h"
#include "ui/lessons/lesson_room.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace ganscope {

class Dialogs;

/// Shows the lessons there are, or the page of the one that is taken, whose questions and goals it puts to the person.
class LessonPane : public QWidget {
    Q_OBJECT

public:
    LessonPane(LessonRoom room, Dialogs& dialogs, QWidget* parent = nullptr);

    LessonPlayer& player() { return m_player; }

public slots:
    /// A lesson in a file, chosen by the person or dropped.
    void open();
    bool openFile(const QString& path);
    void showList();

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makePage();
    void takeChosen();
    void render();
    void renderQuestion(QVBoxLayout& column);
    void renderGoal(QVBoxLayout& column);
    void addText(QVBoxLayout& column, const std::string& markdown, const QString& name);

    Dialogs& m_dialogs;
    LessonRoom m_room;
    LessonPlayer m_player;
    std::vector<ShelvedLesson> m_shelf;
    QStackedWidget* m_stack;
    QListWidget* m_list;
    QLabel *m_problems, *m_where;
    QScrollArea* m_scroll;
    QPushButton *m_back, *m_next, *m_leave;
};

}  // namespace ganscope
