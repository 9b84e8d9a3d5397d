// SPDX-License-Identifier: GPL-3.0-or-later
// The fenced blocks of a lesson: what they hold, and what is wrong with them.
#pragma once

#include "core/scenario/json_document.h"
#include "core/scenario/lesson.h"

namespace ganscope {

/// Reads one block that begins at `line`; problems are told with that line and the pointer within the block.
struct LessonBlocks {
    std::size_t line;
    std::vector<Problem>& problems;

    void complain(const std::string& pointer, const std::string& message);
    void readHead(const std::string& body, Lesson&);
    void readScenario(const std::string& body, const std::optional<Scenario>& previous, LessonStep&);
    void readQuestion(const std::string& body, LessonStep&);
    void readGoal(const std::string& body, LessonStep&);
    void readChecks(const std::string& body, LessonStep&);
    void readLook(const std::string& name, LessonStep&);

private:
    std::optional<Json> object(const std::string& body, std::span<const std::string_view> keys);
    bool checkKeys(const Json&, const std::string& pointer, std::span<const std::string_view> keys);
    bool readText(const Json&, const char* key, std::string& into);
    std::optional<std::vector<std::string>> overrides(const Json&, const std::string& pointer);
    std::optional<Expectation> expectation(const Json&, const std::string& pointer, std::span<const std::string_view> more);
};

}  // namespace ganscope
