// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that the window shows comes through the translations: with a translator that writes x for every letter, words that are
// not x are texts that nobody can translate. Left alone are names: symbols and sources of the catalogue, ids, functions.
#include "answers.h"
#include "set_up.h"

#include "core/analysis/measure.h"
#include "core/game/catalogue.h"
#include "core/scenario/applicability.h"
#include "core/scenario/carrier.h"
#include "core/scenario/control_reading.h"
#include "core/scenario/presets.h"
#include "core/scenario/scenario_json.h"
#include "ui/language/core_words.h"
#include "ui/lessons/lesson_shelf.h"
#include "ui/main_window.h"
#include "ui/map_dock.h"
#include "ui/pictures/control.h"
#include "ui/plots/data_view.h"
#include "ui/plots/figure.h"
#include "ui/plots/map_view.h"
#include "ui/plots/phase_view.h"
#include "ui/plots/series_view.h"
#include "ui/plots/spectrum_view.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

#include <cmath>

using namespace ganscope;

namespace {

/// The reasons that translators are given.
QSet<QString> knownReasons() {
    QSet<QString> all;
    QFile file(QStringLiteral(GANSCOPE_SOURCE_DIR "/resources/translations/ganscope_de.ts"));
    if (!file.open(QIODevice::ReadOnly)) return all;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == QLatin1String("name")) context = xml.readElementText();
        if (xml.name() == QLatin1String("source") && context == QLatin1String("reasons")) all << xml.readElementText();
    }
    return all;
}

/// Every letter of a text as x, but for places, tags, entities and keys; of reasons those that are known.
class Crossing : public QTranslator {
public:
    QString translate(const char* context, const char* source, const char*, int) const override {
        QString text = QString::fromUtf8(source);
        static const QSet<QString> reasons = knownReasons();
        if (qstrcmp(context, "reasons") == 0 && !reasons.contains(text)) return {};
        static const QRegularExpression keys(QStringLiteral("^((Ctrl|Shift|Alt)\\+|F\\d+$)")), kept(QStringLiteral("%[0-9n]|<[^>]*>|&[a-z]+;"));
        if (qstrcmp(context, "QShortcut") == 0 || keys.match(text).hasMatch()) return text;
        qsizetype from = 0;
        const auto cross = [&text](qsizetype begin, qsizetype end) {
            for (qsizetype i = begin; i < end; ++i)
                if (text[i].isLetter() && text[i].unicode() < 128) text[i] = QLatin1Char('x');
        };
        for (auto each = kept.globalMatch(text); each.hasNext();) {
            const QRegularExpressionMatch match = each.next();
            cross(from, match.capturedStart());
            from = match.capturedEnd();
        }
        cross(from, text.size());
        return text;
    }
    bool isEmpty() const override { return false; }
};

QStringList wordsOf(QString text) {
    static const QRegularExpression markup(QStringLiteral("<[^>]*>|&[a-z]+;|\\\\[A-Za-z]+|&")), word(QStringLiteral("[A-Za-z]{3,}"));
    text.replace(markup, QStringLiteral(" "));
    QStringList all;
    for (auto each = word.globalMatch(text); each.hasNext();) all << each.next().captured();
    return all;
}

/// Words that are the same in every language.
QSet<QString> names() {
    QSet<QString> all{QStringLiteral("max"), QStringLiteral("min"), QStringLiteral("Ganscope"), QStringLiteral("rad"), QStringLiteral("best"), QStringLiteral("English"), QStringLiteral("Deutsch"),
                     QStringLiteral("game"), QStringLiteral("loss"), QStringLiteral("method"), QStringLiteral("regularizers")};
    const auto add = [&all](std::string_view text) {
        for (const QString& each : wordsOf(QString::fromUtf8(text.data(), qsizetype(text.size())))) all << each;
    };
    const auto addEntries = [&add](const auto& entries) {
        for (const Entry* entry : entries) {
            add(entry->id);
            for (const Parameter& p : entry->parameters) {
                add(p.id);
                add(p.symbol);
                for (const auto& choice : p.options) add(choice);
            }
            for (const Source& s : entry->sources)
                for (const auto& part : {std::string_view(s.authors), std::string_view(s.title), std::string_view(s.venue), std::string_view(s.locator)}) add(part);
        }
    };
    addEntries(catalogue::games());
    addEntries(catalogue::losses());
    addEntries(catalogue::regularizers());
    addEntries(catalogue::methods());
    return all;
}

/// The texts of a picture's axes, legends, labels and notes, as its TeX names them.
QStringList drawnTexts(const AnyPicture& picture) {
    FigureSpec spec;
    spec.format = FigureFormat::Tex;
    spec.size = {400, 400};
    const QString tex = QString::fromUtf8(renderFigure(spec, {{picture, {}, true}}).bytes);
    static const QRegularExpression text(QStringLiteral("^\\\\node.* \\{([^\\\\].*)\\};$|label=\\{(.*)\\}"), QRegularExpression::MultilineOption);
    QStringList all;
    for (auto each = text.globalMatch(tex); each.hasNext();) {
        const QRegularExpressionMatch match = each.next();
        all << (match.captured(1).isEmpty() ? match.captured(2) : match.captured(1));
    }
    return all;
}

