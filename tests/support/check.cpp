// SPDX-License-Identifier: GPL-3.0-or-later
// The harness of check.h: the table of cases, and the failures of the one that runs.
#include "tests/support/check.h"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <mutex>

namespace ganscope::test {
namespace {

// Cases register themselves before main, in files that do not know each other: the one place with a mutable
// table.
std::vector<Case>& table() {
    static std::vector<Case> all;
    return all;
}

std::mutex failureMutex;
std::vector<std::string> failures;
thread_local std::vector<std::string> sections;
// The sections that an exception has left, innermost first: they say where it came from.
thread_local std::vector<std::string> unwound;

std::string stemOf(const char* file) {
    const std::string stem = std::filesystem::path(file).stem().string();
    constexpr std::string_view ending = "_test";
    if (!stem.ends_with(ending)) {
        std::fprintf(stderr, "%s holds a TEST_CASE: its name must end in _test.cpp\n", file);
        std::abort();
    }
    return stem.substr(0, stem.size() - ending.size());
}

void recordException(const std::string& what) {
    sections.assign(unwound.rbegin(), unwound.rend());
    recordFailure("", 0, "threw " + what);
    sections.clear();
}

}  // namespace

Registration::Registration(const char* name, const char* file, void (*body)()) {
    const std::string stem = stemOf(file);
    table().push_back({stem + ": " + name, stem, body});
}

std::vector<Case> cases() {
    std::vector<Case> all = table();
    std::stable_sort(all.begin(), all.end(), [](const Case& a, const Case& b) { return a.stem < b.stem; });
    return all;
}

Section::Section(std::string label) : exceptions(std::uncaught_exceptions()) {
    sections.push_back(std::move(label));
}

Section::~Section() {
    if (std::uncaught_exceptions() > exceptions) unwound.push_back(sections.back());
    sections.pop_back();
}

void recordFailure(const char* file, int line, const std::string& message) {
    std::string text;
    for (const std::string& section : sections) text += "[" + section + "] ";
    if (line > 0) text += std::string(file) + ":" + std::to_string(line) + ": ";
    const std::lock_guard lock(failureMutex);
    failures.push_back(text + message);
}

std::string run(const Case& testCase) {
    const std::vector<std::string> outer = std::exchange(failures, {});  // a case may run another one
    unwound.clear();
    try {
        testCase.body();
    } catch (const Abandoned&) {
        // Its failure is recorded already.
    } catch (const std::exception& error) {
        recordException(error.what());
    } catch (...) {
        recordException("something that is not a std::exception");
    }
    constexpr std::size_t shown = 20;
    const std::lock_guard lock(failureMutex);
    std::string report;
    for (std::size_t i = 0; i < std::min(failures.size(), shown); ++i) report += failures[i] + "\n";
    if (failures.size() > shown) report += "and " + std::to_string(failures.size() - shown) + " more\n";
    failures = outer;
    return report;
}

std::vector<Case> selectCases(int& argc, char** argv) {
    std::string only, name;
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        if (std::string_view(argv[i]) == "--only" && i + 1 < argc)
            only = argv[++i];
        else if (std::string_view(argv[i]) == "--case" && i + 1 < argc)
            name = argv[++i];
        else
            argv[kept++] = argv[i];
    }
    argc = kept;
    argv[argc] = nullptr;
    std::vector<Case> selected = cases();
    std::erase_if(selected, [&](const Case& each) { 
        return (!only.empty() && each.stem != only) || (!name.empty() && each.id != each.stem + ": " + name);
    });
    if (selected.empty()) {
        std::fprintf(stderr, "no test case%s%s%s%s\n", name.empty() ? "" : " named ", name.c_str(),
                     only.empty() ? "" : " in a file named ", only.c_str());
        std::exit(EXIT_FAILURE);
    }
    return selected;
}

}  // namespace ganscope::test
