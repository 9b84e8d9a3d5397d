// SPDX-License-Identifier: GPL-3.0-or-later
// The questions that the window asks a person; a test answers them in its own way.
#pragma once

#include <QString>

class QWidget;

namespace ganscope {

enum class Unsaved { save, discard, cancel };

class Dialogs {
public:
    virtual ~Dialogs() = default;

    /// A file to open or to write; empty when the person thought better of it. `folder` is where to begin,
    /// and may name a file. `filter` as in QFileDialog. A file to write gets the chosen filter's suffix where it has
    /// none, before the person is asked whether it may be replaced.
    virtual QString fileToOpen(QWidget* parent, const QString& title, const QString& folder,
                               const QString& filter);
    virtual QString fileToSave(QWidget* parent, const QString& title, const QString& folder,
                               const QString& filter);
    /// What to do with changes that no file has.
    virtual Unsaved aboutUnsaved(QWidget* parent, const QString& name);
    /// Whether to write over what somebody else has written into the file meanwhile.
    virtual bool mayOverwrite(QWidget* parent, const QString& name);
    virtual void showError(QWidget* parent, const QString& title, const QString& sentence);
    virtual void showText(QWidget* parent, const QString& title, const QString& html);
};

}  // namespace ganscope
