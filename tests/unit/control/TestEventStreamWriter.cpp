// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamWriter.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace vitrine;

class TestEventStreamWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commonFieldsComeFirst()
    {
        const QJsonObject entry{{QStringLiteral("kind"), QStringLiteral("state")},
                                {QStringLiteral("from"), QStringLiteral("a, \"b\"")},
                                {QStringLiteral("time"), QStringLiteral("2025-01-01T00:00:00.000Z")},
                                {QStringLiteral("mono"), 0.5},
                                {QStringLiteral("seq"), 1}};
        const QByteArray line = eventLine(entry);
        const QByteArray common = "{'seq':1,'time':'2025-01-01T00:00:00.000Z','mono':0.5,'kind':'state',";
        QVERIFY2(line.startsWith(QByteArray(common).replace('\'', '"')), line.constData());
        QVERIFY(line.endsWith("}\n"));
        QCOMPARE(QJsonDocument::fromJson(line).object(), entry);
    }

    void aLineWithoutOwnFieldsIsJson()
    {
        const QJsonObject entry{{QStringLiteral("seq"), 1}, {QStringLiteral("kind"), QStringLiteral("exit")}};
        QCOMPARE(QJsonDocument::fromJson(eventLine(entry)).object(), entry);
    }

    void everyLineIsInTheFileAtOnce()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("events.jsonl"));
        auto writer = EventStreamWriter::open(path);
        QVERIFY(writer.hasValue());
        (*writer)->write({{QStringLiteral("seq"), 1}});
        (*writer)->write({{QStringLiteral("seq"), 2}});
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{\"seq\":1}\n{\"seq\":2}\n"));
    }

    void saysWhyAFileCannotBeWritten()
    {
        const auto writer = EventStreamWriter::open(QStringLiteral("/nowhere/events.jsonl"));
        QVERIFY(!writer.hasValue());
        QVERIFY(writer.error().message.contains(QStringLiteral("/nowhere/events.jsonl")));
    }

    void aFullDiskIsToldOnceAndPlaybackGoesOn()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full")))
            return;
        auto writer = EventStreamWriter::open(QStringLiteral("/dev/full"));
        QVERIFY(writer.hasValue());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("The event stream ends here")));
        (*writer)->write({{QStringLiteral("seq"), 1}});
        (*writer)->write({{QStringLiteral("seq"), 2}});
    }
};

QTEST_GUILESS_MAIN(TestEventStreamWriter)
#include "TestEventStreamWriter.moc"
