// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides: where each path leads in a document, what else changes with it, the origins, and every complaint word for word.
#include "core/scenario/scenario_document.h"
#include "core/game/catalogue.h"
#include "core/scenario/suggestion.h"
#include "core/scenario/view_document.h"
#include "tests/support/check.h"

using namespace ganscope;
using namespace ganscope::test;

namespace {

using Words = std::vector<std::string>;

/// The document after the overrides, on one line; or the first complaint.
std::string overridden(const std::string& document, const Words& overrides) {
    Json json = Json::parse(document);
    std::map<std::string, std::string> origins;
    const std::vector<Problem> problems = applyOverrides(json, overrides, origins);
    return problems.empty() ? json.dump() : toText(problems[0]);
}

/// Where the overrides wrote.
Words placesWritten(const std::string& document, const Words& overrides) {
    Json json = Json::parse(document);
    std::map<std::string, std::string> origins;
    applyOverrides(json, overrides, origins);
    Words places;
    for (const auto& [pointer, origin] : origins) places.push_back(pointer + " < " + origin);
    return places;
}

struct OverrideRow {
    const char* document;
    Words overrides;
    const char* result;
};

void checkOverrides(const std::vector<OverrideRow>& rows) {
    for (const OverrideRow& row : rows) {
        SECTION(show(row.overrides));
        CHECK_EQUAL(overridden(row.document, row.overrides), row.result);
    }
}

/// What is said of an override that leads nowhere, without the list of all that is possible.
std::string refusedOverride(const std::string& document, const std::string& override) {
    const std::string told = overridden(document, {override});
    return told.substr(0, told.find(" (possible are"));
}

std::string possibleAfter(const std::string& document, const std::string& override) {
    const std::string told = overridden(document, {override}), mark = " (possible are ";
    const std::size_t at = told.find(mark);
    return at == std::string::npos ? told : told.substr(at + mark.size());
}

constexpr const char* plainDirac = R"({"game":{"id":"dirac"}})";

}  // namespace

TEST_CASE("a value is JSON, a number written otherwise, or a bare word") {
    checkOverrides(
        {{"{}", {"title="}, R"({"title":""})"},
         {"{}", {"title=a bare word"}, R"({"title":"a bare word"})"},
         {"{}", {"title=a=b"}, R"({"title":"a=b"})"},
         {"{}", {"title=\"quoted\""}, R"({"title":"quoted"})"},
         {"{}", {"title=null"}, R"({"title":null})"},
         {"{}", {"steps=.5"}, R"({"steps":0.5})"},
         {"{}", {"steps=+7"}, R"({"steps":7.0})"},
         {"{}", {"steps=inf"}, R"({"steps":"inf"})"},
         {"{}", {"steps=nan"}, R"({"steps":"nan"})"},
         {"{}", {"steps=1e999"}, R"({"steps":"1e999"})"},
         {"{}", {"view={\"field\": \"arrows\"}"}, R"({"view":{"field":"arrows"}})"},
         {"{}", {"view=3"}, R"({"view":3})"},
         {"{}", {"compared={\"a\":1}"}, R"({"compared":{"a":1}})"},
         {"{}",
          {"title=\"open"},
          "--set title=\"open: has a value that is not JSON: line 1, column 6: the text ends too early, in the middle of the scenario"},
         {"{}",
          {"view={"},
          "--set view={: has a value that is not JSON: line 1, column 2: the text ends too early, in the middle of the scenario"},
         {"{}",
          {"starts=[1"},
          "--set starts=[1: has a value that is not JSON: line 1, column 3: the text ends too early, in the middle of the scenario"},
         {"{}", {"title"}, "--set title: must have the form path=value, such as method.step=0.1"},
         {"{}", {"=title"}, "--set =title: must have the form path=value, such as method.step=0.1"}});
}

