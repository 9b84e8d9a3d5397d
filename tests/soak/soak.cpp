// SPDX-License-Identifier: GPL-3.0-or-later
// The program under a random hand: soak [--events N | --seconds N] [--life N] [--seed N] [--plant FAULT].
//
// A life is `life` random events (500) on the program's windows, all of which are then closed. Every few
// events the windows must come to rest with the current scenario painted, and never may an older scenario
// follow a newer one. After each life what the process holds is measured: memory that is allocated, resident
// memory and open descriptors, none of which may grow from the middle of the run to its end. Exit status 1,
// with the last events, when something of this is not so.
//
// A planted fault (stale, leak, descriptor) must be found.
#include "core/scenario/system.h"
#include "tests/soak/random_hand.h"
#include "tests/soak/resources.h"
#include "tests/soak/witness.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/figure_fonts.h"
#include "ui/figure_export.h"
#include "ui/language/told_patterns.h"
#include "ui/main_window.h"
#include "ui/plots/phase_view.h"
#include "ui/sessions/windows.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDesktopServices>
#include <QElapsedTimer>
#include <QPixmapCache>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>

#include <algorithm>
#include <clocale>
#include <cstdio>
#include <vector>

using namespace ganscope;
using namespace ganscope::test;

namespace {

constexpr int patience = 120'000;  // ms until the newest scenario must be painted
constexpr int settleEvery = 40;    // events
constexpr std::size_t remembered = 40;

/// Links of the manual open no browser.
class NoBrowser : public QObject {
    Q_OBJECT
public:
    NoBrowser() {
        for (const QString& scheme : schemes) QDesktopServices::setUrlHandler(scheme, this, "open");
    }
    ~NoBrowser() override {
        for (const QString& scheme : schemes) QDesktopServices::unsetUrlHandler(scheme);
    }
public slots:
    void open(const QUrl&) {}

private:
    const QStringList schemes{QStringLiteral("http"), QStringLiteral("https"), QStringLiteral("file")};
};

/// The offscreen platform says of every popup what it cannot do.
void report(QtMsgType type, const QMessageLogContext&, const QString& text) {
    if (text.startsWith(QLatin1String("This plugin does not support"))) return;
    std::fprintf(stderr, "%s\n", qPrintable(text));
    if (type == QtFatalMsg) std::abort();
}

struct Sample {
    double seconds;
    int events;
    Resources used;
};

class Soak {
public:
    Soak(unsigned seed, QString planted)
        : m_planted(std::move(planted)),
          m_hand(seed, m_folder.path()),
          m_answers(m_hand),
          m_windows(std::in_place, m_answers) {
        m_clock.start();
    }

    /// Until there were `events`, or `seconds` have passed.
    bool run(int events, double seconds, int life) {
        loadWhatIsLoadedOnce();
        std::printf("%8s %8s %10s %12s %12s\n", "seconds", "events", "heap MB", "resident MB", "descriptors");
        while ((events == 0 || m_events < events) && (seconds == 0 || m_clock.elapsed() < 1000 * seconds)) {
            if (!live(life)) return false;
            sample();
        }
        std::printf("%d events, %d dialogs, %d paints of plots; the longest event took %lld ms (%s)\n",
                    m_events, m_hand.dialogsMet(), m_witness.paints(), static_cast<long long>(m_longest),
                    qPrintable(m_longestWhat));
        return isFlat();
    }

private:
    /// The first figure in a font loads its faces for good, up to 5 MB, and once more the first that is written; when the
    /// hand comes to that is a matter of chance. So with the patterns of translated sentences.
    void loadWhatIsLoadedOnce() {
        for (const FigureFont& font : figureFonts()) {
            FigureChoice choice;
            choice.font = QString::fromUtf8(font.id.data(), qsizetype(font.id.size()));
            FigureDialog dialog(defaultScenario("dirac"), choice, m_answers, QStringLiteral("figure.pdf"));
            if (!QTest::qWaitFor([&] { return dialog.ready(); }, patience)) std::printf("no figure in %s\n", qPrintable(choice.font));
            FigureOrder order;
            order.font = font.id;
            order.view = "all";  // panels have bold letters
            const ComposedFigure figure = composeFigure(Experiment(defaultScenario("dirac")), order);
            for (const FigureFormat format : {FigureFormat::Pdf, FigureFormat::Svg, FigureFormat::Png}) renderComposed(figure, format);
        }
        foundPattern(QStringLiteral("is 1, but 2"));
    }

    bool live(int life) {
        const int end = m_events + life;
        while (m_events < end) {
            if (m_windows->all().isEmpty())
                m_windows->open({defaultScenario("dirac"), {}, false, 0}).laboratory().play();
            while (m_windows->all().size() > 3)
                m_windows->all().front()->deleteLater(),
                    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            act();
            if (m_events % settleEvery == 0)
                if (const auto wrong = m_witness.settled(patience)) return fail(*wrong);
            if (const auto& wrong = m_witness.disorder()) return fail(*wrong);
        }
        m_hand.rest();
        if (const auto wrong = m_witness.settled(patience)) return fail(*wrong);
        closeAll();
        return true;
    }

