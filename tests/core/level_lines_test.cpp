// SPDX-License-Identifier: GPL-3.0-or-later
// Borders on a grid: every crossed edge once, in chains without gaps, closed where they close.
#include "core/analysis/level_lines.h"

#include "tests/support/check.h"

#include <algorithm>
#include <set>
#include <string>

using namespace ganscope;
using namespace ganscope::test;

namespace {

/// Kinds from rows of text, the top row first: '#' above, '.' below, '?' unknown.
std::vector<NodeKind> kinds(const std::vector<std::string>& rows) {
    std::vector<NodeKind> r;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row)
        for (const char c : *row)
            r.push_back(c == '#' ? NodeKind::above : c == '.' ? NodeKind::below : NodeKind::unknown);
    return r;
}

LevelLines traced(const std::vector<std::string>& rows, NodeKind middle = NodeKind::unknown) {
    return levelLines(int(rows[0].size()), int(rows.size()), kinds(rows),
                      [middle](int, int) { return middle; });
}

/// Each line as the edges that it crosses.
std::vector<std::vector<std::string>> named(const LevelLines& all) {
    std::vector<std::vector<std::string>> r;
    for (const auto& line : all.lines) {
        r.emplace_back();
        for (const std::size_t k : line)
            r.back().push_back(std::to_string(all.edges[k].i) + (all.edges[k].up ? "|" : "-") +
                               std::to_string(all.edges[k].j));
    }
    return r;
}

using Lines = std::vector<std::vector<std::string>>;

}  // namespace

TEST_CASE("an island has one closed line, which ends with the edge it began with") {
    const LevelLines island = traced({"...", ".#.", "..."});
    CHECK_EQUAL(island.edges.size(), 4U);
    REQUIRE(island.lines.size() == 1);
    const auto line = named(island)[0];
    REQUIRE(line.size() == 5);
    CHECK_EQUAL(line.front(), line.back());
    CHECK(std::set<std::string>(line.begin(), line.end()) ==
          (std::set<std::string>{"0-1", "1-1", "1|0", "1|1"}));
    // Neighbours in the chain share a cell: 0-1 and 1-1 are opposite each other.
    for (std::size_t k = 0; k < 4; ++k)
        CHECK(line[k].substr(0, 2) + line[k + 1].substr(0, 2) != "0-1-" && line[k][1] != line[k + 1][1]);
}

TEST_CASE("a shore has an open line from edge to edge") {
    CHECK(named(traced({"....", "####"})) == (Lines{{"0|0", "1|0", "2|0", "3|0"}}));
    CHECK(named(traced({"#.", "#.", "#."})) == (Lines{{"0-0", "0-1", "0-2"}}));
    CHECK(named(traced({"..", ".#"})) == (Lines{{"0-0", "1|0"}}));
    CHECK(named(traced({".#.", ".#."})) == (Lines{{"0-0", "0-1"}, {"1-0", "1-1"}}));
    CHECK(traced({"##", "##"}).lines.empty());
    CHECK(traced({"#"}).lines.empty());
}

TEST_CASE("in a saddle the centre decides which corners are joined; nobody knows: above") {
    const std::vector<std::string> saddle{".#", "#."};
    // Above joins the two '#': the lines cut off the '.' corners, lower right and upper left.
    CHECK(named(traced(saddle, NodeKind::above)) == (Lines{{"0-0", "1|0"}, {"0-1", "0|0"}}));
    CHECK(named(traced(saddle, NodeKind::unknown)) == named(traced(saddle, NodeKind::above)));
    CHECK(named(traced(saddle, NodeKind::below)) == (Lines{{"0|0", "0-0"}, {"1|0", "0-1"}}));
    const std::vector<std::string> other{"#.", ".#"};
    CHECK(named(traced(other, NodeKind::below)) == (Lines{{"0-0", "1|0"}, {"0-1", "0|0"}}));
    CHECK(named(traced(other, NodeKind::above)) == (Lines{{"0|0", "0-0"}, {"1|0", "0-1"}}));
}

TEST_CASE("the middle is asked for the cell of the saddle, and no line passes where something is unknown") {
    std::vector<std::pair<int, int>> asked;
    const std::vector<std::string> rows{"...", ".#.", "#.."};
    levelLines(3, 3, kinds(rows), [&](int i, int j) {
        asked.emplace_back(i, j);
        return NodeKind::below;
    });
    CHECK(asked == (std::vector<std::pair<int, int>>{{0, 0}}));
    CHECK(named(traced({"?...", "####"})) == (Lines{{"1|0", "2|0", "3|0"}}));
    CHECK(named(traced({"..?..", "#####"})) == (Lines{{"1|0", "0|0"}, {"4|0", "3|0"}}));
    CHECK(traced({"?.", "##"}).lines.empty());
    CHECK(traced({".?", "##"}).lines.empty());
    CHECK(traced({"..", "?#"}).lines.empty());
    CHECK(traced({"..", "#?"}).lines.empty());
}
