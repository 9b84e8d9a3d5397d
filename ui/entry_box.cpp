// SPDX-License-Identifier: GPL-3.0-or-later
// Picker, equation and parameter rows of one entry.
#include "ui/entry_box.h"

#include "ui/icons.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/parameter_row.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace ganscope {

QString entryTip(const Entry& entry) {
    QString tip = QStringLiteral("<p><b>%1</b></p><p>%2</p><p><i>%3</i></p>")
                      .arg(coreWords(entry.title).toHtmlEscaped(), coreWords(entry.summary).toHtmlEscaped(),
                           coreWords(entry.equation).toHtmlEscaped());
    for (const Source& s : entry.sources) {
        QStringList parts{fromCore(s.authors), QStringLiteral("“%1”").arg(fromCore(s.title))};
        if (!s.venue.empty()) parts << fromCore(s.venue);
        if (s.year > 0) parts << QString::number(s.year);
        if (!s.locator.empty()) parts << fromCore(s.locator);
        tip += QStringLiteral("<p>%1</p>").arg(parts.join(QStringLiteral(", ")).toHtmlEscaped());
    }
    return tip;
}

EntryBox::EntryBox(QString path, const QString& title, std::vector<const Entry*> choices, QWidget* parent)
    : QWidget(parent), m_path(std::move(path)), m_choices(std::move(choices)), m_equation(new QLabel) {
    setObjectName(m_path);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3);
    auto* top = new QHBoxLayout;
    top->setSpacing(4);
    if (!m_choices.empty()) {
        m_picker = new QComboBox;
        m_picker->setObjectName(QStringLiteral("picker"));
        m_picker->setAccessibleName(title);
        m_picker->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        m_picker->setMinimumContentsLength(8);
        for (const Entry* choice : m_choices) {
            m_picker->addItem(coreWords(choice->title), fromCore(choice->id));
            m_picker->setItemData(m_picker->count() - 1, entryTip(*choice), Qt::ToolTipRole);
        }
        connect(m_picker, &QComboBox::activated, this,
                [this](int index) { emit picked(m_picker->itemData(index).toString()); });
        top->addWidget(m_picker);
    } else {
        m_heading = new QLabel;
        m_heading->setMinimumWidth(10);
        m_heading->setWordWrap(true);  // long names, in any language
        m_remove = new QToolButton;
        m_remove->setObjectName(QStringLiteral("remove"));
        m_remove->setAutoRaise(true);
        m_remove->setIconSize({12, 12});
        connect(m_remove, &QToolButton::clicked, this, &EntryBox::removeWished);
        top->addWidget(m_heading, 1);
        top->addWidget(m_remove);
    }
    column->addLayout(top);
    m_equation->setWordWrap(true);
    m_equation->setObjectName(QStringLiteral("equation"));
    m_equation->setForegroundRole(QPalette::PlaceholderText);
    QFont small = m_equation->font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    m_equation->setFont(small);
    column->addWidget(m_equation);
    m_rowLayout = new QVBoxLayout;
    m_rowLayout->setSpacing(0);
    column->addLayout(m_rowLayout);
    drawIcons();
}

void EntryBox::build(const Entry& entry) {
    m_entry = &entry;
    const QString part = m_path.section(QLatin1Char('.'), 0, 0);
    const QString folder = part == QLatin1String("loss") ? QStringLiteral("losses")
                           : part == QLatin1String("regularizers") ? part : part + QLatin1Char('s');
    setProperty("manual", QString(folder + QLatin1Char('/') + fromCore(entry.id)));
    // As in CataloguePanel::rebuildTerms.
    for (ParameterRow* each : std::exchange(m_rows, {})) {
        each->disconnect(this);
        each->hide();
        each->deleteLater();
    }
    const QString title = coreWords(entry.title);
    if (m_picker) m_picker->setCurrentIndex(m_picker->findData(fromCore(entry.id)));
    if (m_heading) {
        m_heading->setText(title);
        m_remove->setAccessibleName(tr("Remove %1").arg(title));
        m_remove->setToolTip(m_remove->accessibleName());
    }
    m_equation->setText(richSymbol(coreWords(entry.equation).toStdString()));
    const QString tip = entryTip(entry);
    for (QWidget* each : {static_cast<QWidget*>(m_equation), static_cast<QWidget*>(m_picker),
                          static_cast<QWidget*>(m_heading)})
        if (each) each->setToolTip(tip);
    for (const Parameter& parameter : entry.parameters) {
        auto* made = new ParameterRow(parameter, title);
        const QString where = m_path + QLatin1Char('.') + fromCore(parameter.id);
        connect(made, &ParameterRow::wished, this,
                [this, where](const Value& value, bool stepped) { emit wished(where, value, stepped); });
        connect(made, &ParameterRow::dragBegan, this, [this, where] { emit dragBegan(where); });
        connect(made, &ParameterRow::dragEnded, this, &EntryBox::dragEnded);
        m_rowLayout->addWidget(made);
        m_rows.push_back(made);
    }
}

void EntryBox::show(const Entry& entry, const Values& values) {
    if (&entry != m_entry) build(entry);
    for (ParameterRow* each : m_rows)
        if (const Value* value = values.find(each->parameter().id)) each->setShown(*value);
}

ParameterRow* EntryBox::row(const QString& id) const {
    for (ParameterRow* each : m_rows)
        if (fromCore(each->parameter().id) == id) return each;
    return nullptr;
}

void EntryBox::drawIcons() {
    if (m_remove) m_remove->setIcon(drawnIcon(Glyph::remove, palette().color(QPalette::ButtonText)));
}

void EntryBox::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawIcons();
}

}  // namespace ganscope
