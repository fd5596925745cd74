// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/ByteRange.h"

#include <QTest>

using vitrine::ByteRange;
using Kind = vitrine::ByteRange::Kind;

class TestByteRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheHeader_data();
    void readsTheHeader();
    void limitsAPart();
};

void TestByteRange::readsTheHeader_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<qint64>("first");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<QByteArray>("contentRange");

    const auto row = [](const char *name, const char *header, qint64 size, Kind kind, qint64 first, qint64 length,
                        const char *contentRange) {
        QTest::newRow(name) << QByteArray(header) << size << kind << first << length << QByteArray(contentRange);
    };
    row("no header", "", 1000, Kind::Whole, 0, 1000, "");
    row("from the start", "bytes=0-", 1000, Kind::Partial, 0, 1000, "bytes 0-999/1000");
    row("the first byte", "bytes=0-0", 1000, Kind::Partial, 0, 1, "bytes 0-0/1000");
    row("in the middle", "bytes=200-299", 1000, Kind::Partial, 200, 100, "bytes 200-299/1000");
    row("the last byte", "bytes=999-999", 1000, Kind::Partial, 999, 1, "bytes 999-999/1000");
    row("end beyond the file", "bytes=990-5000", 1000, Kind::Partial, 990, 10, "bytes 990-999/1000");
    row("end beyond any file", "bytes=990-99999999999999999999", 1000, Kind::Partial, 990, 10, "bytes 990-999/1000");
    row("suffix", "bytes=-100", 1000, Kind::Partial, 900, 100, "bytes 900-999/1000");
    row("suffix longer than the file", "bytes=-5000", 1000, Kind::Partial, 0, 1000, "bytes 0-999/1000");
    row("suffix longer than any file", "bytes=-99999999999999999999", 10, Kind::Partial, 0, 10, "bytes 0-9/10");
    row("unit in capitals", "Bytes=0-1", 1000, Kind::Partial, 0, 2, "bytes 0-1/1000");
    row("spaces round it", " bytes = 0-1 ", 1000, Kind::Partial, 0, 2, "bytes 0-1/1000");
    row("start at the end", "bytes=1000-", 1000, Kind::Unsatisfiable, 0, 0, "bytes */1000");
    row("start beyond any file", "bytes=99999999999999999999-", 1000, Kind::Unsatisfiable, 0, 0, "bytes */1000");
    row("empty suffix", "bytes=-0", 1000, Kind::Unsatisfiable, 0, 0, "bytes */1000");
    row("empty file", "bytes=0-", 0, Kind::Unsatisfiable, 0, 0, "bytes */0");
    row("empty file, suffix", "bytes=-5", 0, Kind::Unsatisfiable, 0, 0, "bytes */0");
    row("empty file, no header", "", 0, Kind::Whole, 0, 0, "");
    row("backwards", "bytes=5-2", 1000, Kind::Whole, 0, 1000, "");
    row("several ranges", "bytes=0-1,5-6", 1000, Kind::Whole, 0, 1000, "");
    row("another unit", "lines=0-1", 1000, Kind::Whole, 0, 1000, "");
    row("no unit", "0-1", 1000, Kind::Whole, 0, 1000, "");
    row("no dash", "bytes=5", 1000, Kind::Whole, 0, 1000, "");
    row("only a dash", "bytes=-", 1000, Kind::Whole, 0, 1000, "");
    row("negative", "bytes=-1-5", 1000, Kind::Whole, 0, 1000, "");
    row("signed", "bytes=+1-5", 1000, Kind::Whole, 0, 1000, "");
    row("letters", "bytes=a-b", 1000, Kind::Whole, 0, 1000, "");
    row("letters after a number", "bytes=1-5x", 1000, Kind::Whole, 0, 1000, "");
}

void TestByteRange::readsTheHeader()
{
    QFETCH(const QByteArray, header);
    QFETCH(const qint64, size);

    const auto range = ByteRange::fromHeader(header, size);

    QTEST(range.kind(), "kind");
    QTEST(range.first(), "first");
    QTEST(range.length(), "length");
    QTEST(range.contentRange(), "contentRange");
    QCOMPARE(range.last(), range.first() + range.length() - 1);
}

void TestByteRange::limitsAPart()
{
    const auto limited = [](const QByteArray &header) {
        return ByteRange::fromHeader(header, 1000).limitedTo(100);
    };

    QCOMPARE(limited("bytes=200-").contentRange(), QByteArray("bytes 200-299/1000"));
    QCOMPARE(limited("bytes=200-299").length(), 100);
    QCOMPARE(limited("bytes=950-").contentRange(), QByteArray("bytes 950-999/1000"));
    QCOMPARE(limited("").length(), 1000);
    QCOMPARE(limited("bytes=1000-").kind(), Kind::Unsatisfiable);
}

QTEST_GUILESS_MAIN(TestByteRange)
#include "TestByteRange.moc"
