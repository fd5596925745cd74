// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GraphicsChoice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;
using Kind = GpuFinding::Kind;
using Why = GraphicsChoice::Why;

class TestGraphicsChoice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<GraphicsMode>("mode");
        QTest::addColumn<QString>("variable"); // NAME=VALUE
        QTest::addColumn<bool>("headless");
        QTest::addColumn<GpuFinding::Kind>("found");
        QTest::addColumn<bool>("software");
        QTest::addColumn<Why>("why");
        using enum GraphicsMode;
        const auto row = [](const char *name, GraphicsMode mode, const char *variable, bool headless,
                            GpuFinding::Kind found, bool software, Why why) {
            QTest::newRow(name) << mode << QString::fromLatin1(variable) << headless << found << software << why;
        };
        const Kind gpu = Kind::Gpu;
        row("a GPU", Auto, "", false, gpu, false, Why::Probe);
        row("a software rasteriser", Auto, "", false, Kind::Software, true, Why::Probe);
        row("no device", Auto, "", false, Kind::NoDevice, true, Why::Probe);
        row("no access", Auto, "", false, Kind::NoAccess, true, Why::Probe);
        row("no driver", Auto, "", false, Kind::NoDriver, true, Why::Probe);
        row("a crash", Auto, "", false, Kind::DriverCrashed, true, Why::Probe);
        row("a hang", Auto, "", false, Kind::DriverHangs, true, Why::Probe);
        row("no answer", Auto, "", false, Kind::NotAnswered, true, Why::Probe);
        row("gpu forced", GraphicsMode::Gpu, "", false, Kind::NoDevice, false, Why::GpuOption);
        row("gpu forced, headless", GraphicsMode::Gpu, "", true, Kind::NoDevice, false, Why::GpuOption);
        row("gpu forced over the variable", GraphicsMode::Gpu, "QT_QUICK_BACKEND=software", false, Kind::NoDevice,
            false, Why::GpuOption);
        row("software forced", GraphicsMode::Software, "", false, gpu, true, Why::SoftwareOption);
        row("software forced over the variable", GraphicsMode::Software, "QSG_RHI_BACKEND=vulkan", false, gpu, true,
            Why::SoftwareOption);
        row("headless", Auto, "", true, gpu, true, Why::Headless);
        row("the user's software", Auto, "QT_QUICK_BACKEND=software", false, gpu, true, Why::QtVariable);
        row("the user's RHI", Auto, "QT_QUICK_BACKEND=rhi", false, Kind::NoDevice, false, Why::QtVariable);
        row("the user's RHI, headless", Auto, "QT_QUICK_BACKEND=rhi", true, Kind::NoDevice, false, Why::QtVariable);
        row("an empty variable", Auto, "QT_QUICK_BACKEND=", false, gpu, false, Why::Probe);
        row("the user's Vulkan", Auto, "QSG_RHI_BACKEND=vulkan", false, Kind::NoDevice, false, Why::QtVariable);
        row("OpenGL in software", Auto, "LIBGL_ALWAYS_SOFTWARE=1", false, gpu, true, Why::GlVariable);
        row("OpenGL in software, in a word", Auto, "LIBGL_ALWAYS_SOFTWARE=true", false, gpu, true, Why::GlVariable);
        row("OpenGL not in software", Auto, "LIBGL_ALWAYS_SOFTWARE=0", false, gpu, false, Why::Probe);
        row("a platform without GPU", Auto, "QT_QPA_PLATFORM=vnc", false, gpu, true, Why::Platform);
    }

    void decides()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(QString, variable);
        QFETCH(bool, headless);
        QFETCH(GpuFinding::Kind, found);
        QFETCH(bool, software);
        QFETCH(Why, why);
        GraphicsRequest request;
        request.mode = mode;
        request.headless = headless;
        request.environment.insert(u"DISPLAY"_s, u":0"_s);
        if (!variable.isEmpty())
            request.environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        int looked = 0;
        const GraphicsChoice choice = chooseGraphics(request, [&](DisplayKind display) {
            ++looked;
            GpuFinding finding;
            finding.kind = found;
            finding.display = display;
            return finding;
        });
        QCOMPARE(choice.software, software);
        QCOMPARE(choice.why, why);
        QVERIFY2(looked == (why == Why::Probe ? 1 : 0), "only what decides is looked at");
        QCOMPARE(choice.gpu.has_value(), why == Why::Probe);
        QCOMPARE(choice.variable.isEmpty(), why != Why::QtVariable && why != Why::GlVariable);
    }

    void knowsWhereQtWillDraw_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<std::optional<DisplayKind>>("display");
        const auto row = [](const char *name, const char *option, const QStringList &variables,
                            std::optional<DisplayKind> display) {
            QTest::newRow(name) << QString::fromLatin1(option) << variables << display;
        };
        const QStringList both{u"DISPLAY=:0"_s, u"WAYLAND_DISPLAY=wayland-0"_s};
        row("X", "", {u"DISPLAY=:0"_s}, DisplayKind::X11);
        row("Wayland", "", {u"WAYLAND_DISPLAY=wayland-0"_s}, DisplayKind::Wayland);
        row("both", "", both, DisplayKind::X11);
        row("both in a Wayland session", "", both + QStringList{u"XDG_SESSION_TYPE=wayland"_s}, DisplayKind::Wayland);
        row("nothing", "", {}, DisplayKind::None);
        row("xcb chosen", "", both + QStringList{u"QT_QPA_PLATFORM=xcb:x=1;wayland"_s}, DisplayKind::X11);
        row("Wayland chosen", "", both + QStringList{u"QT_QPA_PLATFORM=wayland-egl"_s}, DisplayKind::Wayland);
        row("the option wins", "xcb", both + QStringList{u"QT_QPA_PLATFORM=wayland"_s}, DisplayKind::X11);
        row("the device itself", "eglfs_kms", {}, DisplayKind::None);
        row("offscreen", "offscreen", both, std::nullopt);
        row("the framebuffer", "linuxfb", both, std::nullopt);
    }

    void knowsWhereQtWillDraw()
    {
        QFETCH(QString, option);
        QFETCH(QStringList, variables);
        QFETCH(std::optional<DisplayKind>, display);
        GraphicsRequest request;
        request.platform = option;
        for (const QString &variable : std::as_const(variables))
            request.environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
        QCOMPARE(displayKind(request), display);
    }
};

QTEST_APPLESS_MAIN(TestGraphicsChoice)
#include "TestGraphicsChoice.moc"
