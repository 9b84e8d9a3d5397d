// SPDX-License-Identifier: GPL-3.0-or-later
// One parameter as a row of a panel, made from its table: symbol, slider, box; or check box, choice, list.
#pragma once

#include "core/game/parameter.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QHBoxLayout;
class QLabel;

namespace ganscope {

class NumberBox;
class ValueSlider;

/// Shows the parameter's value and asks for others; a widget without state of the experiment.
class ParameterRow : public QWidget {
    Q_OBJECT

public:
    /// `owner` is the title of the entry, for accessible names ("γ of R1 gradient penalty").
    ParameterRow(const Parameter& parameter, const QString& owner, QWidget* parent = nullptr);

    void setShown(const Value& value);
    const Parameter& parameter() const { return m_parameter; }
    /// Null where the parameter is no single number.
    ValueSlider* slider() const { return m_slider; }
    NumberBox* box() const { return m_box; }

signals:
    /// A drag begins or ends: what is wished between is one change.
    void dragBegan();
    void dragEnded();
    /// `stepped`: by wheel or keyboard, to be joined with the same one before.
    void wished(const Value& value, bool stepped);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildNumber(QHBoxLayout& row);
    void buildList(QHBoxLayout& row);
    void showList(const std::vector<double>& values);
    void reset();
    QString accessibleText(const QString& suffix = {}) const;

    Parameter m_parameter;
    QString m_owner;
    QLabel* m_label = nullptr;
    ValueSlider* m_slider = nullptr;
    NumberBox* m_box = nullptr;
    QCheckBox* m_check = nullptr;
    QComboBox* m_choice = nullptr;
    QWidget* m_list = nullptr;
    std::vector<NumberBox*> m_entries;
};

/// The meaning, what is accepted and the default, for a tooltip.
QString parameterTip(const Parameter& parameter);

}  // namespace ganscope
