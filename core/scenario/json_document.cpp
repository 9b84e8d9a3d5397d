// SPDX-License-Identifier: GPL-3.0-or-later
// A SAX handler that builds the document and stops at the limits; the parser of nlohmann_json does not recurse.
#include "core/scenario/json_document.h"

#include "core/math/filled.h"

#include <algorithm>
#include <cctype>

namespace ganscope {
namespace {

/// "line 3, column 7: …" of the byte at `offset`; columns count characters.
std::string placed(std::string_view text, std::size_t offset, const std::string& what) {
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t newline = before.rfind('\n');
    const std::string_view row = newline == std::string_view::npos ? before : before.substr(newline + 1);
    const auto lines = std::ranges::count(before, '\n');
    const auto characters = std::ranges::count_if(row, [](char c) { return (c & '\xC0') != '\x80'; });
    return filled(words("reasons", "line %1, column %2: %3"), {std::to_string(lines + 1), std::to_string(characters + 1), what});
}

/// The words of nlohmann_json, whose messages are put together of them; here, so that they are told in other languages.
[[maybe_unused]] constexpr const char* parserWords[] = {
    words("reasons", "%1; last read: '%2'; expected %3"),
    words("reasons", "%1; last read: '%2'"),
    words("reasons", "unexpected %1; expected %2"),
    words("reasons", "true literal"),
    words("reasons", "false literal"),
    words("reasons", "null literal"),
    words("reasons", "string literal"),
    words("reasons", "number literal"),
    words("reasons", "end of input"),
    words("reasons", "'[', '{', or a literal"),
    words("reasons", "invalid literal"),
    words("reasons", "invalid BOM; must be 0xEF 0xBB 0xBF if given"),
    words("reasons", "invalid number; expected digit after '-'"),
    words("reasons", "invalid number; expected digit after '.'"),
    words("reasons", "invalid number; expected digit after exponent sign"),
    words("reasons", "invalid number; expected '+', '-', or digit after exponent"),
    words("reasons", "invalid string: ill-formed UTF-8 byte"),
    words("reasons", "invalid string: missing closing quote"),
    words("reasons", "invalid string: forbidden character after backslash"),
    words("reasons", "invalid string: '\\u' must be followed by 4 hex digits"),
    words("reasons", "invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF"),
    words("reasons", "invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF"),
    words("reasons", "invalid string: control character %1 must be escaped to %2"),
};

class Builder final : public nlohmann::json_sax<Json> {
public:
    explicit Builder(std::string_view t) : text(t) {}

    Json root;
    std::vector<Problem> problems;

    bool null() override { return add(nullptr); }
    bool boolean(bool x) override { return add(x); }
    bool number_integer(number_integer_t x) override { return add(x); }
    bool number_unsigned(number_unsigned_t x) override { return add(x); }
    bool number_float(number_float_t x, const string_t&) override { return add(x); }
    bool string(string_t& x) override { return add(std::move(x)); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        Level& level = stack.back();
        level.key = std::move(name);
        if (level.value->contains(level.key))
            problems.push_back({pointer(stack.size()), words("reasons", "is given twice; one of the two values would be lost")});
        if (level.value->size() < Limits::keys) return true;
        problems.push_back({pointer(stack.size() - 1), filled(words("reasons", "has more than %1 keys"), {std::to_string(Limits::keys)})});
        return false;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error) override {
        const std::size_t at = position - 1;
        std::size_t begin = std::min(at, text.size());  // of the number or word that it is about
        const auto belongs = [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '+' || c == '.'; };
        while (begin > 0 && belongs(text[begin - 1])) --begin;
        problems.clear();
        problems.push_back({"", explain(at, begin, error)});
        return false;
    }

private:
    struct Level {
        Json* value;
        std::string key;
    };

    std::string explain(std::size_t position, std::size_t begin, const nlohmann::detail::exception& error) const {
        if (error.id == 406) {
            const std::size_t end = std::min(text.find_first_of(",]} \t\r\n", begin), text.size());
            return placed(text, begin, filled(words("reasons", "the number %1 is too large for double precision"), {std::string(text.substr(begin, std::min<std::size_t>(end - begin, 40)))}));
        }
        for (const char* word : {"NaN", "nan", "Infinity", "-Infinity", "inf", "-inf"})
            if (text.substr(begin).starts_with(word))
                return placed(text, begin, filled(words("reasons", "%1 is not a JSON number; every number must be finite"), {word}));
        if (position >= text.size()) return placed(text, text.size(), words("reasons", "the text ends too early, in the middle of the scenario"));
        std::string what = error.what();
        if (const auto dash = what.find(" - "); dash != std::string::npos) what = what.substr(dash + 3);
        return placed(text, position, printable(what));
    }

    /// Of what is being read at that depth. A list counts the entry already that the next level is.
    std::string pointer(std::size_t depth) const {
        std::string path;
        for (std::size_t k = 0; k < depth; ++k) {
            const Level& level = stack[k];
            const std::size_t begun = k + 1 < stack.size() ? 1 : 0;
            path += '/' + (level.value->is_array() ? std::to_string(level.value->size() - begun) : escapedToken(level.key));
        }
        return path;
    }

