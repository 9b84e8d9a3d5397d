// SPDX-License-Identifier: GPL-3.0-or-later
// The window's only mutable state: the current scenario, its revision and its history. Widgets project it.
#pragma once

#include "core/scenario/scenario.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace ganscope {

/// Holds a valid scenario at all times. Every intent makes a new scenario value, one undo step, and
/// `scenarioChanged`; an intent that would make it invalid changes nothing, and tells and returns why, as a sentence
/// part ("is -1, but γ must …").
///
/// Between beginGesture() and endGesture() all changes are one undo step.
class SessionModel : public QObject {
    Q_OBJECT

public:
    /// How a change joins the history: as its own step, or with the step before it if that changed the same
    /// thing.
    enum class Merge { never, same };
    static constexpr std::size_t historyLength = 200;

    explicit SessionModel(Scenario initial, QObject* parent = nullptr);

    const Scenario& scenario() const { return m_current; }
    /// Grows by one with every change, undo and redo included.
    quint64 revision() const { return m_revision; }

    bool canUndo() const { return m_position > 0; }
    bool canRedo() const { return m_position < m_history.size(); }
    /// What undo and redo would take back or repeat ("change γ of R1 gradient penalty"); empty when they
    /// cannot.
    QString undoText() const { return canUndo() ? m_history[m_position - 1].text : QString(); }
    QString redoText() const { return canRedo() ? m_history[m_position].text : QString(); }

    /// The file of the document that is current, which Save writes to; empty when it has none.
    const QString& file() const { return m_document->file; }
    /// Whether there is something that the document's file does not have.
    bool isModified() const { return !(m_document->saved == m_current); }
    /// `file` holds the scenario as it is now, and is the document's from now on.
    void markSaved(const QString& file);
    /// What is current belongs to `file`, which holds `saved`: another scenario, or nothing that can be read.
    void setDocument(const QString& file, std::optional<Scenario> saved);

    /// `path` as on the command line: "game.target", "loss.centred", "regularizers.r1.gamma", "method.step".
    QString setParameter(const QString& path, const Value& value, Merge merge = Merge::never);
    QString setGame(const QString& id);
    QString setLoss(const QString& id);
    QString setMethod(const QString& id);
    QString addRegularizer(const QString& id);
    void removeRegularizer(const QString& id);
    QString setSteps(qint64 steps);

    QString addStart(const std::vector<double>& at);
    /// All of them as one step; `what` says so ("add a grid of starts"). Those beyond the most that a scenario has are left away.
    QString addStarts(const std::vector<std::vector<double>>& states, const QString& what);
    QString moveStart(int index, const std::vector<double>& to, Merge merge = Merge::never);
    void removeStart(int index);
    void removeAllStarts();

    void setView(const ViewOptions& view, const QString& text);
    /// Tells that an intent changed nothing, and returns why.
    QString refuse(const QString& why);

    /// B, the scenario beside the current one and a part of it; null without.
    const Scenario* compared() const { return m_current.compared.empty() ? nullptr : &m_current.compared.front(); }
    void setCompared(std::optional<Scenario> other, const QString& text);
    /// B becomes current and the current one B, as one step; starts, steps and view stay where the state spaces agree.
    void swapCompared(const QString& text);

    /// Begins another document with what its file, if it has one, holds. Undo brings the former one back, with its file.
    void openScenario(Scenario scenario, const QString& text, const QString& file = {});

    /// Shows something else, such as a lesson's scenario, with a history of its own. The document and its history wait
    /// aside until bringBack(), which restores them exactly; a second call keeps what waits already.
    void setAside(Scenario instead);
    void bringBack();
    bool hasSetAside() const { return m_aside.has_value(); }
    /// What is to be kept for the next start: what waits aside, or what is shown.
    const Scenario& ownScenario() const { return m_aside ? m_aside->current : m_current; }
    const QString& ownFile() const { return m_aside ? m_aside->document->file : m_document->file; }
    bool isOwnModified() const;

    void beginGesture();
    void endGesture();
    /// Back to where the gesture began, as if it had not been.
    void cancelGesture();
    bool inGesture() const { return m_inGesture; }

public slots:
    void undo();
    void redo();

signals:
    void scenarioChanged(quint64 revision);
    void historyChanged();
    /// An intent changed nothing, and why.
    void refused(const QString& why);

private:
    struct Document {
        QString file;
        std::optional<Scenario> saved;  ///< as in the file, or as it was opened
    };
    /// Documents of the same file agree on what it holds.
    using DocumentPtr = std::shared_ptr<Document>;
    struct Step {
        Scenario before, after;
        DocumentPtr documentBefore, documentAfter;
        QString text, key;
    };
    struct State {
        Scenario current;
        DocumentPtr document;
        std::vector<Step> history;
        std::size_t position;
    };
    void commit(Scenario next, const QString& text, const QString& key = {}, Merge merge = Merge::never);
    void keepNewest();
    void show(const Scenario& scenario, const DocumentPtr& document);

    Scenario m_current;
    DocumentPtr m_document;
    quint64 m_revision = 1;
    std::vector<Step> m_history;
    std::size_t m_position = 0;  ///< steps before it can be undone, the others redone
    std::optional<State> m_aside;
    bool m_inGesture = false, m_gestureHasStep = false;
    bool m_mergeable = false;  ///< the newest step is the last thing that happened
};

/// The table and the values that `path` lives in, with the entry's title; nulls when there is no such choice.
struct ParameterPlace {
    const Parameter* parameter = nullptr;
    Values* values = nullptr;
    QString owner;
};
ParameterPlace findParameter(Scenario& scenario, const QString& path);

/// Makes the starts as long as the state of `scenario` is now: entries keep their value by symbol, others
/// take the game's own start; a start that has nothing left in common gives way to the game's own.
void refitStarts(Scenario& scenario, const std::vector<std::string>& symbolsBefore);

/// Lets go of the axes and curves of the view that name what `scenario` does not have any more, which its reader would
/// refuse.
void refitView(Scenario& scenario);

}  // namespace ganscope
