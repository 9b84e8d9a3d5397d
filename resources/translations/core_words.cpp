// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what the core says as source text that lupdate reads: core_words FILE.
#include "ui/language/core_words.h"

#include <fstream>

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    std::ofstream file(argv[1]);
    for (std::string_view text : ganscope::allCoreWords()) {
        file << "QT_TRANSLATE_NOOP(\"catalogue\", \"";
        for (char c : text) file << (c == '"' || c == '\\' ? "\\" : "") << c;
        file << "\")\n";
    }
    file.close();
    return file ? 0 : 1;
}
