// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as JSON: what is accepted, what is refused and in which words, overrides, and the round trip.
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "tests/support/check.h"

using namespace ganscope;

namespace {

Scenario valid(std::string_view text, const std::vector<std::string>& overrides = {}) {
    Reading reading = readScenario(text, overrides);
    for (const Problem& problem : reading.problems) ganscope::test::recordFailure(__FILE__, __LINE__, toText(problem));
    if (!reading.scenario) FAIL("not a scenario: " + std::string(text.substr(0, 200)));
    return std::move(*reading.scenario);
}

}  // namespace

TEST_CASE("what is missing takes its default") {
    Scenario expected = defaultScenario("dirac");
    CHECK(valid(R"({"ganscope": 1, "game": {"id": "dirac"}})") == expected);
    CHECK_EQUAL(expected.method.id, "simultaneous");
    CHECK_EQUAL(expected.steps, 500);
}

TEST_CASE("every game round trips through its text") {
    for (const GameEntry* game : catalogue::games()) {
        SECTION(std::string(game->id));
        const Scenario s = defaultScenario(game->id);
        const std::string text = writeScenario(s);
        CHECK(valid(text) == s);
        CHECK_EQUAL(writeScenario(valid(text)), text);
        CHECK(valid(writeScenario(s, -1)) == s);
    }
}

TEST_CASE("every preset round trips and says what it shows") {
    CHECK(presets().size() > 27);
    for (const Preset& preset : presets()) {
        SECTION(std::string(preset.name));
        const Scenario s = valid(preset.json);
        CHECK(valid(writeScenario(s)) == s);
        CHECK_EQUAL(s.title, preset.title);
        CHECK_EQUAL(s.paper, preset.group);
        CHECK(!s.caption.empty());
        CHECK(findPreset(preset.name) == &preset);
    }
}

TEST_CASE("numbers of every kind round trip to the bit") {
    Scenario s = defaultScenario("dirac");
    s.starts = {{0.1 + 0.2, -5e-324}, {1.7976931348623157e308, -0.0}, {1e22, 1.0 / 3}};
    s.seed = std::numeric_limits<std::uint64_t>::max();
    s.steps = 10'000'000;
    s.title = "quotes \" and \\ and θ and\nlines";
    s.view = {Rect{-1, 2, -3, 4}, "arrows", true, {1, 0}};
    s.view.layers.ground = "energy";
    s.view.layers.ring = true;
    s.view.layers.cycles = false;
    s.view.pins = {{0.1, -2}, {}, {3, 4}};
    const Scenario back = valid(writeScenario(s));
    CHECK(back == s);
    CHECK(std::signbit(back.starts[1][1]));
    CHECK(writeScenario(s).find("\"seed\": 18446744073709551615") != std::string::npos);
}