TEST_CASE("choices are made first, in their own order, wherever they stand") {
    checkOverrides({{plainDirac, {"method.beta=1", "method=momentum"}, R"({"game":{"id":"dirac"},"method":{"id":"momentum","beta":1}})"},
                    {plainDirac, {"method.beta=1", "method.id=momentum"}, R"({"game":{"id":"dirac"},"method":{"id":"momentum","beta":1}})"},
                    {plainDirac, {"game.mean=[1]", "game=gaussian-mean"}, R"({"game":{"id":"gaussian-mean","mean":[1]}})"},
                    {plainDirac, {"game.mean=[1]", "game.id=gaussian-mean"}, R"({"game":{"id":"gaussian-mean","mean":[1]}})"},
                    {plainDirac, {"game.centred=true", "game.loss=lsgan"}, R"({"game":{"id":"dirac","loss":"lsgan","centred":true}})"},
                    {"{}", {"steps=1", "game=lq", "game=atom"}, R"({"game":{"id":"atom"},"steps":1})"},
                    {"{}", {"steps=1", "seed=2", "steps=3"}, R"({"steps":3,"seed":2})"},
                    {plainDirac, {"method={\"id\":\"flow\"}"}, R"({"game":{"id":"dirac"},"method":{"id":"flow"}})"},
                    {plainDirac, {"method=5"}, R"({"game":{"id":"dirac"},"method":5})"}});
}

TEST_CASE("a new id keeps what it has in common with the old one") {
    checkOverrides(
        {{R"({"method":{"id":"momentum","step":1,"beta":2,"alternating":true}})",
          {"method=nesterov"},
          R"({"method":{"id":"nesterov","step":1,"beta":2}})"},
         {R"({"method":{"id":"momentum","step":1,"beta":2}})", {"method=nothing"}, R"({"method":{"id":"nothing","step":1,"beta":2}})"},
         {R"({"method":{"id":"nothing","step":1,"beta":2}})", {"method=flow"}, R"({"method":{"id":"flow","step":1,"beta":2}})"},
         {R"({"game":{"target":1}})", {"game.id=dirac"}, R"({"game":{"target":1,"id":"dirac"}})"},
         {R"({"game":{"id":"nothing","target":1}})", {"game.id=dirac"}, R"({"game":{"id":"dirac","target":1}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true,"target":1,"bias":true}})",
          {"game.id=bilinear"},
          R"({"game":{"id":"bilinear"}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true,"target":1}})",
          {"game.id=lq"},
          R"({"game":{"id":"lq","loss":"lsgan","centred":true}})"},
         {R"({"game":{"id":"dirac","loss":{"id":"lsgan","centred":true}}})", {"game=bilinear"}, R"({"game":{"id":"bilinear"}})"},
         {R"({"game":{"id":"dirac"}})", {"game.id=5"}, R"({"game":{"id":5}})"},
         {R"({"game":5})", {"game.id=dirac"}, R"({"game":{"id":"dirac"}})"},
         {R"({"method":5})", {"method.id=flow"}, R"({"method":{"id":"flow"}})"},
         {R"({"regularizers":[{"id":"clc","lambda":1,"buffer":2}]})",
          {"regularizers.0.id=primal-dual"},
          R"({"regularizers":[{"id":"primal-dual","lambda":1}]})"},
         {R"({"regularizers":["r1"]})", {"regularizers.0.id=r1"}, R"({"regularizers":[{"id":"r1"}]})"}});
}

