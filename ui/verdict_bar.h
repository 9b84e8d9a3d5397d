// SPDX-License-Identifier: GPL-3.0-or-later
// The verdict as a line of text that can be selected and read aloud.
#pragma once

#include "core/analysis/verdict.h"

#include <QWidget>

class QLabel;

namespace ganscope {

class VerdictBar : public QWidget {
    Q_OBJECT

public:
    explicit VerdictBar(QWidget* parent = nullptr);

    void show(const Verdict& verdict);
    /// A trajectory's end or a failure, before the verdict; empty removes it.
    void setNotice(const QString& notice);
    /// A sentence on the slider under the hand, after the verdict; empty removes it.
    void setAlong(const QString& sentence);
    /// What an action under the pointer does, in place of the verdict; empty brings the verdict back.
    void setTip(const QString& tip);
    /// What stands there, with its spaces as they are written: the verdict, or a tip in its place.
    const QString& text() const { return m_shown; }
    /// Notice, verdict and what is said along with it, whatever stands in their place.
    const QString& said() const { return m_said; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void render();
    void fitHeight();
    /// The text, cut where `height` has no room for it; the tip shows all of it.
    QString fitted(const QString& text, int height) const;
    void fitFont();

    QLabel *m_mark, *m_text;
    QString m_verdict, m_along, m_notice, m_tip;
    QString m_said, m_shown;
};

}  // namespace ganscope