QStringList textsOf(const QWidget& window) {
    QStringList all;
    for (const QAction* action : window.findChildren<QAction*>()) all << action->text() << action->toolTip() << action->statusTip();
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        all << widget->toolTip() << widget->statusTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto* label = qobject_cast<const QLabel*>(widget)) all << label->text();
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) all << button->text();
        if (const auto* dock = qobject_cast<const QDockWidget*>(widget)) all << dock->windowTitle();
        if (const auto* box = qobject_cast<const QComboBox*>(widget))
            for (int i = 0; i < box->count(); ++i) all << box->itemText(i) << box->itemData(i, Qt::ToolTipRole).toString();
    }
    return all;
}

}  // namespace

class WordingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        test::freshSettings();
        m_names = names();
        for (const Preset& preset : presets()) m_english << QString::fromStdString(std::string(preset.group));
        QStringList problems;
        for (const ShelvedLesson& each : shelvedLessons(problems)) m_english << QString::fromStdString(each.lesson.title) << QString::fromStdString(each.lesson.text);
        QCoreApplication::installTranslator(&m_crossing);
    }

    void cleanup() { m_window.reset(); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&m_crossing); }

    void aTextThatNobodyTranslatesIsFound() {
        m_wrong.clear();
        look(QStringLiteral("here"), {QStringLiteral("English sentences"), QCoreApplication::translate("pictures", "plain words of %1").arg(1), QStringLiteral("max Re λ")});
        QCOMPARE(m_wrong, QStringList{QStringLiteral("here: “sentences” in English sentences")});
    }

    void whatIsShownCanBeTranslated_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QStringList>("overrides");
        QTest::newRow("dirac") << "dirac" << QStringList{"regularizers.r1.gamma=0.3", "steps=60", "view.pins=[[1,0.5]]", "view.nullclines=true"};
        QTest::newRow("control loop") << "dirac" << QStringList{"regularizers.clc.lambda=1", "steps=60", "view.layers.ground=energy"};
        QTest::newRow("diverging") << "dirac" << QStringList{"game.loss=wgan", "method.step=5", "steps=60"};
        QTest::newRow("eigenpair") << "gaussian-mean" << QStringList{"view.plane.kind=eigenpair", "view.nullclines=true", "view.layers.ground=speed", "steps=60"};
        QTest::newRow("path") << "lq" << QStringList{"view.plane.kind=path", "steps=60", "view.layers.ground=basins"};
        QTest::newRow("section") << "gaussian-mean" << QStringList{"steps=60", "method=flow"};
        QTest::newRow("no data space") << "bilinear" << QStringList{"steps=60", "method=adam"};
        QTest::newRow("basins") << "dragan-bistable" << QStringList{"view.layers.ground=basins", "method.step=0.1", "steps=60"};
        QTest::newRow("comparison") << "mescheder-simultaneous-and-alternating" << QStringList{"steps=60"};
        QTest::newRow("network") << "ring" << QStringList{"game.generator_width=4", "game.discriminator_width=4", "game.batch=16", "steps=5", "view.plane.kind=random"};
    }

    void whatIsShownCanBeTranslated() {
        QFETCH(QString, start);
        QFETCH(QStringList, overrides);
        std::vector<std::string> set;
        for (const QString& each : overrides) set.push_back(each.toStdString());
        const auto* preset = findPreset(start.toStdString());
        const Scenario first = preset ? readScenario(preset->json).scenario.value() : defaultScenario(start.toStdString());
        m_window = std::make_unique<MainWindow>(withOverrides(first, set).scenario.value(), m_answers);
        m_window->resize(1360, 880);
        Laboratory& laboratory = m_window->laboratory();
        laboratory.setSpeed(Laboratory::fastest);
        laboratory.play();
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTRY_VERIFY(laboratory.isFinished());
        for (const char* name : {"series", "data", "probe", "map", "difference", "control"}) {
            auto* dock = m_window->findChild<QDockWidget*>(QString::fromLatin1(name));
            dock->show();
            dock->raise();
            QTest::qWait(60);
        }
        QTest::qWait(200);
        m_wrong.clear();
        look(QStringLiteral("window"), textsOf(*m_window));
        for (const PhaseView* view : m_window->findChildren<PhaseView*>()) lookAt("portrait", view->picture());
        for (const SeriesView* view : m_window->findChildren<SeriesView*>()) lookAt("series", view->picture());
        lookAt("spectrum", m_window->findChild<SpectrumView*>()->picture());
        lookAt("data", m_window->findChild<DataView*>()->picture());
        lookAt("map", m_window->map().view()->picture());
        const NamedReading reading{{}, readControl(m_window->session().scenario(), std::stop_token())};
        if (reading.reading.why.english.empty()) {
            const ControlPictures control = controlPictures({&reading, 1}, PictureWords::ofWindow());
            lookAt("response", control.response);
            lookAt("poles", control.poles);
            lookAt("Nyquist", control.nyquist);
            lookAt("Bode", control.bode);
        }
        QVERIFY(m_drawn > 10);
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(QLatin1Char('\n'))));
    }

    void whatIsRefusedCanBeTranslated() {
        m_wrong.clear();
        const QSet<QString> before = m_names;
        for (const QString& each : wordsOf(QString::fromStdString(writeScenario(defaultScenario("dirac"))))) m_names << each;
        m_names += QSet<QString>{QStringLiteral("title"), QStringLiteral("caption"), QStringLiteral("paper"), QStringLiteral("compared"), QStringLiteral("label"), QStringLiteral("none"), QStringLiteral("speed"), QStringLiteral("energy"),
                                 QStringLiteral("basins"), QStringLiteral("set"), QStringLiteral("factor"), QStringLiteral("NaN"), QStringLiteral("nan"), QStringLiteral("arrows"), QStringLiteral("Infinity"), QStringLiteral("null"), QStringLiteral("true"), QStringLiteral("false")};
        for (const MeasureName& each : pointMeasures()) m_names += [&] {
            const QStringList words = wordsOf(QString::fromUtf8(each.id.data(), qsizetype(each.id.size())));
            return QSet<QString>(words.begin(), words.end());
        }();
        const QFileInfoList files = QDir(QStringLiteral(GANSCOPE_SOURCE_DIR "/tests/fixtures/bad")).entryInfoList(QDir::Files);
        QVERIFY(files.size() > 20);
        for (const QFileInfo& info : files) {
            if (info.fileName().startsWith(QLatin1String("list-"))) continue;  // of the command line
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const Reading reading = readScenarioOrFigure(std::string_view(bytes.constData(), std::size_t(bytes.size())));
            for (const Problem& problem : reading.problems) {
                const bool ofParser = problem.message.starts_with("line ");  // what is no JSON at all it says in its own English
                lookAtReason(info.fileName(), QString::fromUtf8(bytes), ofParser ? problem.message.substr(0, problem.message.find(": ")) + ": x" : problem.message);
            }
        }
        for (const RegularizerEntry* regularizer : catalogue::regularizers())
            for (const GameEntry* game : catalogue::games())
                lookAtReason(QString::fromUtf8(game->id.data(), qsizetype(game->id.size())), {}, objection(*regularizer, Values(regularizer->parameters), defaultScenario(game->id)));
        const auto lookAtParameters = [this](const auto& entries) {
            for (const Entry* entry : entries)
                for (const Parameter& p : entry->parameters) {
                    lookAtReason(QStringLiteral("accepts"), {}, accepts(p));
                    for (const Value& value : {Value(-1e300), Value(0.5), Value(std::nan("")), Value(std::string("nonsense")), Value(std::vector<double>{}), Value(std::vector<double>(20, -7e7))})
                        lookAtReason(QStringLiteral("refused"), QStringLiteral("nonsense"), complaint(p, value));
                }
        };
        lookAtParameters(catalogue::games());
        lookAtParameters(catalogue::losses());
        lookAtParameters(catalogue::regularizers());
        lookAtParameters(catalogue::methods());
        for (const MethodEntry* method : catalogue::methods()) lookAtReason(QStringLiteral("failure"), {}, method->make(Values(method->parameters))->failure() + " at step 7");
        m_names = before;
        QVERIFY2(m_wrong.isEmpty(), qPrintable(m_wrong.join(QLatin1Char('\n'))));
    }

