// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingReader.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

namespace {

const QByteArray header =
    R"({"kind":"recording","format":1,"version":"1.2.3","time":"2026-11-27T12:00:00.000Z","target":"demo"})"
    "\n";

QByteArray ping(double mono)
{
    return R"({"mono":)" + QByteArray::number(mono) +
           R"(,"kind":"message","origin":"https://a.example","message":{"command":"ping"}})"
           "\n";
}

const QByteArray end = R"({"seq":1,"mono":9,"kind":"exit","code":0,"why":"ended"})"
                       "\n";

} // namespace

class TestRecordingReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAllOfIt()
    {
        auto reader = open(header + ping(1.0) + R"({"mono":1.5,"kind":"load","load":1})" + "\n" + ping(2.0) + end);
        QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
        RecordingReader recording = std::move(reader).value();
        QCOMPARE(recording.header().target, u"demo"_s);
        QCOMPARE(recording.overview().lines, 5);
        QCOMPARE(recording.overview().messages, 2);
        QCOMPARE(recording.overview().length, 9000ms);
        QVERIFY(recording.overview().hasEnd);
        QCOMPARE(recording.warning(), QString());
        QList<qint64> lines;
        while (true) {
            const auto entry = recording.next();
            QVERIFY(entry);
            if (!*entry)
                break;
            lines += recording.line();
        }
        QCOMPARE(lines, (QList<qint64>{2, 3, 4, 5}));
        QVERIFY(!*recording.next());
    }

    void aLineThatIsCutOffIsTheEnd()
    {
        const QByteArray last = ping(2.0);
        for (qsizetype length = 1; length < last.size() - 1; ++length) {
            auto reader = open(header + ping(1.0) + last.left(length));
            QVERIFY2(reader, qPrintable(reader ? QString() : reader.error().message));
            QCOMPARE(reader->overview().messages, 1);
            QVERIFY2(reader->warning().contains(u"The last line of the recording, 3, is cut off"_s),
                     qPrintable(reader->warning()));
        }
        // Only the line end is missing.
        QCOMPARE(open(header + ping(1.0) + last.chopped(1))->overview().messages, 2);
    }

    void warnsIfTheEndOfTheRunIsMissing()
    {
        QVERIFY(open(header + ping(1.0))->warning().contains(u"does not have the end of its run"_s));
        QCOMPARE(open(header + ping(1.0) + R"({"mono":2,"kind":"end","why":"size"})" + "\n")->warning(), QString());
    }

    void linesOfNewKindsAreSkipped()
    {
        const auto reader = open(header + R"({"mono":1,"kind":"weather","sun":true})" + "\n" + ping(1.0) + end);
        QVERIFY(reader);
        QCOMPARE(reader->overview().messages, 1);
        QVERIFY2(reader->warning().startsWith(u"One line of the recording is of a kind"_s),
                 qPrintable(reader->warning()));
    }

    void damageIsToldWithItsLine_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("why");
        const auto row = [](const char *name, const QByteArray &content, const QString &why) {
            QTest::newRow(name) << content << why;
        };
        row("an empty file", {}, u"line 1: this is not a recording"_s);
        row("another file", "GIF89a\n\n\n", u"line 1: this is not a recording"_s);
        row("a file of zeros", QByteArray(100'000, '\0'), u"line 1: this is not a recording"_s);
        row("no line ends", QByteArray(RecordingReader::longestLine + 10, 'x'), u"line 1: the line is longer than"_s);
        row("a line too long", header + QByteArray(RecordingReader::longestLine + 10, ' ') + "\n",
            u"line 2: the line is longer than"_s);
        row("a newer format", R"({"kind":"recording","format":2,"version":"9","time":"2026-11-27T12:00:00Z"})",
            u"but this one has format 2"_s);
        row("a damaged line", header + ping(1.0) + "{\"mono\":1,\n" + ping(2.0), u"line 3: this is not valid JSON"_s);
        row("what to do", header + ping(1.0) + "{\n" + ping(2.0), u"head -n 2 FILE > NEWFILE"_s);
        row("an empty line", header + ping(1.0) + "\n" + ping(2.0), u"line 3: this is not valid JSON"_s);
        row("a missing field", header + R"({"mono":1,"kind":"message"})" + "\n" + end, u"line 2: a field"_s);
        row("time that goes back", header + ping(2.0) + ping(1.0) + end, u"line 3: “mono” is less"_s);
    }

    void damageIsToldWithItsLine()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, why);
        const auto reader = open(content);
        QVERIFY(!reader);
        QVERIFY2(reader.error().message.contains(why), qPrintable(reader.error().message));
        QVERIFY(reader.error().message.size() < 500);
    }

    void saysWhyAFileCannotBeRead()
    {
        const auto missing = RecordingReader::open(u"/nowhere/run.jsonl"_s);
        QVERIFY(!missing);
        QVERIFY(missing.error().message.contains(u"\"/nowhere/run.jsonl\" cannot be read: No such file"_s));
        const QString pipe = m_folder.filePath(u"pipe"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        for (const QString &path : {m_folder.path(), pipe}) {
            const auto reader = RecordingReader::open(path);
            QVERIFY(!reader);
            QVERIFY2(reader.error().message.contains(u"is not a file"_s), qPrintable(reader.error().message));
        }
    }

    void aFileThatChangesAfterwardsIsAnError()
    {
        const QByteArray pings = ping(1.0).repeated(5000); // more than is read at once
        auto reader = open(header + pings + end);
        QVERIFY(reader);
        RecordingReader recording = std::move(reader).value();
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(pings.size() / 2) && file.write("\n{\n") == 3);
        file.close();
        auto entry = recording.next();
        while (entry && *entry)
            entry = recording.next();
        QVERIFY(!entry);
        QVERIFY2(entry.error().message.contains(u"The recording is damaged there"_s),
                 qPrintable(entry.error().message));
    }

private:
    Result<RecordingReader> open(const QByteArray &content) const
    {
        QFile file(m_path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            return Error{u"cannot write the test's file"_s};
        file.close();
        return RecordingReader::open(m_path);
    }

    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(u"run.jsonl"_s);
};

QTEST_APPLESS_MAIN(TestRecordingReader)
#include "TestRecordingReader.moc"
