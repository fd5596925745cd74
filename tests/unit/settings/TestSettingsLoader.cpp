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
    void knowsTheDefaults();
    void readsEverySetting();
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

void TestSettingsLoader::readsEverySetting()
{
    const SettingsFixture fixture;
    fixture.write(u"all.toml"_s, uR"(
target = "https://player.example/embed?token=abc"
page = false
player_frame = "#player"
host_origin = "https://Kiosk.example.com/"
player_origin = ["https://a.example", "https://b.example:444"]
on_back = "https://menu.example/"
hud = "off"
contrast = "more"
fullscreen = true
start = 12.5
lang = "ja"
muted = true
events = "-"
record = "~/run.jsonl"
record_max_size = 20
graphics = "software"
video_decoder = "software"
mpris = false
headless = true
exit_after = 0.25
exit_on = ["ended", "error"]
control = "/c.sock"
screenshot = "~/shot.png"
remote_debugging_port = 9222
remote_debugging_url_file = "~/url"
accessibility = true
kiosk_image = "~/logo.png"
kiosk.allow = ["https://*.shop.example/*", "http://cms.example:8080"]
kiosk.block_subresources = "https://ads.example.net"
kiosk.permissions = ["Camera", "microphone"]
kiosk.frame_id = " 1234567890 "
kiosk.deep_links = true
kiosk.pin_file = "~/pin"
kiosk.exit_corner = "bottom-right"
kiosk.exit_taps = 7
kiosk.display_hours = ["mon-fri 08:00-18:00", "sat,sun 10:00-02:00"]
kiosk.display_time_zone = "Asia/Tokyo"
kiosk.display_control = "cec"
ready_timeout = 5
media_access = false
size = "640x360"
screen = "HDMI-1"
profile = "lobby"
ephemeral = true
keep_recent = false
config_dir = "/c"
data_dir = "/d/"
cache_dir = "~/cache"
log_level = "debug"
log_format = "json"
journal.keep = false
journal.keep_raw = true
journal.keep_user_id = true
journal.max_age = 30
journal.max_size = 10
report.url = "https://collector.example/cmcd?key=1"
report.format = "json"
report.max_size = 5
health.port = 9464
health.token_file = "/run/credentials/health"
mqtt.url = "mqtts://broker.example"
mqtt.topic = "vitrine/lobby"
mqtt.user = "lobby"
mqtt.password_file = "~/mqtt"
mqtt.ca_file = "/ca.pem"
mqtt.certificate_file = "/kiosk.pem"
mqtt.key_file = "/kiosk.key"
mqtt.discovery = "homeassistant"
token_file = "~/token"
token_command = ["~/bin/get", "a b"]
token_timeout = 3
api_url = "https://api.example/base"
api_organization_id = "org-1"
api_resource_id = "res-1"
api_resource_type = "vod_event"
api_customer_id = "me@example.com"
api_expires_in = 60
api_key_file = "~/key"
api_key_command = "get 'the key'"
api_key_credential = "api.key"
on_page_failure = "exit"
silent_timeout = 0
hung_timeout = 7.5
)"_s);

    // A file cannot have both the key “kiosk” and the table [kiosk].
    const auto loaded = fixture.load({{u"kiosk"_s, u"true"_s}}, fixture.path(u"all.toml"_s));

    VERIFY_LOADED(loaded);
    const Settings &settings = loaded->settings;
    QCOMPARE(settings.target.url(), QUrl(u"https://player.example/embed?token=abc&t=12.5&lang=ja"_s));
    QCOMPARE(settings.playerFrame, u"#player"_s);
    QCOMPARE(settings.hostOrigin, u"https://kiosk.example.com"_s);
    QCOMPARE(settings.playerOrigins, (QStringList{u"https://a.example"_s, u"https://b.example:444"_s}));
    QCOMPARE(settings.onBack, (BackAction{BackAction::Kind::Url, QUrl(u"https://menu.example/"_s)}));
    QCOMPARE(settings.hud, HudMode::Off);
    QCOMPARE(settings.contrast, ContrastMode::More);
    QVERIFY(settings.fullscreen && settings.kiosk && settings.headless && settings.ephemeral && settings.muted);
    QVERIFY(settings.accessibility && !settings.mediaAccess);
    QCOMPARE(settings.mpris, std::optional(false));
    QCOMPARE(settings.screen, u"HDMI-1"_s);
    QVERIFY(!settings.keepRecent && !settings.journalKeep && settings.journalKeepRaw && settings.journalKeepUserId);
    QCOMPARE(settings.journalMaxAgeDays, 30);
    QCOMPARE(settings.journalMaxMegabytes, 10);
    QCOMPARE(settings.reportUrl, QUrl(u"https://collector.example/cmcd?key=1"_s));
    QCOMPARE(settings.reportFormat, ReportFormat::Json);
    QCOMPARE(settings.reportMaxMegabytes, 5);
    QCOMPARE(settings.healthPort, quint16(9464));
    QCOMPARE(settings.healthTokenFile, u"/run/credentials/health"_s);
    QCOMPARE(settings.mqttUrl, QUrl(u"mqtts://broker.example"_s));
    QCOMPARE(settings.mqttTopic, u"vitrine/lobby"_s);
    QCOMPARE(settings.mqttUser, u"lobby"_s);
    QCOMPARE(settings.mqttPasswordFile, fixture.path(u"home/mqtt"_s));
    QCOMPARE(settings.mqttCaFile, u"/ca.pem"_s);
    QCOMPARE(settings.mqttCertificateFile, u"/kiosk.pem"_s);
    QCOMPARE(settings.mqttKeyFile, u"/kiosk.key"_s);
    QCOMPARE(settings.mqttDiscovery, u"homeassistant"_s);
    QCOMPARE(settings.startSeconds, std::optional(12.5));
    QCOMPARE(settings.language, u"ja"_s);
    QCOMPARE(settings.eventsFile, u"-"_s);
    QCOMPARE(settings.recordFile, fixture.path(u"home/run.jsonl"_s));
    QCOMPARE(settings.recordMaxMegabytes, 20);
    QCOMPARE(settings.graphics, GraphicsMode::Software);
    QCOMPARE(settings.videoDecoder, VideoDecoder::Software);
    QCOMPARE(settings.exitAfter, std::optional(250ms));
    QCOMPARE(settings.exitOn, (QList{ExitEvent::Ended, ExitEvent::Error}));
    QCOMPARE(settings.screenshotFile, fixture.path(u"home/shot.png"_s));
    QCOMPARE(settings.remoteDebuggingPort, quint16(9222));
    QCOMPARE(settings.remoteDebuggingUrlFile, fixture.path(u"home/url"_s));
    QCOMPARE(settings.kioskDisplayHours,
             WeeklyHours::fromText({u"mon-fri 08:00-18:00"_s, u"sat,sun 10:00-02:00"_s}, "Asia/Tokyo").value());
    QCOMPARE(settings.kioskDisplayControl, DisplayControl::Cec);
    QCOMPARE(settings.kioskImage, fixture.path(u"home/logo.png"_s));
    QCOMPARE(settings.kioskAllow, (QStringList{u"https://*.shop.example/*"_s, u"http://cms.example:8080"_s}));
    QCOMPARE(settings.kioskFrameId, u"1234567890"_s);
    QCOMPARE(settings.kioskBlockSubresources, QStringList{u"https://ads.example.net"_s});
    QCOMPARE(settings.kioskPermissions, (QStringList{u"camera"_s, u"microphone"_s}));
    QVERIFY(settings.kioskDeepLinks);
    QCOMPARE(settings.kioskPinFile, fixture.path(u"home/pin"_s));
    QCOMPARE(settings.kioskExitCorner, ScreenCorner::BottomRight);
    QCOMPARE(settings.kioskExitTaps, 7);
    QCOMPARE(settings.readyTimeout, 5000ms);
    QCOMPARE(settings.silentTimeout, 0ms);
    QCOMPARE(settings.hungTimeout, 7500ms);
    QCOMPARE(settings.windowSize, QSize(640, 360));
    QCOMPARE(settings.profile, u"lobby"_s);
    QCOMPARE(settings.configDir, u"/c"_s);
    QCOMPARE(settings.dataDir, u"/d"_s);
    QCOMPARE(settings.profileDir(), u"/d/lobby"_s);
    QCOMPARE(settings.cacheDir, fixture.path(u"home/cache"_s));
    QCOMPARE(settings.logLevel, LogLevel::Debug);
    QCOMPARE(settings.logFormat, LogFormat::Json);
    QCOMPARE(settings.tokenFile, fixture.path(u"home/token"_s));
    QCOMPARE(settings.tokenCommand, (QStringList{fixture.path(u"home/bin/get"_s), u"a b"_s}));
    QCOMPARE(settings.tokenTimeout, 3000ms);
    QCOMPARE(settings.apiUrl, QUrl(u"https://api.example/base"_s));
    QCOMPARE(settings.apiOrganizationId, u"org-1"_s);
    QCOMPARE(settings.apiResourceId, u"res-1"_s);
    QCOMPARE(settings.apiResourceType, u"RESOURCE_TYPE_VOD_EVENT"_s);
    QCOMPARE(settings.apiCustomerId, u"me@example.com"_s);
    QCOMPARE(settings.apiExpiresIn, 60000ms);
    QCOMPARE(settings.apiKeyFile, fixture.path(u"home/key"_s));
    QCOMPARE(settings.apiKeyCommand, (QStringList{u"get"_s, u"the key"_s}));
    QCOMPARE(settings.apiKeyCredential, u"api.key"_s);
    QCOMPARE(settings.onPageFailure, PageFailureReaction::Exit);
    QCOMPARE(settings.sources.size(), fixture.table.rows().size());
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
