// SPDX-License-Identifier: GPL-3.0-or-later
// Holds the arrows of the house by reading every source: who may include whom, and what each file must carry.
#include "tests/support/check.h"
#include "tests/support/source_folder.h"

#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

namespace {

using Strings = std::vector<std::string>;

/// A folder and its height: its files may include their own folder and every lower one, beside the standard
/// library and the headers of others that start with one of `libraries`.
struct Layer {
    std::string folder;
    int height;
    Strings libraries;
    bool ofEntries = false;  // an entry of the catalogue is included by nobody, not even by its neighbours
};

const std::vector<Layer>& layers() {
    static const Strings linear{"Eigen/", "unsupported/Eigen/", "Spectra/", "boost/"};
    static const std::vector<Layer> all{
        {"core/math/", 0, {"Eigen/", "Spectra/", "boost/", "lapack.h", "dlfcn.h"}},
        {"core/game/", 1, linear},
        {"core/neural/", 2, linear},
        {"core/games/", 3, linear, true},
        {"core/losses/", 3, linear, true},
        {"core/regularizers/", 3, linear, true},
        {"core/methods/", 3, linear, true},
        {"core/analysis/", 4, linear},
        {"core/scenario/", 5, {"Eigen/", "boost/", "nlohmann/", "zlib.h"}},
        {"core/simulation/", 6, linear},
        {"core/stream/", 7, linear},
        {"ui/", 8, {"Q", "Eigen/", "nlohmann/", "sys/", "unistd.h", "fcntl.h", "tiff"}},
        {"app/", 9, {"Q", "Eigen/", "nlohmann/", "CLI/", "zip.h", "gif_lib.h", "sys/", "malloc.h", "dlfcn.h", "unistd.h", "fcntl.h"}},
    };
    return all;
}

const Layer* layerOf(std::string_view path) {
    const auto found = std::find_if(layers().begin(), layers().end(),
                                    [&](const Layer& each) { return path.starts_with(each.folder); });
    return found == layers().end() ? nullptr : &*found;
}

/// What is wrong with one included name, empty when nothing is.
std::string wrongInclude(const std::string& path, const Layer& layer, const std::string& name) {
    if (name.find_first_of("./") == std::string::npos && std::islower(name.front()) != 0) {
        const bool clockless = path.starts_with("core/") && layer.folder != "core/stream/";
        return name == "chrono" && clockless ? "but only core/stream reads a clock" : "";
    }
    if (name.ends_with(".moc")) return "";
    if (name == "qcustomplot.h") return path.starts_with("ui/plots/") ? "" : "but only ui/plots may";
    if (const Layer* other = layerOf(name)) {
        const bool allowed = !other->ofEntries && (other->height < layer.height || other == &layer);
        return allowed ? "" : "but no arrow goes from " + layer.folder + " to " + other->folder;
    }
    const bool library = std::any_of(layer.libraries.begin(), layer.libraries.end(),
                                     [&](const std::string& prefix) { return name.starts_with(prefix); });
    return library ? "" : "which is not one of the libraries of " + layer.folder;
}

/// Every rule that a source breaks, one line each; `path` is relative to the repository.
Strings violations(const std::string& path, const std::string& text) {
    Strings found;
    const auto say = [&](const std::string& what) { found.push_back(path + ": " + what); };
    if (!text.starts_with("// SPDX-License-Identifier: GPL-3.0-or-later\n"))
        say("first line is not the SPDX line");
    const auto lines = std::count(text.begin(), text.end(), '\n');
    const bool entry = path.ends_with(".cpp") && (path.starts_with("core/games/") || path.starts_with("core/losses/") ||
                                                  path.starts_with("core/regularizers/") || path.starts_with("core/methods/"));
    const int most = entry ? 200 : 500;
    if (lines > most) say(std::to_string(lines) + " lines, more than " + std::to_string(most));

    const Layer* layer = layerOf(path);
    if (layer == nullptr) {
        if (!path.starts_with("tests/")) say("in a folder that the house does not have");
        return found;
    }
    static const std::regex include(R"((?:^|\n)[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"])");
    for (std::sregex_iterator match(text.begin(), text.end(), include), end; match != end; ++match) {
        const std::string name = (*match)[1];
        if (const std::string wrong = wrongInclude(path, *layer, name); !wrong.empty())
            say("includes " + name + ", " + wrong);
    }
    return found;
}

std::string contents(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

Strings sourcesBelow(const std::filesystem::path& root, const char* folder) {
    Strings found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
        const std::string extension = entry.path().extension().string();
        if (extension == ".cpp" || extension == ".h" || entry.path().string().ends_with(".cpp.in"))
            found.push_back(std::filesystem::relative(entry.path(), root).generic_string());
    }
    std::sort(found.begin(), found.end());
    return found;
}

const std::string licence = "// SPDX-License-Identifier: GPL-3.0-or-later\n";

}  // namespace

TEST_CASE("every source keeps the arrows, its length and its licence line") {
    const std::filesystem::path root = ganscope::test::sourceFolder();
    for (const char* folder : {"core", "ui", "app", "tests"}) {
        const Strings sources = sourcesBelow(root, folder);
        CHECK(!sources.empty());
        for (const std::string& source : sources)
            for (const std::string& violation : violations(source, contents(root / source)))
                ganscope::test::recordFailure(__FILE__, __LINE__, violation);
    }
}

