// SPDX-License-Identifier: GPL-3.0-or-later
// Typing, checking and stepping a number.
#include "ui/number_box.h"

#include "ui/language/core_words.h"
#include "ui/number_text.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QStyleOptionSpinBox>
#include <QToolTip>
#include <QWheelEvent>

namespace ganscope {

NumberBox::NumberBox(const Parameter& parameter, QWidget* parent)
    : QAbstractSpinBox(parent), m_parameter(parameter), m_scale(parameter) {
    setFocusPolicy(Qt::StrongFocus);
    setButtonSymbols(QAbstractSpinBox::NoButtons);
    setAlignment(Qt::AlignRight);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(lineEdit(), &QLineEdit::textEdited, this, [this] { m_typed = true; });
    connect(this, &QAbstractSpinBox::editingFinished, this, [this] { finish(); });
    showText();
}

void NumberBox::setShown(double value) {
    if (value == m_shown && m_typed) return;  // somebody is typing, and nothing new is said
    m_shown = value;
    m_typed = false;
    showText();
}

void NumberBox::setDigits(int digits) {
    m_digits = digits;
    updateGeometry();
}

void NumberBox::showText() {
    // Enough to recognise while it is only looked at, every digit while it is edited.
    const QString exact = textFromNumber(m_shown);
    const bool whole = hasFocus() || exact.size() <= m_digits + 2;
    const QString text = whole ? exact : textFromNumber(m_shown, m_digits - 1);
    if (lineEdit()->text() != text) lineEdit()->setText(text);
}

QSize NumberBox::sizeHint() const {
    ensurePolished();
    const int text = fontMetrics().horizontalAdvance(QString(m_digits + 2, QLatin1Char('0'))) + 8;
    QStyleOptionSpinBox option;
    initStyleOption(&option);
    return style()->sizeFromContents(QStyle::CT_SpinBox, &option,
                                     QSize(text, QAbstractSpinBox::sizeHint().height() - 6), this);
}

QSize NumberBox::minimumSizeHint() const {
    return sizeHint();
}

QValidator::State NumberBox::validate(QString& input, int&) const {
    if (numberFromText(input)) return QValidator::Acceptable;
    return mayBecomeNumber(input) ? QValidator::Intermediate : QValidator::Invalid;
}

QAbstractSpinBox::StepEnabled NumberBox::stepEnabled() const {
    return StepUpEnabled | StepDownEnabled;
}

void NumberBox::stepBy(int steps) {
    finish();
    const double next = m_scale.stepped(m_shown, steps);
    if (next != m_shown) emit stepped(next);
}

void NumberBox::finish() {
    if (!std::exchange(m_typed, false)) return showText();
    const auto typed = numberFromText(lineEdit()->text());
    const std::string wrong = typed ? complaint(m_parameter, *typed) : "";
    if (typed && wrong.empty()) {
        if (*typed != m_shown) emit edited(*typed);
    } else {
        const QString why = typed ? reasonWords(wrong)
                                  : tr("\"%1\" is no number: %2 must be %3")
                                        .arg(lineEdit()->text(), fromCore(m_parameter.symbol), reasonWords(accepts(m_parameter)));
        QToolTip::showText(mapToGlobal(QPoint(0, height())), why, this);
    }
    showText();
}

void NumberBox::focusInEvent(QFocusEvent* event) {
    QAbstractSpinBox::focusInEvent(event);
    showText();
    selectAll();
}

void NumberBox::focusOutEvent(QFocusEvent* event) {
    QAbstractSpinBox::focusOutEvent(event);
    showText();
}

void NumberBox::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && m_typed) {
        m_typed = false;
        showText();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        finish();
        const Qt::KeyboardModifiers with = event->modifiers();
        const double factor = with & Qt::ShiftModifier ? 0.1 : with & Qt::ControlModifier ? 10 : 1;
        const double next = m_scale.stepped(m_shown, event->key() == Qt::Key_Up ? 1 : -1, factor);
        if (next != m_shown) emit stepped(next);
        return;
    }
    QAbstractSpinBox::keyPressEvent(event);
}

void NumberBox::wheelEvent(QWheelEvent* event) {
    if (!hasFocus()) return event->ignore();
    QAbstractSpinBox::wheelEvent(event);
}

}  // namespace ganscope