TEST_CASE("a new loss takes the old one's parameters away, and stands beside the game's own") {
    checkOverrides(
        {{R"({"game":{"id":"dirac","loss":"lsgan","centred":true,"target":1}})",
          {"game.loss=wgan"},
          R"({"game":{"id":"dirac","target":1,"loss":"wgan"}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true}})",
          {"game.loss={\"id\":\"wgan\"}"},
          R"({"game":{"id":"dirac","loss":{"id":"wgan"}}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true}})",
          {"game.loss=lsgan"},
          R"({"game":{"id":"dirac","centred":true,"loss":"lsgan"}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true}})",
          {"game.loss=nothing"},
          R"({"game":{"id":"dirac","loss":"nothing","centred":true}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan","centred":true}})",
          {"game.loss=5"},
          R"({"game":{"id":"dirac","loss":5,"centred":true}})"},
         {R"({"game":{"id":"nothing"}})", {"game.loss=wgan"}, R"({"game":{"id":"nothing","loss":"wgan"}})"},
         {plainDirac, {"game.loss=wgan"}, R"({"game":{"id":"dirac","loss":"wgan"}})"},
         {R"({"game":{"id":"dirac","loss":"lsgan"}})",
          {"game.loss.centred=false"},
          R"({"game":{"id":"dirac","loss":"lsgan","centred":false}})"},
         {R"({"game":{"id":"dirac","loss":{"id":"lsgan"}}})",
          {"game.loss.centred=false"},
          R"({"game":{"id":"dirac","loss":{"id":"lsgan","centred":false}}})"},
         {R"({"game":{"id":"dirac","loss":{"id":"lsgan"}}})",
          {"game.centred=false"},
          R"({"game":{"id":"dirac","loss":{"id":"lsgan","centred":false}}})"},
         {R"({"game":{"id":"dirac","loss":"gan"}})", {"game.centred=false"}, R"({"game":{"id":"dirac","loss":"gan","centred":false}})"},
         {R"({"game":{"id":"nothing"}})", {"game.centred=false"}, R"({"game":{"id":"nothing"}})"}});
}

TEST_CASE("a method's parameter brings the default method where there is none") {
    checkOverrides({{"{}", {"method.step=1"}, R"({"method":{"id":"simultaneous","step":1}})"},
                    {R"({"method":{"id":"flow"}})", {"method.step=1"}, R"({"method":{"id":"flow","step":1}})"},
                    {R"({"method":{"id":"sgd"}})", {"method.step=1"}, R"({"method":{"id":"sgd"}})"}});  // the reader tells of the id
}

TEST_CASE("regularizers are named by id or place, added, replaced and taken away") {
    const char* two = R"({"regularizers":[{"id":"r1"},{"id":"clc","lambda":1}]})";
    checkOverrides(
        {{"{}", {"regularizers.r1.gamma=2"}, R"({"regularizers":[{"id":"r1","gamma":2}]})"},
         {R"({"regularizers":5})", {"regularizers.r1.gamma=2"}, R"({"regularizers":[{"id":"r1","gamma":2}]})"},
         {two, {"regularizers.jare.gamma=2"}, R"({"regularizers":[{"id":"r1"},{"id":"clc","lambda":1},{"id":"jare","gamma":2}]})"},
         {two, {"regularizers.clc.lambda=2"}, R"({"regularizers":[{"id":"r1"},{"id":"clc","lambda":2}]})"},
         {two, {"regularizers.1.lambda=2"}, R"({"regularizers":[{"id":"r1"},{"id":"clc","lambda":2}]})"},
         {two, {"regularizers.0={\"gamma\":3}"}, R"({"regularizers":[{"gamma":3,"id":"r1"},{"id":"clc","lambda":1}]})"},
         {two, {"regularizers.clc={\"id\":\"r2\"}"}, R"({"regularizers":[{"id":"r1"},{"id":"r2"}]})"},
         {two, {"regularizers.jare={}"}, R"({"regularizers":[{"id":"r1"},{"id":"clc","lambda":1},{"id":"jare"}]})"},
         {two, {"regularizers.r1=null"}, R"({"regularizers":[{"id":"clc","lambda":1}]})"},
         {two, {"regularizers.1=null"}, R"({"regularizers":[{"id":"r1"}]})"},
         {two, {"regularizers.jare=null"}, two},
         {two, {"regularizers=[]"}, R"({"regularizers":[]})"},
         {"{}", {"regularizers.r1.id=r2"}, R"({"regularizers":[{"id":"r2"}]})"},
         {R"({"regularizers":[{"id":"own"}]})", {"regularizers.0.gamma=1"}, R"({"regularizers":[{"id":"own","gamma":1}]})"},
         {R"({"regularizers":[3]})", {"regularizers.0.gamma=1"}, R"({"regularizers":[{"gamma":1}]})"},
         {two,
          {"regularizers.jare=1"},
          "--set regularizers.jare=1: must set a parameter, as in regularizers.jare.gamma=0.3, or the whole regularizer as an object, or "
          "null to remove it"}});
}

