// SPDX-License-Identifier: GPL-3.0-or-later
// What dialogs, figures, lessons and refusals say comes through the translations.
#include "answers.h"
#include "set_up.h"
#include "wording.h"

#include "core/analysis/measure.h"
#include "core/game/catalogue.h"
#include "core/scenario/applicability.h"
#include "core/scenario/carrier.h"
#include "core/scenario/lesson.h"
#include "core/scenario/scenario_json.h"
#include "ui/export/composing.h"
#include "ui/export/figure_dialog.h"
#include "ui/export/figure_fonts.h"
#include "ui/export/film_dialog.h"
#include "ui/figure_export.h"
#include "ui/figures/figure_view.h"
#include "ui/language/core_words.h"
#include "ui/lessons/lesson_pane.h"
#include "ui/main_window.h"

#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace ganscope;

class ToldWordingTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { test::freshSettings(); }
    void init() { m_wording = std::make_unique<test::Wording>(); }
    void cleanup() {
        m_window.reset();  // before the words go
        m_wording.reset();
    }

    void figuresCanBeTranslated_data() {
        QTest::addColumn<QString>("game");
        QTest::addColumn<QStringList>("overrides");
        QTest::newRow("dirac") << "dirac" << QStringList{"regularizers.r1.gamma=0.3", "steps=20"};
        QTest::newRow("two of a name") << "gaussian-mean" << QStringList{"regularizers.r1.gamma=0.3", "regularizers.jare.gamma=0.1", "view.map.x.parameter=regularizers.r1.gamma", "view.map.y.parameter=regularizers.jare.gamma", "steps=20"};
        QTest::newRow("starts") << "dirac" << QStringList{"view.map.x.parameter=starts.0.0", "view.map.y.parameter=starts.0.1", "steps=20"};
        QTest::newRow("network") << "ring" << QStringList{"game.generator_width=3", "game.discriminator_width=3", "game.batch=8", "steps=4", "view.spectrum.matrix=plain"};
    }

    void figuresCanBeTranslated() {
        QFETCH(QString, game);
        QFETCH(QStringList, overrides);
        std::vector<std::string> set;
        for (const QString& each : overrides) set.push_back(each.toStdString());
        const Scenario scenario = test::made(game.toUtf8().constData(), set);
        for (const FigureView* view : figureViews()) {
            FigureOrder order;
            order.view = view->id;
            order.translated = true;
            const ComposedFigure figure = Composing(scenario, order).take();
            const QString id = QString::fromUtf8(view->id.data(), qsizetype(view->id.size()));
            if (figure.objection.empty())
                m_wording->look(id, test::drawnTexts(QString::fromUtf8(renderComposed(figure, FigureFormat::Tex).bytes)));
            else
                m_wording->lookAtReason(id, id, figure.objection);
        }
        QCOMPARE(m_wording->wrong(), QString());
    }

    void dialogsCanBeTranslated() {
        for (const FigureFont& font : figureFonts()) m_wording->allow(test::wordsOf(QString::fromUtf8(font.title.data(), qsizetype(font.title.size()))));
        m_wording->allow({QStringLiteral("golden")});
        const Scenario scenario = test::dirac({"steps=20"});
        FigureDialog figure(scenario, FigureChoice(), m_answers, QStringLiteral("/nowhere/x.pdf"));
        figure.show();
        QTRY_VERIFY(figure.findChild<QPushButton*>(QStringLiteral("figureExport"))->isEnabled());
        m_wording->look(QStringLiteral("figure"), test::textsOf(figure));
        FilmDialog film(scenario, FilmChoice(), m_answers, QStringLiteral("/nowhere/ganscope"), QStringLiteral("/nowhere/x.gif"));
        film.show();
        m_wording->look(QStringLiteral("film"), test::textsOf(film));
        QCOMPARE(m_wording->wrong(), QString());
    }

    void whatIsToldCanBeTranslated() {
        m_answers.texts.clear();
        m_window = std::make_unique<MainWindow>(test::dirac({"steps=20"}), m_answers);
        m_window->show();
        for (const QAction* action : m_window->findChildren<QAction*>())
            m_wording->allow(test::wordsOf(action->shortcut().toString(QKeySequence::NativeText)));
        m_wording->allow({QStringLiteral("QCustomPlot"), QStringLiteral("Eigen")});
        const QMenu* help = m_window->menuBar()->actions().back()->menu();
        m_window->findChild<QAction*>(QStringLiteral("keys"))->trigger();
        help->actions().back()->trigger();  // about the program
        QCOMPARE(m_answers.texts.size(), 2);
        m_wording->look(QStringLiteral("help"), m_answers.texts);
        QCOMPARE(m_wording->wrong(), QString());
    }

    // What a lesson itself says is in its file: here it says x.
    void lessonsCanBeTranslated() {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("x.md"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("# xxx\n\nxxx\n\n## xxx\nxxx\n```scenario\n{\"ganscope\": 1, \"game\": {\"id\": \"dirac\"}}\n```\n```question\nxxx\n- [x] xxx\n- [ ] xxx\n```\nxxx\n"
                   "## xxx\nxxx\n```goal\n{\"text\": \"xxx\", \"measure\": \"radius\", \"below\": 0.1, \"solution\": {\"method.step\": 0.1}}\n```\n");
        file.close();
        m_window = std::make_unique<MainWindow>(test::dirac({"steps=20"}), m_answers);
        m_window->show();
        m_answers.errors.clear();
        LessonPane& lessons = m_window->lessons();
        lessons.parentWidget()->show();
        m_wording->look(QStringLiteral("list"), test::textsOf(lessons));
        lessons.openFile(path);
        QCOMPARE(m_answers.errors, QStringList());
        QVERIFY(lessons.player().isTaking());
        m_wording->look(QStringLiteral("question"), test::textsOf(lessons));
        lessons.player().choose(0);
        m_wording->look(QStringLiteral("answer"), test::textsOf(lessons));
        lessons.player().next();
        QVERIFY(lessons.player().step().goal);
        m_wording->look(QStringLiteral("goal"), test::textsOf(lessons));
        QCOMPARE(m_wording->wrong(), QString());
    }

    void whatIsRefusedCanBeTranslated() {
        m_wording->allow(test::wordsOf(QString::fromStdString(writeScenario(defaultScenario("dirac")))));
        m_wording->allow(QStringLiteral("title caption paper compared label none speed energy basins set factor NaN nan arrows Infinity null true false SOH controls spectrum series data probe map").split(QLatin1Char(' ')));
        for (const MeasureName& each : pointMeasures()) m_wording->allow(test::wordsOf(QString::fromUtf8(each.id.data(), qsizetype(each.id.size()))));
        for (const std::string_view each : expectationMeasures()) m_wording->allow(test::wordsOf(QString::fromUtf8(each.data(), qsizetype(each.size()))));
        const QFileInfoList files = QDir(QStringLiteral(GANSCOPE_SOURCE_DIR "/tests/fixtures/bad")).entryInfoList(QDir::Files);
        QVERIFY(files.size() > 20);
        for (const QFileInfo& info : files) {
            if (info.fileName().startsWith(QLatin1String("list-"))) continue;  // of the command line
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            const std::string_view text(bytes.constData(), std::size_t(bytes.size()));
            for (const Problem& problem : info.suffix() == QLatin1String("md") ? readLesson(text).problems : readScenarioOrFigure(text).problems)
                m_wording->lookAtReason(info.fileName(), QString::fromUtf8(bytes), problem.message);
        }
        for (const RegularizerEntry* regularizer : catalogue::regularizers())
            for (const GameEntry* game : catalogue::games())
                m_wording->lookAtReason(QString::fromUtf8(game->id.data(), qsizetype(game->id.size())), {}, objection(*regularizer, Values(regularizer->parameters), defaultScenario(game->id)));
        const auto lookAtParameters = [this](const auto& entries) {
            for (const Entry* entry : entries)
                for (const Parameter& p : entry->parameters) {
                    m_wording->lookAtReason(QStringLiteral("accepts"), {}, accepts(p));
                    for (const Value& value : {Value(-1e300), Value(0.5), Value(std::nan("")), Value(std::string("nonsense")), Value(std::vector<double>{}), Value(std::vector<double>(20, -7e7))})
                        m_wording->lookAtReason(QStringLiteral("refused"), QStringLiteral("nonsense"), complaint(p, value));
                }
        };
        lookAtParameters(catalogue::games());
        lookAtParameters(catalogue::losses());
        lookAtParameters(catalogue::regularizers());
        lookAtParameters(catalogue::methods());
        for (const MethodEntry* method : catalogue::methods()) m_wording->lookAtReason(QStringLiteral("failure"), {}, method->make(Values(method->parameters))->failure() + " at step 7");
        QCOMPARE(m_wording->wrong(), QString());
    }

private:
    test::Answers m_answers;
    std::unique_ptr<test::Wording> m_wording;
    std::unique_ptr<MainWindow> m_window;
};

QTEST_MAIN(ToldWordingTest)
#include "told_wording_test.moc"
