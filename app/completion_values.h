// SPDX-License-Identifier: GPL-3.0-or-later
// The words that a kind of value may take.
#pragma once

#include <string>
#include <vector>

namespace ganscope {

/// A word and what it means.
struct Candidate {
    std::string word, meaning;
};
using Candidates = std::vector<Candidate>;

/// Words, and what else fits: ":files", ":folders" or nothing.
struct Offer {
    Candidates candidates = {};
    std::string others = {};
};

/// The values of a type by its name in the help (VIEW, WIDTH, PATH=VALUE, …); none for a number or a type not known.
/// `typed` is what is there of the value: after "method.id=" come the methods.
Offer offerOf(const std::string& type, const std::string& typed);

}  // namespace ganscope