TEST_CASE("starts are set as a whole, one by one, and by their entries") {
    const char* two = R"({"starts":[[1,2],[3,4]]})";
    const std::string none = ": names a start that is not there: the scenario states ",
                      entry = ": names an entry that the start does not have";
    checkOverrides({{"{}", {"starts=[[1,2]]"}, R"({"starts":[[1,2]]})"},
                    {two, {"starts.0=[5,6]"}, R"({"starts":[[5,6],[3,4]]})"},
                    {two, {"starts.1.0=5"}, R"({"starts":[[1,2],[5,4]]})"},
                    {two, {"starts.1.1=5"}, R"({"starts":[[1,2],[3,5]]})"}});
    for (const auto& [document, override, complaint] :
         std::vector<std::array<std::string, 3>>{{two, "starts.2=[5,6]", none + "2 of them"},
                                                 {two, "starts.0.0.0=5", none + "2 of them"},
                                                 {two, "starts.=5", none + "2 of them"},
                                                 {two, "starts.+1=5", none + "2 of them"},
                                                 {two, "starts.1e0=5", none + "2 of them"},
                                                 {two, "starts.-1=5", none + "2 of them"},
                                                 {"{}", "starts.0=5", none + "0 of them"},
                                                 {R"({"starts":5})", "starts.0=5", none + "0 of them"},
                                                 {two, "starts.0.2=5", entry},
                                                 {two, "starts.0.x=5", entry},
                                                 {R"({"starts":[5]})", "starts.0.0=5", entry}}) {
        SECTION(override);
        CHECK_EQUAL(overridden(document, {override}), "--set " + override + complaint);
    }
}

TEST_CASE("paths into the view make what is missing, as deep as the view goes") {
    checkOverrides(
        {{"{}", {"view.field=none"}, R"({"view":{"field":"none"}})"},
         {R"({"view":5})", {"view.field=none"}, R"({"view":{"field":"none"}})"},
         {"{}", {"view.map.x.parameter=steps"}, R"({"view":{"map":{"x":{"parameter":"steps"}}}})"},
         {R"({"view":{"map":5}})", {"view.map.x.scale=linear"}, R"({"view":{"map":{"x":{"scale":"linear"}}}})"},
         {R"({"view":{"window":[1,2,3,4]}})", {"view.window.3=9"}, R"({"view":{"window":[1,2,3,9]}})"},
         {R"({"view":{"map":{"x":{"range":[1,2]}}}})", {"view.map.x.range.1=9"}, R"({"view":{"map":{"x":{"range":[1,9]}}}})"},
         {R"({"view":{"curves":[{"set":["a","b"]},{}]}})", {"view.curves.0.set.1=c"}, R"({"view":{"curves":[{"set":["a","c"]},{}]}})"},
         {R"({"view":{"curves":[null]}})", {"view.curves.0.label=c"}, R"({"view":{"curves":[{"label":"c"}]}})"},
         {R"({"view":{"pins":[[1,2]]}})", {"view.pins.1=[3,4]"}, "--set view.pins.1=[3,4]: names an entry that /view/pins does not have"},
         {R"({"view":{"pins":[[1,2]]}})", {"view.pins.x.0=1"}, "--set view.pins.x.0=1: names an entry that /view/pins does not have"},
         {R"({"view":{"pins":[[1,2]]}})", {"view.pins.1.0=1"}, "--set view.pins.1.0=1: names an entry that /view/pins does not have"},
         {R"({"view":{"pins":[[1,2]]}})", {"view.pins.0.2=3"}, "--set view.pins.0.2=3: names an entry that /view/pins/0 does not have"}});
    CHECK_EQUAL(refusedOverride("{}", "view.map.x.range.1.0=9"),
                "--set view.map.x.range.1.0=9: there is no view.map.x.range.1.0 to set; did you mean \"view.map.x.range\"?");
    CHECK_EQUAL(refusedOverride("{}", "view.feld=none"),
                "--set view.feld=none: there is no view.feld to set; did you mean \"view.field\"?");
}

