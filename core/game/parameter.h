// SPDX-License-Identifier: GPL-3.0-or-later
// What a parameter of a catalogue entry is, and the values a scenario gives to a list of them.
#pragma once

#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace ganscope {

/// A parameter's value; integers are stored as numbers that happen to be whole.
using Value = std::variant<double, bool, std::string, std::vector<double>>;

enum class ParameterKind { real, integer, flag, choice, list };
enum class Scale { linear, logarithmic };

/// One parameter of a game, loss, regularizer or method: everything that its slider, its validation, its line in the
/// manual and its tests need.
struct Parameter {
    std::string_view id, symbol, meaning;
    ParameterKind kind = ParameterKind::real;
    Value fallback = 0.0;  ///< the default
    /// The slider's ends: where looking is worth while.
    double low = 0, high = 1;
    Scale scale = Scale::linear;
    /// What is accepted at all, ends included.
    double least = -std::numeric_limits<double>::infinity(), most = std::numeric_limits<double>::infinity();
    bool positive = false;               ///< zero itself is refused
    std::vector<std::string_view> options = {};  ///< of a choice
    std::size_t leastCount = 1, mostCount = 8;   ///< of a list
};

/// A real parameter accepted within [least, most] (by default what the slider spans, and beyond it on the open side).
Parameter real(std::string_view id, std::string_view symbol, double fallback, double low, double high,
               std::string_view meaning);
/// A positive real parameter on a logarithmic slider.
Parameter positive(std::string_view id, std::string_view symbol, double fallback, double low, double high,
                   std::string_view meaning);
/// A real parameter that may not be negative, on a linear slider.
Parameter nonNegative(std::string_view id, std::string_view symbol, double fallback, double low, double high,
                      std::string_view meaning);
Parameter integer(std::string_view id, std::string_view symbol, int fallback, int low, int high,
                  std::string_view meaning);
Parameter flag(std::string_view id, std::string_view symbol, bool fallback, std::string_view meaning);
Parameter list(std::string_view id, std::string_view symbol, std::vector<double> fallback, double low, double high,
               std::string_view meaning);

/// Values by parameter id, in the order of the parameter table.
class Values {
public:
    Values() = default;
    /// Every parameter at its default.
    explicit Values(const std::vector<Parameter>& parameters);

    /// The value of `id`; std::out_of_range when there is none (a programmer's error: scenarios are validated).
    const Value& at(std::string_view id) const;
    const Value* find(std::string_view id) const;
    void set(std::string_view id, Value value);

    double real(std::string_view id) const { return std::get<double>(at(id)); }
    int integer(std::string_view id) const { return static_cast<int>(std::get<double>(at(id))); }
    bool flag(std::string_view id) const { return std::get<bool>(at(id)); }
    const std::string& choice(std::string_view id) const { return std::get<std::string>(at(id)); }
    const std::vector<double>& list(std::string_view id) const { return std::get<std::vector<double>>(at(id)); }

    auto begin() const { return entries.begin(); }
    auto end() const { return entries.end(); }
    bool operator==(const Values&) const = default;

private:
    std::vector<std::pair<std::string, Value>> entries;
};

/// What is wrong with `value` as a value of `parameter`, as a sentence part such as "is -1, but γ must be at least 0";
/// empty when it is acceptable.
std::string complaint(const Parameter& parameter, const Value& value);

/// What `parameter` accepts, in words: "a number above 0", "true or false", "one of data, sample".
std::string accepts(const Parameter& parameter);

}  // namespace ganscope
