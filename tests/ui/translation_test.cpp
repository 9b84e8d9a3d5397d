// SPDX-License-Identifier: GPL-3.0-or-later
// The window in other languages: complete, told apart by keys, with room for its words, from right to left; figures and numbers
// are the same in all of them.
#include "answers.h"
#include "set_up.h"

#include "core/game/catalogue.h"
#include "core/scenario/scenario_equilibria.h"
#include "core/scenario/scenario_json.h"
#include "core/scenario/scenario_verdict.h"
#include "core/scenario/system.h"
#include "ui/export/caption.h"
#include "ui/export/composing.h"
#include "ui/figure_export.h"
#include "ui/language/core_words.h"
#include "ui/language/language.h"
#include "ui/lessons/lesson_shelf.h"
#include "ui/main_window.h"
#include "ui/manual/manual_pages.h"
#include "ui/number_box.h"
#include "ui/plots/plot_view.h"

#include <QAbstractButton>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QProcess>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSet>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace ganscope;

namespace {

const QString root = QStringLiteral(GANSCOPE_SOURCE_DIR);

struct Message {
    QString context, source;
    QStringList translations;
    bool finished = true;
};

std::vector<Message> messagesOf(const QString& path) {
    std::vector<Message> all;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        const auto name = xml.name();
        if (name == QLatin1String("name")) context = xml.readElementText();
        if (name == QLatin1String("message")) all.push_back({context, {}, {}, true});
        if (name == QLatin1String("source")) all.back().source = xml.readElementText();
        if (name == QLatin1String("translation")) {
            all.back().finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            QString text;
            while (!(xml.readNext() == QXmlStreamReader::EndElement && xml.name() == QLatin1String("translation"))) {
                if (xml.isStartElement()) all.back().translations << xml.readElementText();
                else if (xml.isCharacters()) text += xml.text();
            }
            if (all.back().translations.isEmpty()) all.back().translations << text;
        }
    }
    return all;
}

QStringList translationFiles() {
    QStringList files;
    for (const QString& code : languages())
        if (code != QLatin1String("en")) files << root + QStringLiteral("/resources/translations/ganscope_%1.ts").arg(code);
    return files;
}

QStringList marks(const QString& text) {
    static const QRegularExpression mark(QStringLiteral("%[0-9n]"));
    QStringList all;
    for (auto each = mark.globalMatch(text); each.hasNext();) all << each.next().captured();
    all.sort();
    return all;
}

QChar mnemonic(QString text) {
    text.remove(QStringLiteral("&&"));
    const auto at = text.indexOf(QLatin1Char('&'));
    return at >= 0 && at + 1 < text.size() ? text[at + 1].toLower() : QChar();
}

void checkMnemonics(const QMenu& menu) {
    QSet<QChar> taken;
    for (QAction* action : menu.actions()) {
        const QChar key = mnemonic(action->text());
        if (!key.isNull() && taken.contains(key)) QFAIL(qPrintable(QStringLiteral("twice in a menu: ") + action->text()));
        taken << key;
        if (action->menu()) checkMnemonics(*action->menu());
    }
}

/// Every text 40 % longer and between brackets, as its translators would find it at worst.
class Pseudo : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        if (text.contains(QLatin1Char('<')) || text.startsWith(QLatin1String("Ctrl+")) || text.startsWith(QLatin1String("Shift+"))) return text;
        return QLatin1Char('[') + text + QString(text.size() * 2 / 5, QLatin1Char('~')) + QLatin1Char(']');
    }
    bool isEmpty() const override { return false; }
};

/// Names of the visible labels and buttons that are narrower than their words.
QStringList clipped(const QWidget& window) {
    QStringList all;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible()) continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if ((!label || label->wordWrap() || label->text().isEmpty() || !label->text().startsWith(QLatin1Char('['))) &&
            (!button || !button->text().startsWith(QLatin1Char('['))))
            continue;
        if (widget->width() < widget->minimumSizeHint().width() || widget->width() + 1 < widget->sizeHint().width())
            all << (label ? label->text() : button->text());
    }
    return all;
}

