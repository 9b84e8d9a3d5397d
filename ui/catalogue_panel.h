// SPDX-License-Identifier: GPL-3.0-or-later
// The controls: what the experiment is made of, and every parameter of it.
#pragma once

#include <QWidget>

#include <string>
#include <vector>

class QLabel;
class QMenu;
class QToolButton;
class QVBoxLayout;

namespace ganscope {

class EntryBox;
class ParameterRow;
class SessionModel;

/// A projection of the scenario's choices: pickers for game, loss and method, the list of regularizers, and a
/// row for every parameter. It asks the session for changes and shows what came of it.
class CataloguePanel : public QWidget {
    Q_OBJECT

public:
    explicit CataloguePanel(SessionModel& session, QWidget* parent = nullptr);

    /// The row of a parameter by its path ("regularizers.r1.gamma"); null when it is not there.
    ParameterRow* row(const QString& path) const;
    /// The path of the parameter whose slider, or whose number beside a slider, `widget` is or is a part of; empty when it
    /// is none.
    QString sliderAt(const QWidget* widget) const;
    QSize sizeHint() const override;

signals:
    /// A slider is under the hand, with the path of its parameter; then let go.
    void dragBegan(const QString& path);
    void dragEnded();

private:
    void project();
    void rebuildTerms(const std::vector<std::string>& ids);
    void fillMenu(QMenu& menu);
    void connectBox(EntryBox* box);
    /// A wish that was not granted: the widget that asked shows what still is.
    void putBack(const QString& complaint);

    SessionModel& m_session;
    EntryBox *m_game, *m_loss, *m_method;
    QLabel* m_lossHeading;
    QToolButton* m_add;
    QVBoxLayout* m_terms;
    std::vector<EntryBox*> m_termBoxes;
    std::vector<std::string> m_shownTerms;
};

}  // namespace ganscope
