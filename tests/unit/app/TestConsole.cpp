// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestConsole : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneLine()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"out"_s);
        const File stream = opened(path);
        QVERIFY(stream);

        QCOMPARE(printLine(stream.get(), u"\nGröße \n\n"_s), 0);
        QCOMPARE(printResult(u"b"_s, 3, stream.get()), 3);

        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("Größe\nb\n"));
    }

    void aFullDiskIsAnError_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("less than a buffer") << qsizetype(10);
        QTest::newRow("more than a buffer") << qsizetype(1'000'000);
    }

    void aFullDiskIsAnError()
    {
        QFETCH(const qsizetype, size);
        const QString text(size, u'a');
        QCOMPARE(printLine(opened(u"/dev/full"_s).get(), text), ENOSPC);
        QCOMPARE(printResult(text, 0, opened(u"/dev/full"_s).get()), internalErrorCode);
        QCOMPARE(printResult(text, usageErrorCode, opened(u"/dev/full"_s).get()), internalErrorCode);
    }

    void aClosedStreamIsAnError()
    {
        // main() opens a closed standard output for reading.
        const File stream(std::fopen("/dev/null", "r"), &std::fclose);
        QCOMPARE(printLine(stream.get(), u"a"_s), EBADF);
    }

private:
    using File = std::unique_ptr<std::FILE, int (*)(std::FILE *)>;

    static File opened(const QString &path)
    {
        return {std::fopen(QFile::encodeName(path).constData(), "w"), &std::fclose};
    }
};

QTEST_APPLESS_MAIN(TestConsole)
#include "TestConsole.moc"
