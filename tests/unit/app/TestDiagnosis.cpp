// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Diagnosis.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksOnceAndSaysWhatIsUsed_data()
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

    void looksOnceAndSaysWhatIsUsed()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(bool, hasGpu);
        QFETCH(QString, uses);
        QFETCH(QString, gpu);
        LoadedSettings loaded;
        loaded.settings.graphics = mode;
        int looked = 0;
        const QJsonObject json = diagnose(loaded, {}, {u"1"_s, u"2"_s, u"3"_s}, [&](DisplayKind) {
                                     ++looked;
                                     return finding(hasGpu);
                                 }).json();
        QCOMPARE(looked, 1);
        QCOMPARE(json.value(u"chromium"_s), u"3"_s);
        const QJsonObject details = checkOf(json, u"graphics"_s).value(u"details"_s).toObject();
        QCOMPARE(details.value(u"uses"_s), uses);
        QCOMPARE(details.value(u"gpu"_s), gpu);
    }

    void wrongSettingsAreAProblemAndNoObstacle()
    {
        const DoctorReport report =
            diagnose(Error{u"hud is wrong"_s}, {}, {}, [](DisplayKind) { return finding(true); });
        QCOMPARE(report.exitCode(), 1);
        QCOMPARE(checkOf(report.json(), u"settings"_s).value(u"found"_s), u"hud is wrong"_s);
        QCOMPARE(checkOf(report.json(), u"graphics"_s).value(u"verdict"_s), u"ok"_s);
    }

private:
    static GpuFinding finding(bool hasGpu)
    {
        GpuFinding finding;
        if (hasGpu) {
            finding.kind = GpuFinding::Kind::Gpu;
            finding.renderer = GlRenderer{u"AMD"_s, u"Radeon"_s, u"4.6"_s};
        }
        return finding;
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
