// SPDX-License-Identifier: GPL-3.0-or-later
// The files that were opened and saved last, as a menu.
#pragma once

#include <QObject>
#include <QStringList>

class QMenu;

namespace ganscope {

/// The list is in the settings, so that all windows share it.
class RecentFiles : public QObject {
    Q_OBJECT

public:
    static constexpr int most = 10;

    explicit RecentFiles(QObject* parent = nullptr) : QObject(parent) {}

    static QStringList files();
    static void add(const QString& file);
    static void remove(const QString& file);
    static void clear();

    /// Fills `menu` whenever it is about to be shown; says which file was chosen.
    void attach(QMenu* menu);

signals:
    void chosen(const QString& file);

private:
    void fill(QMenu* menu);
};

}  // namespace ganscope
