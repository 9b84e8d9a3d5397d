// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope manual-page: the page of section 1, written from the commands as they are. Not shown in the help; the build calls it.
#include "app/cli.h"
#include "app/help_text.h"
#include "app/output.h"
#include "app/version.h"

#include <CLI/CLI.hpp>

#include <string>

namespace ganscope {
namespace {

/// Text as roff shows it: no escapes, hyphens and quotes as typed, no line that is taken for a request.
std::string roff(std::string_view text) {
    std::string out;
    for (char c : text) {
        if (c == '\\') out += "\\e";
        else if (c == '-') out += "\\-";
        else if (c == '`' || c == '\'') out += c == '`' ? "\\(ga" : "\\(aq";
        else if (c == '^') out += "\\(ha";
        else if (c == '~') out += "\\(ti";
        else out += c;
        if (c == '\n') out += "\\&";
    }
    return (out.starts_with('.') ? "\\&" : "") + out;
}

bool shown(const CLI::App* command) { return !command->get_group().empty(); }

/// "--width WIDTH" in bold and italics, with its default.
std::string headOf(const CLI::Option& option) {
    std::string head = "\\fB" + roff(option.get_positional() ? option.get_name(true) : option.get_name()) + "\\fR";
    if (option.get_positional()) return head;
    if (const std::string type = option.get_type_name(); option.get_items_expected_max() > 0 && !type.empty()) head += " \\fI" + roff(type) + "\\fR";
    return head;
}

std::string optionsOf(const CLI::App& command) {
    std::string text;
    for (const CLI::Option* option : command.get_options()) {
        text += ".TP\n" + headOf(*option) + "\n" + roff(option->get_description());
        if (!option->get_default_str().empty()) text += " (default: " + roff(option->get_default_str()) + ")";
        if (option->get_required() && option->nonpositional()) text += " (required)";
        text += "\n";
    }
    return text;
}

std::string callOf(const CLI::App& command) {
    std::string text = "\\fBganscope " + roff(command.get_name()) + "\\fR";
    for (const CLI::Option* option : command.get_options())
        if (option->get_positional()) text += option->get_required() ? " \\fI" + roff(option->get_name(true)) + "\\fR" : " [\\fI" + roff(option->get_name(true)) + "\\fR]";
    return text + " [\\fIoptions\\fR]";
}

std::string manualPage(const CLI::App& app) {
    std::string text = ".\\\" Written by: ganscope manual-page\n.TH GANSCOPE 1 \"" + std::string(programDate) + "\" \"Ganscope " GANSCOPE_VERSION "\" \"User Commands\"\n";
    text += ".SH NAME\nganscope \\- " + roff(help::summary) + "\n.SH SYNOPSIS\n\\fBganscope\\fR [\\fIFILE\\fR]\n";
    const auto commands = app.get_subcommands(shown);
    for (const CLI::App* command : commands) text += ".br\n" + callOf(*command) + "\n";
    text += ".SH DESCRIPTION\n"
            "Ganscope draws the gradient vector field of a two\\-player game, the path that an optimizer takes through it, and the\n"
            "eigenvalues of its Jacobian in the complex plane.\n" + roff(help::withoutCommand) + "\n.PP\n" + roff(help::scenario) +
            "\nResults go to standard output, messages to standard error. Only the window needs a display.\n" +
            ".SH OPTIONS\n" + optionsOf(app) + ".SH COMMANDS\n";
    for (const CLI::App* command : commands) {
        text += ".SS " + callOf(*command) + "\n" + roff(command->get_description()) + ".\n" + optionsOf(*command);
        if (command->get_footer() != app.get_footer()) text += ".PP\n.nf" + roff(command->get_footer()) + "\n.fi\n";
    }
    text += ".SH EXIT STATUS\n";
    for (const help::Status& status : help::statuses) text += ".TP\n.B " + std::to_string(status.value) + "\n" + roff(status.meaning) + "\n";
    text += ".SH ENVIRONMENT\n.TP\n.B DISPLAY\\fR, \\fBWAYLAND_DISPLAY\nwhere the window opens\n"
            ".TP\n.B QT_SCALE_FACTOR\nenlarges the window on a dense screen\n"
            ".SH FILES\n.TP\n.I $XDG_CONFIG_HOME/ganscope/\nsettings\n"
            ".TP\n.I $XDG_DATA_HOME/ganscope/ganscope/\nsessions, those that were put aside, and own lessons\n"
            ".SH EXAMPLES\n";
    text += ".nf\n";
    for (std::string_view example : help::examples) text += roff(example) + "\n";
    text += ".fi\n";
    return text;
}

}  // namespace

void addManualPageCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("manual-page", "Print the manual page")->group("");
    command->callback([&context, &app] { context.action = [&app] { print(manualPage(app)); }; });
}

}  // namespace ganscope
