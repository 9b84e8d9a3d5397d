// SPDX-License-Identifier: GPL-3.0-or-later
// The hand's gestures.
#include "tests/soak/random_hand.h"

#include "core/scenario/scenario_json.h"
#include "core/scenario/system.h"
#include "ui/main_window.h"
#include "ui/plots/plot_view.h"
#include "ui/value_slider.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QDropEvent>
#include <QMenu>
#include <QMenuBar>
#include <QMimeData>
#include <QProgressDialog>
#include <QTest>
#include <QWindow>

#include <algorithm>

namespace ganscope::test {
namespace {

constexpr int mostDialogEvents = 12;

QString nameOf(const QWidget* widget) {
    return QString::fromLatin1(widget->metaObject()->className()) + QLatin1Char(' ') + widget->objectName();
}

template <class T>
T& oneOf(std::vector<T>& all, RandomHand& hand) {
    return all[std::size_t(hand.below(int(all.size())))];
}

/// Events as the window system sends them: they find the widget, the popup or the shortcut that they are for.
QWindow* handleOf(const QWidget& widget) {
    return widget.window()->windowHandle();
}

/// What is pressed may close the window that would see the release; popups and dialogs go even before a key
/// has come to them, which Qt's own way of sending one does not outlive.
void typeKey(QWidget& window, Qt::Key key, Qt::KeyboardModifiers modifiers) {
    if (qobject_cast<MainWindow*>(&window)) return QTest::keyClick(handleOf(window), key, modifiers);
    const QPointer<QWidget> to(window.focusWidget() ? window.focusWidget() : &window);
    for (const QEvent::Type type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, modifiers,
                        key >= Qt::Key_Space && key <= Qt::Key_Z ? QString(QChar(key)) : QString());
        if (to) QApplication::sendEvent(to, &event);
    }
}

void click(QWindow* window, Qt::MouseButton button, Qt::KeyboardModifiers modifiers, QPoint at) {
    const QPointer<QWindow> to(window);
    QTest::mousePress(window, button, modifiers, at);
    if (to) QTest::mouseRelease(to, button, modifiers, at);
}

}  // namespace

QString RandomAnswers::fileToOpen(QWidget*, const QString&, const QString&, const QString&) {
    const QStringList& files = m_hand.filesToOpen();
    return m_hand.chance(0.1) ? QString() : files[m_hand.below(int(files.size()))];
}

QString RandomAnswers::fileToSave(QWidget*, const QString&, const QString&, const QString& filter) {
    if (m_hand.chance(0.1)) return {};
    if (m_hand.chance(0.05)) return QStringLiteral("/proc/no/such/folder/x.json");
    static const char* const figures[] = {"pdf", "svg", "png", "tex", "csv"};
    const QString end = filter.contains(QLatin1String("json"))
                            ? QStringLiteral("json")
                            : QString::fromLatin1(figures[m_hand.below(5)]);
    return QDir(m_hand.folder()).filePath(QStringLiteral("saved-%1.%2").arg(m_hand.below(4)).arg(end));
}

Unsaved RandomAnswers::aboutUnsaved(QWidget*, const QString&) {
    static const Unsaved answers[] = {Unsaved::discard, Unsaved::save, Unsaved::cancel};
    return answers[m_hand.below(3)];
}

bool RandomAnswers::mayOverwrite(QWidget*, const QString&) {
    return m_hand.chance(0.5);
}

RandomHand::RandomHand(unsigned seed, const QString& folder) : m_random(seed), m_folder(folder) {
    writeFiles();
    // A dialog runs an event loop of its own: what happens in it comes from a timer.
    // Each time anew, for what it does may begin such a loop itself, in which a timer that is at work keeps
    // silent.
    m_dialogTimer.setInterval(5);
    m_dialogTimer.setSingleShot(true);
    connect(&m_dialogTimer, &QTimer::timeout, this, &RandomHand::meetDialog);
    m_dialogTimer.start();
}

