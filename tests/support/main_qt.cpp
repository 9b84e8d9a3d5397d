// SPDX-License-Identifier: GPL-3.0-or-later
// Runs the cases under Qt Test, each as a row of one data-driven test: `--only STEM`, then QTest's own
// options.
#include "tests/support/check.h"

#include <QCoreApplication>
#include <QTest>

namespace {

class Cases : public QObject {
    Q_OBJECT

public:
    explicit Cases(std::vector<ganscope::test::Case> cases) : m_cases(std::move(cases)) {}

private slots:
    void run_data() {
        QTest::addColumn<int>("index");
        for (int i = 0; i < static_cast<int>(m_cases.size()); ++i) QTest::newRow(m_cases[i].id.c_str()) << i;
    }

    void run() {
        QFETCH(int, index);
        const std::string report = ganscope::test::run(m_cases[index]);
        if (!report.empty()) QFAIL(report.c_str());
    }

private:
    std::vector<ganscope::test::Case> m_cases;
};

}  // namespace

int main(int argc, char** argv) {
    Cases cases(ganscope::test::selectCases(argc, argv));
    QCoreApplication application(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    return QTest::qExec(&cases, argc, argv);
}

#include "main_qt.moc"