TEST_CASE("what an override wrote is remembered with its pointer") {
    const std::string document =
        R"({"game":{"id":"dirac","loss":{"id":"lsgan"}},"regularizers":[{"id":"r1"}],"starts":[[1,2]],"view":{"window":[1,2,3,4]}})";
    for (const auto& [override, pointer] :
         std::vector<std::pair<std::string, std::string>>{{"steps=1", "/steps"},
                                                          {"game.target=1", "/game/target"},
                                                          {"game.id=lq", "/game/id"},
                                                          {"game.loss=wgan", "/game/loss"},
                                                          {"game.centred=true", "/game/loss/centred"},
                                                          {"method.step=1", "/method/step"},
                                                          {"method=flow", "/method/id"},
                                                          {"method={}", "/method"},
                                                          {"regularizers.r1.gamma=1", "/regularizers/0/gamma"},
                                                          {"regularizers.r2.gamma=1", "/regularizers/1/gamma"},
                                                          {"regularizers.r2.id=jare", "/regularizers/1/id"},
                                                          {"regularizers.r1={}", "/regularizers/0"},
                                                          {"regularizers.jare={}", "/regularizers/1"},
                                                          {"regularizers=[]", "/regularizers"},
                                                          {"starts=[]", "/starts"},
                                                          {"starts.0=[]", "/starts/0"},
                                                          {"starts.0.1=5", "/starts/0/1"},
                                                          {"view.window.2=5", "/view/window/2"},
                                                          {"view.layers.ring=true", "/view/layers/ring"},
                                                          {"view.field=none", "/view/field"},
                                                          {"view.along.a/b=1", "/view/along/a~1b"},
                                                          {"compared.method.step=1", "/compared/method/step"}}) {
        SECTION(override);
        CHECK_EQUAL(placesWritten(document, {override}), Words{pointer + " < --set " + override});
    }
    CHECK_EQUAL(placesWritten(document, {"regularizers.r1=null", "steps="}), Words{"/steps < --set steps="});
}

TEST_CASE("what was written within a place is forgotten once the whole is replaced, but not what begins alike") {
    const std::string part = "/starts/0/1 < --set starts.0.1=5", one = "/starts/0 < --set starts.0=[1,2]",
                      all = "/starts < --set starts=[[1,2]]";
    const std::string document = R"({"starts":[[1,2]]})";
    CHECK_EQUAL(placesWritten(document, {"starts=[[1,2]]", "starts.0=[1,2]", "starts.0.1=5"}), (Words{all, one, part}));
    CHECK_EQUAL(placesWritten(document, {"starts.0.1=5", "starts.0=[1,2]"}), Words{one});
    CHECK_EQUAL(placesWritten(document, {"starts.0=[1,2]", "starts.0.1=5", "starts=[[1,2]]"}), Words{all});
    CHECK_EQUAL(placesWritten(document, {"starts.0.1=6", "starts.0.1=5"}), Words{part});
    CHECK_EQUAL(placesWritten(R"({"starts":[1,2,3,4,5,6,7,8,9,10,11]})", {"starts.10=5", "starts.1=5"}),
                (Words{"/starts/1 < --set starts.1=5", "/starts/10 < --set starts.10=5"}));
}

