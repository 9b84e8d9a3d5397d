// SPDX-License-Identifier: GPL-3.0-or-later
// Contents, search and text.
#include "ui/manual/manual_window.h"

#include "ui/manual/manual_pages.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QTextBrowser>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace ganscope {

ManualWindow::ManualWindow(QWidget* parent)
    : QWidget(parent, Qt::Window), m_search(new QLineEdit), m_contents(new QTreeWidget), m_text(new QTextBrowser) {
    setObjectName(QStringLiteral("manual"));
    setWindowTitle(tr("Manual – Ganscope"));
    resize(900, 640);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in the manual"));
    m_search->setClearButtonEnabled(true);
    m_contents->setHeaderHidden(true);
    m_contents->setAccessibleName(tr("Contents of the manual"));
    m_text->setAccessibleName(tr("Page of the manual"));
    m_text->setOpenLinks(false);
    m_text->document()->setDocumentMargin(16);

    auto* left = new QWidget;
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_search);
    column->addWidget(m_contents, 1);
    auto* split = new QSplitter;
    split->addWidget(left);
    split->addWidget(m_text);
    split->setStretchFactor(1, 1);
    split->setSizes({240, 660});
    auto* whole = new QVBoxLayout(this);
    whole->addWidget(split);

    connect(m_search, &QLineEdit::textChanged, this, &ManualWindow::fill);
    connect(m_contents, &QTreeWidget::currentItemChanged, this, [this](QTreeWidgetItem* item) {
        const QString address = item ? item->data(0, Qt::UserRole).toString() : QString();
        if (address.isEmpty() || address == m_address) return;
        m_address = address;
        m_text->setHtml(manualText(address));
    });
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_search, qOverload<>(&QWidget::setFocus));
    fill({});
}

void ManualWindow::fill(const QString& words) {
    const QSignalBlocker quiet(m_contents);
    m_contents->clear();
    std::map<QString, QTreeWidgetItem*> chapters;
    for (const ManualPage& page : manualPagesWith(words)) {
        QTreeWidgetItem* under = m_contents->invisibleRootItem();
        if (!page.chapter.isEmpty()) {
            QTreeWidgetItem*& chapter = chapters[page.chapter];
            if (!chapter) {
                chapter = new QTreeWidgetItem(m_contents, {page.chapter});
                chapter->setFlags(Qt::ItemIsEnabled);
            }
            under = chapter;
        }
        auto* item = new QTreeWidgetItem(under, {page.title});
        item->setData(0, Qt::UserRole, page.address);
    }
    m_contents->expandAll();
}

void ManualWindow::open(const QString& address) {
    m_search->clear();
    const QString text = manualText(address);
    m_address = text.isEmpty() ? QStringLiteral("start") : address;
    m_text->setHtml(text.isEmpty() ? manualText(m_address) : text);
    for (QTreeWidgetItemIterator each(m_contents); *each; ++each)
        if ((*each)->data(0, Qt::UserRole).toString() == m_address) {
            m_contents->setCurrentItem(*each);
            m_contents->scrollToItem(*each);
        }
    show();
    raise();
    activateWindow();
    m_text->setFocus();
}

QString ManualWindow::addressFor(const QWidget* widget) {
    for (; widget; widget = widget->parentWidget())
        if (const QVariant address = widget->property("manual"); address.isValid()) return address.toString();
    return QStringLiteral("start");
}

}  // namespace ganscope
