// SPDX-License-Identifier: GPL-3.0-or-later
// What is known at a point, as JSON and as a page for people.
#pragma once

#include "core/analysis/evaluation.h"
#include "core/scenario/json_document.h"

#include <string>
#include <vector>

namespace ganscope {

/// [[re, im], …].
Json eigenvalues(const Spectrum&);

/// "-0.15 ± 0.4769696007 i,  -1 (2 times)": conjugate pairs once; what agrees within rounding counts as repeated.
std::string listed(const Spectrum&);

/// One entry of `points` of eval --json. What does not exist is null, and `why` beside it says why.
Json toJson(const Evaluation&);

/// The same as aligned text; `symbols` names the state's entries.
std::string pageOf(const Evaluation&, const std::vector<std::string>& symbols);

/// The leading eigenvalues of another matrix than J as aligned text, with what the matrix is.
std::string pageOf(const std::string& name, const std::string& meaning, const Spectrum&);

}  // namespace ganscope
