// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping and showing the list.
#include "ui/sessions/recent_files.h"

#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QSettings>

namespace ganscope {
namespace {

const QString key = QStringLiteral("files/recent");

}  // namespace

QStringList RecentFiles::files() {
    return QSettings().value(key).toStringList().mid(0, most);
}

void RecentFiles::add(const QString& file) {
    QStringList all = files();
    all.removeAll(file);
    all.prepend(file);
    QSettings().setValue(key, all.mid(0, most));
}

void RecentFiles::remove(const QString& file) {
    QStringList all = files();
    all.removeAll(file);
    QSettings().setValue(key, all);
}

void RecentFiles::clear() {
    QSettings().remove(key);
}

void RecentFiles::attach(QMenu* menu) {
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    fill(menu);
}

void RecentFiles::fill(QMenu* menu) {
    menu->clear();
    int number = 0;
    for (const QString& file : files()) {
        const QFileInfo info(file);
        QString shown = tr("%1 – %2").arg(info.fileName(), QDir::toNativeSeparators(info.path()));
        shown.replace(QLatin1Char('&'), QLatin1String("&&"));
        if (++number < 10) shown.prepend(QStringLiteral("&%1  ").arg(number));
        QAction* action = menu->addAction(shown, this, [this, file] { emit chosen(file); });
        action->setToolTip(QDir::toNativeSeparators(file));
        action->setStatusTip(tr("Open %1").arg(QDir::toNativeSeparators(file)));
    }
    if (number == 0) {
        menu->addAction(tr("No files yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    menu->addAction(tr("&Clear this list"), this, &RecentFiles::clear)
        ->setStatusTip(tr("Forget which files were opened; the files stay"));
}

}  // namespace ganscope
