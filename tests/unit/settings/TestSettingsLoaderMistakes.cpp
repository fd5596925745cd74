// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "SettingsFixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestSettingsLoaderMistakes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void refusesMistakesInFiles_data();
    void refusesMistakesInFiles();
    void aCheckTellsAllMistakes();
    void aCheckTellsTheMistakesOfAllFiles();
    void refusesMistakesElsewhere_data();
    void refusesMistakesElsewhere();
    void warnsAboutUnknownVariables();
    void saysWhichFolderIsUnknown();
    void aFileThatCannotBeReachedIsNotIgnored_data();
    void aFileThatCannotBeReachedIsNotIgnored();
    void aCommandStartsWithoutAFileThatCannotBeRead();
    void aLinkWithEncodedKeysIsATarget();
    void theUserFileCannotMoveItself();
    void pagesNeedAUrl();
    void pagesDecideWhereTheyStart();
    void aBrokerIsForKiosksOnly();
    void aFrameIsSelectedInPagesOnly();
};

void TestSettingsLoaderMistakes::refusesMistakesInFiles_data()
{
    QTest::addColumn<QString>("content");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");

    QTest::newRow("unknown key") << u"\nkiosc = true\n"_s << 2 << u"no setting “kiosc”. Did you mean “kiosk”?"_s;
    QTest::newRow("letters swapped in key") << u"kisok = true\n"_s << 1 << u"Did you mean “kiosk”?"_s;
    QTest::newRow("hyphen in key") << u"exit-after = 1\n"_s << 1 << u"Did you mean “exit_after”?"_s;
    QTest::newRow("nothing like it") << u"volume = 1\n"_s << 1 << u"vitrine --help"_s;
    QTest::newRow("secret for a key") << u"\"https://h.example/?token=abcdefgh\" = 1\n"_s << 1
                                      << u"no setting “https://h.example/?token=…”"_s;
    QTest::newRow("long key") << QString(100, u'k') + u" = 1\n"_s << 1
                              << u"no setting “"_s + QString(64, u'k') + u"…”. vitrine --help"_s;
    QTest::newRow("table") << u"[window]\nkiosk = true\n"_s << 2 << u"no setting “window.kiosk”"_s;
    QTest::newRow("empty table") << u"[window]\n"_s << 1 << u"no setting “window”"_s;
    QTest::newRow("unknown cause") << u"[recovery.network-lots]\ndelay = 1\n"_s << 2
                                   << u"Did you mean “recovery.network-lost.delay”?"_s;
    QTest::newRow("unknown cause of the player") << u"[recovery.ERROR_REASON_TOKEN_EXPIRD]\nattempts = 1\n"_s << 2
                                                 << u"Did you mean “recovery.ERROR_REASON_TOKEN_EXPIRED.attempts”?"_s;
    QTest::newRow("empty unknown cause") << u"[recovery.network-lots]\n"_s << 1 << u"“recovery.network-lots”"_s;
    QTest::newRow("unknown key of a cause")
        << u"[recovery.not-ready]\nlongest = 1\n"_s << 2 << u"no setting “recovery.not-ready.longest”"_s;
    QTest::newRow("empty cause with letters swapped")
        << u"[recovery.network-lots]\n"_s << 1 << u"Did you mean “recovery.network-lost”?"_s;
    QTest::newRow("nothing like a key of a cause")
        << u"[recovery.not-ready]\nx = 1\n"_s << 2 << u"Keys of “recovery.not-ready”: response, attempts, "_s;
    QTest::newRow("a value for a cause") << u"recovery.media-error = 3\n"_s << 1
                                         << u"recovery.media-error is a table. Write [recovery.media-error] above"_s;
    QTest::newRow("a list for a cause") << u"[[recovery.media-error]]\ndelay = 1\n"_s << 1
                                        << u"recovery.media-error is a table. Write [recovery.media-error] above"_s;
    QTest::newRow("a key of no table in a table")
        << u"[kiosk]\npage = true\n"_s << 2 << u"Write “page” without a table, above the first one."_s;
    QTest::newRow("nothing like a cause") << u"recovery.abc = 1\n"_s << 1 << u"Keys of “recovery”: "_s;
    QTest::newRow("value of a table") << u"recovery = 1\n"_s << 1 << u"Keys of “recovery”: "_s;
    QTest::newRow("control characters in a key") << u"\"a\\u001b[2J\" = 1\n"_s << 1 << u"no setting “a\\x1b[2J”"_s;
    QTest::newRow("control characters in a value")
        << u"hud = \"a\\u001b[2J\\u202e\"\n"_s << 1 << u"but is “a\\x1b[2J\\u202e”"_s;
    QTest::newRow("long value") << u"hud = \""_s + QString(1000, u'v') + u"\"\n"_s << 1
                                << u"but is “"_s + QString(200, u'v') + u"…”"_s;
    QTest::newRow("response") << u"[recovery.not-ready]\nresponse = \"retry\"\n"_s << 2
                              << u"recovery.not-ready.response must be renew-token, reload, wait-and-reload, give-up, "
                                 "but is “retry”"_s;
    QTest::newRow("attempts in quotes") << u"[recovery.not-ready]\nattempts = \"3\"\n"_s << 2
                                        << u"recovery.not-ready.attempts must be a number, without quotes"_s;
    QTest::newRow("no attempts") << u"recovery.not-ready.attempts = 0\n"_s << 1 << u"from 1 to 10000, but is “0”"_s;
    QTest::newRow("half an attempt") << u"recovery.not-ready.attempts = 1.5\n"_s << 1 << u"from 1 to 10000"_s;
    QTest::newRow("negative delay") << u"recovery.not-ready.delay = -1\n"_s << 1 << u"from 0 to a year"_s;
    QTest::newRow("no window") << u"recovery.not-ready.window = 0\n"_s << 1 << u"more than 0"_s;
    QTest::newRow("cause without a table") << u"recovery = true\n"_s << 1 << u"recovery is a table. Write"_s;
    QTest::newRow("empty command") << u"token_command = []\n"_s << 1 << u"token_command must be a program"_s;
    QTest::newRow("shell in a command") << u"token_command = \"a | b\"\n"_s << 1 << u"no shell runs it"_s;
    QTest::newRow("number for a command") << u"token_command = [1]\n"_s << 1 << u"or a list of such texts"_s;
    QTest::newRow("key in the clear") << u"api_url = \"http://api.example\"\n"_s << 1 << u"must be an https:// URL"_s;
    QTest::newRow("resource type") << u"api_resource_type = \"FILM\"\n"_s << 1 << u"must be one of LIVE, VOD"_s;
    QTest::newRow("header injection") << u"api_organization_id = \"a\\r\\nb: c\"\n"_s << 1 << u"without spaces"_s;
    QTest::newRow("credential elsewhere") << u"api_key_credential = \"../x\"\n"_s << 1 << u"without a folder"_s;
    QTest::newRow("flag in quotes") << u"kiosk = \"true\"\n"_s << 1 << u"kiosk must be true or false, without quotes"_s;
    QTest::newRow("number in quotes") << u"start = \"5\"\n"_s << 1 << u"start must be a number, without quotes"_s;
    QTest::newRow("text is a number") << u"profile = 5\n"_s << 1 << u"profile must be a text in quotes"_s;
    QTest::newRow("list for one text") << u"profile = [\"a\"]\n"_s << 1 << u"profile must be a text in quotes"_s;
    QTest::newRow("list of numbers") << u"exit_on = [1]\n"_s << 1 << u"exit_on must be a text in quotes, or a list"_s;
    QTest::newRow("negative") << u"start = -1\n"_s << 1 << u"start must be a number of seconds, from 0 to a year"_s;
    QTest::newRow("zero time") << u"exit_after = 0\n"_s << 1
                               << u"exit_after must be a number of seconds, more than 0"_s;
    QTest::newRow("infinite") << u"start = inf\n"_s << 1 << u"start must be a number"_s;
    QTest::newRow("choice") << u"\n\nhud = \"maybe\"\n"_s << 3 << u"hud must be auto, on, off, but is “maybe”"_s;
    QTest::newRow("one of a list") << u"exit_on = [\"ended\", \"done\"]\n"_s << 1 << u"but is “done”"_s;
    QTest::newRow("origin with a path") << u"host_origin = \"https://h.example/x\"\n"_s << 1 << u"without a path"_s;
    QTest::newRow("empty path") << u"events = \"\"\n"_s << 1 << u"events must be a path, but is empty"_s;
    const QString both = u"write enabled = true in the table, which is the same as kiosk = true."_s;
    QTest::newRow("kiosk and its table") << u"kiosk = true\n[kiosk]\ntext = \"a\"\n"_s << 2 << both;
    QTest::newRow("kiosk and a key in its table") << u"kiosk = true\nkiosk.text = \"a\"\n"_s << 2 << both;
    QTest::newRow("kiosk after a key in its table") << u"kiosk.text = \"a\"\nkiosk = true\n"_s << 2 << both;
    const QString once = u"Write each key and each table only once."_s;
    QTest::newRow("kiosk twice") << u"kiosk = true\nkiosk = true\n"_s << 2 << once;
    QTest::newRow("the table of the kiosk twice") << u"[kiosk]\ntext = \"a\"\n[kiosk]\n"_s << 3 << once;
    QTest::newRow("a key of the kiosk twice") << u"kiosk.text = \"a\"\nkiosk.text = \"b\"\n"_s << 2 << once;
    QTest::newRow("twice") << u"hud = \"on\"\nhud = \"off\"\n"_s << 2 << u"Write each key and each table only once."_s;
    QTest::newRow("another one twice") << u"[kiosk]\n[mqtt]\n[mqtt]\n"_s << 3 << u"each table only once."_s;
    QTest::newRow("two sentences about a zone")
        << u"[kiosk]\ndisplay_time_zone = \"X\"\n"_s << 2 << u"for the time zone of the system."_s;
    QTest::newRow("no TOML") << u"kiosk\n"_s << 1 << u"not valid TOML"_s;
}