    bool refuse(std::string message) {
        problems.push_back({pointer(stack.size()), std::move(message)});
        return false;
    }

    Json* put(Json value) {
        if (stack.empty()) return &(root = std::move(value));
        Level& level = stack.back();
        if (!level.value->is_array()) return &((*level.value)[level.key] = std::move(value));
        level.value->push_back(std::move(value));
        return &level.value->back();
    }

    bool add(Json value) {
        if (++count > Limits::values) return refuse(filled(words("reasons", "goes on for more than %1 values"), {std::to_string(Limits::values)}));
        put(std::move(value));
        return true;
    }

    bool open(Json value) {
        if (stack.size() >= Limits::depth)
            return problems.push_back({"", filled(words("reasons", "is nested more than %1 levels deep"), {std::to_string(Limits::depth)})}), false;
        if (++count > Limits::values) return refuse(filled(words("reasons", "goes on for more than %1 values"), {std::to_string(Limits::values)}));
        stack.push_back({put(std::move(value)), ""});
        return true;
    }

    bool close() {
        stack.pop_back();
        return true;
    }

    std::string_view text;
    std::vector<Level> stack;
    std::size_t count = 0;
};

void print(const Json& value, int indent, int width, int column, int depth, std::string& out) {
    const std::string flat = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string line;
    bool quoted = false;
    for (std::size_t i = 0; i < flat.size(); ++i) {
        line += flat[i];
        if (flat[i] == '\\')
            line += flat[++i];
        else if (flat[i] == '"')
            quoted = !quoted;
        else if (!quoted && (flat[i] == ',' || flat[i] == ':'))
            line += ' ';
    }
    if (!value.is_structured() || value.empty() || column + static_cast<int>(line.size()) <= width) {
        out += line;
        return;
    }
    const std::string margin(static_cast<std::size_t>(indent) * (depth + 1), ' ');
    out += value.is_object() ? '{' : '[';
    bool first = true;
    for (const auto& [key, entry] : value.items()) {
        out += (first ? "\n" : ",\n") + margin;
        first = false;
        int at = static_cast<int>(margin.size());
        if (value.is_object()) {
            const std::string name = Json(key).dump(-1, ' ', false, Json::error_handler_t::replace) + ": ";
            at += static_cast<int>(name.size());
            out += name;
        }
        print(entry, indent, width - 1, at, depth + 1, out);
    }
    out += "\n" + std::string(static_cast<std::size_t>(indent) * depth, ' ') + (value.is_object() ? '}' : ']');
}

}  // namespace

namespace {

/// Bytes of the UTF-8 character that `text` begins with; 0 when it begins with none.
std::size_t characterOf(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
    if (length > text.size()) return 0;
    const auto second = static_cast<unsigned char>(length > 1 ? text[1] : 0);
    // Overlong forms, surrogates and what lies above U+10FFFF.
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) || (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((text[i] & '\xC0') != '\x80') return 0;
    return length;
}

}  // namespace

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = characterOf(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string printable(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text[0]);
        std::size_t length = characterOf(text);
        if (length > 1 || (length == 1 && lead >= 0x20 && lead != 0x7F)) {
            out += text.substr(0, length);
        } else {
            constexpr char digits[] = "0123456789ABCDEF";
            out += std::string("<") + digits[lead >> 4] + digits[lead & 15] + ">";
            length = 1;
        }
        text.remove_prefix(length);
    }
    return out;
}

Document parseDocument(std::string_view text) {
    if (text.size() > Limits::bytes)
        return {std::nullopt, {{"", filled(words("reasons", "is longer than %1 MB"), {std::to_string(Limits::bytes >> 20)})}}};
    Builder builder(text);
    const bool whole = Json::sax_parse(text.begin(), text.end(), &builder);
    if (!whole || !builder.problems.empty()) return {std::nullopt, std::move(builder.problems)};
    return {std::move(builder.root), {}};
}

std::string prettyText(const Json& json, int indent, int width) {
    std::string out;
    print(json, indent, width, 0, 0, out);
    return out;
}

std::string describe(const Json& value) {
    if (value.is_object()) return words("reasons", "an object");
    if (value.is_array()) return words("reasons", "a list");
    if (!value.is_string()) return value.dump();
    std::string text = value.get<std::string>();
    constexpr std::size_t longest = 40;
    if (text.size() > longest) {
        std::size_t end = longest;
        while (end > 0 && (text[end] & '\xC0') == '\x80') --end;
        text = text.substr(0, end) + "…";
    }
    return filled(words("reasons", "the text %1"), {Json(text).dump(-1, ' ', false, Json::error_handler_t::replace)});
}

std::string escapedToken(std::string_view token) {
    std::string out;
    for (char c : token) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
    return out;
}

}  // namespace ganscope
