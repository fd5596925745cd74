// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/RemoteCommand.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestRemoteCommand : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsCommands_data()
    {
        using Kind = RemoteCommand::Kind;
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<RemoteCommand>("command");
        const auto row = [](const char *title, const QString &name, const QByteArray &payload,
                            const RemoteCommand &command) {
            QTest::newRow(title) << name << payload << command;
        };
        row("reload", u"reload"_s, "", {.kind = Kind::Reload});
        row("button of Home Assistant", u"next"_s, "PRESS", {.kind = Kind::Next});
        row("identifier", u"screenshot"_s, R"({"id": "7"})", {.kind = Kind::Screenshot, .id = u"7"_s});
        row("volume", u"volume"_s, " 0.25 ", {.kind = Kind::Volume, .volume = 0.25});
        row("volume in JSON", u"volume"_s, R"({"value": 1})", {.kind = Kind::Volume, .volume = 1});
        row("screen on", u"screen"_s, "ON", {.kind = Kind::Screen, .isOn = true});
        row("screen off in JSON", u"screen"_s, R"({"value": "off", "id": "x"})", {.kind = Kind::Screen, .id = u"x"_s});
        row("screen as a flag", u"screen"_s, R"({"value": true})", {.kind = Kind::Screen, .isOn = true});
    }

    void readsCommands()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, payload);
        const auto command = RemoteCommand::parse(name, payload);
        QVERIFY2(command, command ? "" : qPrintable(command.error().message));
        QTEST(*command, "command");
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("part");
        QTest::newRow("unknown") << u"explode"_s << QByteArray() << u"The commands are reload, next"_s;
        QTest::newRow("volume in percent") << u"volume"_s << QByteArray("40") << u"from 0 to 1, but is “40”"_s;
        QTest::newRow("no volume") << u"volume"_s << QByteArray() << u"but is empty"_s;
        QTest::newRow("volume is no number") << u"volume"_s << QByteArray("nan") << u"from 0 to 1"_s;
        QTest::newRow("screen") << u"screen"_s << QByteArray("dim") << u"must be ON or OFF"_s;
        QTest::newRow("half an object") << u"reload"_s << QByteArray("{\"id\":") << u"is none"_s;
        QTest::newRow("identifier is a number") << u"reload"_s << QByteArray("{\"id\":1}") << u"“id” must be a text"_s;
        QTest::newRow("large") << u"reload"_s << QByteArray(1025, 'a') << u"1025 bytes"_s;
    }

    void saysWhatIsWrong()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, payload);
        QFETCH(QString, part);
        const auto command = RemoteCommand::parse(name, payload);
        QVERIFY(!command);
        QVERIFY2(command.error().message.contains(part), qPrintable(command.error().message));
    }
};

Q_DECLARE_METATYPE(vitrine::RemoteCommand)
QTEST_APPLESS_MAIN(TestRemoteCommand)
#include "TestRemoteCommand.moc"
