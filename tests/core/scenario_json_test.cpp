// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as text: every key written and read back, what overrides are blamed for, starts that follow the game, another game.
#include "core/scenario/scenario_json.h"
#include "core/game/catalogue.h"
#include "core/scenario/scenario_document.h"
#include "tests/support/check.h"
#include "tests/support/scenarios.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using SetWords = std::vector<std::string>;

std::string blamed(std::string_view game, const SetWords& overrides) {
    std::string told;
    const Reading reading = withOverrides(defaultScenario(game), overrides);
    CHECK_EQUAL(reading.scenario.has_value(), reading.problems.empty());
    for (const Problem& problem : reading.problems) told += (told.empty() ? "" : "\n") + toText(problem);
    return told;
}

}  // namespace

TEST_CASE("every part of a scenario is written, whole numbers without a point") {
    const Scenario s = scenarioWith("dirac", {"game.loss=lsgan", "game.centred=false", "regularizers.clc.buffer=3", "method=alternating",
                                              "method.discriminator_steps=4", "starts=[[1,2],[0.5,3]]", "steps=7", "seed=8", "title=T",
                                              "caption=C", "paper=P"});
    Json written = documentOf(s);
    written.erase("view");
    CHECK_EQUAL(
        written.dump(),
        R"({"ganscope":1,"title":"T","caption":"C","paper":"P","game":{"id":"dirac","loss":"lsgan","target":0.0,"bias":false,"quadratic":false,"centred":false},)"
        R"("regularizers":[{"id":"clc","lambda":0.5,"buffer":3}],"method":{"id":"alternating","step":0.2,"ratio":1.0,"generator_steps":1,"discriminator_steps":4},)"
        R"("starts":[[1.0,2.0],[0.5,3.0]],"steps":7,"seed":8})");
    Json plain = documentOf(defaultScenario("bilinear"));
    plain.erase("view");
    CHECK_EQUAL(
        plain.dump(),
        R"({"ganscope":1,"game":{"id":"bilinear","coupling":1.0,"p":0.0,"d":0.0},"regularizers":[],"method":{"id":"simultaneous","step":0.2,"ratio":1.0},)"
        R"("starts":[[1.0,1.0]],"steps":500,"seed":0})");
}

TEST_CASE("what stands beside is written without version, and at the end") {
    Scenario s = defaultScenario("dirac");
    s.compared = {defaultScenario("lq")};
    const Json written = documentOf(s);
    CHECK_EQUAL((--written.end()).key(), "compared");
    CHECK(!written["compared"].contains("ganscope"));
    CHECK_EQUAL(written["compared"]["game"]["id"].get<std::string>(), "lq");
    CHECK(!documentOf(defaultScenario("dirac")).contains("compared"));
}

TEST_CASE("below an indent of 0 a scenario is one line, from 0 on several") {
    const Scenario s = scenarioWith("dirac", {"title=θ"});
    const std::string line = writeScenario(s, -1), flat = writeScenario(s, 0), pretty = writeScenario(s);
    CHECK(line.starts_with(R"({"ganscope":1,"title":"θ",)"));
    CHECK(line.find('\n') == std::string::npos);
    CHECK(flat.starts_with("{\n\"ganscope\": 1,\n\"title\": \"θ\""));
    CHECK(pretty.starts_with("{\n  \"ganscope\": 1,\n  \"title\": \"θ\""));
}

TEST_CASE("a problem is told with its pointer, or alone") {
    CHECK_EQUAL(toText({"/steps", "is -1"}), "/steps: is -1");
    CHECK_EQUAL(toText({"", "is -1"}), "is -1");
}

