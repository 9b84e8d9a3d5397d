// SPDX-License-Identifier: GPL-3.0-or-later
// The part /view of a scenario: every key read and written back, every limit from both sides, every complaint word for word.
#include "core/analysis/measure.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/view_document.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Every problem with a view of a state of `entries` numbers, a line each, as "pointer: message".
std::string viewProblems(const std::string& text, std::size_t entries = 2) {
    std::vector<Problem> problems;
    viewFrom(Json::parse(text), entries, problems);
    std::string told;
    for (const Problem& problem : problems) told += (told.empty() ? "" : "\n") + toText(problem);
    return told;
}

/// The view, which must be valid, as it is written.
Json viewWritten(const std::string& text, std::size_t entries = 2) {
    std::vector<Problem> problems;
    const ViewOptions view = viewFrom(Json::parse(text), entries, problems);
    for (const Problem& problem : problems) recordFailure(__FILE__, __LINE__, toText(problem));
    return documentOf(view);
}

struct ViewRow {
    std::string text, problems;
};

void checkViews(const std::vector<ViewRow>& rows) {
    for (const ViewRow& row : rows) {
        SECTION(row.text.substr(0, 120));
        CHECK_EQUAL(viewProblems(row.text), row.problems);
    }
}

std::string listed(std::size_t count, const std::string& entry) {
    std::string list;
    for (std::size_t i = 0; i < count; ++i) list += (i ? ", " : "") + entry;
    return "[" + list + "]";
}

constexpr const char* fullView =
    R"({"window":[-1.5,2.0,-3.0,4.0],"field":"texture","nullclines":true,"axes":[1,0],"figure":"locus",)"
    R"("layers":{"ground":"basins","energy":"norm","separatrices":false,"cycles":false,"equilibria":false,"constraints":false,"wedge":true,"ring":true},)"
    R"("pins":[[1.0,2.0],null,[3.0,4.0]],"along":{"parameter":"method.step","range":[0.5,1.0],"scale":"logarithmic"},)"
    R"("curves":[{"label":"a","set":["seed=1","steps=2"],"along":"method.ratio","factor":2.5},{"label":"","set":[],"along":null,"factor":1.0}],)"
    R"("measures":["radius","abscissa"],"map":{"x":{"parameter":"method.step","range":null,"scale":"linear"},"y":{"parameter":null,"range":[-1.0,2.0],"scale":null},"measure":"abscissa"},)"
    R"("snapshots":[0,5,9],"basins":{"steps":77},"plane":{"kind":"random","step":6,"seed":8},"spectrum":{"matrix":"authors","batches":9}})";

constexpr const char* plainView =
    R"({"window":null,"field":"streamlines","nullclines":false,"axes":[],"figure":"phase",)"
    R"("layers":{"ground":"none","energy":"field","separatrices":true,"cycles":true,"equilibria":true,"constraints":true,"wedge":false,"ring":false},)"
    R"("pins":[],"along":{"parameter":null,"range":null,"scale":null},"curves":[],"measures":["phase","conditioning"],)"
    R"("map":{"x":{"parameter":null,"range":null,"scale":null},"y":{"parameter":null,"range":null,"scale":null},"measure":"radius"},)"
    R"("snapshots":[],"basins":{"steps":null},"plane":{"kind":"entries","step":null,"seed":0},"spectrum":{"matrix":"flow","batches":1}})";

}  // namespace

TEST_CASE("every key of a view is read and written back") {
    CHECK_EQUAL(viewWritten(fullView).dump(), fullView);
    CHECK_EQUAL(viewWritten(plainView).dump(), plainView);
    CHECK_EQUAL(viewWritten("{}").dump(), plainView);
    std::vector<std::string_view> keys;
    const Json plain = Json::parse(plainView);
    for (const auto& entry : plain.items()) keys.push_back(entry.key());
    std::vector<std::string_view> known(viewKeys().begin(), viewKeys().end());
    std::ranges::sort(keys);
    std::ranges::sort(known);
    CHECK(keys == known);
}