QByteArray figureBytes(FigureFormat format) {
    Scenario s = defaultScenario("dirac");
    s.steps = 50;
    return renderComposed(composeFigure(Experiment(s), FigureOrder{}), format).bytes;
}

}  // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        test::freshSettings();
        QVERIFY(languages().contains(QStringLiteral("de")));
        QCOMPARE(m_direction, qEnvironmentVariableIsSet("GANSCOPE_MIRRORED") ? Qt::RightToLeft : Qt::LeftToRight);
    }

    // Whatever a case has spoken is taken back: English for the next one, in the direction of this run.
    void cleanup() {
        m_window.reset();
        for (QTranslator* each : qApp->findChildren<QTranslator*>()) delete each;
        qApp->setProperty("ganscopeLanguage", QVariant());
        QGuiApplication::setLayoutDirection(m_direction);
        QLocale::setDefault(QLocale::c());
    }

    void theSystemsLanguageIsSpoken() {
        QCOMPARE(languageFor({}, {QStringLiteral("de-AT"), QStringLiteral("en")}), QStringLiteral("de"));
        QCOMPARE(languageFor({}, {QStringLiteral("en-US"), QStringLiteral("de")}), QStringLiteral("en"));
        QCOMPARE(languageFor({}, {QStringLiteral("xx-XX")}), QStringLiteral("en"));
        QCOMPARE(languageFor(QStringLiteral("de"), {QStringLiteral("en")}), QStringLiteral("de"));
        QCOMPARE(languageFor(QStringLiteral("none"), {QStringLiteral("en")}), QStringLiteral("en"));
    }

    void theWindowIsTranslatedCompletely() {
        for (const QString& file : translationFiles()) {
            const auto all = messagesOf(file);
            QVERIFY2(all.size() > 300, qPrintable(file));
            QStringList unfinished, wrong;
            for (const Message& each : all) {
                // The catalogue grows by one file; what it says is English until translators come to it.
                if (!each.finished && each.context != QLatin1String("catalogue")) unfinished << each.source;
                if (!each.finished) continue;
                for (const QString& text : each.translations) {
                    if (text.isEmpty() || marks(text) != marks(each.source)) wrong << each.source;
                    if (each.context != QLatin1String("catalogue") && mnemonic(text).isNull() != mnemonic(each.source).isNull())
                        wrong << each.source;
                }
            }
            QCOMPARE(unfinished, QStringList());
            QCOMPARE(wrong, QStringList());
        }
    }

    void noGermanTextIsEnglish() {
        // Names, keys, and words that both languages have.
        const QSet<QString> shared{QStringLiteral("Bode"), QStringLiteral("Nyquist"), QStringLiteral("Ganscope"), QStringLiteral("%1[*] – Ganscope"), QStringLiteral("&Portrait"), QStringLiteral("Pause"),
                                   QStringLiteral("max |μ|"), QStringLiteral("PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif);;TeX (*.tex)")};
        static const QRegularExpression words(QStringLiteral("[A-Za-z]{3,}")), key(QStringLiteral("^(Ctrl|Shift)\\+"));
        QStringList english;
        for (const Message& each : messagesOf(root + QStringLiteral("/resources/translations/ganscope_de.ts")))
            if (each.context != QLatin1String("catalogue") && each.translations.contains(each.source) && each.source.contains(words) && !each.source.contains(key) && !shared.contains(each.source))
                english << each.source;
        QCOMPARE(english, QStringList());
    }

    void nothingIsMissingFromTheTranslations() {
        const QString lupdate = QStringLiteral(GANSCOPE_LUPDATE);
        if (!QFile::exists(lupdate)) QSKIP("lupdate is not installed: nobody knows whether a text is missing");
        QTemporaryDir folder;
        for (const QString& file : translationFiles()) {
            const QString copy = folder.filePath(QStringLiteral("copy.ts"));
            QVERIFY(QFile::copy(file, copy));
            QProcess process;
            process.start(lupdate, {QStringLiteral("-locations"), QStringLiteral("none"), QStringLiteral("-I"), root,
                                    QStringLiteral("-tr-function-alias"), QStringLiteral("translate+=phrase,translate+=words,translate+=m_words"),
                                    root + QStringLiteral("/ui"), root + QStringLiteral("/core"), root + QStringLiteral("/app"), QStringLiteral("-ts"), copy});
            QVERIFY(process.waitForFinished(60000));
            QCOMPARE(process.exitCode(), 0);
            const QByteArray said = process.readAllStandardError();
            QVERIFY2(!said.contains("Qualifying") && !said.contains("lacks Q_OBJECT"), said);
            QStringList missing;
            for (const Message& each : messagesOf(copy))
                if (!each.finished && each.context != QLatin1String("catalogue")) missing << each.context + QStringLiteral(": ") + each.source;
            QCOMPARE(missing, QStringList());
            QVERIFY(QFile::remove(copy));
        }
    }

    void theCataloguesWordsAreTranslated() {
        speak(QStringLiteral("de"));
        QCOMPARE(coreWords("Simultaneous descent"), QStringLiteral("Simultaner Abstieg"));
        QCOMPARE(coreWords("not in any catalogue"), QStringLiteral("not in any catalogue"));
        QCOMPARE(coreWords("R1 makes every start converge"), QStringLiteral("R1 lässt jeden Start konvergieren"));
        // An entry or a preset is one file, so that what is English for now fails nothing: ui.catalogue_words says it.
        for (const QString& file : translationFiles()) {
            QSet<QString> translated;
            for (const Message& each : messagesOf(file))
                if (each.finished && each.context == QLatin1String("catalogue")) translated << each.source;
            QVERIFY(translated.size() > 300);
            QStringList english;
            for (std::string_view text : allCoreWords())
                if (const QString each = QString::fromUtf8(text.data(), qsizetype(text.size())); !translated.contains(each)) english << each;
            if (!english.isEmpty())
                QSKIP(qPrintable(QStringLiteral("%1 texts of the catalogue are English in %2 (update_translations, then Linguist):\n%3").arg(english.size()).arg(QFileInfo(file).fileName(), english.join(QLatin1Char('\n')))));
        }
    }

    void verdictsAreToldInGerman() {
        const Scenario s = withOverrides(defaultScenario("dirac"), std::vector<std::string>{"regularizers.r1.gamma=0.06", "game.loss=wgan"}).scenario.value();
        const System system = buildSystem(s);
        const Verdict v = verdict(s, system, findEquilibria(s, system).points);
        QStringList english, german;
        for (const Phrase& sentence : v.sentences) english << told(sentence);
        QCOMPARE(english.join(QLatin1Char(' ')), QString::fromStdString(v.text));
        speak(QStringLiteral("de"));
        for (const Phrase& sentence : v.sentences) german << told(sentence);
        QCOMPARE(german.join(QLatin1Char(' ')), QStringLiteral("Stabiler Fokus des Flusses (λ = −0.03 ± 1 i), aber h = 0.2 ist zu groß: ρ = 1.014, der Abstand verdoppelt sich in 50 Schritten. "
                                                               "Stabil unter h = 0.0600."));
    }

    void lessonsAreInTheWindowsLanguage() {
        const auto titleOf = [](const QString& id) {
            QStringList problems;
            for (const ShelvedLesson& each : shelvedLessons(problems))
                if (each.id == id) return QString::fromStdString(each.lesson.title);
            return QString();
        };
        QCOMPARE(titleOf(QStringLiteral("first-tour")), QStringLiteral("A first tour"));
        speak(QStringLiteral("de"));
        QCOMPARE(titleOf(QStringLiteral("first-tour")), QStringLiteral("Ein erster Rundgang"));
    }

    void theManualIsInTheWindowsLanguage() {
        const QDir folder(root + QStringLiteral("/resources/manual"));
        static const QRegularExpression link(QStringLiteral("\\]\\(([a-z]+)\\)")), head(QStringLiteral("^#+ "), QRegularExpression::MultilineOption);
        const auto read = [&folder](const QString& name) {
            QFile file(folder.filePath(name));
            return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
        };
        const auto links = [](const QString& text) {
            QStringList all;
            for (auto each = link.globalMatch(text); each.hasNext();) all << each.next().captured(1);
            return all;
        };
        int pages = 0;
        for (const ManualPage& page : manualPages()) {
            if (page.address.contains(QLatin1Char('/'))) continue;
            ++pages;
            const QString english = read(page.address + QStringLiteral(".md"));
            for (const QString& code : languages()) {
                if (code == QLatin1String("en")) continue;
                const QString other = read(QStringLiteral("%1.%2.md").arg(page.address, code));
                QVERIFY2(!other.isEmpty() && other != english, qPrintable(page.address));
                QCOMPARE(links(other), links(english));
                QCOMPARE(other.count(head), english.count(head));
                QCOMPARE(other.count(QLatin1String("\n- ")), english.count(QLatin1String("\n- ")));
                QCOMPARE(other.count(QLatin1String("\n\n")), english.count(QLatin1String("\n\n")));
                QCOMPARE(other.count(QLatin1Char('`')), english.count(QLatin1Char('`')));
            }
        }
        QCOMPARE(pages, 8);
        QVERIFY(manualText(QStringLiteral("start")).contains(QLatin1String("A laboratory")));
        speak(QStringLiteral("de"));
        QVERIFY(manualText(QStringLiteral("start")).contains(QLatin1String("Ein Labor")));
        const QString entry = manualText(QStringLiteral("methods/simultaneous"));
        QVERIFY2(entry.contains(QLatin1String("Simultaner Abstieg")) && entry.contains(QStringLiteral("eine Zahl über 0")), qPrintable(entry));
    }

    void refusalsAreToldInGerman() {
        speak(QStringLiteral("de"));
        const auto told = [](const char* text) {
            QStringList all;
            for (const Problem& problem : readScenario(text).problems) all << problemWords(problem);
            return all.join(QLatin1Char('\n'));
        };
        QCOMPARE(told("{\"ganscope\": 1, \"game\": {\"id\": \"dirac\"}, \"method\": {\"id\": \"simultaneous\", \"step\": -1}}"),
                 QStringLiteral("/method/step: ist -1, aber h muss eine Zahl über 0 sein"));
        QCOMPARE(told("{\"ganscope\": 1, \"game\": {\"id\": \"dirac\"}, \"methd\": 1}").section(QLatin1String(" ("), 0, 0),
                 QStringLiteral("/methd: ist hier kein bekannter Schlüssel; war „method“ gemeint?"));
        QCOMPARE(told("{\"ganscope\": 1, "), QStringLiteral("Zeile 1, Spalte 17: der Text endet zu früh, mitten im Szenario"));
        QCOMPARE(told("{\"ganscope\": 1, 2}"), QStringLiteral("Zeile 1, Spalte 17: hier steht eine Zahl; erwartet: ein Text in Anführungszeichen"));
        QCOMPARE(told("{\"ganscope\": 0x1}"), QStringLiteral("Zeile 1, Spalte 15: kein gültiger Wert; zuletzt gelesen: „0x“; erwartet: '}'"));
        QCOMPARE(reasonWords("--out run.avi: a film ends in .gif or .mp4, and pictures go into a folder"), QStringLiteral("run.avi: ein Film endet auf .gif oder .mp4, und Bilder kommen in einen Ordner"));
        QCOMPARE(reasonWords("the state is no longer a finite number at step 12"), QStringLiteral("der Zustand ist keine endliche Zahl mehr in Schritt 12"));
        QCOMPARE(reasonWords("the view map needs a game of at most 12 parameters; ring has 30"), QStringLiteral("die Ansicht map braucht ein Spiel mit höchstens 12 Parametern; ring hat 30"));
        QCOMPARE(reasonWords("nobody ever said this"), QStringLiteral("nobody ever said this"));
    }

    void captionsAreInTheLanguageOfTheirFigure() {
        const Scenario s = defaultScenario("dirac");
        QVERIFY(figureCaption(s, "Phase portrait").find("steps from (") != std::string::npos);
        speak(QStringLiteral("de"));
        QVERIFY(figureCaption(s, "Phase portrait").find("steps from (") != std::string::npos);
        const QString german = QString::fromStdString(figureCaption(s, "Phase portrait", PictureWords::ofWindow()));
        QVERIFY2(german.contains(QStringLiteral("Schritte von (")), qPrintable(german));
    }

    void theWindowSpeaksGerman() {
        speak(QStringLiteral("de"));
        open();
        QStringList tops;
        for (const QAction* action : m_window->menuBar()->actions()) tops << action->text();
        QVERIFY2(tops.contains(QStringLiteral("&Datei")) && tops.contains(QStringLiteral("&Ansicht")), qPrintable(tops.join(QLatin1Char(' '))));
        QSet<QChar> taken;
        for (const QString& top : tops) {
            QVERIFY2(!taken.contains(mnemonic(top)), qPrintable(top));
            taken << mnemonic(top);
        }
        QVERIFY(m_window->findChild<QAction*>(QStringLiteral("undo"))->text().startsWith(QStringLiteral("&Rückgängig")));
        for (const QAction* action : m_window->menuBar()->actions()) checkMnemonics(*action->menu());
    }

    void noMenuHasAKeyTwiceInEnglish() {
        open();
        for (const QAction* action : m_window->menuBar()->actions()) checkMnemonics(*action->menu());
    }

    void theTabsOfDocksHaveRoomInANarrowWindow_data() {
        QTest::addColumn<QString>("language");
        for (const QString& code : languages()) QTest::newRow(qPrintable(code)) << code;
    }

    void theTabsOfDocksHaveRoomInANarrowWindow() {
        QFETCH(QString, language);
        speak(language);
        open({1000, 700});
        m_window->session().setCompared(m_window->session().scenario(), QStringLiteral("x"));
        const auto tabs = [this] {
            for (const QTabBar* each : m_window->findChildren<QTabBar*>())
                if (each->isVisible() && each->count() == 6) return each;
            return static_cast<const QTabBar*>(nullptr);
        };
        QTRY_VERIFY(tabs());
        m_window->resizeDocks({m_window->findChild<QDockWidget*>(QStringLiteral("spectrum"))}, {326}, Qt::Horizontal);
        QTRY_VERIFY(tabs()->width() > 300);
        int width = 0;
        for (int i = 0; i < tabs()->count(); ++i) width += tabs()->tabRect(i).width();
        QVERIFY2(width <= tabs()->width(), qPrintable(QStringLiteral("%1 > %2").arg(width).arg(tabs()->width())));
    }

    void noLanguageMovesAPlot() {
        const auto places = [this] {
            QStringList all;
            for (const PlotView* view : m_window->findChildren<PlotView*>()) {
                const QRect place(view->mapTo(m_window.get(), QPoint()), view->size());
                if (view->isVisible() && m_window->rect().intersects(place))
                    all << QStringLiteral("%1: %2, %3, %4 x %5").arg(view->objectName()).arg(place.x()).arg(place.y()).arg(place.width()).arg(place.height());
            }
            return all;
        };
        open();
        const QStringList english = places();
        QVERIFY(english.size() >= 3);
        speak(QStringLiteral("de"));
        QGuiApplication::setLayoutDirection(m_direction);
        open();
        QCOMPARE(places(), english);
    }

    void longWordsHaveRoom() {
        Pseudo pseudo;
        QCoreApplication::installTranslator(&pseudo);
        open();
        QTest::qWait(50);
        const QStringList narrow = clipped(*m_window);
        m_window.reset();  // before the words go
        QVERIFY2(narrow.isEmpty(), qPrintable(narrow.join(QStringLiteral(", "))));
    }

    void theWindowOpensFromRightToLeft() {
        open();  // its theme sets the application's font, which Qt writes into SVG groups without text
        const QByteArray before = figureBytes(FigureFormat::Svg), image = figureBytes(FigureFormat::Png);
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        open();
        QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
        const QImage picture = m_window->grab().toImage();
        QVERIFY(picture.width() > 1000);
        for (const PlotView* view : m_window->findChildren<PlotView*>()) QCOMPARE(view->layoutDirection(), Qt::LeftToRight);
        QCOMPARE(figureBytes(FigureFormat::Svg), before);
        QCOMPARE(figureBytes(FigureFormat::Png), image);
    }

    void figuresSpeakEnglish() {
        const QByteArray svg = figureBytes(FigureFormat::Svg), png = figureBytes(FigureFormat::Png);
        QVERIFY(svg.size() > 1000);
        QLocale::setDefault(QLocale(QLocale::German));
        speak(QStringLiteral("de"));
        QCOMPARE(figureBytes(FigureFormat::Svg), svg);
        QCOMPARE(figureBytes(FigureFormat::Png), png);
        Scenario s = defaultScenario("dirac");
        s.steps = 20;
        const auto tex = [&s](bool translated) {
            FigureOrder order;
            order.view = "series";
            order.translated = translated;
            return renderComposed(Composing(s, order).take(), FigureFormat::Tex).bytes;
        };
        QVERIFY(tex(false).contains("step") && !tex(false).contains("Schritt"));
        QVERIFY(tex(true).contains("Schritt"));
    }

    void commaAndPointAreTheSameNumber() {
        QLocale::setDefault(QLocale(QLocale::German));
        speak(QStringLiteral("de"));
        NumberBox box(catalogue::method("simultaneous")->parameters.front());
        box.show();
        std::vector<double> values;
        connect(&box, &NumberBox::edited, &box, [&values](double x) { values.push_back(x); });
        auto* line = box.findChild<QLineEdit*>();
        for (const char* typed : {"0,25", "0.25"}) {
            line->selectAll();
            QTest::keyClicks(line, QString::fromLatin1(typed));
            QTest::keyClick(line, Qt::Key_Return);
        }
        QCOMPARE(values, (std::vector<double>{0.25, 0.25}));
    }

private:
    void open(const QSize& size = {1360, 880}) {
        Scenario s = defaultScenario("dirac");
        s.regularizers = {{"r1", Values(catalogue::regularizer("r1")->parameters)}};
        m_window = std::make_unique<MainWindow>(s, m_answers);
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_COMPARE(m_window->stage().paintedRevision(), m_window->session().revision());
    }

    test::Answers m_answers;
    const Qt::LayoutDirection m_direction = QGuiApplication::layoutDirection();
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(TranslationTest)
#include "translation_test.moc"