namespace {

struct Bad {
    std::string text, pointer, message;  // the message of the first problem
};

std::string dirac(const std::string& rest) { return R"({"ganscope": 1, "game": {"id": "dirac"}, )" + rest + "}"; }
std::string inGame(const std::string& rest) { return R"({"ganscope": 1, "game": {)" + rest + "}}"; }

const std::string stepRange = "but h must be a number above 0";
const std::string wholeSteps = "but must be a whole number from 0 to 10000000";

/// The messages are compared up to the lists of the catalogue, which grow.
const std::vector<Bad>& badOnes() {
    static const std::vector<Bad> all{
        {"", "", "line 1, column 1: the text ends too early, in the middle of the scenario"},
        {"{\n  \"ganscope\": 1,\n  \"game\"", "", "line 3, column 9: the text ends too early, in the middle of the scenario"},
        {"[1, 2]", "", "is a list, but a scenario is an object"},
        {"null", "", "is null, but a scenario is an object"},
        {"{\"θ\": }", "", "line 1, column 7: unexpected '}'"},
        {inGame(R"("id": "dirac", "target": NaN)"), "", "line 1, column 51: NaN is not a JSON number; every number must be finite"},
        {inGame(R"("id": "dirac", "target": -Infinity)"), "", "line 1, column 51: -Infinity is not a JSON number; every number must be finite"},
        {inGame(R"("id": "dirac", "target": 1e999)"), "", "line 1, column 51: the number 1e999 is too large for double precision"},
        {R"({"game": {"id": "dirac"}})", "/ganscope", "is missing: a scenario says \"ganscope\": 1, the version of its format"},
        {R"({"ganscope": "1", "game": {"id": "dirac"}})", "/ganscope", "is the text \"1\", but must be the version of the format, 1"},
        {R"({"ganscope": 0, "game": {"id": "dirac"}})", "/ganscope", "is 0, but must be the version of the format, 1"},
        {R"({"ganscope": 2, "entirely": "new"})", "/ganscope", "was written by a newer Ganscope (version 2); this one reads version 1"},
        {R"({"ganscope": 1})", "/game", "is missing: it names the game"},
        {R"({"ganscope": 1, "game": "dirac"})", "/game", "is the text \"dirac\", but must be an object such as {\"id\": \"dirac\"}"},
        {inGame(R"("target": 1)"), "/game/id", "is missing: it names the game"},
        {inGame(R"("id": 7)"), "/game/id", "is 7, but must be the id of a game"},
        {inGame(R"("id": "diarc")"), "/game/id", "is the text \"diarc\", which is no game; did you mean \"dirac\"?"},
        {inGame(R"("id": "dirac", "tarjet": 1)"), "/game/tarjet", "is not a key known here; did you mean \"target\"?"},
        {inGame(R"("id": "dirac", "target": "0,5")"), "/game/target", "is the text \"0,5\", but c must be a number (decimals are written with a point)"},
        {inGame(R"("id": "dirac", "bias": 1)"), "/game/bias", "is 1, but bias must be true or false"},
        {inGame(R"("id": "dirac", "loss": "wgna")"), "/game/loss", "is the text \"wgna\", which is no loss family; did you mean \"wgan\"?"},
        {inGame(R"("id": "dirac", "loss": "lsgan", "centred": "yes")"), "/game/centred", "is the text \"yes\", but centred must be true or false"},
        {inGame(R"("id": "dirac", "loss": {"id": "lsgan", "center": true})"), "/game/loss/center", "is not a key known here; did you mean \"centred\"?"},
        {inGame(R"("id": "bilinear", "loss": "wgan")"), "/game/loss", "is given, but bilinear is an abstract game: its two losses are its own"},
        {inGame(R"("id": "gaussian-mean", "mean": [])"), "/game/mean", "has 0 entries, but m must be a list of 1 to 8 numbers"},
        {inGame(R"("id": "gaussian-mean", "mean": [0, "a"])"), "/game/mean/1", "is the text \"a\", but m must be a list of 1 to 8 numbers"},
        {dirac(R"("regularizers": {"r1": 1})"), "/regularizers", "is an object, but must be a list such as"},
        {dirac(R"("regularizers": ["r1"])"), "/regularizers/0", "is the text \"r1\", but must be an object such as"},
        {dirac(R"("regularizers": [{"id": "r1"}, {"id": "r1"}])"), "/regularizers/1/id", "names r1 a second time; each regularizer may stand there once"},
        {dirac(R"("regularizers": [{"id": "r1", "gamma": -1}])"), "/regularizers/0/gamma", "is -1, but γ must be a number of at least 0"},
        {dirac(R"("regularizers": [{"id": "r1", "gama": 1}])"), "/regularizers/0/gama", "is not a key known here; did you mean \"gamma\"?"},
        {R"({"ganscope": 1, "game": {"id": "bilinear"}, "regularizers": [{"id": "r1"}]})", "/regularizers/0/id",
         "r1 acts on the discriminator in data space, and bilinear is an abstract game without data; it needs a GAN"},
        {dirac(R"("method": ["simultaneous"])"), "/method", "is a list, but must be an object such as"},
        {dirac(R"("method": {"step": 0.1})"), "/method/id", "is missing: it names the method"},
        {dirac(R"("method": {"id": "alternatin"})"), "/method/id", "is the text \"alternatin\", which is no method; did you mean \"alternating\"?"},
        {dirac(R"("method": {"id": "simultaneous", "step": 0})"), "/method/step", "is 0, " + stepRange},
        {dirac(R"("method": {"id": "alternating", "discriminator_steps": 1.5})"), "/method/discriminator_steps", "is 1.5, but "},
        {dirac(R"("starts": [1, 1])"), "/starts/0", "is 1, but must be a list of numbers such as [1, 1]"},
        {dirac(R"("starts": 5)"), "/starts", "is 5, but must be a list of starts such as [[1, 1]]"},
        {dirac(R"("starts": [[1, 1], [1, 2, 3]])"), "/starts/1", "has 3 numbers, but dirac has 2 parameters (θ, ψ)"},
        {dirac(R"("starts": [[1, null]])"), "/starts/0/1", "is null, but must be a number"},
        {dirac(R"("steps": -3)"), "/steps", "is -3, " + wholeSteps},
        {dirac(R"("steps": 2.5)"), "/steps", "is 2.5, " + wholeSteps},
        {dirac(R"("steps": 10000001)"), "/steps", "is 10000001, " + wholeSteps},
        {dirac(R"("seed": -1)"), "/seed", "is -1, but must be a whole number from 0 to 18446744073709551615"},
        {dirac(R"("title": 5)"), "/title", "is 5, but must be a text"},
        {dirac(R"("view": [])"), "/view", "is a list, but must be an object such as"},
        {dirac(R"("view": {"filed": "arrows"})"), "/view/filed", "is not a key known here; did you mean \"field\"?"},
        {dirac(R"("view": {"field": "lines"})"), "/view/field", "is the text \"lines\", but must be one of streamlines, arrows, texture, none"},
        {dirac(R"("view": {"window": [1, 0, 0, 1]})"), "/view/window", "is [1,0,0,1], but left must be below right and bottom below top"},
        {dirac(R"("view": {"window": [0, 1]})"), "/view/window", "is a list, but must be four numbers: left, right, bottom, top"},
        {dirac(R"("view": {"nullclines": 1})"), "/view/nullclines", "is 1, but must be true or false"},
        {dirac(R"("view": {"layers": {"ground": "sky"}})"), "/view/layers/ground", "is the text \"sky\", but must be one of none, speed, energy, basins"},
        {dirac(R"("view": {"layers": {"wedge": "on"}})"), "/view/layers/wedge", "is the text \"on\", but must be true or false"},
        {dirac(R"("view": {"layers": {"cicles": true}})"), "/view/layers/cicles", "is not a key known here; did you mean \"cycles\"?"},
        {dirac(R"("view": {"pins": [[1, 2], [1]]})"), "/view/pins/1", "is a list, but must be a state of 2 numbers, or null for a free letter"},
        {dirac(R"("view": {"pins": 3})"), "/view/pins", "is 3, but must be a list of at most 26 states"},
        {dirac(R"("view": {"axes": [0, 2]})"), "/view/axes", "is [0,2], but the entries of the state are 0 to 1"},
        {dirac(R"("view": {"axes": [1, 1]})"), "/view/axes", "names the entry 1 twice"},
        {dirac(R"("metod": {})"), "/metod", "is not a key known here; did you mean \"method\"?"},
        {dirac(R"("a/b~c": 1)"), "/a~1b~0c", "is not a key known here"},
        {dirac(R"("steps": 1, "steps": 2)"), "/steps", "is given twice; one of the two values would be lost"},
        {dirac(R"("method": {"id": "flow", "id": "flow"})"), "/method/id", "is given twice; one of the two values would be lost"},
        {std::string(100000, '['), "", "is nested more than 32 levels deep"},
        {std::string(Limits::bytes + 1, ' '), "", "is longer than 16 MB"},
    };
    return all;
}

}  // namespace

