// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "StandardError.h"

#include <QTest>

using namespace vitrine;

/// What the other tests here rely on: a run that prints a warning does not pass.
class TestStandardError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsUsual_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::addColumn<bool>("isExpected");
        const auto row = [](const char *line, bool isExpected) {
            QTest::newRow(line) << QByteArray(line) << isExpected;
        };
        row("connecting", true);
        row("loading / 1:30.0", true);
        row("playing 0:01.2 / 1:30.0", true);
        row("playing 1:00.0 live 1.07×", true);
        row("failed: The player did not start: The player did not respond in time.", true);
        row("debug vitrine.web: a message", true);
        row("{\"category\":\"vitrine.web\",\"level\":\"info\",\"message\":\"m\"}", true);
        row("ALSA lib confmisc.c:855:(parse_card) cannot find card '0'", true);
        row("Surface Version: 2.0", false);
        row("playing with fire", false);
        row("{\"category\":\"vitrine.web\",\"level\":\"warning\",\"message\":\"m\"}", false);
        row("warning vitrine.ui: a message", false);
        row("error vitrine.ui: a message", false);
        row("vitrine: There is no option “--hudd”.", false);
        row("Segmentation fault", false);
    }

    void knowsWhatIsUsual()
    {
        QFETCH(const QByteArray, line);
        QFETCH(const bool, isExpected);
        QCOMPARE(unexpectedLines("loading\n" + line + "\nplaying\n", {}),
                 isExpected ? QStringList() : QStringList(QString::fromUtf8(line)));
    }

    void allowsWhatATestExpects()
    {
        const QByteArray text = "warning vitrine.app: There is no new token: HTTP 401\nwarning vitrine.app: more\n";
        QCOMPARE(unexpectedLines(text, {QStringLiteral("^warning .*: There is no new token: ")}),
                 QStringList(QStringLiteral("warning vitrine.app: more")));
    }
};

QTEST_APPLESS_MAIN(TestStandardError)
#include "TestStandardError.moc"
