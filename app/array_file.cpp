// SPDX-License-Identifier: GPL-3.0-or-later
// Reading what others wrote, and saying where it is not what was asked for.
#include "app/array_file.h"

#include "app/cli.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"

#include <zip.h>

#include <cerrno>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>

namespace ganscope {
namespace {

constexpr std::size_t mostBytes = std::size_t(256) << 20;
constexpr std::size_t mostRatio = 1100;  // deflate packs 1032 bytes into one at best: what claims more is no array
constexpr std::size_t mostPoints = 100'000;

std::string contents(const std::string& path) {
    const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
    if (!file) throw InputError(path + ": cannot be read: " + std::strerror(errno));
    std::string text;
    char buffer[65536];
    for (std::size_t count; (count = std::fread(buffer, 1, sizeof buffer, file.get())) > 0;) {
        text.append(buffer, count);
        if (text.size() > mostBytes) throw InputError(path + ": is larger than 256 MB, which is the most that is read");
    }
    if (std::ferror(file.get())) throw InputError(path + ": cannot be read: " + std::strerror(errno));
    return text;
}

/// What stands after 'key': in the dictionary of a .npy header.
std::string entryOf(const std::string& header, const std::string& key) {
    const std::size_t at = header.find("'" + key + "':");
    if (at == std::string::npos) return "";
    std::size_t begin = header.find_first_not_of(' ', at + key.size() + 3);
    if (begin == std::string::npos) return "";
    const char close = header[begin] == '(' ? ')' : header[begin] == '\'' ? '\'' : ',';
    if (header[begin] == '(' || header[begin] == '\'') ++begin;
    return header.substr(begin, header.find(close, begin) - begin);
}

template <class T>
void append(std::vector<double>& out, const char* bytes, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        T x;
        std::memcpy(&x, bytes + i * sizeof(T), sizeof(T));
        out.push_back(static_cast<double>(x));
    }
}

/// What a .npy file says before its numbers.
struct ArrayHeader {
    std::size_t begin = 0, width = 0, count = 0;  ///< of the numbers: where they begin, bytes of one, how many
    std::vector<std::size_t> shape;
    std::string type;
    bool fortran = false;
};

/// Of an array of `size` bytes that begins with `bytes`; InputError when the size is not that of its numbers.
ArrayHeader headerOf(const std::string& bytes, std::size_t size, const std::string& name) {
    const auto refuse = [&](const std::string& why) -> InputError { return InputError(name + ": " + why); };
    if (bytes.size() < 12 || bytes.compare(0, 6, "\x93NUMPY") != 0) throw refuse("is not a NumPy array");
    const bool old = bytes[6] == 1;
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(bytes[i])); };
    const std::size_t begin = old ? 10 : 12, length = old ? byte(8) | byte(9) << 8 : byte(8) | byte(9) << 8 | byte(10) << 16 | byte(11) << 24;
    if (begin + length > bytes.size()) throw refuse("ends within its header");
    const std::string header = bytes.substr(begin, length);
    ArrayHeader r{begin + length, 0, 1, {}, entryOf(header, "descr"), entryOf(header, "fortran_order").starts_with("True")};
    const std::string shape = entryOf(header, "shape");
    for (std::size_t at = 0; at < shape.size();) {
        const std::size_t end = std::min(shape.find(',', at), shape.size());
        std::string part = shape.substr(at, end - at);
        part.erase(0, part.find_first_not_of(' '));
        if (!part.empty()) {
            const auto number = toNumber(part);
            if (!number || !(*number >= 0 && *number < 1e12) || *number != std::floor(*number)) throw refuse("has the shape (" + shape + "), which cannot be read");
            r.shape.push_back(static_cast<std::size_t>(*number));
            r.count = r.shape.back() > 0 && r.count > mostBytes / r.shape.back() ? mostBytes : r.count * r.shape.back();
        }
        at = end + 1;
    }
    r.width = r.type == "<f8" || r.type == "<i8" ? 8 : r.type == "<f4" || r.type == "<i4" ? 4 : 0;
    if (r.width == 0) throw refuse("holds entries of type '" + r.type + "', but little-endian floats or integers (<f8, <f4, <i8, <i4) are read");
    if (size - r.begin < r.count * r.width) throw refuse("ends before the numbers of its shape (" + shape + ") do");
    if (size - r.begin > r.count * r.width) throw refuse("goes on after the numbers of its shape (" + shape + ")");
    if (r.fortran && r.shape.size() > 2) throw refuse("is in Fortran order with more than two axes");
    return r;
}

NumberArray arrayOf(const std::string& bytes, const std::string& name) {
    const ArrayHeader header = headerOf(bytes, bytes.size(), name);
    NumberArray r{{}, header.shape};
    const char* data = bytes.data() + header.begin;
    r.numbers.reserve(header.count);
    if (header.type == "<f8") append<double>(r.numbers, data, header.count);
    if (header.type == "<f4") append<float>(r.numbers, data, header.count);
    if (header.type == "<i8") append<std::int64_t>(r.numbers, data, header.count);
    if (header.type == "<i4") append<std::int32_t>(r.numbers, data, header.count);
    if (header.fortran && r.shape.size() == 2 && header.count > 0) {  // without numbers the other side may be of any length
        std::vector<double> turned(header.count);
        for (std::size_t i = 0; i < r.shape[0]; ++i)
            for (std::size_t j = 0; j < r.shape[1]; ++j) turned[i * r.shape[1] + j] = r.numbers[j * r.shape[0] + i];
        r.numbers = std::move(turned);
    }
    return r;
}