private:
    /// A reason, which may say again the words of `given`.
    void lookAtReason(const QString& where, const QString& given, const std::string& reason) {
        QString text = reasonWords(reason);
        for (const QString& word : wordsOf(given)) text.replace(QRegularExpression(QStringLiteral("\\b%1\\b").arg(word)), QStringLiteral("x"));
        look(where, {text});
    }

    void look(const QString& where, const QStringList& texts) {
        for (const QString& text : texts) {
            if (text.contains(QDir::homePath()) || m_english.contains(QString(text).remove(QLatin1Char('&')))) continue;
            for (const QString& word : wordsOf(text)) {
                if (m_names.contains(word) || word.count(QLatin1Char('x')) == word.size()) continue;
                const QString found = QStringLiteral("%1: “%2” in %3").arg(where, word, text.left(160));
                if (!m_wrong.contains(found)) m_wrong << found;
                break;
            }
        }
    }

    template <class P>
    void lookAt(const char* where, const std::shared_ptr<P>& picture) {
        const QStringList texts = drawnTexts(picture);
        m_drawn += texts.size();
        look(QString::fromLatin1(where), texts);
    }

    Crossing m_crossing;
    QSet<QString> m_names;
    QSet<QString> m_english;  // titles of papers, and of lessons, which have their files
    QStringList m_wrong;
    qsizetype m_drawn = 0;
    test::Answers m_answers;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(WordingTest)
#include "wording_test.moc"
