// SPDX-License-Identifier: GPL-3.0-or-later
// The list and the page. The page is made anew at every turn: it is a projection of the player.
#include "ui/lessons/lesson_pane.h"

#include "ui/dialogs.h"
#include "ui/number_text.h"

#include <QLabel>
#include <QListWidget>
#include <QMouseEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ganscope {
namespace {

/// A choice's words, which wrap as a button's own text does not.
class ChoiceText : public QLabel {
public:
    ChoiceText(const QString& text, QPushButton* button) : QLabel(text), m_button(button) {
        setWordWrap(true);
        setTextFormat(Qt::PlainText);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    }

protected:
    void mouseReleaseEvent(QMouseEvent*) override { m_button->click(); }

private:
    QPushButton* m_button;
};

}  // namespace

LessonPane::LessonPane(LessonRoom room, Dialogs& dialogs, QWidget* parent)
    : QWidget(parent), m_dialogs(dialogs), m_room(std::move(room)), m_player(m_room), m_stack(new QStackedWidget) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeList());
    m_stack->addWidget(makePage());
    connect(&m_player, &LessonPlayer::changed, this, &LessonPane::render);
}

QWidget* LessonPane::makeList() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_list = new QListWidget;
    m_list->setObjectName(QStringLiteral("lessonList"));
    m_list->setAccessibleName(tr("Lessons"));
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(3);
    connect(m_list, &QListWidget::itemActivated, this, &LessonPane::takeChosen);
    column->addWidget(m_list, 1);
    m_problems = new QLabel;
    m_problems->setObjectName(QStringLiteral("lessonProblems"));
    m_problems->setWordWrap(true);
    m_problems->setTextFormat(Qt::PlainText);
    m_problems->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_problems);
    auto* row = new QHBoxLayout;
    auto* file = new QPushButton(tr("Open a lesson…"));
    file->setToolTip(tr("A lesson of your own: one Markdown file. Those in %1 are listed by themselves.").arg(ownLessonsFolder()));
    connect(file, &QPushButton::clicked, this, &LessonPane::open);
    auto* begin = new QPushButton(tr("&Begin"));
    begin->setObjectName(QStringLiteral("lessonBegin"));
    connect(begin, &QPushButton::clicked, this, &LessonPane::takeChosen);
    row->addWidget(file);
    row->addStretch();
    row->addWidget(begin);
    column->addLayout(row);
    return page;
}

