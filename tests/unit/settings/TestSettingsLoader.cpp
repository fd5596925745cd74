// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestSettingsLoader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAddressNeedsNoTokenIfThereIsASource();
    void knowsTheDefaults();
    void higherLayersWin_data();
    void higherLayersWin();
    void remembersWhereASettingCameFrom();
    void readsListsOfTextsAndCommas();
    void readsCommandsAsTextOrList();
    void readsRecoveryRulesFromTables();
    void emptyVariablesCountAsUnset();
    void findsFolders();
    void otherLayersMoveTheUserFile();
    void startAndLanguageBecomePartOfTheTarget();
    void exitsOnEventsAndStates();
    void findsTheControlSocket();
};

// As in docs/recovery.md, "Where new tokens come from".
void TestSettingsLoader::anAddressNeedsNoTokenIfThereIsASource()
{
    const QString address = u"https://showroom.one.blendvision.com/embed"_s;
    const SettingsFixture fixture;
    QVERIFY(!fixture.load({{u"target"_s, address}}));
    for (const QString &key : {u"token_file"_s, u"token_command"_s}) {
        const auto loaded = fixture.load({{u"target"_s, address}, {key, u"/t"_s}});
        VERIFY_LOADED(loaded);
        QCOMPARE(loaded->settings.target.url(), QUrl(address));
    }
}

void TestSettingsLoader::knowsTheDefaults()
{
    const SettingsFixture fixture;
    const auto loaded = fixture.load();

    VERIFY_LOADED(loaded);
    const Settings &settings = loaded->settings;
    QCOMPARE(settings.target, PlayTarget());
    QVERIFY(!settings.page && !settings.fullscreen && !settings.kiosk && !settings.headless && !settings.ephemeral &&
            !settings.muted);
    QCOMPARE(settings.hostOrigin, u"https://vitrine.localhost"_s);
    QVERIFY(settings.playerOrigins.isEmpty());
    QVERIFY(!settings.onBack && !settings.startSeconds && !settings.exitAfter);
    QVERIFY(settings.exitOn.isEmpty());
    QVERIFY(settings.remoteDebuggingPort == 0 && settings.remoteDebuggingUrlFile.isEmpty());
    QCOMPARE(settings.hud, HudMode::Auto);
    QVERIFY(settings.journalKeep && !settings.journalKeepRaw && !settings.journalKeepUserId);
    QCOMPARE(settings.graphics, GraphicsMode::Auto);
    QCOMPARE(settings.videoDecoder, VideoDecoder::Auto);
    QCOMPARE(settings.windowSize, QSize(1280, 720));
    QCOMPARE(settings.readyTimeout, 20000ms);
    QCOMPARE(settings.silentTimeout, 10000ms);
    QCOMPARE(settings.hungTimeout, 15000ms);
    QCOMPARE(settings.profile, u"default"_s);
    QCOMPARE(settings.logLevel, LogLevel::Warning);
    QCOMPARE(settings.logFormat, LogFormat::Text);
    QVERIFY(settings.language.isEmpty() && settings.eventsFile.isEmpty() && settings.recordFile.isEmpty() &&
            settings.screenshotFile.isEmpty());
    QVERIFY(settings.sources.isEmpty());
    QVERIFY(loaded->warnings.isEmpty());
}

void TestSettingsLoader::exitsOnEventsAndStates()
{
    const SettingsFixture fixture;
    const auto loaded = fixture.load({{u"exit_on"_s, u"state=paused,ready, Playing,state=playing"_s}});
    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.exitOn, QList<ExitEvent>{ExitEvent::Ready});
    QCOMPARE(loaded->settings.exitOnStates, (QList<PlaybackState>{PlaybackState::Paused, PlaybackState::Playing}));
    const auto wrong = fixture.load({{u"exit_on"_s, u"state=dancing"_s}});
    QVERIFY2(SettingsFixture::messageOf(wrong).contains(u"state=paused"_s),
             qPrintable(SettingsFixture::messageOf(wrong)));
}

