// SPDX-License-Identifier: GPL-3.0-or-later
// The .npy header by hand, the archive by libzip.
#include "app/npz.h"

#include "app/cli.h"

#include <bit>
#include <cstring>

namespace ganscope {
namespace {

template <class T, class From>
std::string npy(std::span<const From> numbers, std::span<const std::size_t> shape, const char* type) {
    std::string header = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': (";
    for (std::size_t k = 0; k < shape.size(); ++k) header += (k > 0 ? " " : "") + std::to_string(shape[k]) + ",";
    if (shape.size() > 1) header.pop_back();  // a comma after the only entry makes it a tuple
    header += "), }";
    constexpr std::size_t prefix = 10, alignment = 64;
    header.append((alignment - (prefix + header.size() + 1) % alignment) % alignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xFF);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    static_assert(std::endian::native == std::endian::little && sizeof(T) % 8 == 0);
    const std::size_t at = bytes.size();
    bytes.resize(at + numbers.size() * sizeof(T));
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const T x = static_cast<T>(numbers[i]);
        std::memcpy(bytes.data() + at + i * sizeof(T), &x, sizeof(T));
    }
    return bytes;
}

}  // namespace

std::string npyOf(std::span<const double> numbers, std::span<const std::size_t> shape) {
    return npy<double>(numbers, shape, "<f8");
}
std::string npyOf(std::span<const std::complex<double>> numbers, std::span<const std::size_t> shape) {
    return npy<std::complex<double>>(numbers, shape, "<c16");
}
std::string npyOfWhole(std::span<const double> numbers, std::span<const std::size_t> shape) {
    return npy<std::int64_t>(numbers, shape, "<i8");
}

NpzArchive::NpzArchive() {
    zip_error_init(&error);
    source = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(source);
    archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
    if (!archive) fail();
}

NpzArchive::~NpzArchive() {
    if (archive) zip_discard(archive);
    zip_source_free(source);
    zip_error_fini(&error);
}

void NpzArchive::fail() { throw WorkError("the archive cannot be made: out of memory?"); }

void NpzArchive::add(const std::string& name, std::string bytes) {
    members.push_back(std::make_unique<std::string>(std::move(bytes)));  // libzip reads them at the end
    zip_source_t* member = zip_source_buffer(archive, members.back()->data(), members.back()->size(), 0);
    const zip_int64_t index = member ? zip_file_add(archive, name.c_str(), member, ZIP_FL_ENC_UTF_8) : -1;
    if (index < 0) {
        zip_source_free(member);
        fail();
    }
    const auto at = static_cast<zip_uint64_t>(index);
    constexpr zip_uint16_t firstDay = (1 << 5) | 1;
    zip_set_file_compression(archive, at, ZIP_CM_STORE, 0);
    zip_file_set_dostime(archive, at, 0, firstDay, 0);
}

std::string NpzArchive::finish() {
    if (zip_close(archive) != 0) fail();
    archive = nullptr;
    zip_stat_t status;
    if (zip_source_stat(source, &status) != 0 || zip_source_open(source) != 0) fail();
    std::string bytes(status.size, '\0');
    const zip_int64_t count = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    if (count != static_cast<zip_int64_t>(bytes.size())) fail();
    return bytes;
}

}  // namespace ganscope
