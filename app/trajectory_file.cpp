// SPDX-License-Identifier: GPL-3.0-or-later
// CSV as it comes; NPZ as a zip of stored .npy arrays; JSON by columns.
#include "app/trajectory_file.h"

#include "app/cli.h"
#include "core/math/number.h"
#include "core/scenario/json_document.h"

#include <zip.h>

#include <bit>
#include <cstring>
#include <memory>

namespace ganscope {
namespace {

using Ends = std::vector<TrajectoryRun::End>;

Ends writeCsv(const TrajectoryRun& run, Output& out) {
    std::string text;
    for (const std::string& name : run.columns()) text += (text.empty() ? "" : ",") + name;
    text += '\n';
    Ends ends;
    for (std::size_t k = 0; k < run.scenario().starts.size(); ++k)
        ends.push_back(run.run(k, [&](const std::vector<double>& row) {
            for (std::size_t j = 0; j < row.size(); ++j) {
                if (j > 0) text += ',';
                text += toText(row[j]);
            }
            text += '\n';
            constexpr std::size_t chunk = 1 << 20;
            if (text.size() < chunk) return;
            out.write(text);
            text.clear();
        }));
    out.write(text);
    return ends;
}

/// Every column of every start, one after the other; `begin[k]` is the first row of start k.
struct Table {
    std::vector<std::vector<double>> columns;
    std::vector<std::size_t> begin{0};
    Ends ends;
};

Table tableOf(const TrajectoryRun& run) {
    constexpr std::size_t most = 100'000'000;  // numbers: 800 MB
    const std::size_t width = run.columns().size();
    if (run.mostRows() > most / width)
        throw WorkError("this would be " + std::to_string(run.mostRows()) + " rows of " + std::to_string(width) +
                        " numbers, too many to hold in memory; a .csv file has no such limit");
    Table table;
    table.columns.resize(width);
    for (std::size_t k = 0; k < run.scenario().starts.size(); ++k) {
        table.ends.push_back(run.run(k, [&](const std::vector<double>& row) {
            for (std::size_t j = 0; j < width; ++j) table.columns[j].push_back(row[j]);
        }));
        table.begin.push_back(table.columns[0].size());
    }
    return table;
}

constexpr std::size_t wholeColumns = 2;  // trajectory and step

template <class T>
std::string npy(const std::vector<double>& column, const char* type) {
    std::string header = std::string("{'descr': '") + type + "', 'fortran_order': False, 'shape': (" +
                         std::to_string(column.size()) + ",), }";
    constexpr std::size_t prefix = 10, alignment = 64;
    header.append((alignment - (prefix + header.size() + 1) % alignment) % alignment, ' ');
    header += '\n';
    std::string bytes("\x93NUMPY\x01\x00", 8);
    bytes += static_cast<char>(header.size() & 0xFF);
    bytes += static_cast<char>(header.size() >> 8);
    bytes += header;
    static_assert(std::endian::native == std::endian::little && sizeof(T) == 8);
    const std::size_t at = bytes.size();
    bytes.resize(at + column.size() * sizeof(T));
    for (std::size_t i = 0; i < column.size(); ++i) {
        const T x = static_cast<T>(column[i]);
        std::memcpy(bytes.data() + at + i * sizeof(T), &x, sizeof(T));
    }
    return bytes;
}

/// A zip archive in memory, its members stored, all dated 1980-01-01 so that the same run gives the same bytes.
class Archive {
public:
    Archive() {
        zip_error_init(&error);
        source = zip_source_buffer_create(nullptr, 0, 0, &error);
        zip_source_keep(source);
        archive = zip_open_from_source(source, ZIP_TRUNCATE, &error);
        if (!archive) fail();
    }
    ~Archive() {
        if (archive) zip_discard(archive);
        zip_source_free(source);
        zip_error_fini(&error);
    }
    Archive(const Archive&) = delete;
    Archive& operator=(const Archive&) = delete;

    void add(const std::string& name, std::string bytes) {
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

    std::string finish() {
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

private:
    [[noreturn]] static void fail() { throw WorkError("the archive of the trajectories cannot be made: out of memory?"); }

    zip_error_t error{};
    zip_source_t* source = nullptr;
    zip_t* archive = nullptr;
    std::vector<std::unique_ptr<std::string>> members;
};

Ends writeNpz(const TrajectoryRun& run, Output& out) {
    Table table = tableOf(run);
    Archive archive;
    for (std::size_t j = 0; j < table.columns.size(); ++j) {
        archive.add(run.columns()[j] + ".npy", j < wholeColumns ? npy<std::int64_t>(table.columns[j], "<i8")
                                                                : npy<double>(table.columns[j], "<f8"));
        std::vector<double>().swap(table.columns[j]);
    }
    archive.add("scenario.json", writeScenario(run.scenario()) + "\n");
    out.write(archive.finish());
    return std::move(table.ends);
}

Ends writeJson(const TrajectoryRun& run, Output& out) {
    Table table = tableOf(run);
    out.write("{\"scenario\": " + writeScenario(run.scenario(), -1) + ",\n \"trajectories\": [");
    for (std::size_t k = 0; k < table.ends.size(); ++k) {
        const auto& end = table.ends[k];
        out.write(std::string(k ? "," : "") + "\n  {\"outcome\": \"" +
                  (end.outcome == Outcome::diverged ? "diverged" : "finished") + "\", \"reason\": " + Json(end.reason).dump());
        for (std::size_t j = 0; j < table.columns.size(); ++j) {
            std::string text = ",\n   \"" + run.columns()[j] + "\": [";
            for (std::size_t i = table.begin[k]; i < table.begin[k + 1]; ++i) {
                const double x = table.columns[j][i];
                if (i > table.begin[k]) text += ", ";
                text += std::isfinite(x) ? toText(x) : "null";
            }
            out.write(text + "]");
        }
        out.write("}");
    }
    out.write("]}\n");
    return std::move(table.ends);
}

}  // namespace

Ends writeTrajectories(const TrajectoryRun& run, TrajectoryFormat format, Output& out) {
    switch (format) {
        case TrajectoryFormat::npz: return writeNpz(run, out);
        case TrajectoryFormat::json: return writeJson(run, out);
        case TrajectoryFormat::csv: break;
    }
    return writeCsv(run, out);
}

}  // namespace ganscope