void TestSettingsLoaderMistakes::refusesMistakesInFiles()
{
    QFETCH(QString, content);
    QFETCH(int, line);
    QFETCH(QString, reason);
    const SettingsFixture fixture;

    for (const QString &name : {u"system.toml"_s, u"home/.config/vitrine/vitrine.toml"_s, u"named.toml"_s}) {
        fixture.write(name, content);
        const auto loaded = fixture.load({}, name == "named.toml"_L1 ? fixture.path(name) : QString());
        QFile::remove(fixture.path(name));

        QVERIFY2(!loaded.hasValue(), qPrintable(name));
        const QString message = SettingsFixture::messageOf(loaded);
        QVERIFY2(message.startsWith(fixture.path(name) + u':' + QString::number(line) + u": "_s), qPrintable(message));
        QVERIFY2(message.contains(reason), qPrintable(message));
        QVERIFY2(!message.endsWith(".."_L1), qPrintable(message));
    }
}

void TestSettingsLoaderMistakes::aCheckTellsAllMistakes()
{
    const SettingsFixture fixture;
    const QString file = fixture.path(u"kiosk.toml"_s);
    fixture.write(u"kiosk.toml"_s, u"hud = \"maybe\"\n"
                                   "kiosc = true\n"
                                   "muted = true\n"
                                   "start = \"5\"\n"
                                   "exit_after = 0\n"
                                   "target = \"https://\"\n"
                                   "[kiosk]\n"
                                   "text = 5\n"
                                   "exit_tabs = 3\n"
                                   "exit_taps = 7\n"_s);
    const LoadedSettings loaded = SettingsLoader(fixture.table, fixture.environment)
                                      .loadForCheck({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, file);
    const QStringList expected{file + u":1: hud must be auto"_s,
                               file + u":2: there is no setting “kiosc”. Did you mean “kiosk”?"_s,
                               file + u":4: start must be a number"_s,
                               file + u":5: exit_after must be a number"_s,
                               file + u":8: kiosk.text must be a text in quotes"_s,
                               file + u":9: there is no setting “kiosk.exit_tabs”. Did you mean “kiosk.exit_taps”?"_s,
                               u"The target ("_s + file + u":6) cannot be played"_s};
    QVERIFY2(loaded.mistakes.size() == expected.size(), qPrintable(loaded.mistakes.join(u'\n')));
    for (qsizetype i = 0; i < expected.size(); ++i)
        QVERIFY2(loaded.mistakes.at(i).startsWith(expected.at(i)), qPrintable(loaded.mistakes.at(i)));
    QVERIFY(loaded.settings.muted && loaded.settings.kiosk);
    QCOMPARE(loaded.settings.kioskExitTaps, 7);
}

void TestSettingsLoaderMistakes::aCheckTellsTheMistakesOfAllFiles()
{
    SettingsFixture fixture;
    fixture.write(u"system.toml"_s, u"kiosc = true\n"_s);
    fixture.write(u"home/.config/vitrine/vitrine.toml"_s, u"config_dir = \"/c\"\nhud = 1\n"_s);
    fixture.write(u"kiosk.toml"_s, u"[kiosk\n"_s);
    fixture.environment.variables.insert(u"VITRINE_HUD"_s, u"maybe"_s);
    const LoadedSettings loaded =
        SettingsLoader(fixture.table, fixture.environment)
            .loadForCheck({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, fixture.path(u"kiosk.toml"_s));
    QStringList found = loaded.mistakes;
    const QString userFile = fixture.path(u"home/.config/vitrine/vitrine.toml"_s);
    for (const QString &beginning :
         {fixture.path(u"system.toml:1: "_s), userFile + u":1: config_dir "_s, userFile + u":2: hud "_s,
          fixture.path(u"kiosk.toml:1: "_s), u"VITRINE_HUD must be"_s})
        QCOMPARE(found.removeIf([&beginning](const QString &mistake) { return mistake.startsWith(beginning); }), 1);
    QCOMPARE(found, QStringList());
}

void TestSettingsLoaderMistakes::refusesMistakesElsewhere_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("reason");

    QTest::newRow("size") << u"size"_s << u"10x10"_s << u" must be WIDTHxHEIGHT"_s;
    QTest::newRow("time") << u"ready_timeout"_s << u"soon"_s << u" must be a number of seconds"_s;
    QTest::newRow("flag") << u"kiosk"_s << u"maybe"_s << u" must be true or false, but is “maybe”."_s;
    QTest::newRow("choice") << u"lang"_s << u"fr"_s << u" must be auto, en, zh-TW, ja, but is “fr”."_s;
    QTest::newRow("profile") << u"profile"_s << u"../x"_s << u" must be a name"_s;
}

void TestSettingsLoaderMistakes::refusesMistakesElsewhere()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, reason);
    SettingsFixture fixture;
    const SettingRow *row = fixture.table.find(key);
    QVERIFY(row);

    const QString fromOption = SettingsFixture::messageOf(fixture.load({{key, value}}));
    fixture.environment.variables.insert(row->variable(), value);
    const QString fromVariable = SettingsFixture::messageOf(fixture.load());

    QVERIFY2(fromOption.startsWith(u"--"_s + row->optionName() + reason), qPrintable(fromOption));
    QVERIFY2(fromVariable.startsWith(row->variable() + reason), qPrintable(fromVariable));
}

