// SPDX-License-Identifier: GPL-3.0-or-later
// The lessons there are: those that come with the program, and those of the person.
#pragma once

#include "core/scenario/lesson.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace ganscope {

/// A lesson that can be taken. `id` names it in the settings: "wgan", or the path of a file.
struct ShelvedLesson {
    QString id;
    Lesson lesson;
};

/// Each lesson once, in the window's language where there is a variant in it (NAME.de.md beside NAME.md): the built-in ones and the files in the person's folder, in their order. `problems` gets a sentence for each file that
/// cannot be read.
std::vector<ShelvedLesson> shelvedLessons(QStringList& problems);

/// The lesson in a file; nothing and why when there is none.
std::optional<ShelvedLesson> lessonInFile(const QString& path, QString& why);

/// Where the person's own lessons are.
QString ownLessonsFolder();

/// How far a lesson was taken, kept in the settings.
struct LessonProgress {
    int step = 0;       ///< the one to go on with
    bool done = false;  ///< was at its end once
};
LessonProgress progressOf(const QString& id);
void keepProgress(const QString& id, const LessonProgress& progress);

}  // namespace ganscope
