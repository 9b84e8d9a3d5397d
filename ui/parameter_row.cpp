// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by kind of parameter.
#include "ui/parameter_row.h"

#include "core/math/number.h"
#include "ui/language/core_words.h"
#include "ui/number_box.h"
#include "ui/number_text.h"
#include "ui/value_slider.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QToolButton>

#include <cmath>

namespace ganscope {
namespace {

constexpr int labelColumn = 48;  // wide enough for the longest symbol, so that sliders line up

QString valueText(const Value& value) {
    if (const double* x = std::get_if<double>(&value)) return textFromNumber(*x);
    if (const bool* on = std::get_if<bool>(&value))
        return *on ? ParameterRow::tr("on") : ParameterRow::tr("off");
    if (const auto* name = std::get_if<std::string>(&value)) return fromCore(*name);
    QStringList entries;
    for (double x : std::get<std::vector<double>>(value)) entries << textFromNumber(x);
    return entries.join(QStringLiteral(", "));
}

/// One entry of a list, as a number of its own.
Parameter entryOf(const Parameter& list) {
    Parameter entry = list;
    entry.kind = ParameterKind::real;
    return entry;
}

QToolButton* smallButton(const QString& text, const QString& name, const QString& tip) {
    auto* button = new QToolButton;
    button->setText(text);
    button->setObjectName(name);
    button->setAccessibleName(tip);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    return button;
}

}  // namespace

QString parameterTip(const Parameter& p) {
    return QStringLiteral("<p>%1: %2</p><p>%3</p>")
        .arg(richSymbol(p.symbol), coreWords(p.meaning).toHtmlEscaped(),
             ParameterRow::tr("%1; default %2")
                 .arg(reasonWords(accepts(p)), valueText(p.fallback))
                 .toHtmlEscaped());
}

ParameterRow::ParameterRow(const Parameter& parameter, const QString& owner, QWidget* parent)
    : QWidget(parent), m_parameter(parameter), m_owner(owner) {
    setObjectName(fromCore(parameter.id));
    setToolTip(parameterTip(parameter));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_label = new QLabel(richSymbol(parameter.symbol));
    m_label->setMinimumWidth(labelColumn);
    m_label->installEventFilter(this);
    row->addWidget(m_label);
    switch (parameter.kind) {
        case ParameterKind::real:
        case ParameterKind::integer: buildNumber(*row); break;
        case ParameterKind::list: buildList(*row); break;
        case ParameterKind::flag:
            m_label->hide();
            m_check = new QCheckBox(fromCore(parameter.symbol));
            m_check->setAccessibleName(accessibleText());
            connect(m_check, &QCheckBox::clicked, this, [this](bool on) { emit wished(on, false); });
            row->addWidget(m_check, 1);
            break;
        case ParameterKind::choice:
            m_choice = new QComboBox;
            for (const auto& option : parameter.options) m_choice->addItem(fromCore(option));
            m_choice->setAccessibleName(accessibleText());
            connect(m_choice, &QComboBox::activated, this,
                    [this] { emit wished(m_choice->currentText().toStdString(), false); });
            row->addWidget(m_choice, 1);
            break;
    }
    setShown(parameter.fallback);
}

QString ParameterRow::accessibleText(const QString& suffix) const {
    return tr("%1 of %2").arg(fromCore(m_parameter.symbol) + suffix, m_owner);
}

void ParameterRow::buildNumber(QHBoxLayout& row) {
    m_slider = new ValueSlider(m_parameter);
    m_box = new NumberBox(m_parameter);
    m_slider->setObjectName(QStringLiteral("slider"));
    m_box->setObjectName(QStringLiteral("box"));
    for (QWidget* part : {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_box)}) {
        part->setAccessibleName(accessibleText());
        part->setAccessibleDescription(coreWords(m_parameter.meaning));
    }
    connect(m_slider, &ValueSlider::dragBegan, this, &ParameterRow::dragBegan);
    connect(m_slider, &ValueSlider::dragEnded, this, &ParameterRow::dragEnded);
    connect(m_slider, &ValueSlider::wished, this, [this](double x) { emit wished(x, false); });
    connect(m_slider, &ValueSlider::stepWished, this, [this](double x) { emit wished(x, true); });
    connect(m_slider, &ValueSlider::resetWished, this, [this] { reset(); });
    connect(m_box, &NumberBox::edited, this, [this](double x) { emit wished(x, false); });
    connect(m_box, &NumberBox::stepped, this, [this](double x) { emit wished(x, true); });
    row.addWidget(m_slider, 1);
    row.addWidget(m_box);
}

