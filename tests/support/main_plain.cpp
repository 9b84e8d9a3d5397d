// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the cases without Qt: [--list] [--only STEM] [PART OF AN ID]...
#include "tests/support/check.h"

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <cstdlib>

int main(int argc, char** argv) {
    using namespace ganscope::test;
    std::setlocale(LC_ALL, "");  // as QApplication does: a decimal comma must not reach our numbers
    std::vector<Case> selected = selectCases(argc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
    const bool list = std::find(words.begin(), words.end(), "--list") != words.end();
    std::erase_if(selected, [&](const Case& each) {
        bool filtered = false;
        for (const std::string& word : words) {
            if (word == "--list") continue;
            if (each.id.find(word) != std::string::npos) return false;
            filtered = true;
        }
        return filtered;
    });

    int passed = 0;
    int failed = 0;
    for (const Case& each : selected) {
        if (list) {
            std::printf("%s\n", each.id.c_str());
            continue;
        }
        const std::string report = run(each);
        ++(report.empty() ? passed : failed);
        if (!report.empty()) std::printf("FAILED %s\n%s\n", each.id.c_str(), report.c_str());
        std::fflush(stdout);
    }
    if (list) return EXIT_SUCCESS;
    std::printf("%d passed, %d failed\n", passed, failed);
    return failed == 0 && passed > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
