// SPDX-License-Identifier: GPL-3.0-or-later
// The real dialogs.
#include "ui/dialogs.h"

#include <QFileDialog>
#include <QMessageBox>

namespace ganscope {

QString Dialogs::fileToOpen(QWidget* parent, const QString& title, const QString& folder,
                            const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString Dialogs::fileToSave(QWidget* parent, const QString& title, const QString& folder,
                            const QString& filter) {
    return QFileDialog::getSaveFileName(parent, title, folder, filter);
}

Unsaved Dialogs::aboutUnsaved(QWidget* parent, const QString& name) {
    const auto answer = QMessageBox::question(
        parent, QObject::tr("Unsaved changes"), QObject::tr("%1 has changes that are not saved.").arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    return answer == QMessageBox::Save      ? Unsaved::save
           : answer == QMessageBox::Discard ? Unsaved::discard
                                            : Unsaved::cancel;
}

bool Dialogs::mayOverwrite(QWidget* parent, const QString& name) {
    return QMessageBox::warning(parent, QObject::tr("Changed elsewhere"),
                                QObject::tr("%1 was changed by another program or window since it was opened here. "
                                            "Write over those changes?").arg(name),
                                QMessageBox::Save | QMessageBox::Cancel, QMessageBox::Cancel) == QMessageBox::Save;
}

void Dialogs::showError(QWidget* parent, const QString& title, const QString& sentence) {
    QMessageBox::warning(parent, title, sentence);
}

void Dialogs::showText(QWidget* parent, const QString& title, const QString& html) {
    QMessageBox box(QMessageBox::NoIcon, title, html, QMessageBox::Close, parent);
    box.setTextFormat(Qt::RichText);
    box.setTextInteractionFlags(Qt::TextBrowserInteraction);
    box.exec();
}

}  // namespace ganscope
