// SPDX-License-Identifier: GPL-3.0-or-later
// Walking the words that are there, and offering what fits the last one.
#include "app/completion.h"

#include "app/completion_values.h"

#include <CLI/CLI.hpp>

#include <string_view>

namespace ganscope {
namespace {

bool takesValue(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

const CLI::Option* optionOf(const CLI::App& command, const std::string& name) {
    return name.starts_with("-") ? command.get_option_no_throw(name) : nullptr;
}

const CLI::App* commandOf(const CLI::App& app, const std::string& name) {
    const auto found = app.get_subcommands([&](const CLI::App* c) { return c->get_name() == name; });
    return found.empty() ? nullptr : found.front();
}

/// Where the words before the last one have led.
struct Place {
    const CLI::App* command;
    const CLI::Option* pending = nullptr;  ///< an option whose value comes next
    std::size_t positionals = 0;
};

Place placeAfter(const CLI::App& app, const std::vector<std::string>& words) {
    Place place{&app};
    for (std::size_t i = 0; i + 1 < words.size(); ++i) {
        const std::string& word = words[i];
        if (place.pending) {
            place.pending = nullptr;
        } else if (word.size() > 1 && word.starts_with("-")) {
            const CLI::Option* option = optionOf(*place.command, word);
            if (option && takesValue(*option)) place.pending = option;
        } else if (const CLI::App* command = place.command == &app ? commandOf(app, word) : nullptr) {
            place.command = command;
        } else {
            ++place.positionals;
        }
    }
    return place;
}

void add(Candidates& candidates, const std::string& before, const std::string& typed, const Offer& offer) {
    for (const Candidate& value : offer.candidates)
        if (value.word.starts_with(typed)) candidates.push_back({before + value.word, value.meaning});
    if (!offer.others.empty()) candidates.push_back({offer.others, ""});
}

}  // namespace

std::string completionsOf(const CLI::App& app, const std::vector<std::string>& words) {
    if (words.empty()) return "";
    const std::string& word = words.back();
    const Place place = placeAfter(app, words);
    Candidates candidates;
    if (place.pending) {
        add(candidates, "", word, offerOf(place.pending->get_type_name(), word));
    } else if (const auto equals = word.find('='); word.starts_with("--") && equals != std::string::npos) {
        const std::string typed = word.substr(equals + 1);
        if (const CLI::Option* option = optionOf(*place.command, word.substr(0, equals)); option && takesValue(*option))
            add(candidates, word.substr(0, equals + 1), typed, offerOf(option->get_type_name(), typed));
    } else if (word.starts_with("-")) {
        Offer options;
        for (const CLI::Option* option : place.command->get_options())
            if (option->nonpositional()) options.candidates.push_back({option->get_name(), option->get_description()});
        for (Candidate& each : options.candidates) each.word = each.word.substr(each.word.find("--"));
        add(candidates, "", word, options);
    } else {
        if (place.command == &app && place.positionals == 0) {
            Offer commands;
            for (const CLI::App* each : app.get_subcommands([](const CLI::App* c) { return !c->get_group().empty(); }))
                commands.candidates.push_back({each->get_name(), each->get_description()});
            add(candidates, "", word, commands);
        }
        std::size_t at = 0;
        for (const CLI::Option* option : place.command->get_options())
            if (option->get_positional() && at++ == place.positionals)
                add(candidates, "", word, offerOf(option->get_name(true), word));
    }
    std::string text;
    for (const Candidate& each : candidates) text += each.word + (each.meaning.empty() ? "" : "\t" + each.meaning) + "\n";
    return text;
}

}  // namespace ganscope
