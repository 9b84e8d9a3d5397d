// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting the run as a film.
#pragma once

#include "ui/export/film_making.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace ganscope {

class Dialogs;

/// Asks what the film shall be, then shows how far it is; cancelling it leaves no file.
class FilmDialog : public QDialog {
    Q_OBJECT

public:
    /// `program` is the ganscope that draws; `suggestedFile` where to begin to ask for a name.
    FilmDialog(Scenario scenario, const FilmChoice& choice, Dialogs& dialogs, const QString& program, const QString& suggestedFile,
               QWidget* parent = nullptr);
    ~FilmDialog() override;

    FilmChoice choice() const;
    bool isMaking() const { return m_making != nullptr; }

public slots:
    void exportFile();
    /// Cancels what is being made, or closes.
    void reject() override;

signals:
    void exported(const QString& file);

private:
    void build(const FilmChoice&);
    void describe();
    void setMaking(bool);
    void finish(const QString& file, const QString& problem);

    Scenario m_scenario;
    Dialogs& m_dialogs;
    QString m_program, m_file;
    QWidget* m_form;
    QComboBox *m_view, *m_height, *m_style;
    QSpinBox *m_frames, *m_rate, *m_pixels;
    QLabel* m_length;
    QProgressBar* m_progress;
    QPushButton *m_export, *m_close;
    std::unique_ptr<FilmMaking> m_making;
    bool m_cancelled = false;
};

}  // namespace ganscope
