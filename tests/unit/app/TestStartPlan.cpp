// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartPlan.h"

#include "devtools/BrowserPort.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace vitrine;

class TestStartPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = Settings();
        m_environment = Environment();
        m_environment.variables.insert(QStringLiteral("DISPLAY"), QStringLiteral(":0"));
        m_gpu = GpuFinding();
        m_hasSeat = true;
        m_looked = 0;
    }

    void withoutADisplayNothingStarts_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("starts");
        QTest::newRow("none") << "" << false;
        QTest::newRow("X11") << "DISPLAY" << true;
        QTest::newRow("Wayland") << "WAYLAND_DISPLAY" << true;
        QTest::newRow("platform chosen") << "QT_QPA_PLATFORM" << true;
    }

    void withoutADisplayNothingStarts()
    {
        QFETCH(QString, variable);
        QFETCH(bool, starts);
        m_environment.variables.remove(QStringLiteral("DISPLAY"));
        if (!variable.isEmpty())
            m_environment.variables.insert(variable, QStringLiteral("x"));
        const auto started = plan();
        QCOMPARE(started.hasValue(), starts);
        const QString error = started ? QString() : started.error().message;
        QVERIFY2(error.contains(QStringLiteral("--headless")) != starts, qPrintable(error));
        QVERIFY2(starts || m_looked == 0, "what does not start needs no GPU");
    }

    void whereTheDisplayHasNoSeatQtsTextInputIsAvoided_data()
    {
        QTest::addColumn<std::optional<bool>>("hasSeat");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QByteArray>("method");
        QTest::newRow("no seat") << std::optional(false) << "WAYLAND_DISPLAY" << QByteArray("compose");
        QTest::newRow("a seat") << std::optional(true) << "WAYLAND_DISPLAY" << QByteArray();
        QTest::newRow("no answer") << std::optional<bool>() << "WAYLAND_DISPLAY" << QByteArray();
        QTest::newRow("X11") << std::optional(false) << "DISPLAY" << QByteArray();
    }

    void whereTheDisplayHasNoSeatQtsTextInputIsAvoided()
    {
        QFETCH(const std::optional<bool>, hasSeat);
        QFETCH(const QString, variable);
        QFETCH(const QByteArray, method);
        m_hasSeat = hasSeat;
        m_environment.variables.remove(QStringLiteral("DISPLAY"));
        m_environment.variables.insert(variable, QStringLiteral("x"));
        QCOMPARE(valueOf("QT_IM_MODULE"), method);
        m_environment.variables.insert(QStringLiteral("QT_IM_MODULE"), QStringLiteral("ibus"));
        QCOMPARE(valueOf("QT_IM_MODULE"), QByteArray());
    }

    // It takes the place of Qt's input method for Wayland, and of the one that is used without a seat.
    void aKioskWithAKeyboardLoadsIt()
    {
        const QTemporaryDir qt;
        for (const char *file :
             {"platforminputcontexts/libqtvirtualkeyboardplugin.so", "imageformats/libqsvg.so",
              "QtQuick/VirtualKeyboard/qmldir", "QtQuick/Window/qmldir", "Qt/labs/folderlistmodel/qmldir"}) {
            const QString path = qt.filePath(QString::fromLatin1(file));
            QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
            QFile made(path);
            QVERIFY(made.open(QIODevice::WriteOnly));
        }
        m_environment.variables.insert(QStringLiteral("QT_PLUGIN_PATH"), qt.path());
        m_environment.variables.insert(QStringLiteral("QML_IMPORT_PATH"), qt.path());
        m_environment.variables.insert(QStringLiteral("WAYLAND_DISPLAY"), QStringLiteral("x"));
        m_environment.variables.remove(QStringLiteral("DISPLAY"));
        m_hasSeat = false;
        m_settings.kioskKeyboard = true;
        QCOMPARE(valueOf("QT_IM_MODULE"), QByteArray("compose"));
        m_settings.kiosk = true;
        QCOMPARE(valueOf("QT_IM_MODULE"), QByteArray("qtvirtualkeyboard"));
        QCOMPARE(valueOf("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"), QByteArray("1"));
        m_environment.variables.insert(QStringLiteral("QT_IM_MODULE"), QStringLiteral("ibus"));
        QCOMPARE(valueOf("QT_IM_MODULE"), QByteArray());
        QCOMPARE(valueOf("QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"), QByteArray());
    }

    void saysWhichDisplayCannotBeOpened()
    {
        m_environment.variables.insert(QStringLiteral("DISPLAY"), QStringLiteral(":77"));
        const auto started = plan();
        QVERIFY(started.hasValue());
        const QString text = started->displayProblem;
        QVERIFY2(text.contains(QStringLiteral("DISPLAY=:77")) && text.contains(QStringLiteral("--headless")),
                 qPrintable(text));
    }

    void whereSharedMemoryIsScarceTheEngineUsesAnother()
    {
        const QByteArray flag = "--disable-dev-shm-usage";
        QVERIFY(!valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains(flag));
        m_environment.sharedMemory = {.freeBytes = 16'000'000, .temporaryBytes = 1'000'000'000};
        QVERIFY(valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains(flag));
        m_environment.sharedMemory.temporaryBytes = 0;
        QVERIFY(!valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains(flag));
    }

    void accessibilityIsForcedOnlyIfAskedFor()
    {
        const QByteArray flag = "--force-renderer-accessibility";
        QCOMPARE(valueOf("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QByteArray());
        QVERIFY(!valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains(flag));
        m_settings.accessibility = true;
        QCOMPARE(valueOf("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"), QByteArray("1"));
        QVERIFY(valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains(flag));
    }

    void headlessNeedsNoDisplay()
    {
        m_settings.headless = true;
        m_environment.variables.remove(QStringLiteral("DISPLAY"));
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray("offscreen"));
        QCOMPARE(valueOf("QT_QUICK_BACKEND"), QByteArray("software"));
    }

    void aChosenPlatformIsKept()
    {
        m_settings.headless = true;
        m_environment.variables.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("vnc"));
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray());
        m_environment.variables.remove(QStringLiteral("QT_QPA_PLATFORM"));
        m_environment.platform = QStringLiteral("vnc");
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray());
    }

    void drawsInSoftwareWhereNoGpuRenders_data()
    {
        QTest::addColumn<GraphicsMode>("mode");
        QTest::addColumn<bool>("hasGpu");
        QTest::addColumn<bool>("software");
        QTest::newRow("auto with a GPU") << GraphicsMode::Auto << true << false;
        QTest::newRow("auto without") << GraphicsMode::Auto << false << true;
        QTest::newRow("gpu without") << GraphicsMode::Gpu << false << false;
        QTest::newRow("software with a GPU") << GraphicsMode::Software << true << true;
    }

    void drawsInSoftwareWhereNoGpuRenders()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(bool, hasGpu);
        QFETCH(bool, software);
        m_settings.graphics = mode;
        m_gpu.kind = hasGpu ? GpuFinding::Kind::Gpu : GpuFinding::Kind::Software;
        QCOMPARE(valueOf("QT_QUICK_BACKEND"), software ? QByteArray("software") : QByteArray());
        QCOMPARE(valueOf("QT_XCB_GL_INTEGRATION"), software ? QByteArray("none") : QByteArray());
        QCOMPARE(plan()->graphics.software, software);
    }

    void whatTheUserSetForGraphicsStays_data()
    {
        QTest::addColumn<GraphicsMode>("mode");
        QTest::addColumn<QString>("variable");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("stays");
        const auto row = [](const char *name, GraphicsMode mode, const char *variable, const char *value, bool stays) {
            QTest::newRow(name) << mode << QString::fromLatin1(variable) << QString::fromLatin1(value) << stays;
        };
        row("software", GraphicsMode::Auto, "QT_QUICK_BACKEND", "software", true);
        row("the RHI", GraphicsMode::Auto, "QT_QUICK_BACKEND", "rhi", true);
        row("the RHI, but software is asked for", GraphicsMode::Software, "QT_QUICK_BACKEND", "rhi", false);
        row("software, but the GPU is asked for", GraphicsMode::Gpu, "QT_QUICK_BACKEND", "software", false);
        row("how X gets OpenGL", GraphicsMode::Software, "QT_XCB_GL_INTEGRATION", "xcb_egl", true);
    }

    void whatTheUserSetForGraphicsStays()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(QString, variable);
        QFETCH(QString, value);
        QFETCH(bool, stays);
        m_settings.graphics = mode;
        m_environment.variables.insert(variable, value);
        QCOMPARE(!isSettled(variable.toLatin1()), stays);
    }

    void theGpuIsForcedByNoVariable()
    {
        m_settings.graphics = GraphicsMode::Gpu;
        m_environment.variables.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
        QVERIFY(isSettled("QT_QUICK_BACKEND"));
        QVERIFY2(valueOf("QT_QUICK_BACKEND").isEmpty(), "which is Qt's own choice");
        QCOMPARE(m_looked, 0);
    }

    void rootIsToldAboutTheSandbox()
    {
        m_environment.isRoot = true;
        const auto refused = plan();
        QVERIFY(!refused.hasValue());
        QVERIFY(refused.error().message.contains(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX=1")));
        QVERIFY(!refused.error().message.contains(u'\n'));
        m_environment.variables.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
        QVERIFY(plan().hasValue());
    }

    void whatTheUserGaveToChromiumStays()
    {
        m_environment.variables.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                                       QStringLiteral("--widevine-path=/cdm --disable-features=A"));
        const QByteArray flags = valueOf("QTWEBENGINE_CHROMIUM_FLAGS");
        QVERIFY2(flags.contains("--widevine-path=/cdm"), flags.constData());
        QVERIFY2(flags.contains("--disable-features=A,"), flags.constData());
    }

    void theEngineGetsAPortForRemoteDebugging()
    {
        QCOMPARE(valueOf("QTWEBENGINE_REMOTE_DEBUGGING"), QByteArray());
        QVERIFY(!valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains("--allow-pre-commit-input"));
        m_settings.remoteDebuggingPort = 9222;
        QVERIFY(valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains("--allow-pre-commit-input"));
        QVERIFY(valueOf("QTWEBENGINE_CHROMIUM_FLAGS").contains("--remote-allow-origins=https://none.invalid"));
        const auto port = BrowserPort::fromText(QString::fromUtf8(valueOf("QTWEBENGINE_REMOTE_DEBUGGING")));
        QVERIFY2(port, port ? "" : qPrintable(port.error().message));
        QCOMPARE(port->host, QStringLiteral("127.0.0.1"));
        QVERIFY(port->port != 9222);

        m_environment.variables.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                                       QStringLiteral("--remote-allow-origins=*"));
        QCOMPARE(valueOf("QTWEBENGINE_CHROMIUM_FLAGS").count("--remote-allow-origins"), 1);
        m_environment.variables.insert(QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING"), QStringLiteral("9223"));
        QVERIFY(!isSettled("QTWEBENGINE_REMOTE_DEBUGGING"));
        m_environment.variables.insert(QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING"), QStringLiteral("nowhere"));
        const auto refused = plan();
        QVERIFY(!refused && refused.error().message.contains(QStringLiteral("QTWEBENGINE_REMOTE_DEBUGGING must be")));
    }

private:
    Result<StartPlan> plan() const
    {
        return planStart(
            m_settings, m_environment,
            [this](DisplayKind) {
                ++m_looked;
                return m_gpu;
            },
            [this] { return m_hasSeat; });
    }

    bool isSettled(const QByteArray &name) const
    {
        const auto started = plan();
        return started && std::ranges::find(started->variables, name, &std::pair<QByteArray, QByteArray>::first) !=
                              started->variables.cend();
    }

    QByteArray valueOf(const char *name) const
    {
        const auto started = plan();
        if (!started)
            qFatal("%s", qPrintable(started.error().message));
        for (const auto &[variable, value] : started->variables) {
            if (variable == name)
                return value;
        }
        return {};
    }

    Settings m_settings;
    Environment m_environment;
    GpuFinding m_gpu;
    std::optional<bool> m_hasSeat;
    mutable int m_looked = 0;
};

QTEST_APPLESS_MAIN(TestStartPlan)
#include "TestStartPlan.moc"
