// SPDX-License-Identifier: GPL-3.0-or-later
// Which matrix the spectrum of a network is of.
#pragma once

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace ganscope {

class SessionModel;

/// The matrix by its formula, and over how many batches it is averaged. Hidden for games of few parameters, whose
/// spectrum is that of the flow and of the update.
class MatrixBar : public QWidget {
    Q_OBJECT

public:
    explicit MatrixBar(SessionModel& session, QWidget* parent = nullptr);

private:
    void project();
    void choose();

    SessionModel& m_session;
    QComboBox* m_matrix;
    QSpinBox* m_batches;
};

}  // namespace ganscope