TEST_CASE("of a path that leads nowhere all that is possible there is told") {
    std::string regularizers, tops = "game.…, method.…, regularizers.…, view.…, starts, steps, seed, title, caption, paper)";
    for (const RegularizerEntry* each : catalogue::regularizers())
        regularizers += (regularizers.empty() ? "" : ", ") + std::string(each->id);
    std::string views;
    for (const std::string_view key : viewPaths()) views += (views.empty() ? "view." : ", view.") + std::string(key);
    const std::string lsgan = R"({"game":{"id":"dirac","loss":"lsgan"},"method":{"id":"momentum"}})";
    for (const auto& [document, override, possible] : std::vector<std::array<std::string, 3>>{
             {plainDirac, "game.x=1", "game.id, game.target, game.bias, game.quadratic, game.loss)"},
             {lsgan, "game.x=1", "game.id, game.target, game.bias, game.quadratic, game.loss, game.centred)"},
             {lsgan, "game.target.0=1", "game.id, game.target, game.bias, game.quadratic, game.loss, game.centred)"},
             {lsgan, "game.loss.x=1", "game.id, game.target, game.bias, game.quadratic, game.loss, game.centred)"},
             {R"({"game":{"id":"dirac","loss":{"id":"gan"}}})", "game.loss.id=wgan",
              "game.id, game.target, game.bias, game.quadratic, game.loss)"},
             {R"({"game":{"id":"bilinear"}})", "game.centred=1", "game.id, game.coupling, game.p, game.d)"},
             {"{}", "game.centred=1", "game.id)"},
             {R"({"game":{}})", "game.x=1", "game.id)"},
             {plainDirac, "method.loss=1", "method.id, method.step, method.ratio)"},
             {lsgan, "method.x=1", "method.id, method.step, method.beta, method.alternating)"},
             {lsgan, "method.step.x=1", "method.id, method.step, method.beta, method.alternating)"},
             {lsgan, "method.=momentum", "method.id, method.step, method.beta, method.alternating)"},
             {plainDirac, "regularizers.r1.x=1", "regularizers.r1.gamma)"},
             {plainDirac, "regularizers.clc.gamma.x=1", "regularizers.clc.lambda, regularizers.clc.buffer)"},
             {plainDirac, "regularizers.x.gamma=1", regularizers + ")"},
             {plainDirac, "view.x=1", views + ")"},
             {plainDirac, "steps.x=1", tops},
             {plainDirac, "x=1", tops},
             {plainDirac, ".x=1", tops}}) {
        SECTION(override);
        CHECK_EQUAL(possibleAfter(document, override), possible);
    }
    CHECK_EQUAL(refusedOverride(plainDirac, "ganscop=1"), "--set ganscop=1: there is no ganscop to set");
    CHECK_EQUAL(refusedOverride(plainDirac, "stesp=1"), "--set stesp=1: there is no stesp to set; did you mean \"steps\"?");
    CHECK_EQUAL(refusedOverride(plainDirac, "regularizers.r1.gama=1"),
                "--set regularizers.r1.gama=1: there is no regularizers.r1.gama to set; did you mean \"regularizers.r1.gamma\"?");
    CHECK_EQUAL(refusedOverride(lsgan, "game.centerd=1"),
                "--set game.centerd=1: there is no game.centerd to set; did you mean \"game.centred\"?");
}

TEST_CASE("all that is wrong is told, and what is right is done all the same") {
    Json json = Json::parse(plainDirac);
    std::map<std::string, std::string> origins;
    const Words overrides{"x=1", "steps=3", "method.y=1"};
    const std::vector<Problem> problems = applyOverrides(json, overrides, origins);
    REQUIRE(problems.size() == 2);
    CHECK_EQUAL(problems[0].pointer, "--set x=1");
    CHECK_EQUAL(problems[1].pointer, "--set method.y=1");
    CHECK_EQUAL(json["steps"].dump(), "3");
}

TEST_CASE("what stands beside begins as a copy, without version, words and a third") {
    checkOverrides(
        {{R"({"ganscope":1,"title":"t","caption":"c","paper":"p","game":{"id":"dirac"},"seed":3})",
          {"compared.steps=5", "steps=4"},
          R"({"ganscope":1,"title":"t","caption":"c","paper":"p","game":{"id":"dirac"},"seed":3,"steps":4,"compared":{"game":{"id":"dirac"},"seed":3,"steps":5}})"},
         {R"({"game":{"id":"dirac"},"compared":{"seed":1}})",
          {"compared.steps=5"},
          R"({"game":{"id":"dirac"},"compared":{"seed":1,"steps":5}})"},
         {R"({"game":{"id":"dirac"},"compared":7})", {"compared.steps=5"}, R"({"game":{"id":"dirac"},"compared":7})"},
         {plainDirac,
          {"compared.stesp=5"},
          "--set compared.stesp=5: there is no stesp to set; did you mean \"steps\"? (possible are game.…, method.…, regularizers.…, "
          "view.…, starts, steps, seed, title, caption, paper)"}});
}
