// SPDX-License-Identifier: GPL-3.0-or-later
// One reading a question.
#include "ui/control_worker.h"

#include "ui/pictures/text.h"

namespace ganscope {

std::unique_ptr<ControlWorker> makeControlWorker(std::function<void()> wake) {
    return std::make_unique<ControlWorker>(
        [](const ControlQuestion& question, ControlWorker::Turn& turn) {
            NamedReading named{{}, readControl(question.scenario, turn.stopToken())};
            if (turn.stopping()) return;
            if (const std::string& why = named.reading.why; !why.empty())
                turn.publish({question.serial, std::nullopt, QStringLiteral("The control loop ") + fromUtf8(why) + QLatin1Char('.')});
            else
                turn.publish({question.serial, controlPictures({&named, 1}, PictureWords::ofWindow()), {}});
        },
        [](const ControlQuestion& question, const std::string& what) {
            return ControlAnswer{question.serial, std::nullopt, QStringLiteral("No control loop: ") + fromUtf8(what) + QLatin1Char('.')};
        },
        std::move(wake));
}

}  // namespace ganscope
