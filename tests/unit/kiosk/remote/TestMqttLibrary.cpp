// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttLibrary.h"

#include <QTest>

#include <dlfcn.h>

using namespace vitrine;

class TestMqttLibrary : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isNotLoadedBeforeItIsNeeded();
    void hasAllFunctions();
    void saysWhatIsMissing_data();
    void saysWhatIsMissing();
};

void TestMqttLibrary::isNotLoadedBeforeItIsNeeded()
{
    QVERIFY(::dlopen(MqttLibrary::fileName, RTLD_LAZY | RTLD_NOLOAD) == nullptr);
}

void TestMqttLibrary::hasAllFunctions()
{
    const auto library = MqttLibrary::load();
    QVERIFY2(library, library ? "" : qPrintable(library.error().message));
    QCOMPARE(QString::fromUtf8((*library)->errorText(MOSQ_ERR_SUCCESS)), QStringLiteral("No error."));
}

void TestMqttLibrary::saysWhatIsMissing_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("missing");
    QTest::newRow("the library") << QByteArray("libno-such-library.so.1")
                                 << QStringLiteral("libno-such-library.so.1: cannot open shared object file: No such "
                                                   "file or directory): install the package libmosquitto1.");
    QTest::newRow("its functions") << QByteArray("libm.so.6")
                                   << QStringLiteral("libm.so.6, has no function mosquitto_reason_string: update the "
                                                     "package libmosquitto1.");
}

void TestMqttLibrary::saysWhatIsMissing()
{
    QFETCH(const QByteArray, file);
    QFETCH(const QString, missing);
    const auto library = MqttLibrary::load(file.constData());
    QVERIFY(!library);
    QVERIFY2(library.error().message.endsWith(missing), qPrintable(library.error().message));
}

QTEST_GUILESS_MAIN(TestMqttLibrary)
#include "TestMqttLibrary.moc"
