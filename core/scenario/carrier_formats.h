// SPDX-License-Identifier: GPL-3.0-or-later
// The scenario in the bytes of each kind of file that carries one. The bytes may be anything: nothing is read beyond them, nothing
// larger than Limits::bytes is made.
#pragma once

#include <string>
#include <string_view>

namespace ganscope::carrier {

enum class Outcome { found, none, damaged, tooLarge };

/// The text when it was found, whether it is a valid scenario or not.
struct Found {
    Outcome outcome = Outcome::none;
    std::string text;
};

/// The first stream that is a scenario, plain or deflated: attachments are streams in whatever way they are listed.
Found inPdf(std::string_view);
/// The text chunk "Scenario": tEXt, zTXt or iTXt (PNG 1.2, 11.3.4).
Found inPng(std::string_view);
/// The element <scenario> of our namespace.
Found inSvg(std::string_view);
/// The tag ImageDescription of the first directory (TIFF 6.0, section 8).
Found inTiff(std::string_view);
/// The comment lines that begin with texScenarioMark.
Found inTex(std::string_view);

/// The entry "scenario.json" of an archive, stored or deflated.
Found inNpz(std::string_view);
/// The object that follows resultsMark.
Found inResults(std::string_view);

/// What a file of results in JSON begins with.
inline constexpr std::string_view resultsMark = "{\"scenario\":";

}  // namespace ganscope::carrier
