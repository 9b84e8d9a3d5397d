// SPDX-License-Identifier: GPL-3.0-or-later
// The manual in a window of its own, beside the one that is worked in.
#pragma once

#include <QWidget>

class QLineEdit;
class QTextBrowser;
class QTreeWidget;

namespace ganscope {

class ManualWindow : public QWidget {
    Q_OBJECT

public:
    /// A window that goes with `parent`.
    explicit ManualWindow(QWidget* parent = nullptr);

    /// Shows the page; the first one when there is none of that address.
    void open(const QString& address);
    QString address() const { return m_address; }

    /// The address of the page about `widget`: that of the nearest widget around it with the property "manual"; else
    /// "start".
    static QString addressFor(const QWidget* widget);

private:
    void fill(const QString& words);

    QLineEdit* m_search;
    QTreeWidget* m_contents;
    QTextBrowser* m_text;
    QString m_address;
};

}  // namespace ganscope
