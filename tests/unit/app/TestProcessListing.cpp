// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ProcessListing.h"

#include <QByteArray>
#include <QTest>

using namespace vitrine;

class TestProcessListing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesWhatIsSecret_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("hidden");
        const auto row = [](const char *text, const char *hidden) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(hidden);
        };
        row("https://player.example/embed?token=secret&t=3", "https://player.example/embed?token=…&t=3");
        row("eyJhbGciOiJub25lIn0.e30.secret", "…");
        row("secret.secret.secret", "…");
        row("--target=secret.secret.secret", "--target=…");
        row("VITRINE_TARGET=https://user:secret@player.example/", "VITRINE_TARGET=https://…@player.example/");
        row("--token-file=/run/lobby/token", "--token-file=/run/lobby/token");
        row("--kiosk", "--kiosk");
        row("", "");
    }

    void hidesWhatIsSecret()
    {
        QFETCH(QByteArray, text);
        QFETCH(const QByteArray, hidden);
        hideSecretsIn(text.data());
        QCOMPARE(QByteArray(text.constData()), hidden);
        QVERIFY2(!text.contains("secret"), "nothing stays behind the end");
    }

    void neverWritesBeyondTheEnd()
    {
        // What stands for the secret is longer than it; the next argument follows at once.
        QByteArray two("?token=x\0next", 13);
        hideSecretsIn(two.data());
        QCOMPARE(two.mid(8), QByteArray("\0next", 5));
        QVERIFY(!two.contains('x') || two.indexOf('x') > 8);
    }
};

QTEST_APPLESS_MAIN(TestProcessListing)
#include "TestProcessListing.moc"