void TestSettingsLoaderMistakes::warnsAboutUnknownVariables()
{
    SettingsFixture fixture;
    fixture.environment.variables.insert(u"VITRINE_KIOSC"_s, u"1"_s);
    fixture.environment.variables.insert(u"VITRINE_ABC"_s, u"1"_s);
    fixture.environment.variables.insert(u"VITRINE_FULSCREEN\u001b[2J"_s, u"1"_s);
    fixture.environment.variables.insert(u"VITRINE_KISOK"_s, u"1"_s);
    fixture.environment.variables.insert(u"OTHER_KIOSK"_s, u"1"_s);

    const auto loaded = fixture.load();

    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->warnings.size(), 4);
    QCOMPARE(loaded->warnings[0], u"The environment variable VITRINE_ABC is unknown and is ignored."_s);
    QCOMPARE(loaded->warnings[1], u"The environment variable VITRINE_FULSCREEN\\x1b[2J is unknown and is ignored."_s);
    QVERIFY2(loaded->warnings[2].endsWith("Did you mean VITRINE_KIOSK?"_L1), qPrintable(loaded->warnings[2]));
    QVERIFY2(loaded->warnings[3].endsWith("Did you mean VITRINE_KIOSK?"_L1), qPrintable(loaded->warnings[3]));
}