TEST_CASE("what is wrong is told with its place, what was found and what is allowed") {
    for (const Bad& bad : badOnes()) {
        SECTION(bad.text.substr(0, 120));
        const Reading reading = readScenario(bad.text);
        CHECK(!reading.scenario);
        REQUIRE(!reading.problems.empty());
        CHECK_EQUAL(reading.problems.front().pointer, bad.pointer);
        const std::string& message = reading.problems.front().message;
        if (!message.starts_with(bad.message)) CHECK_EQUAL(message, bad.message);
    }
}

TEST_CASE("every problem is told at once") {
    const Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "dirac", "loss": "gan", "target": "x"},
        "regularizers": [{"id": "r3"}, {"id": "r1", "gamma": -1}], "method": {"id": "sgd"}, "steps": -1, "seed": 0.5})");
    std::vector<std::string> pointers;
    for (const Problem& problem : reading.problems) pointers.push_back(problem.pointer);
    const std::vector<std::string> expected{"/game/target", "/game/loss", "/regularizers/0/id", "/regularizers/1/gamma",
                                            "/method/id", "/steps", "/seed"};
    CHECK_EQUAL(pointers, expected);
}

TEST_CASE("overrides reach every part, in any order of ids and parameters") {
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac"}})";
    const auto at = [&](const std::vector<std::string>& overrides) { return valid(text, overrides); };
    CHECK_EQUAL(at({"method.step=0.1"}).method.values.real("step"), 0.1);
    CHECK_EQUAL(at({"method.step=.5"}).method.values.real("step"), 0.5);
    CHECK_EQUAL(at({"method.beta=0.5", "method.id=momentum"}).method.values.real("beta"), 0.5);
    CHECK_EQUAL(at({"method=momentum"}).method.id, "momentum");
    CHECK_EQUAL(at({"game.loss=wgan"}).loss->id, "wgan");
    CHECK(!at({"game.centred=false", "game.loss=lsgan"}).loss->values.flag("centred"));
    CHECK(!at({"game.loss={\"id\":\"lsgan\"}", "game.centred=false"}).loss->values.flag("centred"));
    CHECK_EQUAL(at({"regularizers.r1.gamma=0.7"}).regularizers.at(0).values.real("gamma"), 0.7);
    CHECK_EQUAL(at({"regularizers.r1.gamma=0.7", "regularizers.0.gamma=0.8"}).regularizers.at(0).values.real("gamma"), 0.8);
    CHECK(at({"regularizers.r1.gamma=0.7", "regularizers.r1=null"}).regularizers.empty());
    CHECK_EQUAL(at({"starts=[[1,1],[0.5,0]]"}).starts.size(), 2);
    CHECK_EQUAL(at({"starts=[[1,1],[0.5,0]]", "starts.1=[3,4]", "starts.0.1=7"}).starts.at(0).at(1), 7.0);
    CHECK_EQUAL(at({"steps=100"}).steps, 100);
    CHECK_EQUAL(at({"view.field=arrows"}).view.field, "arrows");
    CHECK_EQUAL(at({"view.layers.ground=speed"}).view.layers.ground, "speed");
    CHECK(at({"view.layers.equilibria=false"}).view.layers.equilibria == false);
    CHECK_EQUAL(at({"view.pins=[[1,2],null]"}).view.pins.size(), std::size_t(1));
    CHECK_EQUAL(at({"title=a bare = title"}).title, "a bare = title");
    CHECK_EQUAL(at({"game.id=gaussian-mean", "game.mean=[0,0,1]"}).starts.at(0).size(), 6);
}

