// SPDX-License-Identifier: GPL-3.0-or-later
// Parsing the arguments, running what was asked for, and turning outcomes into exit statuses.
#include "app/cli.h"

#include "app/window.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <new>

namespace ganscope {
namespace {

constexpr int done = 0, failed = 1, wrongInput = 2;

constexpr const char* footer = R"(
SCENARIO is a file, the name of a preset, the id of a game, or - for standard input.
  ganscope list presets
  ganscope eval dirac --set regularizers.r1.gamma=0.3 --at 0,0
  ganscope equilibria dirac --set game.loss=wgan --set regularizers.wgan-gp.gamma=0.7
  ganscope run dirac-gan-simultaneous --out path.csv
  ganscope sweep dirac --axis method.step=0.01:2:200 --axis regularizers.r1.gamma=0:1:200 --measure radius --out m.npz
  ganscope figure dirac-gan-simultaneous --out portrait.pdf --width icml-column
Exit status: 0 done, 1 the work failed, 2 the input was wrong.)";

int report(const char* text, int status) {
    std::fprintf(stderr, "%s\n", text);
    return status;
}

}  // namespace

int runProgram(int argc, char** argv) {
    CLI::App app("A laboratory for the training dynamics of GANs.\n"
                 "Without a command it opens the window, on FILE or where the last one was left.\n", "ganscope");
    Context context;
    app.set_version_flag("--version", "ganscope " GANSCOPE_VERSION);
    app.add_option("FILE", context.file, "a scenario, or a figure that carries one, to open in the window");
    app.require_subcommand(0, 1);
    app.footer(footer);
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
    try {
        app.parse(argc, argv);
        if (!context.action) return openWindow(argc, argv, context.file);
        context.action();
        return done;
    } catch (const CLI::ExtrasError& error) {
        if (context.file.empty()) return app.exit(error), wrongInput;
        return report((context.file + ": is no command, so nothing may follow it (ganscope --help)").c_str(), wrongInput);
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