void TestSettingsLoaderMistakes::saysWhichFolderIsUnknown()
{
    SettingsFixture fixture;
    fixture.environment.variables.remove(u"HOME"_s);
    fixture.environment.variables.insert(u"XDG_CONFIG_HOME"_s, fixture.path(u"home/.config"_s));

    const QString message = SettingsFixture::messageOf(fixture.load());
    QVERIFY2(message.contains("data_dir"_L1) && message.contains("XDG_DATA_HOME"_L1) &&
                 message.contains("--data-dir"_L1),
             qPrintable(message));
    VERIFY_LOADED(fixture.load({{u"data_dir"_s, u"/d"_s}, {u"cache_dir"_s, u"/c"_s}}));
}

void TestSettingsLoaderMistakes::aFileThatCannotBeReachedIsNotIgnored_data()
{
    QTest::addColumn<QString>("link"); // in the home folder
    QTest::addColumn<QString>("to");
    QTest::addColumn<bool>("loads");

    QTest::newRow("nothing there") << QString() << QString() << true;
    QTest::newRow("an empty folder") << u".config/vitrine"_s << u"/"_s << true;
    QTest::newRow("the file leads nowhere") << u".config/vitrine/vitrine.toml"_s << u"/nowhere/v.toml"_s << false;
    QTest::newRow("its folder leads nowhere") << u".config/vitrine"_s << u"/nowhere"_s << false;
    QTest::newRow("the folder above leads nowhere") << u".config"_s << u"/nowhere"_s << false;
    QTest::newRow("its folder leads to itself") << u".config/vitrine"_s << u"vitrine"_s << false;
    QTest::newRow("its folder is a file") << u".config/vitrine"_s << u"/proc/version"_s << false;
}