void RandomHand::writeFiles() {
    const auto write = [this](const char* name, const QByteArray& bytes) {
        const QString path = QDir(m_folder).filePath(QString::fromLatin1(name));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        m_files << path;
    };
    write("bilinear.json", R"({"ganscope": 1, "game": {"id": "bilinear"}})");
    write("dirac.json", QByteArray::fromStdString(writeScenario(defaultScenario("dirac"))));
    write(
        "far.json",
        R"({"ganscope": 1, "game": {"id": "dirac"}, "starts": [[1e300, -1e300]], "method": {"id": "simultaneous", "step": 10}})");
    write("newer.json", R"({"ganscope": 99, "game": {"id": "dirac"}})");
    write("torn.json", R"({"ganscope": 1, "game": {"id)");
    write("deep.json", QByteArray(100000, '['));
    write("nothing.png", QByteArray());
    m_files << QDir(m_folder).filePath(QStringLiteral("missing.json")) << m_folder;
}

QWidget* RandomHand::window() {
    if (QWidget* popup = QApplication::activePopupWidget()) return popup;
    if (QWidget* modal = QApplication::activeModalWidget()) return modal;
    std::vector<QWidget*> shown;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (each->isVisible() && each->windowHandle() && each->windowType() != Qt::ToolTip)
            shown.push_back(each);
    // Not in the order of their addresses, which differs from run to run.
    std::stable_sort(shown.begin(), shown.end(),
                     [](const QWidget* a, const QWidget* b) { return nameOf(a) < nameOf(b); });
    return shown.empty() ? nullptr : oneOf(shown, *this);
}

RandomHand::Target RandomHand::target(QWidget& window) {
    std::vector<QWidget*> sliders, plots, others{&window};
    for (QWidget* each : window.findChildren<QWidget*>()) {
        if (!each->isVisible() || each->window() != &window || each->width() < 3 || each->height() < 3)
            continue;
        if (qobject_cast<ValueSlider*>(each))
            sliders.push_back(each);
        else if (qobject_cast<PlotView*>(each))
            plots.push_back(each);
        else
            others.push_back(each);
    }
    const int kind = below(10);
    std::vector<QWidget*>& from = kind < 3 && !sliders.empty() ? sliders
                                  : kind < 7 && !plots.empty() ? plots
                                                               : others;
    QWidget* widget = oneOf(from, *this);
    return {widget, QPoint(below(widget->width()), below(widget->height()))};
}

void RandomHand::planDrag(const Target& from, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) {
    m_pressed = from.widget->window();
    m_button = button;
    const QPoint begin = from.widget->mapTo(m_pressed, from.at);
    QTest::mousePress(handleOf(*m_pressed), button, modifiers, begin);
    QPoint at = begin;
    const bool level = qobject_cast<ValueSlider*>(from.widget) && chance(0.9);
    for (int i = 1 + below(12); i > 0; --i) {
        at += QPoint(below(61) - 30, level ? 0 : below(61) - 30);
        at = {std::clamp(at.x(), 0, m_pressed->width() - 1), std::clamp(at.y(), 0, m_pressed->height() - 1)};
        m_planned.push_back([this, at] {
            if (QWindow* over = m_pressed ? handleOf(*m_pressed) : nullptr) QTest::mouseMove(over, at);
            return QStringLiteral("drag");
        });
    }
    m_planned.push_back([this, at, modifiers] {
        if (QWindow* over = m_pressed ? handleOf(*m_pressed) : nullptr)
            QTest::mouseRelease(over, m_button, modifiers, at);
        m_button = Qt::NoButton;
        return QStringLiteral("release");
    });
}

