// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/GraphicsCheck.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Kind = GpuFinding::Kind;
using Why = GraphicsChoice::Why;

class TestGraphicsCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasFoundAndWhatToDo_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<bool>("software");
        QTest::addColumn<Why>("why");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QString>("found");
        QTest::addColumn<QString>("advice");
        const auto row = [](const char *name, Kind kind, bool software, Why why, CheckVerdict verdict,
                            const char *found, const char *advice) {
            QTest::newRow(name) << kind << software << why << verdict << QString::fromLatin1(found)
                                << QString::fromLatin1(advice);
        };
        using enum CheckVerdict;
        row("GPU", Kind::Gpu, false, Why::Probe, Ok, "A GPU draws here: Radeon. Vitrine draws with OpenGL.", "");
        row("no device", Kind::NoDevice, true, Why::Probe, Info,
            "no graphics device in /dev. Vitrine draws in software.", "");
        row("software", Kind::Software, true, Why::Probe, Warning, "(/dev/dri/renderD128), but the display is drawn",
            "driver");
        row("no access", Kind::NoAccess, true, Why::Probe, Warning, "may not use the graphics device", "group");
        row("no driver", Kind::NoDriver, true, Why::Probe, Warning, "no driver that can use it (no context)",
            "libgl1-mesa-dri");
        row("crash", Kind::DriverCrashed, true, Why::Probe, Warning, "crashed", "Update the driver");
        row("hang", Kind::DriverHangs, true, Why::Probe, Warning, "did not answer within 2 seconds",
            "Update the driver");
        row("no answer", Kind::NotAnswered, true, Why::Probe, Warning, "not known", "limit on the number of processes");
        row("software wanted", Kind::Gpu, true, Why::SoftwareOption, Info, "because of --graphics software", "");
        row("software wanted without a GPU", Kind::NoDriver, true, Why::SoftwareOption, Info,
            "because of --graphics software", "");
        row("headless", Kind::Gpu, true, Why::Headless, Info, "because --headless", "");
        row("gpu wanted", Kind::Gpu, false, Why::GpuOption, Ok, "with OpenGL, because of --graphics gpu", "");
        row("gpu wanted where none is", Kind::NoDevice, false, Why::GpuOption, Warning, "because of --graphics gpu",
            "Remove that");
        row("variable", Kind::NoDevice, false, Why::QtVariable, Warning, "because QT_QUICK_BACKEND is set",
            "Remove that");
        row("platform", Kind::Gpu, true, Why::Platform, Info, "platform of Qt", "");
    }

    void saysWhatWasFoundAndWhatToDo()
    {
        QFETCH(Kind, kind);
        QFETCH(bool, software);
        QFETCH(Why, why);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QString, found);
        QFETCH(QString, advice);
        GpuFinding gpu;
        gpu.kind = kind;
        gpu.problem = u"no context"_s;
        gpu.renderer = GlRenderer{u"AMD"_s, u"Radeon"_s, u"4.6"_s};
        gpu.devices = {{u"/dev/dri/renderD128"_s, true}};
        GraphicsChoice choice;
        choice.software = software;
        choice.why = why;
        choice.variable = u"QT_QUICK_BACKEND"_s;

        const Check check = graphicsCheck(choice, gpu);

        QCOMPARE(check.id, u"graphics"_s);
        QCOMPARE(check.verdict, verdict);
        QVERIFY2(check.found.contains(found), qPrintable(check.found));
        QVERIFY2(check.advice.contains(advice), qPrintable(check.advice));
        QCOMPARE(check.advice.isEmpty(), advice.isEmpty());
    }

    void hasTheSameForScripts()
    {
        GpuFinding gpu;
        gpu.kind = Kind::Software;
        gpu.display = DisplayKind::X11;
        gpu.renderer = GlRenderer{u"Mesa"_s, u"llvmpipe"_s, u"4.5"_s};
        gpu.devices = {{u"/dev/dri/renderD128"_s, true}};
        gpu.duration = std::chrono::milliseconds(70);
        const QJsonObject details = graphicsCheck({true, Why::Probe, {}, gpu}, gpu).details;
        const QJsonObject expected{
            {u"uses"_s, u"software"_s},
            {u"why"_s, u"probe"_s},
            {u"gpu"_s, u"software"_s},
            {u"display"_s, u"x11"_s},
            {u"devices"_s, QJsonArray{QJsonObject{{u"path"_s, u"/dev/dri/renderD128"_s}, {u"accessible"_s, true}}}},
            {u"probeMs"_s, 70},
            {u"vendor"_s, u"Mesa"_s},
            {u"renderer"_s, u"llvmpipe"_s},
            {u"version"_s, u"4.5"_s},
        };
        QCOMPARE(details, expected);
    }
};

QTEST_APPLESS_MAIN(TestGraphicsCheck)
#include "TestGraphicsCheck.moc"
