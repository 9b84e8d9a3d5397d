// SPDX-License-Identifier: GPL-3.0-or-later
// Watches what the windows show: never an older scenario after a newer one, and at rest the scenario itself.
#pragma once

#include <QEvent>
#include <QHash>
#include <QObject>
#include <QString>

#include <optional>

namespace ganscope {
class MainWindow;
class PlotView;
}  // namespace ganscope

namespace ganscope::test {

/// Sees every paint of every plot of the program.
class Witness : public QObject {
public:
    Witness();

    /// Lets the windows come to rest and compares what they show with their scenarios; what is wrong, or
    /// nothing. At most `patience` ms.
    std::optional<QString> settled(int patience);
    /// What was painted older than before; nothing as a rule.
    const std::optional<QString>& disorder() const { return m_disorder; }
    int paints() const { return m_paints; }
    /// Looks at what is painted now.
    void look();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void see(const PlotView& view);

    QHash<const PlotView*, quint64> m_seen;
    std::optional<QString> m_disorder;
    int m_paints = 0;
};

/// What `window` shows that is not its scenario's, once every plot is painted; nothing as a rule.
std::optional<QString> falsehood(MainWindow& window);

}  // namespace ganscope::test