TEST_CASE("each switch is a switch of its own") {
    for (const char* key : {"separatrices", "cycles", "equilibria", "constraints", "wedge", "ring"}) {
        SECTION(key);
        Json expected = Json::parse(plainView);
        const bool other = !expected["layers"][key].get<bool>();
        expected["layers"][key] = other;
        CHECK(viewWritten("{\"layers\": {\"" + std::string(key) + "\": " + (other ? "true" : "false") + "}}") == expected);
        CHECK_EQUAL(viewProblems("{\"layers\": {\"" + std::string(key) + "\": 1}}"),
                    "/view/layers/" + std::string(key) + ": is 1, but must be true or false");
    }
    CHECK_EQUAL(viewProblems(R"({"nullclines": "no"})"), "/view/nullclines: is the text \"no\", but must be true or false");
    CHECK_EQUAL(viewProblems(R"({"nullclines": null, "layers": {"ring": null}})"), "");
}

TEST_CASE("names are those of their list") {
    const std::pair<const char*, std::string> rows[] = {{R"("field")", "streamlines, arrows, texture, none"},
                                                        {R"("layers": {"ground")", "none, speed, energy, basins"},
                                                        {R"("layers": {"energy")", "field, norm"},
                                                        {R"("along": {"scale")", "linear, logarithmic"},
                                                        {R"("plane": {"kind")", "entries, eigenpair, path, random"},
                                                        {R"("spectrum": {"matrix")", "flow, plain, authors, preconditioned"}};
    for (const auto& [key, names] : rows) {
        SECTION(key);
        const std::string close = std::string_view(key).find('{') == std::string_view::npos ? "}" : "}}";
        for (std::size_t begin = 0; begin < names.size();) {
            const std::size_t end = std::min(names.find(", ", begin), names.size());
            CHECK_EQUAL(viewProblems("{" + std::string(key) + ": \"" + names.substr(begin, end - begin) + "\"" + close), "");
            begin = end + 2;
        }
        for (const auto& [value, shown] :
             std::vector<std::pair<std::string, std::string>>{{"\"x\"", "the text \"x\""}, {"5", "5"}, {"[]", "a list"}})
            CHECK(viewProblems("{" + std::string(key) + ": " + value + close).ends_with(": is " + shown + ", but must be one of " + names));
    }
}

TEST_CASE("what is no object is told where an object stands") {
    checkViews(
        {{"5", "/view: is 5, but must be an object such as {\"field\": \"arrows\"}"},
         {R"({"layers": 5})", "/view/layers: is 5, but must be an object such as {\"ground\": \"speed\"}"},
         {R"({"along": []})", "/view/along: is a list, but must be an object such as {\"parameter\": \"method.step\", \"range\": [0, 1]}"},
         {R"({"map": 5})", "/view/map: is 5, but must be an object such as {\"x\": {\"parameter\": \"method.step\"}}"},
         {R"({"map": {"x": 5}})", "/view/map/x: is 5, but must be an object such as {\"parameter\": \"method.step\", \"range\": [0, 1]}"},
         {R"({"map": {"y": "a"}})",
          "/view/map/y: is the text \"a\", but must be an object such as {\"parameter\": \"method.step\", \"range\": [0, 1]}"},
         {R"({"basins": 5})", "/view/basins: is 5, but must be an object such as {\"steps\": 500}"},
         {R"({"plane": 5})", "/view/plane: is 5, but must be an object such as {\"kind\": \"eigenpair\"}"},
         {R"({"spectrum": 5})", "/view/spectrum: is 5, but must be an object such as {\"matrix\": \"preconditioned\"}"},
         {R"({"figure": 5})", "/view/figure: is 5, but must be a text"},
         {R"({"along": {"parameter": 5}})", "/view/along/parameter: is 5, but must be a text"},
         {R"({"plane": {"stepp": 1}})", "/view/plane/stepp: is not a key known here; did you mean \"step\"? (known are kind, step, seed)"},
         {R"({"spectrum": {"a/b": 1}})", "/view/spectrum/a~1b: is not a key known here (known are matrix, batches)"},
         {R"({"layers": {"a": 1}, "basins": {"b": 2}, "map": {"x": {"c": 3}}})",
          "/view/layers/a: is not a key known here (known are ground, energy, separatrices, cycles, equilibria, constraints, wedge, ring)\n"
          "/view/map/x/c: is not a key known here (known are parameter, range, scale)\n/view/basins/b: is not a key known here (known are "
          "steps)"}});
}