QString RandomHand::mouse(QWidget& window) {
    const Target to = target(window);
    const QString name = nameOf(to.widget);
    const QPoint at = to.widget->mapTo(&window, to.at);
    static const Qt::KeyboardModifiers keys[] = {Qt::NoModifier, Qt::NoModifier, Qt::NoModifier,
                                                 Qt::ShiftModifier, Qt::ControlModifier};
    const Qt::KeyboardModifiers modifiers = keys[below(5)];
    const Qt::MouseButton button = chance(0.8)   ? Qt::LeftButton
                                   : chance(0.5) ? Qt::RightButton
                                                 : Qt::MiddleButton;
    switch (below(8)) {
        case 0:
        case 1: QTest::mouseMove(handleOf(window), at); return QStringLiteral("move over ") + name;
        case 2:
        case 3:
            if (window.isModal())
                break;  // a drag from a dialog may be one of drag and drop, which waits for the system
            planDrag(to, button, modifiers);
            return QStringLiteral("press ") + name;
        case 4:
            // Of the windows only these outlive the first click for certain.
            if (qobject_cast<MainWindow*>(&window))
                QTest::mouseDClick(handleOf(window), button, modifiers, at);
            else
                click(handleOf(window), button, modifiers, at);
            return QStringLiteral("double click ") + name;
        default: break;
    }
    click(handleOf(window), button, modifiers, at);
    return QStringLiteral("click ") + name;
}

