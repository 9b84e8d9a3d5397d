// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs that a test answers, and that remember what was said.
#pragma once

#include "ui/dialogs.h"

#include <QStringList>

namespace ganscope::test {

class Answers : public Dialogs {
public:
    QString fileToOpen(QWidget*, const QString&, const QString&, const QString&) override { return open; }
    QString fileToSave(QWidget*, const QString&, const QString&, const QString&) override { return save; }
    Unsaved aboutUnsaved(QWidget*, const QString&) override {
        ++asked;
        return unsaved;
    }
    bool mayOverwrite(QWidget*, const QString&) override {
        ++askedToOverwrite;
        return overwrite;
    }
    void showError(QWidget*, const QString&, const QString& sentence) override { errors << sentence; }
    void showText(QWidget*, const QString&, const QString& html) override { texts << html; }

    QString open, save;
    Unsaved unsaved = Unsaved::discard;
    bool overwrite = false;
    int asked = 0, askedToOverwrite = 0;
    QStringList errors, texts;
};

}  // namespace ganscope::test
