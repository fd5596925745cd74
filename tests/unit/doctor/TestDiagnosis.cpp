// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/Diagnosis.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatIsUsed_data()
    {
        QTest::addColumn<GraphicsMode>("mode");
        QTest::addColumn<bool>("hasGpu");
        QTest::addColumn<QString>("uses");
        QTest::addColumn<QString>("gpu");
        QTest::newRow("auto") << GraphicsMode::Auto << true << u"gpu"_s << u"gpu"_s;
        QTest::newRow("auto without") << GraphicsMode::Auto << false << u"software"_s << u"no-device"_s;
        QTest::newRow("not used") << GraphicsMode::Software << true << u"software"_s << u"gpu"_s;
        QTest::newRow("used in vain") << GraphicsMode::Gpu << false << u"gpu"_s << u"no-device"_s;
    }

    void saysWhatIsUsed()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(bool, hasGpu);
        QFETCH(QString, uses);
        QFETCH(QString, gpu);
        LoadedSettings loaded;
        loaded.settings.graphics = mode;
        const QJsonObject json = diagnose(loaded, {}, facts(hasGpu)).json();
        QCOMPARE(json.value(u"chromium"_s), u"3"_s);
        const QJsonObject details = checkOf(json, u"graphics"_s).value(u"details"_s).toObject();
        QCOMPARE(details.value(u"uses"_s), uses);
        QCOMPARE(details.value(u"gpu"_s), gpu);
    }

    void wrongSettingsAreAProblemAndNoObstacle()
    {
        const DoctorReport report = diagnose(Error{u"hud is wrong"_s}, {}, facts(true));
        QCOMPARE(report.exitCode(), 1);
        QCOMPARE(checkOf(report.json(), u"settings"_s).value(u"found"_s), u"hud is wrong"_s);
        QCOMPARE(checkOf(report.json(), u"graphics"_s).value(u"verdict"_s), u"ok"_s);
        QCOMPARE(checkOf(report.json(), u"display"_s).value(u"verdict"_s), u"skipped"_s);
        QVERIFY2(checkOf(report.json(), u"token-source"_s).isEmpty(), "the defaults are not what was meant");
    }

    void checksHaveIdsOfTheirOwn()
    {
        DiagnosisFacts found = facts(true);
        found.storage = StorageFacts();
        found.outputs = {{OutputFile::EventStream, u"-"_s}, {OutputFile::Screenshot, u"/a.png"_s}};
        LoadedSettings loaded;
        loaded.settings.remoteDebuggingPort = 9222;
        loaded.settings.kiosk = loaded.settings.kioskKeyboard = true;
        loaded.settings.mqttUrl = QUrl(u"mqtt://broker.example"_s);
        QStringList ids = idsOf(diagnose(loaded, {}, found).json());
        const QStringList machine{u"versions"_s,      u"settings"_s,      u"display"_s,       u"sandbox"_s,
                                  u"shared-memory"_s, u"graphics"_s,      u"video-decoder"_s, u"engine-defects"_s,
                                  u"codecs"_s,        u"drm"_s,           u"fonts"_s,         u"dbus"_s,
                                  u"portals"_s,       u"config-folder"_s, u"profile"_s,       u"profile-lock"_s,
                                  u"cache-folder"_s,  u"event-stream"_s,  u"screenshot"_s,    u"remote-debugging"_s,
                                  u"keyboard"_s,      u"mqtt-library"_s,  u"token-source"_s,  u"target"_s};
        QCOMPARE(ids, machine);

        found.player = Result<PlayerPlan>(PlayerPlan{.url = QUrl(u"https://p.example/"_s)});
        ids = idsOf(diagnose(loaded, {}, found).json());
        const QStringList network{u"token"_s,   u"proxy"_s,          u"dns"_s,          u"tls"_s, u"http"_s, u"clock"_s,
                                  u"framing"_s, u"secure-context"_s, u"player-origin"_s};
        QCOMPARE(ids, machine + network);
    }

private:
    static DiagnosisFacts facts(bool hasGpu)
    {
        DiagnosisFacts facts;
        facts.versions.chromium = u"3"_s;
        if (hasGpu) {
            facts.gpu.kind = GpuFinding::Kind::Gpu;
            facts.gpu.renderer = GlRenderer{u"AMD"_s, u"Radeon"_s, u"4.6"_s};
        }
        return facts;
    }

    static QStringList idsOf(const QJsonObject &report)
    {
        QStringList ids;
        const QJsonArray checks = report.value(u"checks"_s).toArray();
        for (const QJsonValue &check : checks)
            ids += check.toObject().value(u"id"_s).toString();
        return ids;
    }

    static QJsonObject checkOf(const QJsonObject &report, const QString &id)
    {
        const QJsonArray checks = report.value(u"checks"_s).toArray();
        for (const QJsonValue &check : checks) {
            if (check.toObject().value(u"id"_s) == id)
                return check.toObject();
        }
        return {};
    }
};

QTEST_APPLESS_MAIN(TestDiagnosis)
#include "TestDiagnosis.moc"
