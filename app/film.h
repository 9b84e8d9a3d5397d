// SPDX-License-Identifier: GPL-3.0-or-later
// A film from its frames.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>

namespace ganscope {

class Interruption;

enum class FilmFormat { gif, mp4 };

/// What the name of a file says; nothing for a folder. InputError for a film of another kind.
std::optional<FilmFormat> filmFormatOf(const std::filesystem::path&);

/// WorkError when what makes this kind of film is not installed.
void needFilmMaker(FilmFormat);

/// An endless animation of images of one size. Every frame has its own 256 colours (the most frequent) and only what differs
/// from the one before; the time between frames is a whole number of hundredths of a second, as the format has it.
/// WorkError for a frame that cannot be read, and when it is interrupted.
std::string gifFilm(std::span<const std::filesystem::path> frames, double framesPerSecond, const Interruption&);

/// A film in H.264, made by the program `ffmpeg` from frame-00000.png … in a folder. WorkError when that fails or
/// is interrupted.
std::string mp4Film(const std::filesystem::path& folder, double framesPerSecond, const Interruption&);

}  // namespace ganscope
