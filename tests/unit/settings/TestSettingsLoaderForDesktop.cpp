// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

#include <array>

using namespace Qt::StringLiterals;
using namespace vitrine;

/// A window opens in spite of mistakes in the user's file, and only of those.
class TestSettingsLoaderForDesktop : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture.write(u"system.toml"_s, u"muted = true\n"_s);
        m_fixture.write(userFile, QString());
        m_fixture.environment.variables.remove(u"VITRINE_HEADLESS"_s);
    }

    void aWrongUserFileDoesNotCount_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("no TOML") << u"hud = \"off\"\nfullscreen = yes\n"_s
                                 << u"vitrine.toml:2: this is not valid TOML"_s;
        QTest::newRow("wrong type") << u"hud = \"off\"\nfullscreen = 1\n"_s
                                    << u"vitrine.toml:2: fullscreen must be true"_s;
        QTest::newRow("wrong value") << u"hud = \"sometimes\"\n"_s << u"vitrine.toml:1: hud must be auto"_s;
        QTest::newRow("the folder of the file") << u"config_dir = \"a\"\n"_s << u"config_dir cannot be set"_s;
        QTest::newRow("no kiosk") << u"kiosk = false\nhud = 1\n"_s << u"vitrine.toml:2: hud must be a text"_s;
    }

    void aWrongUserFileDoesNotCount()
    {
        QFETCH(QString, content);
        QFETCH(QString, message);
        m_fixture.write(userFile, content);
        QVERIFY(!m_fixture.load());
        const auto loaded = load();
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->userFile);
        QCOMPARE(loaded->userFile->kind, UserFileProblem::Kind::Damaged);
        QCOMPARE(loaded->userFile->path, loaded->settings.userFile());
        QVERIFY2(loaded->userFile->message.contains(message), qPrintable(loaded->userFile->message));
        QCOMPARE(loaded->settings.hud, HudMode::Auto);
        QVERIFY(loaded->settings.muted); // the other layers count
    }

    void aFileThatCannotBeReadIsNotDamaged()
    {
        m_fixture.environment.variables.insert(u"XDG_CONFIG_HOME"_s, m_fixture.path(u"folders"_s));
        m_fixture.write(u"folders/vitrine/vitrine.toml/file"_s, QString());
        const auto loaded = load();
        m_fixture.environment.variables.remove(u"XDG_CONFIG_HOME"_s);
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->userFile);
        QCOMPARE(loaded->userFile->kind, UserFileProblem::Kind::Unreadable);
        QVERIFY2(loaded->userFile->message.contains("cannot be read"_L1), qPrintable(loaded->userFile->message));
    }

    void unknownKeysAreIgnoredWithAWarning()
    {
        m_fixture.write(userFile, u"hud = \"off\"\nhudd = 1\n"_s);
        QVERIFY(!m_fixture.load());
        const auto loaded = load();
        VERIFY_LOADED(loaded);
        QVERIFY(!loaded->userFile);
        QCOMPARE(loaded->settings.hud, HudMode::Off);
        QCOMPARE(loaded->warnings.size(), 1);
        QVERIFY2(loaded->warnings.constFirst().endsWith(u"Did you mean “hud”? It is ignored."_s),
                 qPrintable(loaded->warnings.constFirst()));
    }

    void aRightFileIsReadAsEver()
    {
        m_fixture.write(userFile, u"hud = \"off\"\n"_s);
        const auto loaded = load();
        VERIFY_LOADED(loaded);
        QVERIFY(!loaded->userFile && loaded->warnings.isEmpty());
        QCOMPARE(loaded->settings.hud, HudMode::Off);
    }

    void runsWithoutAPersonFailAsEver_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QString>("option");
        QTest::newRow("headless") << u"hud = 1\n"_s << u"headless"_s;
        QTest::newRow("kiosk") << u"hud = 1\n"_s << u"kiosk"_s;
        QTest::newRow("unknown key") << u"hudd = 1\n"_s << u"kiosk"_s;
        QTest::newRow("kiosk in the file") << u"kiosk = true\nhud = 1\n"_s << QString();
        QTest::newRow("kiosk in the file, which is no TOML") << u"hud =\n  kiosk= true # yes\n"_s << QString();
        QTest::newRow("a kiosk, perhaps") << u"kiosk = yes\n"_s << QString();
        QTest::newRow("quoted") << u"\"headless\" = true\nhud = 1\n"_s << QString();
        QTest::newRow("kiosk in its table") << u"hud = 1\n[kiosk]\nenabled = true\n"_s << QString();
        QTest::newRow("kiosk in a table that is no TOML") << u"hud =\n[ kiosk ]\nenabled = true\n"_s << QString();
        QTest::newRow("kiosk.enabled") << u"hud =\nkiosk.enabled = true\n"_s << QString();
        QTest::newRow("kiosk and an unknown key") << u"kiosk = true\nhudd = 1\n"_s << QString();
    }

    void runsWithoutAPersonFailAsEver()
    {
        QFETCH(QString, content);
        QFETCH(QString, option);
        m_fixture.write(userFile, content);
        const QList<SettingsFixture::Given> given =
            option.isEmpty() ? QList<SettingsFixture::Given>() : QList<SettingsFixture::Given>{{option, u"true"_s}};
        const auto loaded = load(given);
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().message, SettingsFixture::messageOf(m_fixture.load(given)));
    }

    void aMistakeElsewhereIsToldBeforeUnknownKeys()
    {
        m_fixture.write(userFile, u"hudd = 1\n"_s);
        const auto loaded = load({{u"fullscreen"_s, u"perhaps"_s}});
        QVERIFY(!loaded);
        QVERIFY2(loaded.error().message.startsWith(u"--fullscreen"_s), qPrintable(loaded.error().message));
    }

    void aPipeInPlaceOfTheUserFileIsNotOpened()
    {
        m_fixture.environment.variables.insert(u"XDG_CONFIG_HOME"_s, m_fixture.path(u"pipes"_s));
        QVERIFY(QDir().mkpath(m_fixture.path(u"pipes/vitrine"_s)));
        QCOMPARE(::mkfifo(QFile::encodeName(m_fixture.path(u"pipes/vitrine/vitrine.toml"_s)).constData(), 0600), 0);
        const auto loaded = load();
        m_fixture.environment.variables.remove(u"XDG_CONFIG_HOME"_s);
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->userFile);
        QCOMPARE(loaded->userFile->kind, UserFileProblem::Kind::Unreadable);
    }

    void aNamedPipeIsReadOnce()
    {
        m_fixture.write(userFile, u"hud = 1\n"_s);
        std::array<int, 2> ends{};
        QCOMPARE(::pipe(ends.data()), 0);
        QFile writer;
        QVERIFY(writer.open(ends[1], QIODevice::WriteOnly, QFileDevice::AutoCloseHandle));
        writer.write("fullscreen = true\n");
        writer.close();
        const auto loaded =
            SettingsLoader(m_fixture.table, m_fixture.environment).loadForDesktop({}, u"/dev/fd/%1"_s.arg(ends[0]));
        ::close(ends[0]);
        VERIFY_LOADED(loaded);
        QVERIFY(loaded->userFile);
        QVERIFY(loaded->settings.fullscreen);
    }

    void mistakesElsewhereAreErrors()
    {
        m_fixture.write(userFile, u"hud = 1\n"_s);
        QVERIFY(!load({{u"fullscreen"_s, u"perhaps"_s}}));
        m_fixture.write(u"system.toml"_s, u"hud = 1\n"_s);
        QVERIFY(!load());
        m_fixture.write(u"system.toml"_s, u"hudd = 1\n"_s);
        QVERIFY(!load());
    }

private:
    Result<LoadedSettings> load(const QList<SettingsFixture::Given> &options = {}) const
    {
        QList<SettingAssignment> assignments;
        for (const SettingsFixture::Given &given : options)
            assignments += {given.key, {given.value}, u"--"_s + given.key};
        return SettingsLoader(m_fixture.table, m_fixture.environment).loadForDesktop(assignments);
    }

    const QString userFile = u"home/.config/vitrine/vitrine.toml"_s;
    SettingsFixture m_fixture;
};

QTEST_APPLESS_MAIN(TestSettingsLoaderForDesktop)
#include "TestSettingsLoaderForDesktop.moc"
