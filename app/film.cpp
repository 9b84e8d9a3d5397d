// SPDX-License-Identifier: GPL-3.0-or-later
// GIF by giflib, MP4 by the program ffmpeg.
#include "app/film.h"

#include "app/cli.h"
#include "app/interruptible.h"

#include "core/math/filled.h"
#include "core/math/number.h"

#include <QImage>
#include <QProcess>
#include <QStandardPaths>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <vector>

#include <gif_lib.h>

namespace ganscope {
namespace {

namespace fs = std::filesystem;

constexpr int colours = 256;
constexpr const char* outOfMemory = words("reasons", "out of memory");
constexpr const char* interrupted = words("reasons", "interrupted; nothing was written");

QString ffmpegProgram() { return QStandardPaths::findExecutable(QStringLiteral("ffmpeg")); }

struct Closer {
    void operator()(GifFileType* file) const { EGifCloseFile(file, nullptr); }
};
using Gif = std::unique_ptr<GifFileType, Closer>;
using Map = std::unique_ptr<ColorMapObject, decltype(&GifFreeMapObject)>;

void check(int outcome, const GifFileType& gif) {
    if (outcome == GIF_OK) return;
    const char* why = GifErrorString(gif.Error);
    throw WorkError(filled(words("reasons", "the animation cannot be made: %1"), {why ? why : outOfMemory}));
}

QImage frameOf(const fs::path& path, const QSize& size) {
    const QImage image = QImage(QString::fromStdString(path.string())).convertToFormat(QImage::Format_RGB32);
    if (image.isNull() || (!size.isEmpty() && image.size() != size)) throw WorkError(filled(words("reasons", "%1: is no frame of this film"), {path.string()}));
    return image;
}

/// The smallest rectangle that holds every difference; one pixel where there is none.
QRect changed(const QImage& before, const QImage& now) {
    QRect rect;
    for (int y = 0; y < now.height(); ++y) {
        const auto* a = reinterpret_cast<const QRgb*>(before.constScanLine(y));
        const auto* b = reinterpret_cast<const QRgb*>(now.constScanLine(y));
        const auto first = std::mismatch(a, a + now.width(), b).first - a;
        if (first == now.width()) continue;
        auto last = now.width() - 1;
        while (a[last] == b[last]) --last;
        rect |= QRect(QPoint(static_cast<int>(first), y), QPoint(last, y));
    }
    return rect.isEmpty() ? QRect(0, 0, 1, 1) : rect;
}

GifByteType byte(int value) { return static_cast<GifByteType>(value); }

int distance2(QRgb a, QRgb b) {
    const int red = qRed(a) - qRed(b), green = qGreen(a) - qGreen(b), blue = qBlue(a) - qBlue(b);
    return red * red + green * green + blue * blue;
}

/// The most frequent colours that can be told apart, and which of them stands for every colour of the image. A drawing has
/// few inks and many shades of their edges: its grounds and lines keep their exact colours, which a median cut would mix.
struct Palette {
    std::vector<QRgb> chosen;
    std::unordered_map<QRgb, GifByteType> places;

    Palette(const QImage& image, const QRect& part) {
        std::unordered_map<QRgb, int> counts;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y));
            for (int x = part.left(); x <= part.right(); ++x) ++counts[row[x]];
        }
        std::vector<std::pair<int, QRgb>> order;
        for (const auto& [colour, count] : counts) order.emplace_back(count, colour);
        std::ranges::sort(order, std::greater());
        constexpr int alike = 5 * 5;
        for (const auto& [count, colour] : order)
            if (chosen.size() < colours && std::ranges::none_of(chosen, [&](QRgb other) { return distance2(colour, other) < alike; })) chosen.push_back(colour);
        for (const auto& [count, colour] : order)
            places[colour] = byte(static_cast<int>(std::ranges::min_element(chosen, {}, [&](QRgb other) { return distance2(colour, other); }) - chosen.begin()));
    }
};

