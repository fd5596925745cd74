// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/StartEnvironment.h"

#include <QTest>

using namespace vitrine;

class TestStartEnvironment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_settings = Settings();
        m_surroundings = StartSurroundings();
        m_surroundings.environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":0"));
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
        m_surroundings.environment.remove(QStringLiteral("DISPLAY"));
        if (!variable.isEmpty())
            m_surroundings.environment.insert(variable, QStringLiteral("x"));
        const auto variables = startVariables(m_settings, m_surroundings);
        QCOMPARE(variables.hasValue(), starts);
        if (!starts)
            QVERIFY2(variables.error().message.contains(QStringLiteral("--headless")),
                     qPrintable(variables.error().message));
    }

    void headlessNeedsNoDisplay()
    {
        m_settings.headless = true;
        m_surroundings.environment.remove(QStringLiteral("DISPLAY"));
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray("offscreen"));
        QCOMPARE(valueOf("QT_QUICK_BACKEND"), QByteArray("software"));
    }

    void aChosenPlatformIsKept()
    {
        m_settings.headless = true;
        m_surroundings.environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("vnc"));
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray());
        m_surroundings.environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        m_surroundings.platformGiven = true;
        QCOMPARE(valueOf("QT_QPA_PLATFORM"), QByteArray());
    }

    void drawsInSoftwareWhereNoGpuRenders_data()
    {
        QTest::addColumn<GraphicsMode>("mode");
        QTest::addColumn<bool>("hasRenderNode");
        QTest::addColumn<bool>("software");
        QTest::newRow("auto with a GPU") << GraphicsMode::Auto << true << false;
        QTest::newRow("auto without") << GraphicsMode::Auto << false << true;
        QTest::newRow("gpu without") << GraphicsMode::Gpu << false << false;
        QTest::newRow("software with a GPU") << GraphicsMode::Software << true << true;
    }

    void drawsInSoftwareWhereNoGpuRenders()
    {
        QFETCH(GraphicsMode, mode);
        QFETCH(bool, hasRenderNode);
        QFETCH(bool, software);
        m_settings.graphics = mode;
        m_surroundings.hasRenderNode = hasRenderNode;
        QCOMPARE(valueOf("QT_QUICK_BACKEND"), software ? QByteArray("software") : QByteArray());
    }

    void rootIsToldAboutTheSandbox()
    {
        m_surroundings.isRoot = true;
        const auto refused = startVariables(m_settings, m_surroundings);
        QVERIFY(!refused.hasValue());
        QVERIFY(refused.error().message.contains(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX=1")));
        QVERIFY(!refused.error().message.contains(u'\n'));
        m_surroundings.environment.insert(QStringLiteral("QTWEBENGINE_DISABLE_SANDBOX"), QStringLiteral("1"));
        QVERIFY(startVariables(m_settings, m_surroundings).hasValue());
    }

    void whatTheUserGaveToChromiumStays()
    {
        m_surroundings.environment.insert(QStringLiteral("QTWEBENGINE_CHROMIUM_FLAGS"),
                                          QStringLiteral("--widevine-path=/cdm --disable-features=A"));
        const QByteArray flags = valueOf("QTWEBENGINE_CHROMIUM_FLAGS");
        QVERIFY2(flags.contains("--widevine-path=/cdm"), flags.constData());
        QVERIFY2(flags.contains("--disable-features=A,"), flags.constData());
    }

private:
    QByteArray valueOf(const char *name) const
    {
        const auto variables = startVariables(m_settings, m_surroundings);
        if (!variables)
            qFatal("%s", qPrintable(variables.error().message));
        for (const auto &[variable, value] : *variables) {
            if (variable == name)
                return value;
        }
        return {};
    }

    Settings m_settings;
    StartSurroundings m_surroundings;
};

QTEST_APPLESS_MAIN(TestStartEnvironment)
#include "TestStartEnvironment.moc"