TEST_CASE("what is wrong where an override wrote is told in its words, with the place within") {
    CHECK_EQUAL(blamed("dirac", {"steps=-1"}), "--set steps=-1: is -1, but must be a whole number from 0 to 10000000");
    CHECK_EQUAL(
        toText(readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "starts": [[1, 1]]})", SetWords{"starts.0.1=x"}).problems.at(0)),
        "--set starts.0.1=x: is the text \"x\", but must be a number");
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1],[1,\"x\"]]"}),
                "--set starts=[[1,1],[1,\"x\"]]: /starts/1/1 is the text \"x\", but must be a number");
    CHECK_EQUAL(blamed("dirac", {"seed=1", "steps=-1", "title=3"}),
                "--set steps=-1: is -1, but must be a whole number from 0 to 10000000\n--set title=3: is 3, but must be a text");
    CHECK_EQUAL(blamed("dirac", {"regularizers.r1.gamma=1", "regularizers.r2.gamma=-1"}),
                "--set regularizers.r2.gamma=-1: is -1, but γ must be a number of at least 0");
    CHECK_EQUAL(blamed("dirac", {"compared.steps=-1"}), "--set compared.steps=-1: is -1, but must be a whole number from 0 to 10000000");
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac"}, "starts": [1], "steps": -1})";
    const Reading reading = readScenario(text, SetWords{"seed=2"});
    REQUIRE(reading.problems.size() == 2);
    CHECK_EQUAL(reading.problems[0].pointer, "/starts/0");
    CHECK_EQUAL(reading.problems[1].pointer, "/steps");
    CHECK_EQUAL(toText(readScenario("[1]", SetWords{"steps=2"}).problems.at(0)).substr(0, 10), "is a list,");
}

TEST_CASE("of the overrides that wrote about a place, the last one that reached it is blamed") {
    const std::string noNumber = " is the text \"x\", but must be a number";
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1]]", "starts.0.1=x"}), "--set starts.0.1=x:" + noNumber);
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1]]", "starts.0=[1,1]", "starts.0.1=x"}), "--set starts.0.1=x:" + noNumber);
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1]]", "starts.0=[1,\"x\"]"}), "--set starts.0=[1,\"x\"]: /starts/0/1" + noNumber);
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1],[1,\"x\"]]", "starts.0.1=2"}), "--set starts=[[1,1],[1,\"x\"]]: /starts/1/1" + noNumber);
    CHECK_EQUAL(blamed("dirac", {R"(regularizers=[{"id":"r1"}])", "regularizers.r1.gamma=-1"}),
                "--set regularizers.r1.gamma=-1: is -1, but γ must be a number of at least 0");
    // The other way round the whole replaces what was written within.
    CHECK_EQUAL(blamed("dirac", {"starts=[[1,1]]", "starts.0.1=2", "starts=[[1,\"x\"]]"}),
                "--set starts=[[1,\"x\"]]: /starts/0/1" + noNumber);
    CHECK_EQUAL(blamed("dirac", {"regularizers.r1.gamma=1", R"(regularizers=[{"id":"r1","gamma":-1}])"}),
                R"(--set regularizers=[{"id":"r1","gamma":-1}]: /regularizers/0/gamma is -1, but γ must be a number of at least 0)");
}

TEST_CASE("the place of a start is not that of a start whose number begins alike") {
    std::string list;
    for (std::size_t i = 0; i < 10; ++i) list += "[1,1],";
    const std::string text = R"({"ganscope": 1, "game": {"id": "dirac"}, "starts": [)" + list + "[1]]}";
    const Reading reading = readScenario(text, SetWords{"starts.1=[2,2]"});
    REQUIRE(reading.problems.size() == 1);
    CHECK_EQUAL(reading.problems[0].pointer, "/starts/10");
}

TEST_CASE("a start that is the game's own follows a changed game, another does not") {
    CHECK_EQUAL(scenarioWith("dirac", {"game=lq"}).starts, defaultScenario("lq").starts);
    Scenario moved = defaultScenario("dirac");
    moved.starts = {{0.5, 0.5}};
    CHECK(withOverrides(moved, SetWords{"game=bilinear"}).scenario.value().starts == moved.starts);
    CHECK_EQUAL(withOverrides(moved, SetWords{"game=lq"}).problems.at(0).pointer, "/starts/0");
    Scenario two = defaultScenario("dirac");
    two.starts.push_back(two.starts[0]);
    CHECK(withOverrides(two, SetWords{"seed=1"}).scenario.value().starts == two.starts);
}

