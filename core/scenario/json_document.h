// SPDX-License-Identifier: GPL-3.0-or-later
// JSON text to a document under limits, and a document to text that people like to read.
#pragma once

#include "core/scenario/scenario_json.h"

#include <nlohmann/json.hpp>

namespace ganscope {

/// Objects keep the order of their keys.
using Json = nlohmann::ordered_json;

/// A document, or why there is none. Repeated keys are refused, since one of the two values would be lost.
struct Document {
    std::optional<Json> json;
    std::vector<Problem> problems;
};
Document parseDocument(std::string_view text);

/// The document with what fits on a line of `width` columns on one line, the rest indented by `indent`.
std::string prettyText(const Json&, int indent = 2, int width = 110);

/// The value as a message names it: "-1", "the text \"abc\"", "a list", "an object", "null".
std::string describe(const Json&);

/// Text of a stranger as a message can show it: what is not UTF-8 and what is not printed becomes its bytes, "<FF>".
std::string printable(std::string_view text);
/// Whether the bytes are text in UTF-8 (RFC 3629).
bool isUtf8(std::string_view text);

/// `token` as a part of a JSON pointer ("~" and "/" escaped).
std::string escapedToken(std::string_view token);

}  // namespace ganscope