void TestSettingsLoaderMistakes::aFileThatCannotBeReachedIsNotIgnored()
{
    QFETCH(const QString, link);
    QFETCH(const QString, to);
    QFETCH(const bool, loads);
    const SettingsFixture fixture;
    const QString path = fixture.path(u"home/"_s + link);
    if (!link.isEmpty())
        QVERIFY(QDir().mkpath(QFileInfo(path).path()) && QFile::link(to, path));

    const auto loaded = fixture.load();

    const QString message = SettingsFixture::messageOf(loaded);
    QVERIFY2(loaded.hasValue() == loads, qPrintable(message));
    const QString file = fixture.path(u"home/.config/vitrine/vitrine.toml"_s);
    QVERIFY2(loads || message.startsWith(u"The settings file %1 cannot be read: "_s.arg(file)), qPrintable(message));
}

// Commands talk to a window that has started without it, too.
void TestSettingsLoaderMistakes::aCommandStartsWithoutAFileThatCannotBeRead()
{
    const SettingsFixture fixture;
    QVERIFY(QDir().mkpath(fixture.path(u"home/.config/vitrine/vitrine.toml"_s)));
    const SettingsLoader loader(fixture.table, fixture.environment);
    const auto loaded = loader.loadUsed({}, {}, {u"profile"_s});
    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.profile, u"default"_s);
    QCOMPARE(loaded->warnings.size(), 1);
    QVERIFY2(loaded->warnings.first().contains(u"it is a folder. "_s), qPrintable(loaded->warnings.first()));

    const SettingsFixture damaged;
    damaged.write(u"home/.config/vitrine/vitrine.toml"_s, u"profile = \n"_s);
    QVERIFY(!SettingsLoader(damaged.table, damaged.environment).loadUsed({}, {}, {u"profile"_s}));
}

void TestSettingsLoaderMistakes::aLinkWithEncodedKeysIsATarget()
{
    const SettingsFixture fixture;
    const auto loaded = fixture.load({{u"target"_s, u"vitrine://play?%64emo=rate"_s}});
    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.target.scenario(), u"rate"_s);
}