TEST_CASE("a reason that a method or a network gives is marked for translators") {
    const std::regex bare(R"re((return|\?|:|nullopt,) *"[A-Za-z][^" ]* [^"]* [^"]*")re");
    CHECK(std::regex_search(std::string(R"(return x ? "a reason in words" : "";)"), bare));
    CHECK(!std::regex_search(std::string(R"(return words("reasons", "a reason in words");)"), bare));
    const std::filesystem::path root = ganscope::test::sourceFolder();
    for (const char* folder : {"core/game", "core/methods", "core/neural", "core/regularizers"})
        for (const std::string& source : sourcesBelow(root, folder)) {
            std::ifstream in(root / source);
            for (std::string line; std::getline(in, line);)
                if (line.find("//") == std::string::npos && std::regex_search(line, bare)) ganscope::test::recordFailure(__FILE__, __LINE__, source + ": " + line);
        }
}

TEST_CASE("a broken arrow is seen") {
    struct Planted {
        std::string path, line;
    };
    const std::vector<Planted> all{
        {"core/game/game.h", "#include <QVector>"},
        {"core/math/dual.h", "#  include <QtCore/qglobal.h>"},
        {"core/stream/latest.h", "#include \"qcustomplot.h\""},
        {"core/math/dual.h", "#include \"core/game/game.h\""},
        {"core/game/game.h", "#include \"core/scenario/scenario.h\""},
        {"core/game/game.h", "#include \"core/analysis/equilibria.h\""},
        {"core/game/game.h", "#include <nlohmann/json.hpp>"},
        {"core/simulation/simulation.cpp", "#include <nlohmann/json.hpp>"},
        {"core/simulation/simulation.cpp", "#include <chrono>"},
        {"core/analysis/loci.cpp", "#include \"core/scenario/scenario.h\""},
        {"core/scenario/scenario.cpp", "#include \"core/simulation/simulation.h\""},
        {"core/simulation/simulation.cpp", "#include \"core/stream/latest.h\""},
        {"core/stream/worker.cpp", "#include \"ui/session.h\""},
        {"core/games/dirac.cpp", "#include \"core/losses/wgan.h\""},
        {"core/games/dirac.cpp", "#include \"core/games/bilinear.h\""},
        {"core/methods/adam.cpp", "#include \"core/regularizers/r1.h\""},
        {"core/methods/adam.cpp", "#include \"core/scenario/scenario.h\""},
        {"core/game/game.h", "#include \"core/games/dirac.h\""},
        {"ui/session.cpp", "#include \"app/cli.h\""},
        {"ui/session.cpp", "#include \"qcustomplot.h\""},
        {"ui/session.cpp", "#include <qcustomplot.h>"},
        {"ui/session.cpp", "#include \"core/games/dirac.h\""},
        {"ui/session.cpp", "#include \"session.h\""},
        {"app/main.cpp", "#include \"qcustomplot.h\""},
        {"app/main.cpp", "#include \"tests/support/check.h\""},
        {"core/sundries/sundries.h", "#include <vector>"},
    };
    for (const Planted& planted : all) {
        SECTION(planted.path + " " + planted.line);
        CHECK_EQUAL(violations(planted.path, licence + "#pragma once\n\n" + planted.line + "\n").size(), 1);
    }
}

TEST_CASE("a missing licence line and a long file are seen") {
    CHECK_EQUAL(violations("core/game/game.h", "#pragma once\n").size(), 1);
    CHECK_EQUAL(violations("tests/core/game_test.cpp", "#pragma once\n").size(), 1);
    CHECK_EQUAL(violations("ui/session.h", licence + std::string(499, '\n')).size(), 0);
    CHECK_EQUAL(violations("ui/session.h", licence + std::string(500, '\n')).size(), 1);
}

TEST_CASE("allowed includes raise nothing") {
    struct Allowed {
        std::string path, line;
    };
    const std::vector<Allowed> all{
        {"core/math/spectrum.cpp",
         "#include \"core/math/spectrum.h\"\n#include <Eigen/Dense>\n#include <cmath>"},
        {"core/games/dirac.cpp", "#include \"core/game/entry.h\""},
        {"core/scenario/json.cpp", "#include <nlohmann/json.hpp>"},
        {"core/scenario/scenario.h", "#include \"core/game/catalogue.h\""},
        {"core/stream/worker.cpp", "#include <chrono>\n#include \"core/simulation/frame.h\""},
        {"ui/plots/phase_view.cpp", "#include <qcustomplot.h>\n#include \"ui/theme.h\""},
        {"ui/main_window.cpp",
         "#include \"ui/plots/phase_view.h\"\n#include <QMainWindow>\n#include \"x.moc\""},
        {"app/main.cpp", "#include \"ui/main_window.h\"\n#include <CLI/CLI.hpp>"},
        {"core/game/game.h", "// never #include <QString> here"},
    };
    for (const Allowed& allowed : all) {
        SECTION(allowed.path + " " + allowed.line);
        CHECK_EQUAL(violations(allowed.path, licence + allowed.line + "\n"), Strings());
    }
}