void TestSettingsLoader::findsTheControlSocket()
{
    SettingsFixture fixture;
    const auto path = [&fixture](const QList<SettingsFixture::Given> &options) {
        const auto loaded = fixture.load(options);
        return loaded ? loaded->settings.controlPath() : SettingsFixture::messageOf(loaded);
    };
    QCOMPARE(path({}), QString());
    QCOMPARE(path({{u"control"_s, u"/a/b.sock"_s}}), u"/a/b.sock"_s);
    fixture.environment.variables.insert(u"XDG_RUNTIME_DIR"_s, u"/run/user/1"_s);
    QCOMPARE(path({}), u"/run/user/1/vitrine/default.sock"_s);
    QCOMPARE(path({{u"profile"_s, u"lobby"_s}}), u"/run/user/1/vitrine/lobby.sock"_s);
    QCOMPARE(path({{u"control"_s, u"/a/b.sock"_s}}), u"/a/b.sock"_s);
    QCOMPARE(path({{u"control"_s, u"c.sock"_s}}), QDir::currentPath() + u"/c.sock"_s);
    QCOMPARE(path({{u"control"_s, u"none"_s}}), QString());
}

void TestSettingsLoader::higherLayersWin_data()
{
    QTest::addColumn<int>("layers");
    QTest::addColumn<QString>("profile");

    QTest::newRow("system file") << 1 << u"system"_s;
    QTest::newRow("user file") << 2 << u"user"_s;
    QTest::newRow("named file") << 3 << u"named"_s;
    QTest::newRow("environment") << 4 << u"environment"_s;
    QTest::newRow("command line") << 5 << u"option"_s;
}

void TestSettingsLoader::higherLayersWin()
{
    QFETCH(int, layers);
    QFETCH(QString, profile);
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"profile = \"system\"\nhud = \"off\"\n"_s);
    if (layers >= 2)
        fixture.write(u"home/.config/vitrine/vitrine.toml"_s, u"profile = \"user\"\n"_s);
    if (layers >= 3)
        fixture.write(u"named.toml"_s, u"profile = \"named\"\n"_s);
    if (layers >= 4)
        fixture.environment.variables.insert(u"VITRINE_PROFILE"_s, u"environment"_s);
    const QList<SettingsFixture::Given> options =
        layers >= 5 ? QList<SettingsFixture::Given>{{u"profile"_s, u"option"_s}} : QList<SettingsFixture::Given>();

    const auto loaded = fixture.load(options, layers >= 3 ? fixture.path(u"named.toml"_s) : QString());

    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.profile, profile);
    QCOMPARE(loaded->settings.hud, HudMode::Off);
}

void TestSettingsLoader::remembersWhereASettingCameFrom()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"# kiosk of the lobby\nkiosk = true\nhud = \"on\"\n"_s);
    fixture.environment.variables.insert(u"VITRINE_HUD"_s, u"off"_s);

    const auto loaded = fixture.load({{u"muted"_s, u"true"_s}});

    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.sourceOf(u"kiosk"_s), fixture.path(u"system.toml"_s) + u":2"_s);
    QCOMPARE(loaded->settings.sourceOf(u"hud"_s), u"VITRINE_HUD"_s);
    QCOMPARE(loaded->settings.sourceOf(u"muted"_s), u"--muted"_s);
    QCOMPARE(loaded->settings.sourceOf(u"size"_s), u"default"_s);
}

void TestSettingsLoader::readsListsOfTextsAndCommas()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"exit_on = []\nplayer_origin = \"https://a.example\"\n"_s);
    const auto fromFile = fixture.load();
    VERIFY_LOADED(fromFile);
    QVERIFY(fromFile->settings.exitOn.isEmpty());
    QCOMPARE(fromFile->settings.playerOrigins, QStringList{u"https://a.example"_s});

    fixture.environment.variables.insert(u"VITRINE_EXIT_ON"_s, u"ended, back,ended"_s);
    const auto fromEnvironment = fixture.load();
    VERIFY_LOADED(fromEnvironment);
    QCOMPARE(fromEnvironment->settings.exitOn, (QList{ExitEvent::Ended, ExitEvent::Back}));
}

void TestSettingsLoader::readsCommandsAsTextOrList()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"token_command = [\"/opt/my tools/get\"]\n"_s);
    const auto list = fixture.load();
    VERIFY_LOADED(list);
    QCOMPARE(list->settings.tokenCommand, QStringList{u"/opt/my tools/get"_s});

    fixture.environment.variables.insert(u"VITRINE_TOKEN_COMMAND"_s, u"get --for 'two words'"_s);
    const auto text = fixture.load();
    VERIFY_LOADED(text);
    QCOMPARE(text->settings.tokenCommand, (QStringList{u"get"_s, u"--for"_s, u"two words"_s}));
}