TEST_CASE("a window is four numbers in order") {
    const std::string four = ", but must be four numbers: left, right, bottom, top",
                      order = ", but left must be below right and bottom below top";
    checkViews({{R"({"window": [0, 1, 2, 3]})", ""},
                {R"({"window": null})", ""},
                {R"({"window": [1, 1, 0, 1]})", "/view/window: is [1,1,0,1]" + order},
                {R"({"window": [0, 1, 2, 2]})", "/view/window: is [0,1,2,2]" + order},
                {R"({"window": [0, 1, 3, 2]})", "/view/window: is [0,1,3,2]" + order},
                {R"({"window": [0, 1, 2]})", "/view/window: is a list" + four},
                {R"({"window": [0, 1, 2, 3, 4]})", "/view/window: is a list" + four},
                {R"({"window": [0, 1, 2, "3"]})", "/view/window: is a list" + four},
                {R"({"window": "wide"})", "/view/window: is the text \"wide\"" + four}});
}

TEST_CASE("axes are two different entries of the state") {
    const std::string two = ", but must be two indices of the state such as [0, 1]";
    checkViews({{R"({"axes": []})", ""},
                {R"({"axes": [0, 1]})", ""},
                {R"({"axes": [1, 0]})", ""},
                {R"({"axes": [0]})", "/view/axes: is a list" + two},
                {R"({"axes": [0, 1, 1]})", "/view/axes: is a list" + two},
                {R"({"axes": [0, 1.0]})", "/view/axes: is a list" + two},
                {R"({"axes": "xy"})", "/view/axes: is the text \"xy\"" + two},
                {R"({"axes": [1, 1]})", "/view/axes: names the entry 1 twice"},
                {R"({"axes": [0, 2]})", "/view/axes: is [0,2], but the entries of the state are 0 to 1"},
                {R"({"axes": [2, 0]})", "/view/axes: is [2,0], but the entries of the state are 0 to 1"},
                {R"({"axes": [-1, 0]})", "/view/axes: is [-1,0], but the entries of the state are 0 to 1"},
                {R"({"axes": [0, -1]})", "/view/axes: is [0,-1], but the entries of the state are 0 to 1"}});
    CHECK_EQUAL(viewProblems(R"({"axes": [0, 99]})", 0), "");  // the game is not known
    CHECK_EQUAL(viewProblems(R"({"axes": [7, 7]})", 0), "/view/axes: names the entry 7 twice");
    CHECK_EQUAL(viewProblems(R"({"axes": [4, 3]})", 5), "");
    CHECK_EQUAL(viewProblems(R"({"axes": [0, 1]})", 1), "/view/axes: is [0,1], but the entries of the state are 0 to 0");
}

