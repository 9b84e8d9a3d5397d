// SPDX-License-Identifier: GPL-3.0-or-later
// Finding lessons, and what was learnt.
#include "ui/lessons/lesson_shelf.h"

#include "core/scenario/lessons.h"
#include "ui/language/core_words.h"
#include "ui/language/language.h"
#include "ui/number_text.h"
#include "ui/sessions/kept_session.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QObject>
#include <QSettings>

#include <algorithm>

namespace ganscope {
namespace {

QString keyOf(const QString& id) {
    // Paths have slashes, which settings take for groups.
    return QStringLiteral("lessons/") +
           QString::fromLatin1(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha1).toHex().left(12));
}

/// Of NAME.de.md; empty for NAME.md.
QString languageOf(const QFileInfo& file) { return file.completeBaseName().section(QLatin1Char('.'), 1); }

/// How well a lesson suits who reads: best in the window's language, then in that language without its country, then as it was written.
int rank(const QString& language) {
    const QString spoken = spokenLanguage();
    if (language == spoken) return 3;
    if (language == spoken.section(QLatin1Char('_'), 0, 0)) return 2;
    return language.isEmpty() ? 1 : 0;
}

}  // namespace

std::optional<ShelvedLesson> lessonInFile(const QString& path, QString& why) {
    QFile file(path);
    if (QFileInfo(path).isDir() || !file.open(QIODevice::ReadOnly)) {
        why = QObject::tr("%1: %2").arg(path, QFileInfo(path).isDir() ? QObject::tr("is a folder") : file.errorString());
        return {};
    }
    const QByteArray text = file.read((1 << 20) + 1);
    LessonReading reading = readLesson(std::string_view(text.constData(), std::size_t(text.size())));
    if (!reading.lesson) {
        QStringList lines{path + QLatin1Char(':')};
        for (const Problem& problem : reading.problems) lines << problemWords(problem);
        why = lines.mid(0, 12).join(QLatin1Char('\n'));
        return {};
    }
    return ShelvedLesson{QFileInfo(path).absoluteFilePath(), std::move(*reading.lesson)};
}

std::vector<ShelvedLesson> shelvedLessons(QStringList& problems) {
    std::vector<ShelvedLesson> all;
    for (const BuiltInLesson& original : lessons()) {
        const BuiltInLesson* best = &original;
        for (const BuiltInLesson& each : translatedLessons())
            if (each.name == original.name && rank(fromCore(each.language)) > rank(fromCore(best->language))) best = &each;
        if (LessonReading reading = readLesson(best->text); reading.lesson) all.push_back({fromCore(original.name), std::move(*reading.lesson)});
    }
    const QFileInfoList files = QDir(ownLessonsFolder()).entryInfoList({QStringLiteral("*.md")}, QDir::Files);
    for (const QFileInfo& info : files) {
        const bool better = std::ranges::any_of(files, [&info](const QFileInfo& other) {
            return other.baseName() == info.baseName() && rank(languageOf(other)) > rank(languageOf(info));
        });
        if (better) continue;
        QString why;
        if (auto own = lessonInFile(info.filePath(), why))
            all.push_back(std::move(*own));
        else
            problems << why;
    }
    std::stable_sort(all.begin(), all.end(),
                     [](const ShelvedLesson& a, const ShelvedLesson& b) { return a.lesson.order < b.lesson.order; });
    return all;
}

QString ownLessonsFolder() {
    return QDir(dataFolder()).filePath(QStringLiteral("lessons"));
}

LessonProgress progressOf(const QString& id) {
    const QSettings settings;
    return {settings.value(keyOf(id) + QStringLiteral("/step")).toInt(), settings.value(keyOf(id) + QStringLiteral("/done")).toBool()};
}

void keepProgress(const QString& id, const LessonProgress& progress) {
    QSettings settings;
    settings.setValue(keyOf(id) + QStringLiteral("/step"), progress.step);
    settings.setValue(keyOf(id) + QStringLiteral("/done"), progress.done);
}

}  // namespace ganscope
