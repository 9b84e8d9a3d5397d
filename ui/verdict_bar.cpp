// SPDX-License-Identifier: GPL-3.0-or-later
// Showing the verdict.
#include "ui/verdict_bar.h"

#include "ui/language/core_words.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QRegularExpression>

#include <algorithm>

namespace ganscope {
namespace {

/// A sign for each kind, beside the words that say the same.
QString signOf(VerdictKind kind) {
    switch (kind) {
        case VerdictKind::converges: return QStringLiteral("●");
        case VerdictKind::diverges: return QStringLiteral("◇");
        case VerdictKind::neutral: return QStringLiteral("◐");
        default: return QStringLiteral("·");
    }
}

/// A relation and its two sides stay on one line, and the last word is not alone if it is short.
QString unbroken(QString text) {
    static const QRegularExpression relation(QStringLiteral(" ([=≤≥<>≈±]) ")), last(QStringLiteral(" (\\S{1,3})$"));
    return text.replace(relation, QStringLiteral("\u00a0\\1\u00a0")).replace(last, QStringLiteral("\u00a0\\1"));
}

}  // namespace

VerdictBar::VerdictBar(QWidget* parent) : QWidget(parent), m_mark(new QLabel), m_text(new QLabel) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 5, 10, 5);
    row->addWidget(m_mark);
    row->addWidget(m_text, 1);
    m_text->setObjectName(QStringLiteral("verdict"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);  // no document behind it: it changes with every move of a slider
    auto* copy = new QAction(tr("Copy"), m_text);
    connect(copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(m_said); });
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    m_text->addAction(copy);
    m_text->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_text->setFocusPolicy(Qt::StrongFocus);
    m_text->setMinimumWidth(80);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored);
    m_text->setAccessibleName(tr("Verdict"));
    fitFont();
}

void VerdictBar::show(const Verdict& verdict) {
    m_mark->setText(signOf(verdict.kind));
    QStringList sentences;
    for (const Phrase& sentence : verdict.sentences) sentences << told(sentence);
    m_verdict = sentences.join(QLatin1Char(' '));
    render();
}

void VerdictBar::setNotice(const QString& notice) {
    if (notice == m_notice) return;
    m_notice = notice;
    render();
}

void VerdictBar::setAlong(const QString& sentence) {
    if (sentence == m_along) return;
    m_along = sentence;
    render();
}

void VerdictBar::setTip(const QString& tip) {
    if (tip == m_tip) return;
    m_tip = tip;
    m_mark->setVisible(tip.isEmpty());
    render();
}

void VerdictBar::fitFont() {
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.1);
    m_text->setFont(large);
    m_mark->setFont(large);
    fitHeight();
}

void VerdictBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) fitFont();
}

void VerdictBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitHeight();
}

void VerdictBar::fitHeight() {
    // By the width alone, so that no sentence moves the plots: room for a long verdict.
    const QFontMetrics metrics = m_text->fontMetrics();
    constexpr int longest = 230;  // characters
    const int line = metrics.lineSpacing(), margins = 10;
    const int lines = std::clamp((longest * metrics.averageCharWidth() + width() - 1) / std::max(80, width()), 1, 3);
    setFixedHeight(lines * line + margins + 2);
    layout()->setGeometry(rect());  // a resize while it is just being shown goes past the layout
    const QString fitting = fitted(unbroken(m_shown), lines * line);
    if (fitting != m_text->text()) m_text->setText(fitting);
}

QString VerdictBar::fitted(const QString& text, int height) const {
    const QRect room(0, 0, std::max(80, m_text->width()), height);
    const auto fits = [&](const QString& shown) { return m_text->fontMetrics().boundingRect(room, Qt::TextWordWrap, shown).height() <= height; };
    if (fits(text)) return text;
    qsizetype low = 0, high = text.size();
    while (high - low > 1) {
        const qsizetype middle = (low + high) / 2;
        (fits(text.left(middle) + QChar(0x2026)) ? low : high) = middle;
    }
    return text.left(low).trimmed() + QChar(0x2026);
}

void VerdictBar::render() {
    QStringList parts{m_notice, m_verdict, m_along};
    parts.removeAll(QString());
    if (const QString said = parts.join(QLatin1Char(' ')); said != m_said) {
        m_said = said;
        m_text->setToolTip(said);
        m_text->setAccessibleDescription(said);
        QAccessibleEvent event(m_text, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&event);
    }
    const QString& shown = m_tip.isEmpty() ? m_said : m_tip;
    if (shown == m_shown) return;
    m_shown = shown;
    fitHeight();
}

}  // namespace ganscope
