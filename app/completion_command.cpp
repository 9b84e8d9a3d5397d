// SPDX-License-Identifier: GPL-3.0-or-later
// ganscope completion SHELL: the script that teaches a shell to complete ganscope's arguments.
#include "app/cli.h"
#include "app/output.h"

#include <CLI/CLI.hpp>

#include <QFile>

#include <memory>

// Must stand outside of any namespace; a static library's resources are lost without it.
static void loadDesktopResources() {
    Q_INIT_RESOURCE(desktop);
}

namespace ganscope {

void addCompletionCommand(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand("completion", "Print the script that completes these commands in a shell: source <(ganscope completion bash)");
    const auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}))->type_name("");
    command->callback([&context, shell] {
        context.action = [shell] {
            loadDesktopResources();
            QFile script(QStringLiteral(":/ganscope/desktop/completion.%1").arg(QString::fromStdString(*shell)));
            if (!script.open(QIODevice::ReadOnly)) throw WorkError("the completion of " + *shell + " is not in this build");
            print(script.readAll().toStdString());
        };
    });
}

}  // namespace ganscope
