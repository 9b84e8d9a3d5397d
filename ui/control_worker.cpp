// SPDX-License-Identifier: GPL-3.0-or-later
// One reading a question.
#include "ui/control_worker.h"

#include "ui/language/core_words.h"

namespace ganscope {

std::unique_ptr<ControlWorker> makeControlWorker(std::function<void()> wake) {
    return std::make_unique<ControlWorker>(
        [](const ControlQuestion& question, ControlWorker::Turn& turn) {
            const PictureWords words = PictureWords::ofWindow();
            NamedReading named{{}, readControl(question.scenario, turn.stopToken())};
            if (turn.stopping()) return;
            if (const Phrase& why = named.reading.why; !why.english.empty())
                turn.publish({question.serial, std::nullopt, words("pictures", "The control loop %1.").arg(words(why))});
            else
                turn.publish({question.serial, controlPictures({&named, 1}, words), {}});
        },
        [](const ControlQuestion& question, const std::string& what) {
            return ControlAnswer{question.serial, std::nullopt, PictureWords::ofWindow()("pictures", "No control loop: %1.").arg(reasonWords(what))};
        },
        std::move(wake));
}

}  // namespace ganscope