void TestSettingsLoaderMistakes::theUserFileCannotMoveItself()
{
    const SettingsFixture fixture;
    fixture.write(u"home/.config/vitrine/vitrine.toml"_s, u"config_dir = \"/elsewhere\"\n"_s);

    const QString message = SettingsFixture::messageOf(fixture.load());

    QVERIFY2(
        message.startsWith(fixture.path(u"home/.config/vitrine/vitrine.toml"_s) + u":1: config_dir cannot be set"_s),
        qPrintable(message));
}

void TestSettingsLoaderMistakes::pagesNeedAUrl()
{
    const SettingsFixture fixture;
    const QString demo = SettingsFixture::messageOf(fixture.load({{u"page"_s, u"true"_s}}));
    QVERIFY2(demo.startsWith(u"page (--page) needs the URL of a page, but the target is “demo”"_s), qPrintable(demo));
    const QString file =
        SettingsFixture::messageOf(fixture.load({{u"page"_s, u"true"_s}, {u"target"_s, u"mine.json"_s}}));
    QVERIFY2(file.contains(u"“mine.json”"_s), qPrintable(file));

    const QString bad =
        SettingsFixture::messageOf(fixture.load({{u"target"_s, u"https://me:hunter2@player.example"_s}}));
    QVERIFY2(bad.startsWith("The target (--target) cannot be played."_L1), qPrintable(bad));
    QVERIFY2(!bad.contains("hunter2"_L1), qPrintable(bad));
}

void TestSettingsLoaderMistakes::pagesDecideWhereTheyStart()
{
    const SettingsFixture fixture;
    const QString url = u"https://showroom.one.blendvision.com/showroom?token=a.b.c"_s;
    const auto loaded = fixture.load({{u"page"_s, u"true"_s}, {u"target"_s, url}, {u"start"_s, u"5"_s}});

    VERIFY_LOADED(loaded);
    QCOMPARE(loaded->settings.target.url(), QUrl(url));
    QCOMPARE(loaded->warnings.size(), 1);
    QVERIFY2(loaded->warnings[0].startsWith("start (--start) has no effect"_L1), qPrintable(loaded->warnings[0]));
}

void TestSettingsLoaderMistakes::aBrokerIsForKiosksOnly()
{
    const SettingsFixture fixture;
    const SettingsFixture::Given broker{u"mqtt.url"_s, u"mqtt://broker.example"_s};
    const auto kiosk = fixture.load({broker, {u"kiosk"_s, u"true"_s}});
    VERIFY_LOADED(kiosk);
    QVERIFY(kiosk->warnings.isEmpty());

    const auto window = fixture.load({broker});
    VERIFY_LOADED(window);
    QCOMPARE(window->warnings.size(), 1);
    QVERIFY2(window->warnings[0].startsWith("mqtt.url (--mqtt.url) has no effect without kiosk"_L1),
             qPrintable(window->warnings[0]));
}

void TestSettingsLoaderMistakes::aFrameIsSelectedInPagesOnly()
{
    const SettingsFixture fixture;
    const SettingsFixture::Given selector{u"player_frame"_s, u" #player > iframe "_s};
    const SettingsFixture::Given target{u"target"_s, u"https://www.example.com/watch"_s};
    const auto page = fixture.load({selector, target, {u"page"_s, u"true"_s}});
    VERIFY_LOADED(page);
    QCOMPARE(page->settings.playerFrame, u"#player > iframe"_s);
    QVERIFY(page->warnings.isEmpty());

    const auto player = fixture.load({selector, target});
    VERIFY_LOADED(player);
    QCOMPARE(player->warnings.size(), 1);
    QVERIFY2(player->warnings[0].startsWith("player_frame (--player-frame) has no effect without page"_L1),
             qPrintable(player->warnings[0]));

    const QString empty = SettingsFixture::messageOf(fixture.load({{u"player_frame"_s, u" "_s}}));
    QVERIFY2(empty.contains("must be a CSS selector"_L1), qPrintable(empty));
}

QTEST_APPLESS_MAIN(TestSettingsLoaderMistakes)
#include "TestSettingsLoaderMistakes.moc"
