// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include <Vitrine/Player>

#include <QCoreApplication>
#include <QRegularExpression>
#include <QTest>

/// Vitrine::initialize() of the shared library, which comes before the application.
class TestInitialize : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { qunsetenv(m_variable); }

    void setsTheFlagsOfTheBrowserEngine()
    {
        Vitrine::initialize();
        const QByteArray flags = qgetenv(m_variable);
        QVERIFY2(flags.contains("--disable-renderer-backgrounding"), flags.constData());
        QVERIFY2(flags.contains("MediaSessionService"), flags.constData());
    }

    void keepsWhatTheUserHasSet()
    {
        qputenv(m_variable, "--force-dark-mode --disable-features=Translate");
        Vitrine::initialize();
        const QByteArray flags = qgetenv(m_variable);
        QVERIFY2(flags.contains("--force-dark-mode"), flags.constData());
        QVERIFY2(flags.contains("--disable-features=Translate,"), flags.constData());
    }

    void aSecondCallChangesNothing()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        qputenv(m_variable, "--disable-features=Translate");
        Vitrine::initialize();
        const QByteArray once = qgetenv(m_variable);
        Vitrine::initialize();
        QCOMPARE(qgetenv(m_variable), once);
    }

    void tooLateItSaysWhatToDo()
    {
        int argc = 0;
        const QCoreApplication application(argc, nullptr);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral(
                                               "too late and has no effect: call it before QApplication is created")));
        Vitrine::initialize();
        QVERIFY(!qEnvironmentVariableIsSet(m_variable));
    }

private:
    static constexpr const char *m_variable = "QTWEBENGINE_CHROMIUM_FLAGS";
};

QTEST_APPLESS_MAIN(TestInitialize)
#include "TestInitialize.moc"