void add(GifFileType& gif, const QImage& image, const QRect& part, int hundredths) {
    GraphicsControlBlock control{DISPOSE_DO_NOT, false, hundredths, NO_TRANSPARENT_COLOR};
    std::array<GifByteType, 4> block{};
    EGifGCBToExtension(&control, block.data());
    check(EGifPutExtension(&gif, GRAPHICS_EXT_FUNC_CODE, static_cast<int>(block.size()), block.data()), gif);
    const Palette palette(image, part);
    const Map map(GifMakeMapObject(colours, nullptr), &GifFreeMapObject);
    if (!map) throw WorkError(filled(words("reasons", "the animation cannot be made: %1"), {outOfMemory}));
    for (std::size_t k = 0; k < palette.chosen.size(); ++k) map->Colors[k] = {byte(qRed(palette.chosen[k])), byte(qGreen(palette.chosen[k])), byte(qBlue(palette.chosen[k]))};
    check(EGifPutImageDesc(&gif, part.left(), part.top(), part.width(), part.height(), false, map.get()), gif);
    std::vector<GifByteType> line(static_cast<std::size_t>(part.width()));
    for (int y = part.top(); y <= part.bottom(); ++y) {
        const auto* row = reinterpret_cast<const QRgb*>(image.constScanLine(y)) + part.left();
        std::ranges::transform(std::span(row, line.size()), line.begin(), [&](QRgb colour) { return palette.places.at(colour); });
        check(EGifPutLine(&gif, line.data(), part.width()), gif);
    }
}

void repeatForever(GifFileType& gif) {
    constexpr std::array<GifByteType, 3> loop{1, 0, 0};
    check(EGifPutExtensionLeader(&gif, APPLICATION_EXT_FUNC_CODE), gif);
    check(EGifPutExtensionBlock(&gif, 11, "NETSCAPE2.0"), gif);
    check(EGifPutExtensionBlock(&gif, static_cast<int>(loop.size()), loop.data()), gif);
    check(EGifPutExtensionTrailer(&gif), gif);
}

}  // namespace

std::optional<FilmFormat> filmFormatOf(const fs::path& path) {
    std::string ending = path.extension().string();
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    if (ending == ".gif") return FilmFormat::gif;
    if (ending == ".mp4") return FilmFormat::mp4;
    for (const char* other : {".avi", ".mov", ".webm", ".mkv", ".png", ".apng", ".webp", ".mpg", ".ogv"})
        if (ending == other) throw InputError(filled(words("reasons", "--out %1: a film ends in .gif or .mp4, and pictures go into a folder"), {path.string()}));
    return std::nullopt;
}

void needFilmMaker(FilmFormat format) {
    if (format == FilmFormat::mp4 && ffmpegProgram().isEmpty())
        throw WorkError(words("reasons", "an MP4 is made by the program ffmpeg, which is not installed (Debian: apt install ffmpeg); a .gif needs nothing"));
}

std::string gifFilm(std::span<const fs::path> frames, double framesPerSecond, const Interruption& interruption) {
    std::string bytes;
    const auto write = [](GifFileType* file, const GifByteType* data, int length) {
        static_cast<std::string*>(file->UserData)->append(reinterpret_cast<const char*>(data), static_cast<std::size_t>(length));
        return length;
    };
    QImage before = frameOf(frames.front(), {});
    {
        const Gif gif(EGifOpen(&bytes, write, nullptr));
        if (!gif) throw WorkError(filled(words("reasons", "the animation cannot be made: %1"), {outOfMemory}));
        EGifSetGifVersion(gif.get(), true);
        check(EGifPutScreenDesc(gif.get(), before.width(), before.height(), 8, 0, nullptr), *gif);
        repeatForever(*gif);
        const int hundredths = std::max(2, static_cast<int>(std::lround(100 / framesPerSecond)));
        for (const fs::path& path : frames) {
            if (interruption.came()) throw WorkError(interrupted);
            const QImage now = frameOf(path, before.size());
            add(*gif, now, path == frames.front() ? now.rect() : changed(before, now), hundredths);
            before = now;
        }
    }
    return bytes;
}

std::string mp4Film(const fs::path& folder, double framesPerSecond, const Interruption& interruption) {
    const fs::path film = folder / "film.mp4";
    QProcess ffmpeg;
    ffmpeg.start(ffmpegProgram(), {"-v", "error", "-framerate", QString::fromStdString(toText(framesPerSecond)), "-i", QString::fromStdString((folder / "frame-%05d.png").string()),
                           "-vf", "pad=ceil(iw/2)*2:ceil(ih/2)*2", "-pix_fmt", "yuv420p", "-movflags", "+faststart", QString::fromStdString(film.string())});
    constexpr int period = 100;  // milliseconds
    while (!ffmpeg.waitForFinished(period) && ffmpeg.state() != QProcess::NotRunning)
        if (interruption.came()) {
            ffmpeg.kill();
            ffmpeg.waitForFinished();
            throw WorkError(interrupted);
        }
    std::ifstream file(film, std::ios::binary);
    if (ffmpeg.exitStatus() != QProcess::NormalExit || ffmpeg.exitCode() != 0 || !file)
        throw WorkError(filled(words("reasons", "ffmpeg failed: %1"), {ffmpeg.readAllStandardError().trimmed().toStdString()}));
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace ganscope
