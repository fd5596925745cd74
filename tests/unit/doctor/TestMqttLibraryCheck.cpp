// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "CheckList.h"
#include "doctor/MqttLibraryCheck.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestMqttLibraryCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingUnlessAKioskWantsIt()
    {
        Settings settings;
        settings.kiosk = true;
        QVERIFY(mqttLibraryChecks(settings).isEmpty());
        settings.mqttUrl = QUrl(u"mqtt://broker.example"_s);
        settings.kiosk = false;
        QVERIFY(mqttLibraryChecks(settings).isEmpty());
    }

    void warnsIfItIsMissing_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        QTest::newRow("there") << QByteArray(MqttLibrary::fileName) << CheckVerdict::Ok << QStringList();
        QTest::newRow("missing") << QByteArray("libno-such-library.so.1") << CheckVerdict::Warning
                                 << QStringList{u"broker"_s, u"install the package libmosquitto1"_s};
        QTest::newRow("too old") << QByteArray("libm.so.6") << CheckVerdict::Warning
                                 << QStringList{u"broker"_s, u"update the package libmosquitto1"_s};
    }

    void warnsIfItIsMissing()
    {
        QFETCH(const QByteArray, file);
        QFETCH(const CheckVerdict, verdict);
        QFETCH(const QStringList, texts);
        Settings settings;
        settings.kiosk = true;
        settings.mqttUrl = QUrl(u"mqtt://broker.example"_s);
        const Check check = checkIn(mqttLibraryChecks(settings, file.constData()), u"mqtt-library"_s);
        expectCheck(check, verdict, texts);
        QCOMPARE(check.details.value(u"file"_s), QString::fromUtf8(file));
    }
};

QTEST_GUILESS_MAIN(TestMqttLibraryCheck)
#include "TestMqttLibraryCheck.moc"
