// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GpuProbe.h"

#include "graphics/EglRenderer.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;
using End = ForkedProbeResult::End;
using Kind = GpuFinding::Kind;

class TestGpuProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_asked.clear();
        m_answer = {End::Answered, GpuProbe::encodeRenderer(GlRenderer{u"Intel"_s, u"UHD 620"_s, u"4.6"_s})};
    }

    void aMachineWithoutADeviceCostsNothing_data()
    {
        QTest::addColumn<QStringList>("nodes");
        QTest::newRow("nothing") << QStringList();
        QTest::newRow("a screen, but nothing that renders") << QStringList{u"dri/card0"_s};
        QTest::newRow("only NVIDIA's control") << QStringList{u"nvidiactl"_s, u"nvidia-modeset"_s};
    }

    void aMachineWithoutADeviceCostsNothing()
    {
        QFETCH(QStringList, nodes);
        for (const QString &node : std::as_const(nodes))
            add(node);
        const GpuFinding finding = look();
        QCOMPARE(finding.kind, Kind::NoDevice);
        QVERIFY(!finding.hasGpu());
        QVERIFY2(m_asked.isEmpty(), "no driver is loaded where there is nothing to drive");
    }

    void findsTheDevice_data()
    {
        QTest::addColumn<QString>("node");
        for (const char *node : {"dri/renderD128", "dri/renderD129", "nvidia0", "mali0", "kgsl-3d0", "galcore", "dxg"})
            QTest::newRow(node) << QString::fromLatin1(node);
    }

    void findsTheDevice()
    {
        QFETCH(QString, node);
        add(node);
        const GpuFinding finding = look(DisplayKind::Wayland);
        QCOMPARE(finding.kind, Kind::Gpu);
        QCOMPARE(finding.devices, (QList<GpuDevice>{{m_folder->filePath(node), true}}));
        QCOMPARE(m_asked, QList<DisplayKind>{DisplayKind::Wayland});
        QCOMPARE(finding.display, DisplayKind::Wayland);
        QCOMPARE(finding.renderer, (GlRenderer{u"Intel"_s, u"UHD 620"_s, u"4.6"_s}));
    }

    void aDeviceOfOthersIsNone()
    {
        add(u"dri/renderD128"_s);
        QVERIFY(QFile::setPermissions(m_folder->filePath(u"dri/renderD128"_s), {}));
        if (QFileInfo(m_folder->filePath(u"dri/renderD128"_s)).isReadable())
            QSKIP("Nothing is forbidden to root");
        QCOMPARE(look().kind, Kind::NoAccess);
        QVERIFY(m_asked.isEmpty());
    }

    void believesTheAnswer_data()
    {
        QTest::addColumn<ForkedProbeResult>("answer");
        QTest::addColumn<Kind>("kind");
        const auto row = [](const char *name, const ForkedProbeResult &answer, Kind kind) {
            QTest::newRow(name) << answer << kind;
        };
        const auto renderer = [](const QString &name) {
            return ForkedProbeResult{End::Answered, GpuProbe::encodeRenderer(GlRenderer{u"Mesa"_s, name, u"4.5"_s})};
        };
        row("GPU", renderer(u"AMD Radeon"_s), Kind::Gpu);
        row("two lines", renderer(u"AMD\nRadeon"_s), Kind::Gpu);
        row("rasteriser", renderer(u"llvmpipe (LLVM 15.0.6, 256 bits)"_s), Kind::Software);
        row("no name", renderer({}), Kind::Software);
        row("error", {End::Answered, GpuProbe::encodeRenderer(Error{u"no OpenGL context"_s})}, Kind::NoDriver);
        row("error in lines", {End::Answered, GpuProbe::encodeRenderer(Error{u"a\nb\nc\nd"_s})}, Kind::NoDriver);
        row("nothing", {End::Answered, {}}, Kind::NoDriver);
        row("crash", {End::Crashed, {}}, Kind::DriverCrashed);
        row("hang", {End::TimedOut, {}}, Kind::DriverHangs);
        row("no process", {End::NotStarted, {}}, Kind::NotAnswered);
    }

    void believesTheAnswer()
    {
        QFETCH(ForkedProbeResult, answer);
        QFETCH(Kind, kind);
        add(u"dri/renderD128"_s);
        m_answer = answer;
        const GpuFinding finding = look();
        QCOMPARE(finding.kind, kind);
        QCOMPARE(finding.hasGpu(), kind == Kind::Gpu);
        QCOMPARE(finding.renderer.has_value(), kind == Kind::Gpu || kind == Kind::Software);
    }

    void keepsWhatEglSaid()
    {
        add(u"dri/renderD128"_s);
        m_answer = {End::Answered, GpuProbe::encodeRenderer(Error{u"no OpenGL context"_s})};
        QCOMPARE(look().problem, u"no OpenGL context"_s);
    }

    void theRealDriverIsAskedAndDoesNoHarm()
    {
        add(u"dri/renderD128"_s);
        // As the probe does by itself, but with time enough for a loaded machine.
        const auto ask = [](DisplayKind display) {
            return runForkedProbe([display] { return GpuProbe::encodeRenderer(eglRenderer(display)); }, 60s);
        };
        const GpuFinding finding = GpuProbe(m_folder->path(), ask).look(DisplayKind::None);
        // Which of them depends on the machine.
        QVERIFY2(QList({Kind::Gpu, Kind::Software, Kind::NoDriver}).contains(finding.kind),
                 qPrintable(gpuFindingName(finding.kind)));
        QFile maps(u"/proc/self/maps"_s);
        QVERIFY(maps.open(QIODevice::ReadOnly));
        QVERIFY2(!maps.readAll().contains("libEGL"), "it stays in its own process");
    }

private:
    void add(const QString &node)
    {
        const QFileInfo path(m_folder->filePath(node));
        QVERIFY(QDir().mkpath(path.path()));
        QFile file(path.filePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }

    GpuFinding look(DisplayKind display = DisplayKind::X11)
    {
        return GpuProbe(m_folder->path(),
                        [this](DisplayKind asked) {
                            m_asked.append(asked);
                            return m_answer;
                        })
            .look(display);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QList<DisplayKind> m_asked;
    ForkedProbeResult m_answer;
};

QTEST_APPLESS_MAIN(TestGpuProbe)
#include "TestGpuProbe.moc"