void ParameterRow::buildList(QHBoxLayout& row) {
    m_list = new QWidget;
    auto* boxes = new QHBoxLayout(m_list);
    boxes->setContentsMargins(0, 0, 0, 0);
    boxes->setSpacing(2);
    row.addWidget(m_list);
    auto* more = smallButton(QStringLiteral("+"), QStringLiteral("more"),
                             tr("one more entry of %1").arg(accessibleText()));
    auto* fewer = smallButton(QStringLiteral("−"), QStringLiteral("fewer"),
                              tr("one entry less of %1").arg(accessibleText()));
    const auto values = [this] {
        std::vector<double> all;
        for (const NumberBox* box : m_entries) all.push_back(box->shown());
        return all;
    };
    connect(more, &QToolButton::clicked, this, [this, values] {
        std::vector<double> all = values();
        all.push_back(all.empty() ? 0 : all.back());
        emit wished(all, false);
    });
    connect(fewer, &QToolButton::clicked, this, [this, values] {
        std::vector<double> all = values();
        if (!all.empty()) all.pop_back();
        emit wished(all, false);
    });
    row.addWidget(fewer);
    row.addWidget(more);
    row.addStretch(1);
}

void ParameterRow::showList(const std::vector<double>& given) {
    constexpr std::size_t most = 8;
    const bool tooMany = given.size() > most;  // one's own data: read from a file, not edited here
    const std::vector<double> values = tooMany ? std::vector<double>() : given;
    while (m_entries.size() > values.size()) {
        NumberBox* last = m_entries.back();
        m_entries.pop_back();
        last->disconnect(this);  // as in CataloguePanel::rebuildTerms
        last->hide();
        last->deleteLater();
    }
    while (m_entries.size() < values.size()) {
        const std::size_t index = m_entries.size();
        auto* box = new NumberBox(entryOf(m_parameter));
        box->setDigits(4);
        box->setObjectName(QStringLiteral("box%1").arg(index));
        box->setAccessibleName(accessibleText(QStringLiteral(" %1").arg(index + 1)));
        const auto wish = [this, index](double x, bool stepped) {
            std::vector<double> all;
            for (const NumberBox* each : m_entries) all.push_back(each->shown());
            all[index] = x;
            emit wished(all, stepped);
        };
        connect(box, &NumberBox::edited, this, [wish](double x) { wish(x, false); });
        connect(box, &NumberBox::stepped, this, [wish](double x) { wish(x, true); });
        m_list->layout()->addWidget(box);
        m_entries.push_back(box);
    }
    for (std::size_t i = 0; i < values.size(); ++i) m_entries[i]->setShown(values[i]);
    if (auto* fewer = findChild<QToolButton*>(QStringLiteral("fewer")))
        fewer->setEnabled(!tooMany && values.size() > m_parameter.leastCount);
    if (auto* more = findChild<QToolButton*>(QStringLiteral("more")))
        more->setEnabled(!tooMany && values.size() < m_parameter.mostCount);
}

void ParameterRow::setShown(const Value& value) {
    if (const double* x = std::get_if<double>(&value); x && m_slider) {
        m_slider->setShown(*x);
        m_box->setShown(*x);
    } else if (const bool* on = std::get_if<bool>(&value); on && m_check) {
        m_check->setChecked(*on);
    } else if (const auto* name = std::get_if<std::string>(&value); name && m_choice) {
        m_choice->setCurrentText(fromCore(*name));
    } else if (const auto* numbers = std::get_if<std::vector<double>>(&value); numbers && m_list) {
        showList(*numbers);
    }
}

void ParameterRow::reset() {
    emit wished(m_parameter.fallback, false);
}

bool ParameterRow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_label && event->type() == QEvent::MouseButtonDblClick) {
        reset();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace ganscope
