// SPDX-License-Identifier: GPL-3.0-or-later
// The real dialogs.
#include "ui/dialogs.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QRegularExpression>

namespace ganscope {
namespace {

/// "pdf" of "PDF (*.pdf)"; empty of "All files (*)".
QString suffixOf(const QString& filter) {
    static const QRegularExpression first(QStringLiteral("\\*\\.(\\w+)"));
    return first.match(filter).captured(1);
}

}  // namespace

QString Dialogs::fileToOpen(QWidget* parent, const QString& title, const QString& folder,
                            const QString& filter) {
    return QFileDialog::getOpenFileName(parent, title, folder, filter);
}

QString Dialogs::fileToSave(QWidget* parent, const QString& title, const QString& folder,
                            const QString& filter) {
    const QFileInfo begin(folder);
    QFileDialog dialog(parent, title, begin.isDir() ? folder : begin.absolutePath(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    if (!begin.isDir()) dialog.selectFile(begin.fileName());
    const auto adoptSuffix = [&dialog](const QString& chosen) { dialog.setDefaultSuffix(suffixOf(chosen)); };
    QObject::connect(&dialog, &QFileDialog::filterSelected, &dialog, adoptSuffix);
    adoptSuffix(dialog.selectedNameFilter());
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
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
