// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/commands/journal/ProgressBar.h"

#include <QFile>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestProgressBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownForLongWorkOnly()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        std::FILE *stream = std::fopen(file.fileName().toLocal8Bit().constData(), "w");
        QVERIFY(stream != nullptr);
        {
            ProgressBar bar(u"Working"_s, ProgressBar::Output::Always, stream);
            bar.show(1, 4);
            QCOMPARE(file.readAll(), QByteArray());
            QTRY_VERIFY((bar.show(2, 4), file.size() > 0));
            const QByteArray text = file.readAll();
            QVERIFY2(text.contains("Working [###############...............]  50 %"), text.constData());
        }
        QVERIFY(file.readAll().endsWith("\r\x1b[K"));
        std::fclose(stream);
    }

    void isNotShownInAFile()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        std::FILE *stream = std::fopen(file.fileName().toLocal8Bit().constData(), "w");
        {
            ProgressBar bar(u"Working"_s, ProgressBar::Output::IfTerminal, stream);
            QTest::qWait(600); // longer than work without a bar
            bar.show(1, 2);
        }
        std::fclose(stream);
        QCOMPARE(file.size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestProgressBar)
#include "TestProgressBar.moc"