void TestSettingsLoader::readsRecoveryRulesFromTables()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"[recovery]\n"
                                    "[recovery.network-lost]\n"
                                    "[recovery.ERROR_REASON_OVER_DEVICE_LIMIT]\n"
                                    "response = \"give-up\"\n"
                                    "[recovery.renderer-killed]\n"
                                    "attempts = 5\ndelay = 0\nwindow = 3600\nlongest_delay = 0.5\n"_s);
    fixture.write(u"named.toml"_s, u"recovery.renderer-killed.attempts = 1000\n"_s);

    const auto loaded = fixture.load({}, fixture.path(u"named.toml"_s));

    VERIFY_LOADED(loaded);
    const auto &recovery = loaded->settings.recovery;
    QCOMPARE(recovery.size(), 2);
    QVERIFY(recovery.value(FailureCause::OverDeviceLimit) == RecoveryOverride{.response = RecoveryResponse::GiveUp});
    const RecoveryOverride killed{.attempts = 1000, .window = 3600s, .delay = 0s, .longestDelay = 500ms};
    QVERIFY(recovery.value(FailureCause::RendererKilled) == killed);
    QCOMPARE(loaded->settings.sourceOf(u"recovery.renderer-killed.attempts"_s),
             fixture.path(u"named.toml"_s) + u":1"_s);
}

void TestSettingsLoader::emptyVariablesCountAsUnset()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"hud = \"off\"\n"_s);
    fixture.environment.variables.insert(u"VITRINE_HUD"_s, QString());

    const auto loaded = fixture.load();

    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.hud, HudMode::Off);
}

void TestSettingsLoader::findsFolders()
{
    SettingsFixture fixture;
    const auto belowHome = fixture.load();
    VERIFY_LOADED(belowHome);
    QCOMPARE(belowHome->settings.configDir, fixture.path(u"home/.config/vitrine"_s));
    QCOMPARE(belowHome->settings.dataDir, fixture.path(u"home/.local/share/vitrine"_s));
    QCOMPARE(belowHome->settings.cacheDir, fixture.path(u"home/.cache/vitrine"_s));
    QCOMPARE(belowHome->settings.profileDir(), fixture.path(u"home/.local/share/vitrine/default"_s));

    fixture.environment.variables.insert(u"XDG_CONFIG_HOME"_s, u"/xc"_s);
    fixture.environment.variables.insert(u"XDG_DATA_HOME"_s, u"relative"_s);
    fixture.environment.variables.insert(u"XDG_CACHE_HOME"_s, u"/xh"_s);
    const auto xdg = fixture.load({{u"cache_dir"_s, u"here/x"_s}});
    VERIFY_LOADED(xdg);
    QCOMPARE(xdg->settings.configDir, u"/xc/vitrine"_s);
    QCOMPARE(xdg->settings.dataDir, fixture.path(u"home/.local/share/vitrine"_s));
    QCOMPARE(xdg->settings.cacheDir, QDir::currentPath() + u"/here/x"_s);
}

void TestSettingsLoader::otherLayersMoveTheUserFile()
{
    const SettingsFixture fixture;
    fixture.write(u"mine/vitrine.toml"_s, u"profile = \"moved\"\n"_s);
    const auto byOption = fixture.load({{u"config_dir"_s, fixture.path(u"mine"_s)}});
    VERIFY_LOADED(byOption);
    QCOMPARE(byOption->settings.profile, u"moved"_s);

    fixture.write(u"system.toml"_s, u"config_dir = \"%1\"\n"_s.arg(fixture.path(u"mine"_s)));
    const auto bySystem = fixture.load();
    VERIFY_LOADED(bySystem);
    QCOMPARE(bySystem->settings.profile, u"moved"_s);
}

void TestSettingsLoader::startAndLanguageBecomePartOfTheTarget()
{
    const SettingsFixture fixture;
    const auto url =
        fixture.load({{u"target"_s, u"https://player.example/?token=a&t=1&lang=en"_s}, {u"start"_s, u"5"_s}});
    VERIFY_LOADED(url);
    QCOMPARE(url->settings.target.url(), QUrl(u"https://player.example/?token=a&lang=en&t=5"_s));

    const auto demo = fixture.load({{u"target"_s, u"demo:live"_s}, {u"lang"_s, u"zh"_s}});
    VERIFY_LOADED(demo);
    QCOMPARE(demo->settings.target.scenario(), u"live"_s);
    QCOMPARE(demo->settings.target.language(), u"zh"_s);
}

QTEST_APPLESS_MAIN(TestSettingsLoader)
#include "TestSettingsLoader.moc"
