// SPDX-License-Identifier: GPL-3.0-or-later
// Reading scenarios: the version, ids, parameters, starts, whole numbers and texts, each from both sides, and what is not told of them.
#include "core/scenario/scenario_document.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Every problem with the document, a line each, as "pointer: message".
std::string everyProblem(std::string_view text) {
    std::string told;
    const Reading reading = scenarioFrom(Json::parse(text));
    CHECK_EQUAL(reading.scenario.has_value(), reading.problems.empty());
    for (const Problem& problem : reading.problems) told += (told.empty() ? "" : "\n") + toText(problem);
    return told;
}

/// Only the places of them, with blanks between.
std::string problemPlaces(std::string_view text) {
    std::string places;
    for (const Problem& problem : scenarioFrom(Json::parse(text)).problems) places += (places.empty() ? "" : " ") + problem.pointer;
    return places;
}

std::string ofDirac(const std::string& rest) {
    return R"({"ganscope": 1, "game": {"id": "dirac"}, )" + rest + "}";
}
std::string ofGame(const std::string& game, const std::string& rest = "") {
    return R"({"ganscope": 1, "game": {)" + game + "}" + rest + "}";
}

template <class E>
std::string listOf(std::span<const E* const> entries) {
    std::vector<std::string_view> ids;
    for (const E* entry : entries) ids.push_back(entry->id);
    return joined(ids);
}

struct ReadingRow {
    std::string text, problems;
};

void checkRows(const std::vector<ReadingRow>& rows) {
    for (const ReadingRow& row : rows) {
        SECTION(row.text.substr(0, 160));
        CHECK_EQUAL(everyProblem(row.text), row.problems);
    }
}

}  // namespace

TEST_CASE("version 1 is read, a newer one ends the reading, anything else is one problem among others") {
    const std::string rest = R"(, "game": {"id": "dirac"}, "steps": -1})";
    const std::string steps = "\n/steps: is -1, but must be a whole number from 0 to 10000000";
    checkRows({{R"({"ganscope": 1.0, "game": {"id": "dirac"}})", ""},
               {R"({"ganscope": 2)" + rest, "/ganscope: was written by a newer Ganscope (version 2); this one reads version 1"},
               {R"({"ganscope": 1.5)" + rest, "/ganscope: is 1.5, but must be the version of the format, 1" + steps},
               {R"({"ganscope": 0)" + rest, "/ganscope: is 0, but must be the version of the format, 1" + steps},
               {R"({"ganscope": -1)" + rest, "/ganscope: is -1, but must be the version of the format, 1" + steps},
               {R"({"ganscope": null)" + rest, "/ganscope: is null, but must be the version of the format, 1" + steps}});
}

TEST_CASE("ids that are missing, no text or unknown are told with all that there are") {
    const std::string games = " (the games are " + listOf(catalogue::games()) + ")",
                      losses = " (the loss families are " + listOf(catalogue::losses()) + ")";
    const std::string methods = " (the methods are " + listOf(catalogue::methods()) + ")",
                      regularizers = " (the regularizers are " + listOf(catalogue::regularizers()) + ")";
    checkRows({{R"({"ganscope": 1})", "/game: is missing: it names the game, as in {\"id\": \"dirac\"}" + games},
               {R"({"ganscope": 1, "game": 4})", "/game: is 4, but must be an object such as {\"id\": \"dirac\"}" + games},
               {ofGame(R"("target": 1)"), "/game/id: is missing: it names the game" + games},
               {ofGame(R"("id": null)"), "/game/id: is null, but must be the id of a game" + games},
               {ofGame(R"("id": "unheard of, quite")"), "/game/id: is the text \"unheard of, quite\", which is no game" + games},
               {ofGame(R"("id": "dirac", "loss": null)"), "/game/loss: is null, but must be the id of a loss family" + losses},
               {ofGame(R"("id": "dirac", "loss": {})"), "/game/loss/id: is missing: it names the loss family" + losses},
               {ofGame(R"("id": "dirac", "loss": {"id": 3})"), "/game/loss/id: is 3, but must be the id of a loss family" + losses},
               {ofGame(R"("id": "dirac", "loss": "wgam")"),
                "/game/loss: is the text \"wgam\", which is no loss family; did you mean \"wgan\"?" + losses},
               {ofDirac(R"("method": {})"), "/method/id: is missing: it names the method" + methods},
               {ofDirac(R"("method": {"id": "adamm"})"),
                "/method/id: is the text \"adamm\", which is no method; did you mean \"adam\"?" + methods},
               {ofDirac(R"("method": 3)"), "/method: is 3, but must be an object such as {\"id\": \"simultaneous\", \"step\": 0.2}"},
               {ofDirac(R"("regularizers": 3)"), "/regularizers: is 3, but must be a list such as [{\"id\": \"r1\", \"gamma\": 0.3}]"},
               {ofDirac(R"("regularizers": [{"id": "jar"}])"),
                "/regularizers/0/id: is the text \"jar\", which is no regularizer; did you mean \"jare\"?" + regularizers},
               {ofDirac(R"("regularizers": [{"id": "r1"}, 3, {"gamma": 1}])"),
                "/regularizers/1: is 3, but must be an object such as {\"id\": \"r1\", \"gamma\": 0.3}\n/regularizers/2/id: is missing: it "
                "names the regularizer" +
                    regularizers}});
}

