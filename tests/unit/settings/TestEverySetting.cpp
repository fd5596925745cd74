// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include "settings/SettingsFileReader.h"

#include <QTest>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

/// All settings in one file.
class TestEverySetting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isReadInBothForms_data();
    void isReadInBothForms();
    void isRefusedInWholeSentences_data() { isReadInBothForms_data(); }
    void isRefusedInWholeSentences();
    void isFoundByAKeyWithAMistake_data();
    void isFoundByAKeyWithAMistake();
    void hasAReader()
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
kiosk.keyboard = true
kiosk.text = "Back soon"
kiosk.attract = "demo:live"
kiosk.idle_reset = 45
kiosk.fallback = "demo:vod"
kiosk.picture_limit = 30
kiosk.reload_at = "23:30-00:30"
kiosk.memory_limit = 700
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
        QVERIFY(settings.kioskDeepLinks && settings.kioskKeyboard);
        QCOMPARE(settings.kioskText, u"Back soon"_s);
        QCOMPARE(settings.kioskAttract, u"demo:live"_s);
        QCOMPARE(settings.kioskIdleReset, 45'000ms);
        QCOMPARE(settings.kioskFallback, u"demo:vod"_s);
        QCOMPARE(settings.kioskPictureLimit, 30'000ms);
        QCOMPARE(settings.kioskReloadAt, (std::optional(DailyWindow{QTime(23, 30), QTime(0, 30)})));
        QCOMPARE(settings.kioskMemoryLimit, 700);
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
};

void TestEverySetting::isReadInBothForms_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("list");

    const SettingsTable table;
    const auto add = [](const SettingRow &row, const QString &list) {
        const QString value = row.type == SettingRow::Type::Flag     ? u"true"_s
                              : row.type == SettingRow::Type::Number ? u"1"_s
                                                                     : u"\"1\""_s;
        QTest::newRow(qPrintable(row.key)) << row.key << value << list;
    };
    for (const SettingGroup &group : table.groups()) {
        for (const SettingRow &row : group.rows + group.fileRows)
            add(row, {});
        for (const SettingList &list : group.lists) {
            for (const SettingRow &row : list.rows)
                add(row, list.key);
        }
    }
}

void TestEverySetting::isReadInBothForms()
{
    QFETCH(const QString, key);
    QFETCH(const QString, value);
    QFETCH(const QString, list);
    const SettingsFixture fixture;
    const qsizetype dot = key.lastIndexOf(u'.');
    const QString last = key.mid(dot + 1) + u" = "_s + value + u'\n';
    const QString dotted = list.isEmpty() ? key + u" = "_s + value + u'\n' : QString();
    const QString table = !list.isEmpty() ? u"[[%1]]\n"_s.arg(list) : dot > 0 ? u"[%1]\n"_s.arg(key.first(dot)) : u""_s;
    for (const QString &content : {dotted, table + last}) {
        if (content.isEmpty())
            continue;
        fixture.write(u"file.toml"_s, content);
        const auto read = SettingsFileReader(fixture.table).readEach(fixture.path(u"file.toml"_s));
        QVERIFY2(read, qPrintable(read ? QString() : read.error().message));
        const bool isRead =
            std::ranges::any_of(*read, [&key](const SettingAssignment &assignment) { return assignment.key == key; });
        QVERIFY2(isRead, qPrintable(content + read->last().values.join(u' ')));
    }
}

void TestEverySetting::isRefusedInWholeSentences()
{
    QFETCH(const QString, key);
    QFETCH(const QString, list);
    const SettingsFixture fixture;
    const QString header = list.isEmpty() ? QString() : u"[[%1]]\n"_s.arg(list);
    const QString name = list.isEmpty() ? key : key.mid(list.size() + 1);
    for (const QString &value : {u"\"no: such/ value\""_s, u"\"\""_s, u"-1e9"_s, u"[]"_s, u"\"https://a@b\""_s}) {
        fixture.write(u"file.toml"_s, header + name + u" = "_s + value + u'\n');
        const LoadedSettings loaded =
            SettingsLoader(fixture.table, fixture.environment)
                .loadForCheck({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, fixture.path(u"file.toml"_s));
        for (const QString &message : loaded.mistakes + loaded.warnings)
            QVERIFY2(!message.contains(".."_L1) && !message.contains(". ."_L1), qPrintable(message));
    }
}

void TestEverySetting::isFoundByAKeyWithAMistake_data()
{
    QTest::addColumn<QString>("key");
    const SettingsTable table;
    for (const SettingRow &row : table.rows())
        QTest::newRow(qPrintable(row.key)) << row.key;
}

void TestEverySetting::isFoundByAKeyWithAMistake()
{
    QFETCH(const QString, key);
    const SettingsFixture fixture;
    QStringList typed{QString(key).replace(u'.', u'_'), QString(key).replace(u'_', u'-')};
    if (const qsizetype underscore = key.indexOf(u'_'); underscore > 0 && !key.contains(u'.'))
        typed += QString(key).replace(underscore, 1, u'.');
    for (const QString &wrong : std::as_const(typed)) {
        if (fixture.table.find(wrong) != nullptr)
            continue;
        fixture.write(u"file.toml"_s, wrong + u" = 1\n"_s);
        const auto read = SettingsFileReader(fixture.table).read(fixture.path(u"file.toml"_s));
        QVERIFY(!read);
        QVERIFY2(read.error().message.endsWith(u"Did you mean “%1”?"_s.arg(key)), qPrintable(read.error().message));
    }
}

QTEST_GUILESS_MAIN(TestEverySetting)
#include "TestEverySetting.moc"
