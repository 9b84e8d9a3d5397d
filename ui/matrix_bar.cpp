// SPDX-License-Identifier: GPL-3.0-or-later
// The pickers of the spectrum's matrix.
#include "ui/matrix_bar.h"

#include "core/scenario/flow_matrix.h"
#include "ui/language/core_words.h"
#include "ui/number_text.h"
#include "ui/probe.h"
#include "ui/session_model.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

namespace ganscope {

MatrixBar::MatrixBar(SessionModel& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_matrix(new QComboBox), m_batches(new QSpinBox) {
    setObjectName(QStringLiteral("matrixBar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 4, 10, 0);
    row->addWidget(new QLabel(tr("Spectrum of")));
    row->addWidget(m_matrix);
    row->addStretch(1);
    row->addWidget(new QLabel(tr("mean of batches:")));
    row->addWidget(m_batches);
    m_matrix->setObjectName(QStringLiteral("matrixKind"));
    m_matrix->setAccessibleName(tr("Matrix whose eigenvalues are shown"));
    m_matrix->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_matrix->setMinimumContentsLength(5);
    for (const MatrixName& name : matrixNames()) {
        m_matrix->addItem(coreWords(name.formula), QString::fromStdString(std::string(name.id)));
        m_matrix->setItemData(m_matrix->count() - 1, coreWords(name.meaning), Qt::ToolTipRole);
    }
    m_batches->setObjectName(QStringLiteral("matrixBatches"));
    m_batches->setAccessibleName(tr("Number of batches whose mean is taken"));
    m_batches->setToolTip(m_batches->accessibleName());
    m_batches->setRange(1, 1000);
    m_batches->setKeyboardTracking(false);
    connect(m_matrix, &QComboBox::activated, this, &MatrixBar::choose);
    connect(m_batches, &QSpinBox::valueChanged, this, &MatrixBar::choose);
    connect(&session, &SessionModel::scenarioChanged, this, &MatrixBar::project);
    project();
}

void MatrixBar::project() {
    const Scenario& scenario = m_session.scenario();
    setVisible(stateSymbols(scenario).size() > std::size_t(Probe::mostEntries));
    const QSignalBlocker matrix(m_matrix), batches(m_batches);
    m_matrix->setCurrentIndex(m_matrix->findData(QString::fromStdString(scenario.view.spectrum.matrix)));
    m_matrix->setToolTip(m_matrix->currentData(Qt::ToolTipRole).toString());
    m_batches->setValue(scenario.view.spectrum.batches);
}

void MatrixBar::choose() {
    ViewOptions view = m_session.scenario().view;
    view.spectrum = {m_matrix->currentData().toString().toStdString(), m_batches->value()};
    m_session.setView(view, tr("change the spectrum's matrix"));
}

}  // namespace ganscope