    void act() {
        QElapsedTimer since;
        since.start();
        const QString what = m_hand.act();
        if (since.elapsed() > m_longest) {
            m_longest = since.elapsed();
            m_longestWhat = what;
        }
        ++m_events;
        m_last.push_back(what);
        if (m_last.size() > remembered) m_last.pop_front();
        if (m_planted == QLatin1String("stale") && m_events > 200) plantStale();
        if (m_planted == QLatin1String("leak")) m_leaked.emplace_back(20'000, 'x');
        if (m_planted == QLatin1String("descriptor") && m_events % 100 == 0)
            (void)::open("/dev/null", O_RDONLY);
        // Mostly events come faster than what they bring about, sometimes there is time between.
        QCoreApplication::processEvents();
        if (m_hand.chance(0.05)) QTest::qWait(m_hand.below(30));
        m_witness.look();
    }

    /// What a picture looks like that comes too late.
    void plantStale() {
        if (m_windows->all().isEmpty()) return;
        MainWindow& window = *m_windows->all().front();
        PhaseView* phase = window.views().phase;
        phase->setPicture(phase->picture());
        phase->setSerial(window.session().revision() - 1);
    }

    /// Nothing stays but what is kept for the next window.
    void closeAll() {
        m_windows.emplace(m_answers);
        for (QWidget* each : QApplication::topLevelWidgets())
            if (!each->parent()) each->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }

    void sample() {
        m_samples.push_back({double(m_clock.elapsed()) / 1000, m_events, usedResources()});
        const Sample& now = m_samples.back();
        std::printf("%8.1f %8d %10.2f %12.1f %12d\n", now.seconds, now.events, now.used.heap,
                    now.used.resident, now.used.descriptors);
        std::fflush(stdout);
    }

    bool fail(const QString& why) {
        std::printf("FAILED after %d events: %s\nThe last events:\n", m_events, qPrintable(why));
        for (const QString& each : m_last) std::printf("  %s\n", qPrintable(each));
        return false;
    }

    /// The median of `what` over the samples [first, last).
    template <class Get>
    double median(std::size_t first, std::size_t last, Get what) const {
        std::vector<double> values;
        for (std::size_t i = first; i < last; ++i) values.push_back(what(m_samples[i].used));
        std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
        return values[values.size() / 2];
    }

    /// Of four quarters of the run the first warms up; the last must hold no more than the second, or have come to it in a
    /// single rise, from the second to the third or from there: what is loaded once, whenever the hand comes to it, does not grow.
    bool isFlat() const {
        const std::size_t n = m_samples.size();
        if (n < 4) return std::printf("too short to say whether memory is flat\n"), true;
        std::printf("%.0f minutes, from the second quarter to the last:", m_samples.back().seconds / 60);
        const auto grown = [&](const char* name, int digits, auto what) {
            const double from = median(n / 4, n / 2, what), to = median(n - n / 4, n, what);
            std::printf(" %s %.*f to %.*f", name, digits, from, digits, to);
            const double between = median(n / 2, n - n / 4, what);
            return std::min({to - from, 4 * (between - from), 4 * (to - between)});
        };
        const double heap = grown("heap", 2, [](const Resources&r) { return r.heap; }),
                     resident = grown("MB, resident", 1, [](const Resources&r) { return r.resident; }),
                     descriptors = grown("MB, descriptors", 0, [](const Resources&r) { return double(r.descriptors); });
        std::printf("\n");
#if defined(__SANITIZE_ADDRESS__)
        constexpr double mostResident = 300;  // who allocated what is on record, and freed memory lies in pieces
#else
        constexpr double mostResident = 30;  // MB
#endif
        constexpr double most = 2;
        if (heap > most || resident > mostResident || descriptors > 0)
            return std::printf("FAILED: what the program holds grows\n"), false;
        return true;
    }

    QTemporaryDir m_folder;
    QString m_planted;
    RandomHand m_hand;
    RandomAnswers m_answers;
    Witness m_witness;
    std::optional<Windows> m_windows;
    QElapsedTimer m_clock;
    int m_events = 0;
    qint64 m_longest = 0;
    QString m_longestWhat;
    std::deque<QString> m_last;
    std::vector<Sample> m_samples;
    std::deque<std::string> m_leaked;
};

}  // namespace

int main(int argc, char** argv) {
    // Fixed, or they grow to what was largest, and the end of every thread's arena keeps that much of what was freed.
    mallopt(M_TRIM_THRESHOLD, 128 << 10);
    mallopt(M_MMAP_THRESHOLD, 128 << 10);
    QCoreApplication::setOrganizationName(QStringLiteral("ganscope"));
    QCoreApplication::setApplicationName(QStringLiteral("ganscope-soak"));
    qInstallMessageHandler(report);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QApplication::setQuitOnLastWindowClosed(false);
    // Qt's cache of pixmaps (6.4) keeps the name of each that it ever held, 220 bytes, also when it is emptied: about
    // 0.12 MB in a thousand of these events, which would hide what the program itself holds. What is too large for
    // the cache leaves no name.
    QPixmapCache::setCacheLimit(0);
    QSettings().clear();
    const NoBrowser noBrowser;
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions(
        {{QStringLiteral("events"), QStringLiteral("How many events."), QStringLiteral("n"),
          QStringLiteral("0")},
         {QStringLiteral("seconds"), QStringLiteral("For how long."), QStringLiteral("n"),
          QStringLiteral("0")},
         {QStringLiteral("life"), QStringLiteral("Events until all windows are closed."), QStringLiteral("n"),
          QStringLiteral("500")},
         {QStringLiteral("seed"), QStringLiteral("The hand's chance."), QStringLiteral("n"),
          QStringLiteral("1")},
         {QStringLiteral("plant"), QStringLiteral("A fault that must be found: stale, leak or descriptor."),
          QStringLiteral("fault")}});
    parser.process(application);
    const int events = parser.value(QStringLiteral("events")).toInt();
    const double seconds = parser.value(QStringLiteral("seconds")).toDouble();
    if (events <= 0 && seconds <= 0) parser.showHelp(2);
    Soak soak(parser.value(QStringLiteral("seed")).toUInt(), parser.value(QStringLiteral("plant")));
    return soak.run(events, seconds, std::max(1, parser.value(QStringLiteral("life")).toInt())) ? 0 : 1;
}

#include "soak.moc"