QWidget* LessonPane::makePage() {
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    m_where = new QLabel;
    m_where->setWordWrap(true);
    m_where->setTextFormat(Qt::PlainText);
    QFont small = m_where->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_where->setFont(small);
    column->addWidget(m_where);
    m_scroll = new QScrollArea;
    m_scroll->setAccessibleName(tr("The step of the lesson"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    auto* row = new QHBoxLayout;
    m_leave = new QPushButton(tr("&Leave"));
    m_leave->setToolTip(tr("End the lesson: the window is again as it was before"));
    m_back = new QPushButton(tr("Bac&k"));
    m_next = new QPushButton;
    m_leave->setObjectName(QStringLiteral("lessonLeave"));
    m_back->setObjectName(QStringLiteral("lessonBack"));
    m_next->setObjectName(QStringLiteral("lessonNext"));
    connect(m_leave, &QPushButton::clicked, &m_player, &LessonPlayer::leave);
    connect(m_back, &QPushButton::clicked, &m_player, &LessonPlayer::back);
    connect(m_next, &QPushButton::clicked, &m_player, &LessonPlayer::next);
    row->addWidget(m_leave);
    row->addStretch();
    row->addWidget(m_back);
    row->addWidget(m_next);
    column->addLayout(row);
    return page;
}

void LessonPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (!m_player.isTaking()) showList();
}

void LessonPane::showList() {
    QStringList problems;
    m_shelf = shelvedLessons(problems);
    const int row = m_list->currentRow();
    m_list->clear();
    for (const ShelvedLesson& each : m_shelf) {
        const LessonProgress progress = progressOf(each.id);
        const int count = int(each.lesson.steps.size());
        const QString state = progress.done       ? tr("✓ done")
                              : progress.step > 0 ? tr("step %1 of %2").arg(progress.step + 1).arg(count)
                                                  : tr("%1 steps", nullptr, count).arg(count);
        const QString paper = fromCore(each.lesson.paper);
        auto* item = new QListWidgetItem(fromCore(each.lesson.title) + QLatin1Char('\n') + (paper.isEmpty() ? state : state + QStringLiteral(" · ") + paper));
        item->setToolTip(fromCore(each.lesson.text));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(std::max(0, row));
    m_problems->setText(problems.join(QLatin1Char('\n')));
    m_problems->setVisible(!problems.isEmpty());
    m_stack->setCurrentIndex(0);
}

void LessonPane::takeChosen() {
    const int row = m_list->currentRow();
    if (row >= 0 && row < int(m_shelf.size())) m_player.take(ShelvedLesson(m_shelf[std::size_t(row)]));
}

void LessonPane::open() {
    const QString path = m_dialogs.fileToOpen(this, tr("Open a lesson"), ownLessonsFolder(), tr("Lessons (*.md);;All files (*)"));
    if (!path.isEmpty()) openFile(path);
}

bool LessonPane::openFile(const QString& path) {
    QString why;
    const auto lesson = lessonInFile(path, why);
    if (!lesson) {
        m_dialogs.showError(this, tr("Cannot open the lesson"), why);
        return false;
    }
    m_player.take(*lesson);
    return true;
}

void LessonPane::addText(QVBoxLayout& column, const std::string& markdown, const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setTextFormat(Qt::MarkdownText);
    label->setText(fromCore(markdown));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::LinksAccessibleByMouse);
    label->setOpenExternalLinks(true);
    column.addWidget(label);
}

void LessonPane::renderQuestion(QVBoxLayout& column) {
    const Question& question = *m_player.step().question;
    addText(column, "**" + question.text + "**", QStringLiteral("lessonQuestion"));
    const auto answer = m_player.answer();
    for (int i = 0; i < int(question.choices.size()); ++i) {
        const bool right = i == int(question.right);
        QString text = fromCore(question.choices[std::size_t(i)]);
        if (answer && right) text.prepend(QStringLiteral("✓ "));
        if (answer && *answer == i && !right) text.prepend(QStringLiteral("✗ "));
        auto* button = new QPushButton(QString(QChar('A' + i)));
        button->setObjectName(QStringLiteral("lessonChoice%1").arg(i));
        button->setAccessibleName(text);
        button->setEnabled(!answer);
        button->setFixedWidth(button->fontMetrics().horizontalAdvance(QLatin1Char('M')) * 3);
        // Later: answering makes the page anew, and the button goes with the old one.
        connect(button, &QPushButton::clicked, &m_player, [this, i] {
            QTimer::singleShot(0, &m_player, [this, i] { m_player.choose(i); });
        });
        auto* row = new QHBoxLayout;
        row->addWidget(button, 0, Qt::AlignTop);
        auto* words = new ChoiceText(text, button);
        if (answer && right) {
            QFont bold = words->font();
            bold.setBold(true);
            words->setFont(bold);
        }
        row->addWidget(words, 1);
        column.addLayout(row);
    }
}

void LessonPane::renderGoal(QVBoxLayout& column) {
    const bool reached = m_player.isGoalReached();
    addText(column, (reached ? "**✓** " : "**▸ ") + m_player.step().goal->text + (reached ? "" : "**"), QStringLiteral("lessonGoal"));
    if (reached) return;
    auto* help = new QPushButton(tr("Show me"));
    help->setObjectName(QStringLiteral("lessonSolve"));
    connect(help, &QPushButton::clicked, &m_player, &LessonPlayer::solve);
    column.addWidget(help, 0, Qt::AlignLeft);
}

void LessonPane::render() {
    if (!m_player.isTaking()) return showList();
    const Lesson& lesson = m_player.lesson();
    const LessonStep& step = m_player.step();
    const bool fresh = !m_player.answer() && !m_player.isGoalReached();
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(4, 4, 10, 4);
    column->setSpacing(9);
    addText(*column, "### " + step.title, QStringLiteral("lessonTitle"));
    if (m_player.index() == 0 && !lesson.text.empty()) addText(*column, "*" + lesson.text + "*", QStringLiteral("lessonAbout"));
    addText(*column, step.text, QStringLiteral("lessonText"));
    if (step.question) renderQuestion(*column);
    if (step.goal) renderGoal(*column);
    if (m_player.isOpen() && !step.after.empty()) addText(*column, step.after, QStringLiteral("lessonAnswer"));
    column->addStretch(1);
    const bool answering = m_scroll->widget() && m_scroll->widget()->isAncestorOf(focusWidget());
    m_scroll->setWidget(page);
    if (!fresh)
        QTimer::singleShot(0, page, [this] { m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum()); });
    m_where->setText(tr("%1 · step %2 of %3").arg(fromCore(lesson.title)).arg(m_player.index() + 1).arg(lesson.steps.size()));
    m_back->setEnabled(m_player.index() > 0);
    m_next->setText(m_player.isLast() ? tr("&Finish") : m_player.isOpen() ? tr("&Next") : tr("&Skip"));
    m_next->setDefault(m_player.isOpen());
    m_stack->setCurrentIndex(1);
    if (answering) m_next->setFocus();
}

}  // namespace ganscope