TEST_CASE("a parameter of every kind takes its own kind of value and no other") {
    const std::string number = "but h must be a number above 0", flag = "but bias must be true or false",
                      list = "but m must be a list of 1 to 8 numbers";
    const std::string choice = "but D must be one of quadratic, table";
    checkRows({{ofDirac(R"("method": {"id": "simultaneous", "step": true})"), "/method/step: is true, " + number},
               {ofDirac(R"("method": {"id": "simultaneous", "step": "0.5"})"), "/method/step: is the text \"0.5\", " + number},
               {ofDirac(R"("method": {"id": "simultaneous", "step": "0,5"})"),
                "/method/step: is the text \"0,5\", " + number + " (decimals are written with a point)"},
               {ofDirac(R"("method": {"id": "simultaneous", "step": [1]})"), "/method/step: is a list, " + number},
               {ofDirac(R"("method": {"id": "simultaneous", "step": 1})"), ""},
               {ofGame(R"("id": "dirac", "bias": "yes")"), "/game/bias: is the text \"yes\", " + flag},
               {ofGame(R"("id": "dirac", "bias": 0)"), "/game/bias: is 0, " + flag},
               {ofGame(R"("id": "dirac", "bias": true)"), ""},
               {ofGame(R"("id": "two-mode", "critic": [1])"), "/game/critic: is a list, " + choice},
               {ofGame(R"("id": "two-mode", "critic": 1)"), "/game/critic: is 1, " + choice},
               {ofGame(R"("id": "two-mode", "critic": "list")"), "/game/critic: is \"list\", " + choice},
               {ofGame(R"("id": "two-mode", "critic": "quadratic")"), ""},
               {ofGame(R"("id": "gaussian-mean", "mean": 5)"), "/game/mean: is 5, " + list},
               {ofGame(R"("id": "gaussian-mean", "mean": [1, 2, true, "x"])"), "/game/mean/2: is true, " + list},
               {ofGame(R"("id": "gaussian-mean", "mean": [1, 2, 3, 4, 5, 6, 7, 8])"), ""},
               {ofGame(R"("id": "gaussian-mean", "mean": [1, 2, 3, 4, 5, 6, 7, 8, 9])"), "/game/mean: has 9 entries, " + list}});
    CHECK(problemPlaces(ofGame(R"("id": "two-mode", "critic": "table", "atoms": "many")")) == "/game/atoms");
    CHECK(problemPlaces(ofGame(R"("id": "two-mode", "critic": "table", "atoms": true)")) == "/game/atoms");
}

TEST_CASE("what belongs to a part is known there and nowhere else") {
    for (
        const auto& [text, places] : std::vector<std::pair<std::string, std::string>>{
            {ofGame(R"("id": "bilinear", "loss": "wgan")"), "/game/loss"},
            {ofGame(R"("id": "bilinear", "loss": "wgan", "centred": true)"), "/game/loss /game/centred"},
            {ofGame(R"("id": "dirac", "loss": "lsgan", "centred": false)"), ""},
            {ofGame(R"("id": "dirac", "loss": {"id": "lsgan", "centred": false})"), ""},
            {ofGame(R"("id": "dirac", "loss": {"id": "lsgan"}, "centred": false)"), "/game/centred"},
            {ofGame(R"("id": "dirac", "loss": {"id": "lsgan", "target": 1})"), "/game/loss/target"},
            {ofGame(R"("id": "dirac", "loss": "wgan", "centred": false)"), "/game/centred"},
            {ofDirac(R"("method": {"id": "simultaneous", "beta": 1, "ratio": 2})"), "/method/beta"},
            {ofDirac(R"("method": {"id": "momentum", "beta": 0.5, "ratio": 2})"), "/method/ratio"},
            {ofDirac(R"("regularizers": [{"id": "r1", "lambda": 1}, {"id": "clc", "lambda": 1}])"), "/regularizers/0/lambda"},
            {ofDirac(R"("game2": {}, "Steps": 3)"), "/game2 /Steps"},
            {ofDirac(R"("compared": {"game": {"id": "lq"}, "ganscope": 1})"), "/compared/ganscope"},
            {ofDirac(R"("compared": {"game": {"id": "lq"}, "compared": {"game": {"id": "lq"}}})"), "/compared/compared"},
            {ofDirac(
                 R"("compared": {"game": {"id": "lq"}, "steps": 3, "seed": 1, "title": "B", "caption": "", "paper": "", "starts": [], "view": {}})"),
             ""},
            {ofDirac(R"("compared": [])"), "/compared"}}) {
        SECTION(text);
        CHECK_EQUAL(problemPlaces(text), places);
    }
    CHECK_EQUAL(everyProblem(ofDirac(R"("gaem": 1)")),
                "/gaem: is not a key known here; did you mean \"game\"? (known are " + joined(scenarioKeys()) + ")");
}

