// SPDX-License-Identifier: GPL-3.0-or-later
// A hand that uses the program's windows at random, as a person can: mouse, wheel, keys, menus, dropped
// files, sizes.
#pragma once

#include "ui/dialogs.h"

#include <QElapsedTimer>
#include <QPoint>
#include <QPointer>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include <deque>
#include <functional>
#include <random>

namespace ganscope::test {

class RandomHand;

/// Answers the program's questions as the hand's chance has it.
class RandomAnswers : public Dialogs {
public:
    explicit RandomAnswers(RandomHand& hand) : m_hand(hand) {}
    QString fileToOpen(QWidget*, const QString&, const QString&, const QString&) override;
    QString fileToSave(QWidget*, const QString&, const QString&, const QString& filter) override;
    Unsaved aboutUnsaved(QWidget*, const QString&) override;
    bool mayOverwrite(QWidget*, const QString&) override;
    void showError(QWidget*, const QString&, const QString&) override {}
    void showText(QWidget*, const QString&, const QString&) override {}

private:
    RandomHand& m_hand;
};

/// Does one event after the other. What it does depends on its seed and on what the windows show, which
/// depends on how fast the workers are: the same seed goes nearly, not exactly, the same way.
class RandomHand : public QObject {
public:
    /// `folder` is the hand's own: files are opened from there and written there.
    RandomHand(unsigned seed, const QString& folder);

    /// One event, and all that it brings about at once; returns what it was.
    QString act();
    /// Lets the mouse go and closes what is popped up.
    void rest();

    int below(int end) { return end > 0 ? int(m_random() % unsigned(end)) : 0; }
    bool chance(double p) { return std::uniform_real_distribution<>(0, 1)(m_random) < p; }
    const QString& folder() const { return m_folder; }
    const QStringList& filesToOpen() const { return m_files; }
    int dialogsMet() const { return m_dialogs; }

private:
    struct Target {
        QPointer<QWidget> widget;
        QPoint at;  ///< in the widget
    };
    void writeFiles();
    QWidget* window();
    Target target(QWidget& window);
    QString mouse(QWidget& window);
    void planDrag(const Target& from, Qt::MouseButton button, Qt::KeyboardModifiers modifiers);
    QString wheel(QWidget& window);
    QString key(QWidget& window);
    QString action();
    QString drop();
    QString reshape(QWidget& window);
    QString next();
    void meetDialog();

    std::mt19937 m_random;
    QString m_folder;
    QStringList m_files;
    std::deque<std::function<QString()>> m_planned;  ///< the rest of a drag
    QPointer<QWidget> m_pressed;
    Qt::MouseButton m_button = Qt::NoButton;
    QElapsedTimer m_sinceAct;  ///< valid within act()
    QTimer m_dialogTimer;
    QPointer<QWidget> m_dialog;
    int m_dialogEvents = 0, m_dialogs = 0;
};

}  // namespace ganscope::test
