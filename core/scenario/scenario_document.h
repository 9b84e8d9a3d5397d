// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios as JSON documents, and overrides on them: the parts that scenario_json.h is made of.
#pragma once

#include "core/scenario/json_document.h"

#include <map>

namespace ganscope {

/// Validates a document and builds the scenario.
Reading scenarioFrom(const Json& document);

/// The document of a scenario with every default filled in.
Json documentOf(const Scenario&);

/// Applies overrides ("path=value") to a document; `origins` receives, for each pointer that was set, the override
/// that did it, so that what is found wrong there can be told in its words.
std::vector<Problem> applyOverrides(Json& document, std::span<const std::string> overrides,
                                    std::map<std::string, std::string>& origins);

/// The keys of a scenario's top level, in their order.
std::span<const std::string_view> scenarioKeys();

}  // namespace ganscope
