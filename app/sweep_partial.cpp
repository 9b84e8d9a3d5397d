// SPDX-License-Identifier: GPL-3.0-or-later
// The file of an interrupted sweep: three lines of text (format, plan, reasons), a byte for each chunk, the values of
// the chunks that are done, and the FNV-1a hash of everything before it.
#include "app/cli.h"
#include "app/sweep_file.h"
#include "core/scenario/json_document.h"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace ganscope {
namespace {

constexpr std::string_view format = "ganscope sweep, unfinished, 1\n";

std::uint64_t hash(std::string_view bytes) {
    std::uint64_t r = 14695981039346656037U;
    for (char c : bytes) r = (r ^ static_cast<unsigned char>(c)) * 1099511628211U;
    return r;
}

/// The plan and what else the values depend on, on one line.
std::string planOf(const Sweep& sweep) {
    const SweepPlan& plan = sweep.plan();
    Json axes = Json::array();
    for (const SweepAxis& axis : plan.axes)
        axes.push_back({axis.path, axis.range.low, axis.range.high, axis.range.count, axis.range.scale == Scale::logarithmic});
    return Json{{"version", GANSCOPE_VERSION}, {"scenario", Json::parse(writeScenario(plan.scenario, -1))}, {"axes", axes},
                {"measures", plan.measures}, {"at", plan.at}, {"near", plan.near}, {"tolerance", plan.tolerance},
                {"chunk", Sweep::chunk}}.dump() + "\n";
}

/// Calls visit(first, count) for the values of every chunk that is done.
template <class F>
void eachDone(const Sweep& sweep, const std::vector<std::uint8_t>& done, F visit) {
    for (std::size_t k = 0; k < done.size(); ++k)
        if (done[k]) visit(k * Sweep::chunk, std::min(Sweep::chunk, sweep.cells() - k * Sweep::chunk));
}

std::optional<std::string> bytesOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return std::nullopt;
    return std::string(std::istreambuf_iterator<char>(file), {});
}

/// The reasons as they were saved; nothing when they are not of the right form.
std::optional<std::vector<std::map<std::string, std::size_t>>> reasonsOf(std::string_view line, std::size_t measures) {
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_array() || json.size() != measures) return std::nullopt;
    std::vector<std::map<std::string, std::size_t>> reasons(measures);
    for (std::size_t m = 0; m < measures; ++m) {
        if (!json[m].is_object()) return std::nullopt;
        for (const auto& [why, count] : json[m].items()) {
            if (!count.is_number_unsigned()) return std::nullopt;
            reasons[m][why] = count.get<std::size_t>();
        }
    }
    return reasons;
}

}  // namespace

std::string partialOf(const std::string& out) { return out + ".partial"; }

void savePartial(const std::string& path, const Sweep& sweep, const SweepState& state) {
    Json reasons = Json::array();
    for (const auto& list : state.reasons) {
        Json one = Json::object();
        for (const auto& [why, count] : list) one[why] = count;
        reasons.push_back(std::move(one));
    }
    std::string bytes = std::string(format) + planOf(sweep) + reasons.dump() + "\n";
    bytes.append(state.done.begin(), state.done.end());
    for (const auto& values : state.values)
        eachDone(sweep, state.done, [&](std::size_t first, std::size_t count) {
            const std::size_t at = bytes.size();
            bytes.resize(at + count * sizeof(double));
            std::memcpy(bytes.data() + at, values.data() + first, count * sizeof(double));
        });
    const std::uint64_t sum = hash(bytes);
    bytes.append(reinterpret_cast<const char*>(&sum), sizeof sum);
    Output out(path);
    out.write(bytes);
    out.finish();
}

std::optional<SweepState> loadPartial(const std::string& path, const Sweep& sweep, std::string& why) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(path, error)) return std::nullopt;
    const std::string broken = "is damaged", plan = planOf(sweep);
    constexpr std::size_t headroom = 1 << 24;  // the text before the values
    if (std::filesystem::file_size(path, error) > Sweep::most * sizeof(double) + headroom) return why = broken, std::nullopt;
    const auto all = bytesOf(path);
    if (!all) return why = "cannot be read", std::nullopt;
    std::uint64_t sum = 0;
    if (all->size() < sizeof sum || !all->starts_with(format)) return why = broken, std::nullopt;
    std::memcpy(&sum, all->data() + all->size() - sizeof sum, sizeof sum);
    std::string_view bytes(all->data(), all->size() - sizeof sum);
    if (hash(bytes) != sum) return why = broken, std::nullopt;
    bytes.remove_prefix(format.size());
    if (!bytes.starts_with(plan)) return why = "belongs to another sweep", std::nullopt;
    bytes.remove_prefix(plan.size());
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    SweepState state = sweep.begin();
    auto reasons = reasonsOf(bytes.substr(0, end), state.reasons.size());
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (!reasons || bytes.size() < state.done.size()) return why = broken, std::nullopt;
    state.reasons = std::move(*reasons);
    for (std::size_t k = 0; k < state.done.size(); ++k) state.done[k] = bytes[k] != 0 ? 1 : 0;
    bytes.remove_prefix(state.done.size());
    std::size_t cells = 0;
    eachDone(sweep, state.done, [&](std::size_t, std::size_t count) { cells += count; });
    if (bytes.size() != cells * state.values.size() * sizeof(double)) return why = broken, std::nullopt;
    for (auto& values : state.values)
        eachDone(sweep, state.done, [&](std::size_t first, std::size_t count) {
            std::memcpy(values.data() + first, bytes.data(), count * sizeof(double));
            bytes.remove_prefix(count * sizeof(double));
        });
    return state;
}

}  // namespace ganscope
