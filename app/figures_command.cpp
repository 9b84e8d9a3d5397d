// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope figures LIST --out DIR: all figures of a paper, those that changed, by several processes.
#include "app/cli.h"
#include "app/figure_file.h"
#include "app/figure_list.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/interruptible.h"
#include "app/processes.h"
#include "core/game/catalogue.h"
#include "core/scenario/json_document.h"

#include <CLI/CLI.hpp>
#include <QCryptographicHash>
#include <QFile>

#include <dlfcn.h>

#include <algorithm>
#include <memory>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

constexpr const char* stampName = ".ganscope-figures.json";

std::string hashOf(std::string_view bytes) {
    return QCryptographicHash::hash(QByteArrayView(bytes.data(), qsizetype(bytes.size())), QCryptographicHash::Sha256).toHex().toStdString();
}

/// Empty when there is no such file.
std::string hashOfFile(const fs::path& path) {
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly)) return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    return hash.addData(&file) ? hash.result().toHex().toStdString() : std::string();
}

/// Of the program and of the core, which may be a library of its own: another build may draw otherwise.
std::string hashOfBuild() {
    std::error_code error;
    std::string hashes = GANSCOPE_VERSION + hashOfFile(fs::read_symlink("/proc/self/exe", error));
    Dl_info core{};
    if (dladdr(reinterpret_cast<const void*>(&catalogue::games), &core) != 0 && core.dli_fname) hashes += hashOfFile(core.dli_fname);
    return hashes;
}

/// What the last call left: for each figure what it was made from, and the hashes of its files by their names.
class Stamps {
public:
    explicit Stamps(fs::path folder) : place(std::move(folder)), program(hashOfBuild()) {
        QFile file(QString::fromStdString((place / stampName).string()));
        if (!file.open(QIODevice::ReadOnly)) return;
        const QByteArray text = file.readAll();
        Document document = parseDocument({text.constData(), static_cast<std::size_t>(text.size())});
        if (document.json && document.json->is_object()) entries = std::move(*document.json);
    }

    bool current(const ListedFigure& figure) const {
        const auto entry = entries.find(figure.name);
        if (entry == entries.end() || !entry->is_array() || entry->size() != 2 || (*entry)[0] != key(figure)) return false;
        const Json& files = (*entry)[1];
        if (!files.is_object() || !files.contains(figure.name)) return false;
        const auto items = files.items();
        return std::all_of(items.begin(), items.end(), [&](const auto& file) { return file.value() == hashOfFile(place / file.key()); });
    }
    void set(const ListedFigure& figure, const std::vector<std::string>& beside) {
        Json files = {{figure.name, hashOfFile(place / figure.name)}};
        for (const std::string& name : beside) files[name] = hashOfFile(place / name);
        entries[figure.name] = Json::array({key(figure), std::move(files)});
    }
    void save() const {
        Output out((place / stampName).string());
        out.write(entries.dump(1) + "\n");
        out.finish();
    }

private:
    std::string key(const ListedFigure& figure) const { return hashOf(program + figure.key); }

    fs::path place;
    std::string program;
    Json entries = Json::object();
};

struct FiguresOptions {
    std::string list, out = ".";
    int jobs = 0;
    bool all = false;
};

void makeFigures(const FiguresOptions& options) {
    const std::vector<ListedFigure> figures = readFigureList(options.list);
    const fs::path folder = options.out;
    std::error_code error;
    fs::create_directories(folder, error);
    if (!fs::is_directory(folder)) throw WorkError(options.out + ": cannot be created" + (error ? ": " + error.message() : ""));
    Stamps stamps(folder);
    std::vector<const ListedFigure*> due;
    for (const ListedFigure& figure : figures)
        if (options.all || !stamps.current(figure)) due.push_back(&figure);

    std::size_t failures = 0, count = 0;
    std::unique_ptr<OffscreenApplication> application;  // one a process, made where the work is done
    const auto work = [&](std::size_t i) {
        if (!application) application = std::make_unique<OffscreenApplication>();
        std::string said;
        try {
            const WrittenFigure written = makeFigureFile(due[i]->scenario, due[i]->request, folder / due[i]->name);
            for (const std::string& name : written.beside) said += "=" + name + "\n";
            for (const std::string& finding : written.findings) said += "+" + finding + "\n";
        } catch (const std::exception& problem) {
            said = std::string("-") + problem.what();
        }
        return said;
    };
    const Interruption interruption;
    const bool all = inProcesses(due.size(), options.jobs, interruption, work, [&](std::size_t i, const std::string& said) {
        const std::string& name = due[i]->name;
        const bool failed = !said.empty() && said[0] != '+' && said[0] != '=';
        std::fprintf(stderr, "[%zu/%zu] %s%s\n", ++count, due.size(), name.c_str(), failed ? ": failed" : "");
        if (failed) {
            ++failures;
            std::fprintf(stderr, "%s: %s\n", name.c_str(), said.c_str() + (said[0] == '-' ? 1 : 0));
            return;
        }
        std::vector<std::string> beside;
        for (std::size_t at = 0; at < said.size();) {
            const std::size_t end = std::min(said.find('\n', at), said.size());
            const std::string line = said.substr(at + 1, end - at - 1);
            if (said[at] == '=')
                beside.push_back(line);
            else
                std::fprintf(stderr, "%s: %s\n", name.c_str(), line.c_str());
            at = end + 1;
        }
        stamps.set(*due[i], beside);
    });
    stamps.save();
    if (!all) throw WorkError("interrupted: " + std::to_string(count - failures) + " of " + std::to_string(due.size()) + " are made, and the same command goes on from there");
    print(std::to_string(due.size() - failures) + " made, " + std::to_string(figures.size() - due.size()) + " unchanged in " + options.out + "\n");
    if (failures > 0) throw WorkError(std::to_string(failures) + " of " + std::to_string(due.size()) + " figures failed");
}

}  // namespace

void addFiguresCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("figures", "Make all figures that a file lists, those that changed");
    const auto options = std::make_shared<FiguresOptions>();
    command->add_option("LIST", options->list, "a file such as {\"figures\": [{\"name\": \"one\", \"scenario\": \"dirac\"}]}")->required();
    command->add_option("--out", options->out, "the folder; made when it is not there")->type_name("DIR")->capture_default_str();
    command->add_option("--jobs", options->jobs, "processes; as many as there are processors without it")->type_name("N")->check(CLI::Range(1, mostProcesses));
    command->add_flag("--all", options->all, "also those that are unchanged");
    command->callback([&context, options] { context.action = [options] { makeFigures(*options); }; });
}

}  // namespace ganscope
