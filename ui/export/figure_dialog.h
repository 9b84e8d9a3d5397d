// SPDX-License-Identifier: GPL-3.0-or-later
// Exporting a figure with its printed size before one's eyes.
#pragma once

#include "ui/export/composing.h"
#include "ui/export/figure_choice.h"

#include <QDialog>
#include <QTemporaryDir>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QMimeData;
class QPlainTextEdit;
class QPushButton;

namespace ganscope {

class Dialogs;

/// Shows the figure at its printed size, what a venue would object to and the words that go with it; writes it, copies it,
/// lets it be dragged out. The figure is computed on a thread of its own; a newer choice stops an older computation.
class FigureDialog : public QDialog {
    Q_OBJECT

public:
    FigureDialog(Scenario scenario, const FigureChoice& choice, Dialogs& dialogs, const QString& suggestedFile, QWidget* parent = nullptr);
    ~FigureDialog() override;

    FigureChoice choice() const;
    bool ready() const { return m_figure.has_value() && !m_composing; }
    /// The figure in every format that the clipboard can carry: PDF, SVG, PNG.
    std::unique_ptr<QMimeData> copied();

public slots:
    void exportFile();
    void copyFigure();

signals:
    void exported(const QString& file);

protected:
    bool eventFilter(QObject*, QEvent*) override;

private:
    void build(const FigureChoice&);
    void choose();
    /// There is no figure of what is chosen now, and that of an older choice is not wanted any more.
    void withdraw();
    void start();
    void poll();
    void present(ComposedFigure figure);
    void complain(const QString& sentence);

    Scenario m_scenario;
    Dialogs& m_dialogs;
    QString m_file;
    QComboBox *m_view, *m_width, *m_height, *m_style, *m_font;
    QLineEdit* m_labels;
    QCheckBox *m_transparent, *m_translated, *m_embed;
    QLabel *m_preview, *m_size, *m_findings;
    QPlainTextEdit* m_caption;
    QPushButton *m_export, *m_copy;
    QTimer m_delay, m_poll;
    std::optional<FigureOrder> m_order;
    std::optional<ComposedFigure> m_figure;
    std::unique_ptr<Composing> m_composing;
    bool m_dropped = false;  ///< what is being composed is of an older choice
    QTemporaryDir m_dragged;
};

}  // namespace ganscope
