// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the window begin with.
#pragma once

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"

#include <QCoreApplication>
#include <QSettings>

namespace ganscope::test {

/// The program's settings as on a first start; they are the test's own.
inline void freshSettings() {
    QCoreApplication::setOrganizationName(QStringLiteral("ganscope"));
    QCoreApplication::setApplicationName(QStringLiteral("ganscope-test"));
    QSettings().clear();
}

/// A game with overrides as after --set.
inline Scenario made(const char* game, const std::vector<std::string>& overrides = {}) {
    return withOverrides(defaultScenario(game), overrides).scenario.value();
}

inline Scenario dirac(const std::vector<std::string>& overrides = {}) {
    return made("dirac", overrides);
}

}  // namespace ganscope::test
