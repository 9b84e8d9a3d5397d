// SPDX-License-Identifier: GPL-3.0-or-later
// Labels with a little mathematics, as text: θ_1, ψ_{12}, v^2, \lambda_{max}. Parsed once, written as HTML or LaTeX.
#pragma once

#include <QString>

#include <vector>

namespace ganscope {

/// A piece of a label between two changes of level or slant.
struct MathRun {
    enum class Level { Base, Sub, Super };
    QString text;
    Level level = Level::Base;
    bool italic = false;
    bool operator==(const MathRun&) const = default;
};

/// Reads a label. `_` and `^` lower and raise what follows: a group in braces, a number, one letter, or behind a single
/// letter a word (J_off); not in names such as first_moment. LaTeX's names of Greek letters and common signs are
/// understood, `$` is dropped, `\_` is an underscore. Variables come out italic: Greek minuscules, and single Latin
/// letters where the text around them is a formula. Any text gives runs; what is no markup stays as it is.
std::vector<MathRun> mathRuns(const QString& label);

/// The label with nothing raised or lowered, for accessible names: "θ_1" gives "θ1".
QString plainLabel(const QString& label);

/// The label for LaTeX: words as text, formulas in `$`.
QString latexLabel(const QString& label);

/// A sub- or superscript's text size beside text of `size`; what is read at all is not made smaller than 6.
int indexSize(int size);

}  // namespace ganscope