TEST_CASE("a part that is wrong is not judged further, nor what depends on it") {
    for (const auto& [text, places] : std::vector<std::pair<std::string, std::string>>{
             {ofGame(R"("id": "bilinear", "coupling": "x")",
                     R"(, "regularizers": [{"id": "r1"}], "starts": [[1, 2, 3]], "view": {"pins": [[1, 2]], "axes": [0, 9]})"),
              "/game/coupling"},
             {ofGame(R"("id": "bilinear")", R"(, "regularizers": [{"id": "r1", "gamma": -1}])"), "/regularizers/0/gamma"},
             {ofGame(R"("id": "bilinear")", R"(, "regularizers": [{"id": "r1", "gamma": 1}])"), "/regularizers/0/id"},
             {ofGame(R"("id": "dirac", "loss": "gan")", R"(, "regularizers": [{"id": "spectral-norm"}])"), "/game/loss"},
             {ofGame(R"("id": "nothing")", R"(, "regularizers": [{"id": "r1"}], "starts": [[]])"), "/game/id"},
             {ofDirac(R"("regularizers": [{"id": "r1"}, {"id": "r2"}, {"id": "r1", "gamma": -1}])"),
              "/regularizers/2/id /regularizers/2/gamma"},
             {ofDirac(R"("starts": [[1, "x", "y"], [1, 1]])"), "/starts/0/1"}}) {
        SECTION(text);
        CHECK_EQUAL(problemPlaces(text), places);
    }
}

TEST_CASE("parameters that do not go together are one problem, of the game") {
    const std::string told = everyProblem(ofGame(R"("id": "ring", "data": "points", "points": [1, 2])", R"(, "starts": [[1, 2, 3]])"));
    CHECK_EQUAL(told, "/game: has 2 numbers as its own points, but x and y in turn of at least two points are needed");
}

TEST_CASE("a start has as many numbers as the state, of which eight are named") {
    checkRows({{ofDirac(R"("starts": [])"), ""},
               {ofDirac(R"("starts": [[]])"), "/starts/0: has 0 numbers, but dirac has 2 parameters (θ, ψ)"},
               {ofDirac(R"("starts": [[1, 1], [1]])"), "/starts/1: has 1 number, but dirac has 2 parameters (θ, ψ)"},
               {ofDirac(R"("starts": [[1, 1], {}])"), "/starts/1: is an object, but must be a list of numbers such as [1, 1]"},
               {ofDirac(R"("starts": {})"), "/starts: is an object, but must be a list of starts such as [[1, 1]]"},
               {ofDirac(R"("starts": [["a", 1]])"), "/starts/0/0: is the text \"a\", but must be a number"},
               {ofDirac(R"("starts": [[1, 1], [1, false]])"), "/starts/1/1: is false, but must be a number"}});
    for (const std::size_t size : {4, 5}) {
        SECTION(std::to_string(size));
        Json document = Json::parse(R"({"ganscope": 1, "game": {"id": "gaussian-mean"}, "starts": [[1]]})");
        document["game"]["mean"] = std::vector<double>(size, 1.0);
        Scenario s = defaultScenario("gaussian-mean");
        s.game.values.set("mean", std::vector<double>(size, 1.0));
        const std::vector<std::string> names = stateSymbols(s);
        REQUIRE(names.size() == 2 * size);
        std::string list = names[0];
        for (std::size_t i = 1; i < 8; ++i) list += ", " + names[i];
        if (size == 5) list += ", …";
        CHECK_EQUAL(everyProblem(document.dump()),
                    "/starts/0: has 1 number, but gaussian-mean has " + std::to_string(2 * size) + " parameters (" + list + ")");
    }
}

TEST_CASE("a start lies within the bounds of the game, entry by entry") {
    checkRows({{ofGame(R"("id": "atom")", R"(, "starts": [[0, 0.5], [1, 0.5], [0.3, 0.999]])"), ""},
               {ofGame(R"("id": "atom")", R"(, "starts": [[0.5, 0.5], [-0.5, 1]])"),
                "/starts/1/0: is -0.5, but p_g must be from 0 to 1\n/starts/1/1: is 1, but D must be above 0 and below 1"},
               {ofGame(R"("id": "atom")", R"(, "starts": [[0.5, 0]])"), "/starts/0/1: is 0, but D must be above 0 and below 1"}});
}