TEST_CASE("pins are states, free letters, and nothing at the end") {
    const std::string state = ", but must be a state of 2 numbers, or null for a free letter",
                      most = ", but must be a list of at most 26 states such as [[1, 0.5]]";
    checkViews({{"{\"pins\": " + listed(26, "[1, 2]") + "}", ""},
                {"{\"pins\": " + listed(27, "[1, 2]") + "}", "/view/pins: is a list" + most},
                {R"({"pins": {}})", "/view/pins: is an object" + most},
                {R"({"pins": [[1, 2], [1], [1, 2, 3], 4]})",
                 "/view/pins/1: is a list" + state + "\n/view/pins/2: is a list" + state + "\n/view/pins/3: is 4" + state},
                {R"({"pins": [[1, "2"]]})", "/view/pins/0: is a list" + state}});
    CHECK_EQUAL(viewWritten(R"({"pins": [null, [1, 2], null, null]})")["pins"].dump(), "[null,[1.0,2.0]]");
    CHECK_EQUAL(viewWritten(R"({"pins": [null, null]})")["pins"].dump(), "[]");
    CHECK_EQUAL(viewWritten(R"({"pins": [[1, 2, 3], [4]]})", 0)["pins"].dump(), "[[1.0,2.0,3.0],[4.0]]");  // the game is not known
    for (const char* wrong : {R"({"pins": [[]]})", R"({"pins": [["a"]]})", R"({"pins": ["a"]})"}) {
        SECTION(wrong);
        CHECK(viewProblems(wrong, 0).ends_with(", but must be a state, or null for a free letter"));
    }
}

TEST_CASE("a range is two numbers in order, above 0 where its scale is logarithmic") {
    const auto axis = [](const std::string& rest) { return "{\"along\": {" + rest + "}}"; };
    const std::string order = ", but must be two numbers, the first below the second",
                      above = ", but a logarithmic scale needs numbers above 0";
    checkViews({{axis(R"("range": [-1, 1])"), ""},
                {axis(R"("range": [0.5, 1], "scale": "logarithmic")"), ""},
                {axis(R"("range": [0, 1], "scale": "linear")"), ""},
                {axis(R"("range": [0, 1])"), ""},
                {axis(R"("scale": "logarithmic")"), ""},
                {axis(R"("range": [1, 1])"), "/view/along/range: is [1,1]" + order},
                {axis(R"("range": [2, 1])"), "/view/along/range: is [2,1]" + order},
                {axis(R"("range": [1])"), "/view/along/range: is [1]" + order},
                {axis(R"("range": [1, 2, 3])"), "/view/along/range: is [1,2,3]" + order},
                {axis(R"("range": ["1", 2])"), "/view/along/range: is [\"1\",2]" + order},
                {axis(R"("range": 3)"), "/view/along/range: is 3" + order},
                {axis(R"("range": [0, 1], "scale": "logarithmic")"), "/view/along/range: is [0,1]" + above},
                {axis(R"("range": [-1, 1], "scale": "logarithmic")"), "/view/along/range: is [-1,1]" + above},
                {R"({"map": {"x": {"range": [2, 1]}, "y": {"scale": "x", "parameter": []}}})",
                 "/view/map/x/range: is [2,1]" + order +
                     "\n/view/map/y/parameter: is a list, but must be a text\n/view/map/y/scale: is the text \"x\", but must be one of "
                     "linear, logarithmic"}});
}

TEST_CASE("twelve curves are drawn, each of its own overrides") {
    const std::string most =
        ", but must be a list of at most 12 objects such as {\"label\": \"JARE\", \"along\": \"regularizers.jare.gamma\"}";
    const std::string set = ", but must be a list of overrides such as [\"method.step=0.1\"]";
    checkViews({{"{\"curves\": " + listed(12, "{}") + "}", ""},
                {"{\"curves\": " + listed(13, "{}") + "}", "/view/curves: is a list" + most},
                {R"({"curves": {}})", "/view/curves: is an object" + most},
                {R"({"curves": [{}, 3]})",
                 "/view/curves/1: is 3, but must be an object such as {\"label\": \"JARE\", \"along\": \"regularizers.jare.gamma\"}"},
                {R"({"curves": [{"label": 1, "along": 2, "factor": "3", "set": "4"}]})",
                 "/view/curves/0/label: is 1, but must be a text\n/view/curves/0/along: is 2, but must be a text\n/view/curves/0/factor: "
                 "is the text \"3\", but must be a number\n/view/curves/0/set: is the text \"4\"" +
                     set},
                {R"({"curves": [{"set": ["a", 1]}]})", "/view/curves/0/set: is a list" + set},
                {R"({"curves": [{"set": {}}]})", "/view/curves/0/set: is an object" + set},
                {R"({"curves": [{"sett": []}]})",
                 "/view/curves/0/sett: is not a key known here; did you mean \"set\"? (known are label, set, along, factor)"}});
}

