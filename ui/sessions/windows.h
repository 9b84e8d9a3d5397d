// SPDX-License-Identifier: GPL-3.0-or-later
// The program's windows: one session each.
#pragma once

#include "ui/sessions/session_keeper.h"

#include <QObject>

namespace ganscope {

class Dialogs;
class MainWindow;

/// Makes windows, which delete themselves when they are closed. What is left at the end goes with this object.
class Windows : public QObject {
    Q_OBJECT

public:
    /// `dialogs` must outlive it.
    explicit Windows(Dialogs& dialogs, QObject* parent = nullptr);
    ~Windows() override;

    /// A window that is shown; the second and later ones a little beside the one before.
    MainWindow& open(const KeptSession& session);
    /// A window for each session whose program died; says in each that it did.
    int restore();
    QList<MainWindow*> all() const { return m_windows; }

private:
    MainWindow& show(MainWindow* window);
    void openFile(MainWindow* from, const QString& path);

    Dialogs& m_dialogs;
    QList<MainWindow*> m_windows;
    QString m_notice;  ///< for the next window
};

}  // namespace ganscope