TEST_CASE("another game keeps the method, steps, seed, field, nullclines, what stands beside and what applies") {
    Scenario s = scenarioWith("dirac", {"game.loss=wgan", "game.target=1", "regularizers.consensus.gamma=2", "regularizers.r1.gamma=3",
                                        "regularizers.spectral-norm.scale=1", "method=momentum", "method.beta=0.25", "steps=12", "seed=34",
                                        "view.field=arrows", "view.nullclines=true", "view.window=[0,1,0,1]", "title=T", "starts=[[3,3]]"});
    s.compared = {defaultScenario("lq")};
    const Scenario gan = withGame(s, "lq");
    CHECK_EQUAL(gan.game.id, "lq");
    CHECK(gan.game.values == defaultScenario("lq").game.values);
    CHECK_EQUAL(gan.loss.value().id, "wgan");
    CHECK(gan.method == s.method);
    CHECK_EQUAL(gan.steps, 12);
    CHECK_EQUAL(gan.seed, 34);
    CHECK_EQUAL(gan.view.field, "arrows");
    CHECK(gan.view.nullclines);
    CHECK(!gan.view.window);
    CHECK(gan.compared == s.compared);
    CHECK(gan.starts == defaultScenario("lq").starts);
    CHECK_EQUAL(gan.title, "");
    REQUIRE(gan.regularizers.size() == 2);  // its critic is not linear
    CHECK(gan.regularizers[0] == s.regularizers[0]);
    CHECK(gan.regularizers[1] == s.regularizers[1]);
    const Scenario abstract = withGame(s, "bilinear");
    CHECK(!abstract.loss);
    REQUIRE(abstract.regularizers.size() == 1);
    CHECK_EQUAL(abstract.regularizers[0].id, "consensus");
    CHECK_EQUAL(withGame(abstract, "dirac").loss.value().id, "minimax");
}

TEST_CASE("views are checked against the scenario that they look at, each place once") {
    CHECK_EQUAL(blamed("dirac", {"view.along.range=[-1,1]", "view.along.parameter=method.step"}),
                "--set view.along.range=[-1,1]: /view/along/range/0 is -1, but h must be a number above 0");
    CHECK_EQUAL(blamed("dirac", {"view.along={\"parameter\":\"method.step\",\"range\":[1,2]}"}), "");
    CHECK_EQUAL(blamed("dirac", {"view.along.range=[-1,1]"}), "");
    const auto pointers = [](const char* view) {
        std::string text;
        for (const Problem& problem :
             readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "view": )" + std::string(view) + "}").problems)
            text += (text.empty() ? "" : " ") + problem.pointer;
        return text;
    };
    CHECK_EQUAL(pointers(R"({"map": {"x": {"parameter": "game"}, "y": {"parameter": "method.step", "range": [-2, -1]}}})"),
                "/view/map/x/parameter /view/map/y/range/0 /view/map/y/range/1");
    CHECK_EQUAL(
        pointers(
            R"({"along": {"parameter": "method.id"}, "curves": [{"along": "method.id"}, {}, {"along": "regularizers.r1.gamma", "set": ["steps=3"]}, {"set": ["steps=-3", "x=1"]}]})"),
        "/view/along/parameter /view/curves/0/along /view/curves/3/set");
    CHECK_EQUAL(pointers(R"({"curves": [{"along": "method.beta"}, {"along": "method.beta", "set": ["method=momentum"]}]})"),
                "/view/curves/0/along");
    const Reading beside = readScenario(R"({"ganscope": 1, "game": {"id": "dirac"}, "view": {"curves": [{"set": ["seed=1"]}]},
                                            "compared": {"game": {"id": "dirac"}, "view": {"map": {"x": {"parameter": "nothing"}}}}})");
    REQUIRE(beside.problems.size() == 1);
    CHECK_EQUAL(beside.problems[0].pointer, "/compared/view/map/x/parameter");
}
