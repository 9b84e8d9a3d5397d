// SPDX-License-Identifier: GPL-3.0-or-later
// The gallery as web pages: static, no script, nothing fetched from elsewhere.
#pragma once

#include "core/scenario/presets.h"
#include "core/scenario/scenario.h"

#include <span>
#include <string>
#include <string_view>

namespace ganscope {

/// One preset as the gallery shows it.
struct GalleryEntry {
    const Preset* preset = nullptr;
    Scenario scenario;
    bool made = true;  ///< its pictures are there
};

/// The width of the picture, as `--width` takes it: a column, or a page for many panels.
std::string_view galleryWidth(const Scenario&);
/// The command line that makes the picture again.
std::string galleryCommandLine(const GalleryEntry&);
/// The page of `list[at]`: picture, claim, parameters, command line, links to its neighbours.
std::string galleryPage(std::span<const GalleryEntry> list, std::size_t at);
/// The index, by paper.
std::string galleryIndex(std::span<const GalleryEntry> list);

}  // namespace ganscope
