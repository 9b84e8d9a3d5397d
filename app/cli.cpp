// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing the arguments, running what was asked for, and turning outcomes into exit statuses.
#include "app/cli.h"

#include "app/completion.h"
#include "app/help_text.h"
#include "app/output.h"
#include "app/version.h"
#include "app/window.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <new>

namespace ganscope {
namespace {

constexpr int done = 0, failed = 1, wrongInput = 2;

std::string footer() {
    std::string text = "\n" + std::string(help::scenario) + "\n";
    for (std::string_view example : help::examples) text += "  " + std::string(example) + "\n";
    text += "Exit status: ";
    for (const help::Status& status : help::statuses)
        text += std::to_string(status.value) + " " + std::string(status.meaning) + (&status == &help::statuses.back() ? "." : ", ");
    return text;
}

/// An empty argument is a variable of a script that was never set: it is told, not taken for what was left out.
void refuseEmptyArguments(CLI::App& command) {
    for (CLI::Option* option : command.get_options())
        if (option->get_items_expected_max() > 0)
            option->check([](const std::string& text) { return std::string(text.empty() ? "must not be empty" : ""); });
}

/// The names of the commands that the help shows.
std::vector<std::string> commandsOf(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::App* command : app.get_subcommands([](const CLI::App* c) { return !c->get_group().empty(); })) names.push_back(command->get_name());
    return names;
}

int report(const char* text, int status) {
    std::fprintf(stderr, "%s\n", text);
    return status;
}

}  // namespace

int runProgram(int argc, char** argv) {
    CLI::App app(std::string(help::summary) + ".\n" + std::string(help::withoutCommand) + "\n", "ganscope");
    Context context;
    app.set_version_flag("--version", std::string("ganscope ") + programVersion);
    app.add_option("FILE", context.file, "a scenario, or a figure that carries one, to open in the window");
    app.require_subcommand(0, 1);
    app.footer(footer());
    addListCommand(app, context);
    addShowCommand(app, context);
    addEvalCommand(app, context);
    addEquilibriaCommand(app, context);
    addRunCommand(app, context);
    addSweepCommand(app, context);
    addFigureCommand(app, context);
    addFiguresCommand(app, context);
    addFramesCommand(app, context);
    addGalleryCommand(app, context);
    addCompletionCommand(app, context);
    addManualPageCommand(app, context);
    refuseEmptyArguments(app);
    for (CLI::App* command : app.get_subcommands([](CLI::App*) { return true; })) refuseEmptyArguments(*command);
    const auto isNoCommand = [&] { return context.file + ": is no command, so nothing may follow it (ganscope --help)"; };
    try {
        // What a shell asks while a line is typed: the words are not arguments yet.
        if (argc > 1 && std::string_view(argv[1]) == "--complete")
            return print(completionsOf(app, std::vector<std::string>(argv + 2, argv + argc))), done;
        app.parse(argc, argv);
        if (!context.action) return openWindow(argc, argv, context.file, commandsOf(app));
        if (!context.file.empty()) return report(isNoCommand().c_str(), wrongInput);
        context.action();
        return done;
    } catch (const CLI::ExtrasError& error) {
        if (context.file.empty()) return app.exit(error), wrongInput;
        return report(isNoCommand().c_str(), wrongInput);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrongInput;
    } catch (const InputError& error) {
        return report(error.what(), wrongInput);
    } catch (const std::bad_alloc&) {
        return report("there is not enough memory for this", failed);
    } catch (const std::exception& error) {
        return report(error.what(), failed);
    }
}

}  // namespace ganscope