QString RandomHand::wheel(QWidget& window) {
    const Target to = target(window);
    const QString name = nameOf(to.widget);
    QWheelEvent event(to.at, to.widget->mapToGlobal(to.at), {}, QPoint(0, 120 * (below(5) - 2)), Qt::NoButton,
                      chance(0.2) ? Qt::ShiftModifier : Qt::NoModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(to.widget, &event);
    return QStringLiteral("wheel over ") + name;
}

QString RandomHand::key(QWidget& window) {
    using K = std::pair<int, Qt::KeyboardModifiers>;
    static const K keys[] = {{Qt::Key_Left, {}},
                             {Qt::Key_Right, {}},
                             {Qt::Key_Up, {}},
                             {Qt::Key_Down, {}},
                             {Qt::Key_PageUp, {}},
                             {Qt::Key_PageDown, {}},
                             {Qt::Key_Home, {}},
                             {Qt::Key_End, {}},
                             {Qt::Key_Tab, {}},
                             {Qt::Key_Tab, {}},
                             {Qt::Key_Backtab, Qt::ShiftModifier},
                             {Qt::Key_Escape, {}},
                             {Qt::Key_Return, {}},
                             {Qt::Key_Space, {}},
                             {Qt::Key_Period, {}},
                             {Qt::Key_Plus, {}},
                             {Qt::Key_Minus, {}},
                             {Qt::Key_0, {}},
                             {Qt::Key_1, {}},
                             {Qt::Key_5, {}},
                             {Qt::Key_E, {}},
                             {Qt::Key_R, {}},
                             {Qt::Key_P, {}},
                             {Qt::Key_Q, {}},
                             {Qt::Key_Backspace, {}},
                             {Qt::Key_Delete, {}},
                             {Qt::Key_F6, {}},
                             {Qt::Key_Menu, {}},
                             {Qt::Key_Comma, {}},
                             {Qt::Key_Z, Qt::ControlModifier},
                             {Qt::Key_Z, Qt::ControlModifier},
                             {Qt::Key_Z, Qt::ControlModifier},
                             {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
                             {Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier},
                             {Qt::Key_A, Qt::ControlModifier},
                             {Qt::Key_C, Qt::ControlModifier},
                             {Qt::Key_V, Qt::ControlModifier},
                             {Qt::Key_Right, Qt::ShiftModifier},
                             {Qt::Key_Left, Qt::ControlModifier},
                             {Qt::Key_F10, {}}};
    const auto [key, modifiers] = keys[below(int(std::size(keys)))];
    typeKey(window, Qt::Key(key), modifiers);
    return QStringLiteral("key ") + QKeySequence(int(modifiers) | key).toString();
}

QString RandomHand::action() {
    std::vector<MainWindow*> windows;
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<MainWindow*>(each); window && window->isVisible())
            windows.push_back(window);
    if (windows.empty()) return QStringLiteral("no menu");
    QList<QAction*> actions = oneOf(windows, *this)->menuBar()->actions();
    QAction* chosen = nullptr;
    while (!actions.isEmpty()) {
        chosen = actions[below(int(actions.size()))];
        if (!chosen->menu()) break;
        emit chosen->menu()->aboutToShow();  // some are filled only then
        actions = chosen->menu()->actions();
        chosen = nullptr;
    }
    if (!chosen || !chosen->isEnabled() || chosen->isSeparator()) return QStringLiteral("nothing in a menu");
    const QString text = QStringLiteral("menu ") + chosen->text();
    chosen->trigger();
    return text;
}

QString RandomHand::drop() {
    QWidget* onto = window();
    auto* main = qobject_cast<MainWindow*>(onto);
    if (!main) return QStringLiteral("nowhere to drop");
    QMimeData data;
    const QString file = m_files[below(int(m_files.size()))];
    data.setUrls({QUrl::fromLocalFile(file)});
    QDragEnterEvent enter(QPoint(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(main, &enter);
    if (enter.isAccepted()) {
        QDropEvent event(QPointF(100, 100), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(main, &event);
    }
    return QStringLiteral("drop ") + file;
}

QString RandomHand::reshape(QWidget& window) {
    if (chance(0.3)) {
        window.hide();
        m_planned.push_back([shown = QPointer(&window)] {
            if (shown) shown->show();
            return QStringLiteral("show");
        });
        return QStringLiteral("hide ") + nameOf(&window);
    }
    const QSize size(below(2000), below(1300));
    window.resize(size);
    return QStringLiteral("resize %1 x %2").arg(size.width()).arg(size.height());
}

QString RandomHand::act() {
    m_sinceAct.start();
    const QString what = next();
    m_sinceAct.invalidate();
    return what;
}

QString RandomHand::next() {
    // Now and then something else happens while the mouse is down.
    if (!m_planned.empty() && !chance(0.05)) {
        const auto next = std::move(m_planned.front());
        m_planned.pop_front();
        return next();
    }
    QWidget* where = window();
    if (!where || !where->windowHandle()) return QStringLiteral("nothing to see");
    const int kind = below(1000);
    const bool popup = where == QApplication::activePopupWidget();
    if (popup && kind < 300) {
        typeKey(*where, Qt::Key_Escape, {});
        return QStringLiteral("leave the popup");
    }
    if (kind < 500) return m_button == Qt::NoButton ? mouse(*where) : key(*where);
    if (kind < 600) return wheel(*where);
    if (popup || kind < 780) return key(*where);
    if (kind < 980) return action();
    if (kind < 985) return drop();
    return where->isModal() ? key(*where) : reshape(*where);
}

void RandomHand::rest() {
    while (!m_planned.empty()) {
        const auto next = std::move(m_planned.front());
        m_planned.pop_front();
        m_sinceAct.start();  // what is dragged over a button may open a menu, which waits for its answer here, too
        next();
        m_sinceAct.invalidate();
    }
    for (int i = 0; i < 20 && QApplication::activePopupWidget(); ++i)
        QApplication::activePopupWidget()->close();
}

void RandomHand::meetDialog() {
    m_dialogTimer.start();
    // The context menu of a number's box waits for its answer in a loop of its own, too.
    if (QWidget* popup = QApplication::activePopupWidget();
        popup && m_sinceAct.isValid() && m_sinceAct.elapsed() > 20) {
        if (chance(0.5) && popup->windowHandle())
            key(*popup);
        else
            popup->close();
        return;
    }
    QWidget* modal = QApplication::activeModalWidget();
    if (!modal) return;
    if (modal != m_dialog) {
        m_dialog = modal;
        m_dialogEvents = 0;
        ++m_dialogs;
    }
    if (qobject_cast<QProgressDialog*>(modal)) {
        if (chance(0.02)) static_cast<QProgressDialog*>(modal)->cancel();
        return;
    }
    if (++m_dialogEvents > mostDialogEvents) {
        if (auto* dialog = qobject_cast<QDialog*>(modal))
            dialog->reject();
        else
            modal->close();
        return;
    }
    if (!modal->windowHandle()) return;
    if (chance(0.5))
        mouse(*modal);
    else
        key(*modal);
}

}  // namespace ganscope::test
