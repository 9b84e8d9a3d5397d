// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog's parts, and what they start.
#include "ui/export/film_dialog.h"

#include "ui/dialogs.h"
#include "ui/export/choice_box.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>

namespace ganscope {
FilmDialog::FilmDialog(Scenario scenario, const FilmChoice& choice, Dialogs& dialogs, const QString& program, const QString& suggestedFile, QWidget* parent)
    : QDialog(parent), m_scenario(std::move(scenario)), m_dialogs(dialogs), m_program(program), m_file(suggestedFile) {
    setWindowTitle(tr("Export a film"));
    build(choice);
    describe();
}

FilmDialog::~FilmDialog() = default;

void FilmDialog::build(const FilmChoice& choice) {
    m_form = new QWidget(this);
    const auto combo = [this](const char* name, const QString& accessible) {
        auto* box = new QComboBox(m_form);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        return box;
    };
    const auto spin = [this](const char* name, const QString& accessible, int low, int high, int value) {
        auto* box = new QSpinBox(m_form);
        box->setObjectName(QLatin1String(name));
        box->setAccessibleName(accessible);
        box->setRange(low, high);
        box->setValue(value);
        connect(box, &QSpinBox::valueChanged, this, &FilmDialog::describe);
        return box;
    };
    m_view = combo("filmView", tr("View"));
    addViews(m_view);
    m_height = combo("filmHeight", tr("Shape"));
    for (const char* ratio : {"16:9", "4:3", "1:1"}) m_height->addItem(QLatin1String(ratio), QLatin1String(ratio));
    m_style = combo("filmStyle", tr("Style"));
    addStyles(m_style);
    m_frames = spin("filmFrames", tr("Frames"), 2, 10'000, choice.frames);
    m_rate = spin("filmRate", tr("Frames a second"), 1, 50, choice.rate);
    m_pixels = spin("filmPixels", tr("Width in pixels"), 160, 3840, choice.pixels);
    pick(m_view, choice.view);
    pick(m_height, choice.height);
    pick(m_style, choice.style);

    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("&View"), m_view);
    form->addRow(tr("&Frames"), m_frames);
    form->addRow(tr("Frames a &second"), m_rate);
    form->addRow(tr("&Width in pixels"), m_pixels);
    form->addRow(tr("S&hape"), m_height);
    form->addRow(tr("S&tyle"), m_style);
    m_length = new QLabel(this);
    m_length->setObjectName(QStringLiteral("filmLength"));
    m_length->setWordWrap(true);
    m_progress = new QProgressBar(this);
    m_progress->setObjectName(QStringLiteral("filmProgress"));
    m_progress->setAccessibleName(tr("Frames drawn"));
    m_progress->hide();
    m_export = new QPushButton(tr("&Export…"), this);
    m_export->setObjectName(QStringLiteral("filmExport"));
    m_export->setDefault(true);
    m_close = new QPushButton(tr("Close"), this);
    m_close->setObjectName(QStringLiteral("filmClose"));
    connect(m_export, &QPushButton::clicked, this, &FilmDialog::exportFile);
    connect(m_close, &QPushButton::clicked, this, &FilmDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    for (QPushButton* button : {m_export, m_close}) buttons->addWidget(button);
    auto* all = new QVBoxLayout(this);
    all->addWidget(m_form);
    all->addWidget(m_length);
    all->addWidget(m_progress);
    all->addStretch(1);
    all->addLayout(buttons);
    setMinimumWidth(420);
}

FilmChoice FilmDialog::choice() const {
    return {m_view->currentData().toString(), m_height->currentData().toString(), m_style->currentData().toString(),
            m_frames->value(),                m_rate->value(),                    m_pixels->value()};
}

void FilmDialog::describe() {
    const FilmChoice film = choice();
    m_length->setText(tr("%1 s, from the first step to step %2. A GIF plays everywhere; an MP4 is smaller and needs the program ffmpeg; "
                         "a name without an ending is a folder of PNG pictures.")
                          .arg(QString::number(double(film.frames) / film.rate, 'f', 1))
                          .arg(qlonglong(m_scenario.steps)));
}

void FilmDialog::setMaking(bool making) {
    m_form->setEnabled(!making);
    m_export->setEnabled(!making);
    m_progress->setVisible(making);
    m_progress->setRange(0, 0);
    m_close->setText(making ? tr("Cancel") : tr("Close"));
    if (making) m_close->setFocus();
}

void FilmDialog::exportFile() {
    const QString file = m_dialogs.fileToSave(this, tr("Export a film"), m_file, tr("GIF (*.gif);;MP4 (*.mp4);;Folder of PNG pictures (*)"));
    if (file.isEmpty() || isMaking()) return;
    m_cancelled = false;
    setMaking(true);
    m_making = std::make_unique<FilmMaking>(m_program, m_scenario, choice(), file);
    connect(m_making.get(), &FilmMaking::progressed, this, [this](int drawn, int all) {
        m_progress->setRange(0, drawn < all ? all : 0);  // then the film is put together, and nobody knows how far that is
        m_progress->setValue(drawn);
    });
    // Later: the sender must not be deleted while it sends.
    connect(m_making.get(), &FilmMaking::ended, this, [this, file](const QString& problem) { finish(file, problem); }, Qt::QueuedConnection);
}

void FilmDialog::finish(const QString& file, const QString& problem) {
    m_making.reset();
    setMaking(false);
    if (m_cancelled) return;
    if (!problem.isEmpty()) return m_dialogs.showError(this, tr("Cannot export"), problem);
    m_file = file;
    emit exported(file);
    accept();
}

void FilmDialog::reject() {
    if (!isMaking()) return QDialog::reject();
    m_cancelled = true;
    m_making->cancel();
}

}  // namespace ganscope
