// SPDX-License-Identifier: GPL-3.0-or-later
// Arrays of numbers as NumPy reads them: .npy members of a zip archive, the same bytes for the same numbers.
#pragma once

#include <zip.h>

#include <complex>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace ganscope {

/// One array as the bytes of a .npy file (version 1.0, little-endian, C order): 64-bit floats, or the same numbers as
/// 64-bit integers. `shape` multiplies to the length of `numbers`.
std::string npyOf(std::span<const double> numbers, std::span<const std::size_t> shape);
/// The same for complex numbers.
std::string npyOf(std::span<const std::complex<double>> numbers, std::span<const std::size_t> shape);
std::string npyOfWhole(std::span<const double> numbers, std::span<const std::size_t> shape);

/// A zip archive in memory, its members stored, all dated 1980-01-01 so that the same members give the same bytes.
class NpzArchive {
public:
    NpzArchive();
    ~NpzArchive();
    NpzArchive(const NpzArchive&) = delete;
    NpzArchive& operator=(const NpzArchive&) = delete;

    /// Adds a member, such as "theta0.npy". WorkError when there is no memory for it.
    void add(const std::string& name, std::string bytes);
    /// The archive's bytes; nothing may be added afterwards.
    std::string finish();

private:
    [[noreturn]] static void fail();

    zip_error_t error{};
    zip_source_t* source = nullptr;
    zip_t* archive = nullptr;
    std::vector<std::unique_ptr<std::string>> members;
};

}  // namespace ganscope