TEST_CASE("overrides of whole regularizers, of one start, and deep within the view") {
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac"}, "regularizers": [{"id": "r1", "gamma": 2}, {"id": "r2", "gamma": 3}],
        "starts": [[1, 1], [2, 2]], "view": {"pins": [[0, 1], null, [0.5, 0.5]]}})";
    const auto at = [&](const std::vector<std::string>& overrides) { return valid(text, overrides); };
    const Scenario whole = at({"regularizers.r1={\"gamma\": 5}"});
    REQUIRE(whole.regularizers.size() == 2);
    CHECK_EQUAL(whole.regularizers[0].id, "r1");
    CHECK_EQUAL(whole.regularizers[0].values.real("gamma"), 5.0);
    CHECK_EQUAL(at({"regularizers.1={\"id\": \"consensus\", \"gamma\": 4}"}).regularizers[1].id, "consensus");
    const Scenario added = at({"regularizers.clc={\"lambda\": 7}"});
    REQUIRE(added.regularizers.size() == 3);
    CHECK_EQUAL(added.regularizers[2].values.real("lambda"), 7.0);
    const Scenario fewer = at({"regularizers.r1=null"});
    REQUIRE(fewer.regularizers.size() == 1);
    CHECK_EQUAL(fewer.regularizers[0].id, "r2");
    CHECK(at({"regularizers.consensus=null"}).regularizers.size() == 2);
    const Scenario other = at({"regularizers.0.id=consensus"});
    CHECK_EQUAL(other.regularizers[0].id, "consensus");
    CHECK_EQUAL(other.regularizers[0].values.real("gamma"), 2.0);
    CHECK_EQUAL(at({"starts.1=[4,5]"}).starts, (std::vector<std::vector<double>>{{1, 1}, {4, 5}}));
    CHECK_EQUAL(at({"starts.1.0=-3"}).starts, (std::vector<std::vector<double>>{{1, 1}, {-3, 2}}));
    CHECK_EQUAL(at({"view.pins.2.0=0.25"}).view.pins, (valid(text, {"view.pins=[[0,1],null,[0.25,0.5]]"}).view.pins));
    CHECK_EQUAL(at({"view.pins.0=null"}).view.pins, (valid(text, {"view.pins=[null,null,[0.5,0.5]]"}).view.pins));
    struct Row {
        std::string override, message;
    };
    for (const Row& row : std::vector<Row>{{"starts.0.2=1", "names an entry that the start does not have"},
                                           {"starts.2=[1,1]", "names a start that is not there: the scenario states 2 of them"},
                                           {"starts.0.0.0=1", "names a start that is not there"},
                                           {"view.pins.3=[1,1]", "names an entry that /view/pins does not have"},
                                           {"view.pins.x.0=1", "names an entry that /view/pins"},
                                           {"view.a.b.c.d.e=1", "there is no view.a.b.c.d.e to set"},
                                           {"regularizers.r1.gamma.x=1", "there is no regularizers.r1.gamma.x to set"},
                                           {"regularizers.2.gamma=1", "there is no regularizers.2.gamma to set"}}) {
        SECTION(row.override);
        const Reading reading = readScenario(text, std::vector<std::string>{row.override});
        CHECK(!reading.scenario);
        REQUIRE(!reading.problems.empty());
        if (!reading.problems[0].message.starts_with(row.message)) CHECK_EQUAL(reading.problems[0].message, row.message);
    }
}

