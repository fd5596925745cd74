// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "VitrineProcess.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace vitrine;

class TestDoctorEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatItFound()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QByteArray said = vitrine.standardOutput();
        QVERIFY2(said.startsWith("vitrine " VITRINE_VERSION " (Qt "), vitrine.report());
        QVERIFY2(said.contains("Graphics"), vitrine.report());
        QVERIFY2(said.simplified().contains("Vitrine draws in software"), vitrine.report());
        QVERIFY2(vitrine.standardError().isEmpty(), vitrine.report());
    }

    void saysItToScripts()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--graphics"),
                           QStringLiteral("software")});
        QVERIFY2(vitrine.waitForExit() == 0, vitrine.report());
        const QJsonObject said = QJsonDocument::fromJson(vitrine.standardOutput()).object();
        for (const char *version : {"vitrine", "qt", "chromium"})
            QVERIFY2(!said.value(QLatin1StringView(version)).toString().isEmpty(), vitrine.report());
        const QJsonObject graphics = checkOf(said, QStringLiteral("graphics"));
        QCOMPARE(graphics.value(u"details").toObject().value(u"uses"), QStringLiteral("software"));
        QCOMPARE(graphics.value(u"details").toObject().value(u"why"), QStringLiteral("software-option"));
    }

    void aWrongFileIsAProblem()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        const QString path = vitrine.folder() + QStringLiteral("/wrong.toml");
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("hud = \"maybe\"\n");
        file.close();
        vitrine.startBare({QStringLiteral("doctor"), QStringLiteral("--json"), QStringLiteral("--config"), path});
        QVERIFY2(vitrine.waitForExit() == 1, vitrine.report());
        const QJsonObject said = QJsonDocument::fromJson(vitrine.standardOutput()).object();
        QCOMPARE(said.value(u"verdict"), QStringLiteral("problem"));
        const QString found = checkOf(said, QStringLiteral("settings")).value(u"found").toString();
        QVERIFY2(found.contains(QStringLiteral("wrong.toml")), vitrine.report());
    }

    void aTypoIsExplained()
    {
        VitrineProcess vitrine;
        prepare(vitrine);
        vitrine.startBare({QStringLiteral("docter")});
        QVERIFY2(vitrine.waitForExit() == 2, vitrine.report());
        QVERIFY2(vitrine.standardError().contains("vitrine doctor"), vitrine.report());
    }

private:
    /// As over a plain connection: no display, and for root nothing that lets the browser engine start.
    static void prepare(VitrineProcess &vitrine)
    {
        for (const char *name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "QTWEBENGINE_DISABLE_SANDBOX"})
            vitrine.setVariable(QLatin1StringView(name), {});
    }

    static QJsonObject checkOf(const QJsonObject &report, const QString &id)
    {
        const QJsonArray checks = report.value(u"checks").toArray();
        for (const QJsonValue &check : checks) {
            if (check.toObject().value(u"id") == id)
                return check.toObject();
        }
        return {};
    }
};

QTEST_GUILESS_MAIN(TestDoctorEndToEnd)
#include "TestDoctorEndToEnd.moc"