TEST_CASE("a thousand starts are read and one more is not") {
    const auto document = [](std::size_t count) {
        Json d = {{"ganscope", 1}, {"game", {{"id", "dirac"}}}};
        d["starts"] = std::vector<std::vector<double>>(count, {1, 1});
        return d;
    };
    const Reading most = scenarioFrom(document(1000));
    REQUIRE(most.scenario.has_value());
    CHECK_EQUAL(most.scenario->starts.size(), 1000);
    const Reading more = scenarioFrom(document(1001));
    REQUIRE(more.problems.size() == 1);
    CHECK_EQUAL(toText(more.problems[0]), "/starts: has 1001 starts, but at most 1000 are run");
}

TEST_CASE("steps and seeds are whole numbers, however they are written, up to their limits") {
    struct Row {
        const char *key, *value;
        std::optional<std::uint64_t> read;
    };
    for (const Row& row : std::vector<Row>{{"steps", "0", 0},
                                           {"steps", "-0", 0},
                                           {"steps", "1", 1},
                                           {"steps", "5.0", 5},
                                           {"steps", "1e3", 1000},
                                           {"steps", "0.0", 0},
                                           {"steps", "1e7", 10'000'000},
                                           {"steps", "10000000", 10'000'000},
                                           {"steps", "10000001", {}},
                                           {"steps", "10000001.0", {}},
                                           {"steps", "-1", {}},
                                           {"steps", "-1.0", {}},
                                           {"steps", "2.5", {}},
                                           {"steps", "\"5\"", {}},
                                           {"steps", "true", {}},
                                           {"steps", "null", {}},
                                           {"seed", "7", 7},
                                           {"seed", "-7", {}},
                                           {"seed", "9007199254740992.0", 9007199254740992u},
                                           {"seed", "9007199254740994.0", {}},
                                           {"seed", "9007199254740993", 9007199254740993u},
                                           {"seed", "18446744073709551615", 18446744073709551615u},
                                           {"seed", "18446744073709551616", {}},
                                           {"seed", "0.5", {}}}) {
        SECTION(std::string(row.key) + " " + row.value);
        const Reading reading = scenarioFrom(Json::parse(ofDirac("\"" + std::string(row.key) + "\": " + row.value)));
        const bool isSeed = std::string_view(row.key) == "seed";
        if (row.read) {
            REQUIRE(reading.scenario.has_value());
            CHECK_EQUAL(isSeed ? reading.scenario->seed : static_cast<std::uint64_t>(reading.scenario->steps), *row.read);
        } else {
            REQUIRE(reading.problems.size() == 1);
            CHECK_EQUAL(reading.problems[0].pointer, "/" + std::string(row.key));
            CHECK(reading.problems[0].message.ends_with(isSeed ? ", but must be a whole number from 0 to 18446744073709551615"
                                                               : ", but must be a whole number from 0 to 10000000"));
        }
    }
}

TEST_CASE("texts and switches of the top level are read into their own places") {
    const Reading reading = scenarioFrom(
        Json::parse(ofDirac(R"("title": "T", "caption": "C", "paper": "P", "steps": 12, "seed": 34, "view": {"nullclines": true})")));
    REQUIRE(reading.scenario.has_value());
    const Scenario& s = *reading.scenario;
    CHECK_EQUAL(s.title + s.caption + s.paper, "TCP");
    CHECK_EQUAL(s.steps, 12);
    CHECK_EQUAL(s.seed, 34);
    CHECK(s.view.nullclines);
    CHECK_EQUAL(everyProblem(ofDirac(R"("title": null, "caption": 1, "paper": [])")),
                "/title: is null, but must be a text\n/caption: is 1, but must be a text\n/paper: is a list, but must be a text");
}

TEST_CASE("where a view names no figure the game has its own") {
    const auto figure = [](const std::string& game, const std::string& rest) {
        return scenarioFrom(Json::parse(ofGame("\"id\": \"" + game + "\"", rest))).scenario.value().view.figure;
    };
    CHECK_EQUAL(figure("ring", ""), "samples");
    CHECK_EQUAL(figure("ring", R"(, "view": {})"), "samples");
    CHECK_EQUAL(figure("ring", R"(, "view": {"field": "arrows"})"), "samples");
    CHECK_EQUAL(figure("ring", R"(, "view": {"figure": "spectrum"})"), "spectrum");
    CHECK_EQUAL(figure("dirac", R"(, "view": {})"), "phase");
}
