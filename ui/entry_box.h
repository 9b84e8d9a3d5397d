// SPDX-License-Identifier: GPL-3.0-or-later
// One chosen entry of the catalogue in the controls: its name or a picker, its mathematics, its parameters.
#pragma once

#include "core/game/entry.h"
#include "core/scenario/scenario.h"

#include <QWidget>

#include <vector>

class QComboBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ganscope {

class ParameterRow;

/// One choice of the scenario: its picker or heading, and a row for every parameter of what is chosen.
class EntryBox : public QWidget {
    Q_OBJECT

public:
    /// `path` begins the paths of its parameters ("game", "regularizers.r1"). With `choices` it has a picker
    /// called `title`; without, a heading and a button that asks for removal.
    EntryBox(QString path, const QString& title, std::vector<const Entry*> choices,
             QWidget* parent = nullptr);

    /// Shows a choice of `entry`: other rows when it is another entry, else only values.
    void show(const Entry& entry, const Values& values);
    ParameterRow* row(const QString& id) const;
    const QString& path() const { return m_path; }

signals:
    void picked(const QString& id);
    void removeWished();
    void wished(const QString& path, const ganscope::Value& value, bool stepped);
    void dragBegan(const QString& path);
    void dragEnded();

protected:
    void changeEvent(QEvent* event) override;

private:
    void build(const Entry& entry);
    void drawIcons();

    QString m_path;
    std::vector<const Entry*> m_choices;
    const Entry* m_entry = nullptr;
    QComboBox* m_picker = nullptr;
    QLabel *m_heading = nullptr, *m_equation;
    QToolButton* m_remove = nullptr;
    QVBoxLayout* m_rowLayout;
    std::vector<ParameterRow*> m_rows;
};

/// Summary, equation and sources of an entry, for a tooltip.
QString entryTip(const Entry& entry);

}  // namespace ganscope
