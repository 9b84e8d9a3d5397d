// SPDX-License-Identifier: GPL-3.0-or-later
// Starting the window.
#include "ui/application.h"

#include "core/game/catalogue.h"
#include "core/scenario/system.h"
#include "ui/dialogs.h"
#include "ui/language/language.h"
#include "ui/main_window.h"
#include "ui/sessions/windows.h"
#include "ui/theme.h"

#include <QApplication>
#include <QEvent>
#include <QFileInfo>
#include <QIcon>
#include <QLoggingCategory>
#include <QSettings>

#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// Must stand outside of any namespace; a static library's resources are lost without it.
static void loadDesktopResources() {
    Q_INIT_RESOURCE(desktop);
}

namespace ganscope {
namespace {

// QT_LOGGING_RULES=ganscope.start.info=true tells when the first picture is on the screen.
Q_LOGGING_CATEGORY(starting, "ganscope.start", QtWarningMsg)

class FirstPicture : public QObject {
public:
    explicit FirstPicture(const Stage& stage) : m_stage(stage) { qApp->installEventFilter(this); }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this, [this] { look(); }, Qt::QueuedConnection);  // when all of it is painted
        return false;
    }

private:
    void look() {
        if (m_told || m_stage.paintedRevision() == 0) return;
        m_told = true;
        qApp->removeEventFilter(this);
        qCInfo(starting, "the first picture is on the screen");
    }

    const Stage& m_stage;
    bool m_told = false;
};

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value ? value : "";
}

bool answers(const std::string& path, bool abstract) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() + 2 > sizeof address.sun_path) return false;
    std::memcpy(address.sun_path + (abstract ? 1 : 0), path.data(), path.size());
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0) return false;
    const auto length = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + path.size() + 1);
    const bool connected = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), length) == 0;
    ::close(descriptor);
    return connected;
}

/// Whether a local X server listens; a display on another machine is left to Qt.
bool xAnswers(const std::string& display) {
    const std::size_t colon = display.rfind(':');
    if (colon == std::string::npos) return false;
    if (colon != 0 && !display.starts_with("unix:")) return true;
    const std::string number = display.substr(colon + 1, display.find('.', colon) - colon - 1);
    const std::string path = "/tmp/.X11-unix/X" + number;
    return answers(path, true) || answers(path, false);
}

bool waylandAnswers(const std::string& name) {
    return answers(name.starts_with('/') ? name : variable("XDG_RUNTIME_DIR") + "/" + name, false);
}

/// What the very first window shows: a Dirac-GAN that an R1 penalty calms, from several sides.
Scenario firstScenario() {
    Scenario s = defaultScenario("dirac");
    s.method = {"alternating", Values(catalogue::method("alternating")->parameters)};
    s.method.values.set("step", 0.1);
    s.regularizers = {{"r1", Values(catalogue::regularizer("r1")->parameters)}};
    s.starts = {{1.5, 1.0}, {-1.2, 1.4}, {-1.0, -1.2}, {0.4, -1.6}};
    s.steps = 1000;
    return s;
}

QIcon programIcon() {
    loadDesktopResources();
    QIcon icon;
    for (int side : {16, 24, 32, 48, 64, 128, 256}) icon.addFile(QStringLiteral(":/ganscope/icons/ganscope-%1.png").arg(side));
    return icon;
}

}  // namespace

std::optional<std::string> missingDisplay() {
    const std::string platform = variable("QT_QPA_PLATFORM");
    if (!platform.empty() && !platform.starts_with("xcb") && !platform.starts_with("wayland")) return {};
    const std::string wayland = variable("WAYLAND_DISPLAY"), x = variable("DISPLAY");
    const bool wantsWayland = !platform.starts_with("xcb"), wantsX = !platform.starts_with("wayland");
    if (wantsWayland && !wayland.empty() && waylandAnswers(wayland)) return {};
    if (wantsX && !x.empty() && xAnswers(x)) return {};
    if (x.empty() && wayland.empty())
        return "there is no display (neither DISPLAY nor WAYLAND_DISPLAY is set); "
               "\"ganscope gallery --out DIR\" renders figures without one";
    return "the display " + (x.empty() ? wayland : x) +
           " does not answer; \"ganscope gallery --out DIR\" renders figures without one";
}

int runWindow(int argc, char** argv, WindowOptions options) {
    if (const auto why = missingDisplay()) {
        std::fprintf(stderr, "ganscope: %s\n", why->c_str());
        return 2;
    }
    QCoreApplication::setOrganizationName(QStringLiteral("ganscope"));
    QCoreApplication::setApplicationName(QStringLiteral("ganscope"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GANSCOPE_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Ganscope"));
    QGuiApplication::setDesktopFileName(QStringLiteral("org.ganscope.Ganscope"));
    QSettings::setDefaultFormat(QSettings::IniFormat);
    if (!options.settings.empty())
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           QString::fromStdString(options.settings));

    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC,
                   "C");  // QApplication has set the user's; files and formulas have a decimal point
    QGuiApplication::setWindowIcon(programIcon());
    application.setProperty("ganscopeSettings", QString::fromStdString(options.settings));

    speak(languageFor(chosenLanguage(), QLocale::system().uiLanguages()));

    applyTheme(application, chosenTheme());  // before there are widgets, each of which would have to follow
    Dialogs dialogs;
    Windows windows(dialogs);
    const int restored = windows.restore();
    std::optional<KeptSession> session;
    if (options.scenario)
        session = {std::move(*options.scenario), options.file.empty() ? QString() : QFileInfo(QString::fromStdString(options.file)).absoluteFilePath(), false, 0};
    else if (restored == 0)
        session = lastSession();
    const bool unseen = !QSettings().value(QStringLiteral("welcome/done")).toBool();
    const bool first = !options.scenario && restored == 0 && (!session || (unseen && !session->modified));
    if (first) session = {firstScenario(), {}, false, 0};
    if (session) windows.open(*session);
    MainWindow& window = *windows.all().back();
    std::optional<FirstPicture> firstPicture;
    if (starting().isInfoEnabled()) firstPicture.emplace(window.stage());
    if (first)
        window.welcome(QStringLiteral("regularizers.r1.gamma"),
                       QObject::tr("Drag γ of R1: watch the eigenvalues cross"));
    else
        window.laboratory().play();
    return QApplication::exec();
}

}  // namespace ganscope
