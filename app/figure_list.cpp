// SPDX-License-Identifier: GPL-3.0-or-later
// From JSON to orders: what a figure does not say comes from the defaults, then from the command's own.
#include "app/figure_list.h"

#include "app/cli.h"
#include "app/scenario_argument.h"
#include "core/scenario/json_document.h"
#include "core/scenario/suggestion.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iterator>
#include <set>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

constexpr std::array<std::string_view, 15> known = {"name", "scenario", "set", "view", "formats", "width", "height", "style",
                                                    "font", "label", "dpi", "transparent", "outlines", "standalone", "strip"};

class ListReader {
public:
    explicit ListReader(fs::path path) : file(std::move(path)) {}

    std::vector<ListedFigure> read() {
        std::ifstream in(file, std::ios::binary);
        if (!in) throw InputError(file.string() + ": cannot be read: " + std::strerror(errno));
        const std::string text{std::istreambuf_iterator<char>(in), {}};
        Document document = parseDocument(text);
        for (const Problem& problem : document.problems) complain(problem.pointer, problem.message);
        if (document.json) readRoot(*document.json);
        if (!lines.empty()) throw InputError(lines);
        return std::move(figures);
    }

private:
    void complain(const std::string& pointer, const std::string& message) {
        lines += (lines.empty() ? "" : "\n") + file.string() + ":" + (pointer.empty() ? "" : pointer + ":") + " " + message;
    }

    void checkKeys(const Json& object, const std::string& where) {
        for (const auto& [key, value] : object.items())
            if (std::ranges::find(known, std::string_view(key)) == known.end())
                complain(where + "/" + escapedToken(key), suggesting("is not a key known here", key, known));
    }

    void readRoot(const Json& root) {
        if (!root.is_object() || !root.contains("figures") || !root["figures"].is_array() || root["figures"].empty())
            return complain("", "must be an object with a list of figures: {\"figures\": [{\"name\": \"one\", \"scenario\": \"dirac\"}]}");
        for (const auto& [key, value] : root.items())
            if (key != "figures" && key != "defaults") complain("/" + escapedToken(key), "is not a key known here (known are figures, defaults)");
        if (root.contains("defaults")) {
            if (!root["defaults"].is_object()) return complain("/defaults", "must be an object");
            defaults = root["defaults"];
            checkKeys(defaults, "/defaults");
        }
        const Json& list = root["figures"];
        for (std::size_t i = 0; i < list.size(); ++i) readFigure(list[i], "/figures/" + std::to_string(i));
    }

    /// What the figure or the defaults say of `key`, when it is of the type T.
    template <class T>
    void take(const Json& figure, const std::string& where, const char* key, T& value) {
        const bool own = figure.contains(key);
        if (!own && !defaults.contains(key)) return;
        const Json& given = own ? figure[key] : defaults[key];
        try {
            value = given.get<T>();
        } catch (const Json::exception&) {
            complain((own ? where : "/defaults") + "/" + key, "is " + describe(given) + ", which is of the wrong type");
        }
    }

    void readFigure(const Json& figure, const std::string& where) {
        if (!figure.is_object()) return complain(where, "is " + describe(figure) + ", but must be an object with name and scenario");
        checkKeys(figure, where);
        const std::size_t before = lines.size();
        std::string name;
        ScenarioArgument argument;
        FigureOptions options;
        std::vector<std::string> formats = {"pdf"};
        take(figure, where, "name", name);
        take(figure, where, "scenario", argument.name);
        take(figure, where, "set", argument.overrides);
        take(figure, where, "formats", formats);
        take(figure, where, "view", options.view);
        take(figure, where, "width", options.width);
        take(figure, where, "height", options.height);
        take(figure, where, "style", options.style);
        take(figure, where, "font", options.font);
        take(figure, where, "label", options.labels);
        take(figure, where, "dpi", options.dpi);
        take(figure, where, "transparent", options.transparent);
        take(figure, where, "outlines", options.outlines);
        take(figure, where, "standalone", options.standalone);
        take(figure, where, "strip", options.strip);
        if (name.empty() || name.find('/') != std::string::npos || name.starts_with("."))
            complain(where + "/name", "is \"" + name + "\", but must be the name of a file, without folder and extension");
        if (argument.name.empty() || argument.name == "-") complain(where + "/scenario", "is missing: a file, a preset or a game");
        if (lines.size() != before) return;
        if (const fs::path beside = file.parent_path() / argument.name; fs::exists(beside) && !fs::is_directory(beside)) argument.name = beside.string();
        try {
            const Scenario scenario = argument.load();
            for (const std::string& format : formats) add(where, name + "." + format, scenario, options);
        } catch (const InputError& problem) {
            complain(where + "/scenario", problem.what());
        }
    }

    void add(const std::string& where, const std::string& name, const Scenario& scenario, FigureOptions options) {
        options.out = name;
        const auto checked = checkFigure(options);
        if (const auto* wrong = std::get_if<std::string>(&checked)) return complain(where, *wrong);
        if (!names.insert(name).second) return complain(where + "/name", "gives " + name + ", which another figure gives already");
        const auto& request = std::get<FigureRequest>(checked);
        Json key = {options.view, options.width, options.height, options.style, options.font, options.labels, options.dpi, options.transparent,
                    options.outlines, options.standalone, options.strip};
        figures.push_back({name, scenario, request, name + key.dump() + writeScenario(scenario, -1)});
    }

    fs::path file;
    Json defaults = Json::object();
    std::string lines;
    std::set<std::string> names;
    std::vector<ListedFigure> figures;
};

}  // namespace

std::vector<ListedFigure> readFigureList(const fs::path& file) { return ListReader(file).read(); }

}  // namespace ganscope
