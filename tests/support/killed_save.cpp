// SPDX-License-Identifier: GPL-3.0-or-later
// killed_save COUNT: a process that saves one file again and again is killed COUNT times at a random moment; what is there
// afterwards must be one whole version of it. With the argument "plainly" after COUNT it is saved by std::ofstream instead,
// which must be found out.
#include "ui/export/whole_file.h"

#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <random>

namespace fs = std::filesystem;

namespace {

constexpr std::size_t size = 200'000;

std::string version(char letter) { return std::string(size, letter); }

[[noreturn]] void saveForEver(const fs::path& file, bool plainly) {
    for (char letter = 'a';; letter = letter == 'z' ? 'a' : static_cast<char>(letter + 1)) {
        if (plainly)
            std::ofstream(file) << version(letter);
        else if (ganscope::writeWhole(file, version(letter)))
            _exit(1);
    }
}

bool isWhole(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    return bytes.size() == size && bytes == version(bytes[0]);
}

}  // namespace

int main(int argc, char** argv) {
    const int count = argc > 1 ? std::atoi(argv[1]) : 0;
    const bool plainly = argc > 2 && std::string(argv[2]) == "plainly";
    std::string folder = (fs::temp_directory_path() / "ganscope-killed.XXXXXX").string();
    if (count < 1 || !mkdtemp(folder.data())) return 2;
    const fs::path file = fs::path(folder) / "session.json";
    std::ofstream(file) << version('-');
    std::mt19937 random(1);
    int torn = 0, saved = 0;
    for (int i = 0; i < count; ++i) {
        const pid_t child = fork();
        if (child == 0) saveForEver(file, plainly);
        usleep(1000 + random() % 10000);
        kill(child, SIGKILL);
        int status = 0;
        waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) return 2;
        torn += !isWhole(file);
        std::ifstream in(file);
        saved += in.peek() != '-';
    }
    fs::remove_all(folder);
    std::printf("killed %d times while it was saved (%d times after a save): %d torn\n", count, saved, torn);
    return torn > 0 || saved == 0;
}
