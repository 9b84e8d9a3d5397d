// SPDX-License-Identifier: GPL-3.0-or-later
// Opening windows beside each other.
#include "ui/sessions/windows.h"

#include "core/scenario/system.h"
#include "ui/dialogs.h"
#include "ui/main_window.h"
#include "ui/sessions/recent_files.h"

#include <QStatusBar>

namespace ganscope {

Windows::Windows(Dialogs& dialogs, QObject* parent) : QObject(parent), m_dialogs(dialogs) {}

Windows::~Windows() {
    for (MainWindow* window : QList(m_windows)) delete window;
}

MainWindow& Windows::show(MainWindow* window) {
    if (!m_windows.isEmpty() && !(window->windowState() & (Qt::WindowMaximized | Qt::WindowFullScreen)))
        window->move(m_windows.back()->pos() + QPoint(28, 28));
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows << window;
    connect(window, &QObject::destroyed, this, [this, window] { m_windows.removeAll(window); });
    connect(window, &MainWindow::newWindowWanted, this, [this] {
        open({defaultScenario("dirac"), {}, false, 0}).laboratory().play();
    });
    connect(window, &MainWindow::fileWanted, this,
            [this, window](const QString& path) { openFile(window, path); });
    window->show();
    if (!m_notice.isEmpty()) window->statusBar()->showMessage(std::exchange(m_notice, QString()), 60000);
    return *window;
}

MainWindow& Windows::open(const KeptSession& session) {
    return show(new MainWindow(session, m_dialogs));
}

int Windows::restore() {
    QStringList aside;
    std::vector<CrashedSession> crashed = claimCrashedSessions(aside);
    for (CrashedSession& each : crashed) {
        auto* window = new MainWindow(std::move(each), m_dialogs);
        show(window);
        window->statusBar()->showMessage(tr("Restored: the program ended without closing this session."), 30000);
    }
    if (!aside.isEmpty())
        m_notice = tr("A session was not restored, since it may have brought the program down; it is kept in %1.")
                       .arg(aside.back());
    return int(crashed.size());
}

void Windows::openFile(MainWindow* from, const QString& path) {
    for (MainWindow* window : m_windows)
        if (window->session().file() == path) return window->activateWindow();
    QString why;
    const auto opened = from->files().read(path, why);
    if (!opened) return m_dialogs.showError(from, tr("Cannot open"), why);
    MainWindow& window = open({opened->scenario, opened->file, false, 0});
    RecentFiles::add(path);
    window.laboratory().play();
}

}  // namespace ganscope