TEST_CASE("a start that the document leaves to its game is there to be set, whatever the order") {
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac"}})";
    const auto own = valid(text, {}).starts;
    REQUIRE(own.size() == 1);
    CHECK_EQUAL(valid(text, {"starts.0.0=2"}).starts, (std::vector<std::vector<double>>{{2, own[0][1]}}));
    CHECK_EQUAL(valid(text, {"starts.0=[3,4]"}).starts, (std::vector<std::vector<double>>{{3, 4}}));
    const auto larger = valid(R"({"ganscope": 1, "game": {"id": "gaussian-mean"}})", {"starts.0.5=7", "game.mean=[1,2,3]"}).starts;
    REQUIRE(larger.size() == 1);
    REQUIRE(larger[0].size() == 6);
    CHECK_EQUAL(larger[0][5], 7.0);
    const std::vector<std::string> both{"starts.0.0=2", "game.id=diarc"};
    const Reading wrong = readScenario(text, both);
    REQUIRE(!wrong.problems.empty());
    CHECK_EQUAL(wrong.problems[0].pointer, "--set game.id=diarc");
}

TEST_CASE("a changed id drops the parameters that the new entry does not have") {
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac", "loss": "lsgan", "centred": false, "target": 1},
        "method": {"id": "momentum", "beta": 0.3, "step": 0.1}})";
    const std::vector<std::string> overrides{"method.id=simultaneous", "game.loss=wgan"};
    const Scenario s = valid(text, overrides);
    CHECK_EQUAL(s.method.values.real("step"), 0.1);
    CHECK_EQUAL(s.loss->id, "wgan");
    CHECK_EQUAL(s.game.values.real("target"), 1.0);
    const Scenario abstract = valid(text, {"game.id=bilinear"});
    CHECK(!abstract.loss);
}

TEST_CASE("wrong overrides are told in their own words") {
    struct Row {
        std::string override, message;
    };
    for (const Row& row : std::vector<Row>{
             {"method.stp=1", "there is no method.stp to set; did you mean \"method.step\"? (possible are method."},
             {"methd.step=1", "there is no methd.step to set; did you mean \"method.step\"?"},
             {"method.step=-1", "is -1, but h must be a number above 0"},
             {"method.step=abc", "is the text \"abc\", but h must be a number above 0"},
             {"method.step=0,5", "is the text \"0,5\", but h must be a number above 0 (decimals are written with a point)"},
             {"method.step=NaN", "is the text \"NaN\", but h must be a number above 0"},
             {"regularizers.r1.gama=1", "there is no regularizers.r1.gama to set; did you mean \"regularizers.r1.gamma\"?"},
             {"regularizers.r9.gamma=1", "there is no regularizers.r9.gamma to set"},
             {"regularizers.r1=5", "must set a parameter, as in regularizers.r1.gamma=0.3"},
             {"starts=[[1,2", "has a value that is not JSON: line 1, column 6: the text ends too early"},
             {"starts.3=[1,1]", "names a start that is not there"},
             {"starts=[[1]]", "/starts/0 has 1 number, but dirac has 2 parameters (θ, ψ)"},
             {"steps", "must have the form path=value, such as method.step=0.1"},
             {"=1", "must have the form path=value, such as method.step=0.1"},
             {"ganscope=2", "there is no ganscope to set"},
             {"game.loss.id=wgan", "there is no game.loss.id to set"},
         }) {
        SECTION(row.override);
        const std::vector<std::string> overrides{row.override};
        const Reading reading = readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}})", overrides);
        REQUIRE(reading.problems.size() == 1);
        CHECK_EQUAL(reading.problems[0].pointer, "--set " + row.override);
        if (!reading.problems[0].message.starts_with(row.message)) CHECK_EQUAL(reading.problems[0].message, row.message);
    }
}

