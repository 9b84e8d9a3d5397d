// SPDX-License-Identifier: GPL-3.0-or-later
// The numbers at the probe: point, field, Jacobian, both spectra and what they mean.
#pragma once

#include "core/analysis/evaluation.h"

#include <QWidget>

class QLabel;

namespace ganscope {

/// What the probe stands on.
enum class ProbePlace { pointer, equilibrium, head };

class ProbePanel : public QWidget {
    Q_OBJECT

public:
    explicit ProbePanel(QWidget* parent = nullptr);

    /// `symbols` name the entries of the state.
    void show(const Evaluation& evaluation, const std::vector<std::string>& symbols, ProbePlace place);
    QSize sizeHint() const override;

private:
    QLabel *m_place, *m_text;
};

/// The panel's text as HTML: numbers to four digits; J with its symmetric part S and its antisymmetric part A as tables up to
/// 4 × 4, their Frobenius norms beyond; of spectra the first eight entries. What is rounding beside the rest prints as zero.
QString probeText(const Evaluation& evaluation, const std::vector<std::string>& symbols);

}  // namespace ganscope
