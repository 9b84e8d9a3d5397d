// SPDX-License-Identifier: GPL-3.0-or-later
// Which sources this program was built from; version.cmake writes it at every build.
#pragma once

namespace ganscope {

/// The version, and where it is known the commit: "0.1.0 (94fe76d)", "0.1.0 (94fe76d-dirty)" with changes on top of it.
extern const char* const programVersion;
/// The day of that commit, or of the build: "2026-11-27".
extern const char* const programDate;

}  // namespace ganscope