TEST_CASE("a scenario with overrides keeps the rest, and the game's own start follows the game") {
    Scenario s = defaultScenario("gaussian-mean");
    const std::vector<std::string> longer{"game.mean=[0,0,1]"};
    const Reading followed = withOverrides(s, longer);
    REQUIRE(followed.scenario.has_value());
    CHECK_EQUAL(followed.scenario->starts.at(0).size(), 6);
    s.starts = {{1, 2, 3, 4}};
    CHECK(!withOverrides(s, longer).scenario);
    CHECK(withOverrides(s, {}).scenario == s);
}

TEST_CASE("another game keeps what applies to it") {
    Scenario s = valid(findPreset("dirac-r1-alternating")->json, {"regularizers.consensus.gamma=2"});
    const Scenario abstract = withGame(s, "bilinear");
    CHECK(!abstract.loss);
    CHECK_EQUAL(abstract.regularizers.size(), 1);
    CHECK_EQUAL(abstract.method.id, "alternating");
    CHECK(readScenario(writeScenario(abstract)).scenario == abstract);
    CHECK_THROWS(std::invalid_argument, withGame(s, "nothing"));
}

TEST_CASE("an override that is not UTF-8 is refused, and shown as its bytes") {
    for (const auto& [text, shown] : std::vector<std::pair<std::string, std::string>>{
             {"view.along.range==[0\xE6,1]", "--set view.along.range==[0<E6>,1]"}, {"title=\xED\xA0\x80", "--set title=<ED><A0><80>"},
             {"title=\xC0\x80", "--set title=<C0><80>"}, {"title=\xF4\x90\x80\x80", "--set title=<F4><90><80><80>"}}) {
        SECTION(shown);
        const Reading reading = withOverrides(defaultScenario("dirac"), std::vector<std::string>{text});
        CHECK(!reading.scenario);
        REQUIRE(reading.problems.size() == 1);
        CHECK_EQUAL(reading.problems[0].pointer, shown);
        CHECK_EQUAL(reading.problems[0].message, "is not UTF-8");
    }
    const Reading reading = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"title=θ \U0001D4D5"});
    REQUIRE(reading.scenario.has_value());
    CHECK_EQUAL(reading.scenario->title, "θ \U0001D4D5");
}

TEST_CASE("first paths of games of two parameters begin at (1, 1), half way, or near the other end") {
    const std::pair<const char*, std::vector<double>> rows[] = {
        {"dirac", {1, 1}}, {"bilinear", {1, 1}}, {"atom", {0.5, 0.5}}, {"uniform-quadratic", {0.3, 0.2}}, {"lq", {0.5, 0.3, 0, 0}}};
    for (const auto& [game, start] : rows) {
        SECTION(game);
        CHECK(defaultScenario(game).starts == std::vector<std::vector<double>>{start});
    }
}

TEST_CASE("a table's first samples stand on two atoms in the middle that carry no data") {
    for (int atoms = 4; atoms <= 64; ++atoms) {
        SECTION(std::to_string(atoms));
        const Scenario s = withOverrides(defaultScenario("two-mode"), std::vector<std::string>{"game.critic=table", "game.atoms=" + std::to_string(atoms)}).scenario.value();
        double place[2];
        for (const int side : {0, 1}) {
            place[side] = ((side == 0 ? -1 : 1) * s.starts[0][0] + s.starts[0][1] + 1) * 0.5 * (atoms - 1);
            CHECK_CLOSE(place[side], std::round(place[side]), 1e-9);
            CHECK(place[side] > 0.5 && place[side] < atoms - 1.5);
        }
        CHECK(place[1] > place[0] + 0.5);
        CHECK(place[1] < place[0] + 0.5 * atoms);
    }
}

TEST_CASE("of a text that ends in the middle nothing is told but that") {
    const Reading reading = readScenario(R"({"ganscope": 1, "steps": 1, "steps": 2, "game": )");
    CHECK(!reading.scenario);
    REQUIRE(reading.problems.size() == 1);
    CHECK_EQUAL(reading.problems[0].pointer, "");
}