/// Of types that are not read, such as complex numbers, nothing is needed.
bool isSkipped(const std::string& array) { return array.substr(0, 128).find("'<c") != std::string::npos; }

/// The bytes of a member, which takes memory only as they come: the size that the archive names may be a lie, and its
/// numbers may be fewer than its header says.
std::string member(zip_t* archive, zip_uint64_t index, const zip_stat_t& status, const std::string& name) {
    const auto damaged = [&] { return InputError(name + " is damaged"); };
    if (status.size / mostRatio > status.comp_size) throw damaged();
    const std::unique_ptr<zip_file_t, void (*)(zip_file_t*)> file(zip_fopen_index(archive, index, 0), [](zip_file_t* f) { if (f) zip_fclose(f); });
    if (!file) throw damaged();
    std::string bytes;
    std::vector<char> piece(std::size_t(1) << 20);
    while (bytes.size() < status.size) {
        const zip_int64_t count = zip_fread(file.get(), piece.data(), piece.size());
        if (count <= 0) throw damaged();
        bytes.append(piece.data(), static_cast<std::size_t>(count));
        // The header is in the first piece: what cannot be right costs no more than that.
        if (bytes.size() == static_cast<std::size_t>(count) && !isSkipped(bytes)) headerOf(bytes, status.size, name);
    }
    if (bytes.size() != status.size) throw damaged();
    return bytes;
}

/// Numbers of one line; false where a word is none.
bool readLine(const std::string& line, std::vector<double>& out) {
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = line.find_first_not_of(" ,;\t\r", at);
        if (begin == std::string::npos) break;
        const std::size_t end = std::min(line.find_first_of(" ,;\t\r", begin), line.size());
        const auto number = toNumber(line.substr(begin, end - begin));
        if (!number) return false;
        out.push_back(*number);
        at = end;
    }
    return true;
}

[[noreturn]] void refusePoints(const std::string& where, const std::string& why) {
    throw InputError(where + ": " + why + "; a file of points has two columns of finite numbers, x and y, and from 2 to " + std::to_string(mostPoints) + " rows");
}

}  // namespace

std::map<std::string, NumberArray> readNpz(const std::string& path) {
    int code = 0;
    const std::unique_ptr<zip_t, void (*)(zip_t*)> archive(zip_open(path.c_str(), ZIP_RDONLY, &code), [](zip_t* z) { if (z) zip_discard(z); });
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        throw InputError(path + ": cannot be read as .npz: " + why);
    }
    std::map<std::string, NumberArray> r;
    const zip_int64_t members = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t k = 0; k < members; ++k) {
        zip_stat_t status;
        if (zip_stat_index(archive.get(), static_cast<zip_uint64_t>(k), 0, &status) != 0) throw InputError(path + ": is damaged");
        const std::string name = status.name;
        if (!name.ends_with(".npy")) continue;
        if (status.size > mostBytes) throw InputError(path + ": " + name + " is larger than 256 MB, which is the most that is read");
        const std::string stem = name.substr(0, name.size() - 4);
        const std::string bytes = member(archive.get(), static_cast<zip_uint64_t>(k), status, path + ": " + stem);
        if (isSkipped(bytes)) continue;
        r[stem] = arrayOf(bytes, path + ": " + stem);
    }
    return r;
}

std::vector<double> readPoints(const std::string& path) {
    const std::string bytes = contents(path);
    std::vector<double> points;
    if (bytes.compare(0, 6, "\x93NUMPY") == 0) {
        const NumberArray a = arrayOf(bytes, path);
        if (a.shape.size() != 2 || a.shape[1] != 2) {
            std::string shape;
            for (std::size_t s : a.shape) shape += (shape.empty() ? "" : ", ") + std::to_string(s);
            refusePoints(path, "has the shape (" + shape + ")");
        }
        points = a.numbers;
        for (std::size_t i = 0; i < points.size(); ++i)
            if (!std::isfinite(points[i])) refusePoints(path, "row " + std::to_string(i / 2 + 1) + " is not finite");
    } else {
        std::size_t line = 0;
        for (std::size_t at = 0; at < bytes.size();) {
            const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
            const std::string text = bytes.substr(at, end - at), where = path + ":" + std::to_string(++line);
            at = end + 1;
            if (text.find_first_not_of(" \t\r") == std::string::npos || text[0] == '#') continue;
            std::vector<double> row;
            if (!readLine(text, row)) {
                if (line == 1 && row.empty()) continue;
                refusePoints(where, "\"" + printable(text.substr(0, 40)) + "\" is not made of numbers");
            }
            if (row.size() != 2) refusePoints(where, "has " + std::to_string(row.size()) + (row.size() == 1 ? " column" : " columns"));
            for (double x : row)
                if (!std::isfinite(x)) refusePoints(where, "holds a number that is not finite");
            points.insert(points.end(), row.begin(), row.end());
            if (points.size() > 2 * mostPoints) refusePoints(where, "has more rows than that");
        }
    }
    if (points.size() < 4 || points.size() > 2 * mostPoints) refusePoints(path, "has " + std::to_string(points.size() / 2) + (points.size() == 2 ? " row" : " rows"));
    return points;
}

}  // namespace ganscope