TEST_CASE("measures are at least one and at most all of the list") {
    std::vector<std::string_view> ids;
    Json all = Json::array();
    for (const MeasureName& name : pointMeasures()) {
        ids.push_back(name.id);
        all.push_back(std::string(name.id));
    }
    const std::string names = joined(ids), list = ", but must be a list of measures: " + names;
    CHECK_EQUAL(viewWritten("{\"measures\": " + all.dump() + "}")["measures"].dump(), all.dump());
    Json more = all;
    more.push_back("radius");
    checkViews({{"{\"measures\": " + more.dump() + "}", "/view/measures: is a list" + list},
                {R"({"measures": []})", "/view/measures: is a list" + list},
                {R"({"measures": "radius"})", "/view/measures: is the text \"radius\"" + list},
                {R"({"measures": ["radius", "x", 3]})", "/view/measures/1: is the text \"x\", but must be one of " + names +
                                                            "\n/view/measures/2: is 3, but must be one of " + names},
                {R"({"map": {"measure": "x"}})", "/view/map/measure: is the text \"x\", but must be one of " + names}});
}

TEST_CASE("snapshots are twelve steps at most, each after the one before") {
    const auto told = [](const std::string& list) {
        return "/view/snapshots: is " + list + ", but must be at most 12 steps in ascending order, such as [0, 500, 1000]";
    };
    checkViews({{R"({"snapshots": [0, 1, 1000000000]})", ""},
                {R"({"snapshots": [0,1,2,3,4,5,6,7,8,9,10,11]})", ""},
                {R"({"snapshots": [0,1,2,3,4,5,6,7,8,9,10,11,12]})", told("[0,1,2,3,4,5,6,7,8,9,10,11,12]")},
                {R"({"snapshots": [1000000001]})", told("[1000000001]")},
                {R"({"snapshots": [-1, 1]})", told("[-1,1]")},
                {R"({"snapshots": [1, 1]})", told("[1,1]")},
                {R"({"snapshots": [2, 1]})", told("[2,1]")},
                {R"({"snapshots": [1.5]})", told("[1.5]")},
                {R"({"snapshots": ["1"]})", told("[\"1\"]")},
                {R"({"snapshots": 3})", told("3")},
                {R"({"snapshots": []})", ""}});
}

TEST_CASE("whole numbers of a view stay within their limits") {
    struct Row {
        const char *part, *key, *least, *most;
    };
    for (const Row& row : std::vector<Row>{{"basins", "steps", "1", "100000"},
                                           {"plane", "step", "0", "1000000000"},
                                           {"plane", "seed", "0", "1000000000"},
                                           {"spectrum", "batches", "1", "1000"}}) {
        SECTION(std::string(row.part) + "." + row.key);
        const auto problems = [&](const std::string& value) {
            return viewProblems("{\"" + std::string(row.part) + "\": {\"" + row.key + "\": " + value + "}}");
        };
        const auto told = [&](const std::string& shown) {
            return "/view/" + std::string(row.part) + "/" + row.key + ": is " + shown + ", but must be a whole number from " + row.least +
                   " to " + row.most;
        };
        for (const std::string value : {row.least, row.most, "2", "3.0", "null"}) CHECK_EQUAL(problems(value), "");
        const std::string below = std::to_string(std::stol(row.least) - 1), above = std::to_string(std::stol(row.most) + 1);
        for (const std::string value : {below.c_str(), above.c_str(), "2.5", "-3", "true"}) CHECK_EQUAL(problems(value), told(value));
        CHECK_EQUAL(problems("\"2\""), told("the text \"2\""));
        CHECK_EQUAL(viewWritten("{\"" + std::string(row.part) + "\": {\"" + row.key + "\": " + row.most + "}}")[row.part][row.key].dump(),
                    row.most);
    }
}
