// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskCheck.h"

#include "kiosk/exit/PinFile.h"

#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestKioskCheck : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] LoadedSettings load(const QString &content) const
    {
        QFile file(m_folder.filePath(u"kiosk.toml"_s));
        const QByteArray bytes = QString(content).replace(u"FOLDER"_s, m_folder.path()).toUtf8();
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("The test cannot write its file.");
        file.close();
        SettingsEnvironment environment{.systemFile = m_folder.filePath(u"system.toml"_s)};
        environment.variables.insert(u"HOME"_s, m_folder.path());
        return SettingsLoader(m_table, environment)
            .loadForCheck({{u"kiosk"_s, {u"true"_s}, u"--kiosk"_s}}, file.fileName());
    }

    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test cannot write its file.");
    }

    const SettingsTable m_table;
    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase()
    {
        const Result<PinHash> hash = PinHash::create(u"271828"_s);
        QVERIFY(hash);
        QVERIFY(PinFile(m_folder.filePath(u"hash"_s)).write(*hash));
        QVERIFY(PinFile(m_folder.filePath(u"open"_s)).write(*hash));
        QVERIFY(QFile::setPermissions(m_folder.filePath(u"open"_s), QFileDevice::Permissions(0x6644)));
        write(u"scenario.json"_s, "{\"title\": \"Mine\"}");
        write(u"wrong.json"_s, "{\"duraton\": 60}");
        write(u"text.png"_s, "no picture\n");
        write(u"secret"_s, "abc\n");
        write(u"private"_s, "abc\n");
        write(u"empty"_s, "\n");
        write(u"ca.pem"_s, "# CA\n-----BEGIN CERTIFICATE-----\nMIIBszCCAVmgAwIBAgIUDq\n-----END CERTIFICATE-----\n");
        write(u"key.pem"_s, "-----BEGIN PRIVATE"
                            " KEY-----\nMC4CAQAwBQYDK2VwBCIEIKy\n-----END PRIVATE"
                            " KEY-----\n");
        for (const QString &name : {u"private"_s, u"empty"_s})
            QVERIFY(QFile::setPermissions(m_folder.filePath(name), QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QVERIFY(QFile::setPermissions(m_folder.filePath(u"secret"_s), QFileDevice::Permissions(0x6644)));
        QVERIFY(QImage(4, 4, QImage::Format_RGB32).save(m_folder.filePath(u"logo.png"_s)));
        QFile file(m_folder.filePath(u"pin"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("271828\n") == 7);
        QVERIFY(file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
    }

    void namesEachMistake_data()
    {
        QTest::addColumn<QString>("content");
        QTest::addColumn<QStringList>("problems"); // the beginnings, behind the name of the file

        const QString item = u"[[playlist]]\ntarget = \"demo\"\n"_s;
        const QString player = u"[[playlist]]\ntarget = \"https://player.example/\"\n"_s;
        const auto row = [](const char *name, const QString &content, const QStringList &problems) {
            QTest::newRow(name) << content << problems;
        };
        row("nothing", item, {});
        row("overlapping hours", item + u"hours = [\"mon-fri 08:00-18:00\", \"fri 17:00-20:00\"]\n"_s,
            {u":3: playlist.hours "_s});
        row("two items", u"[[playlist]]\n"_s + item + u"loop = 1\n"_s + item,
            {u":1: this [[playlist]] needs “target”."_s, u":4: playlist.loop must be true or false"_s});
        row("in the order of the file",
            u"kiosk_image = \"FOLDER/no.png\"\nkiosc = true\n[kiosk]\npin_file = \"FOLDER/no\"\ntext = 5\n"_s + item +
                u"loop = 1\n"_s,
            {u":1: kiosk_image: "_s, u":2: there is no setting “kiosc”"_s, u":4: kiosk.pin_file: "_s,
             u":5: kiosk.text must be "_s, u":8: playlist.loop must be "_s});
        row("no item that can be played", item + u"loop = 1\nduration = 0\n"_s,
            {u":3: playlist.loop must be "_s, u":4: playlist.duration must be "_s});
        row("no TOML", u"kiosk_image = \"FOLDER/no.png\"\n[kiosk\n"_s, {u":2: this is not valid TOML"_s});
        row("an image in the table", u"[kiosk]\nimage = \"FOLDER/no.png\"\n"_s, {u":2: kiosk.image: "_s});
        row("no image", u"kiosk_image = \"FOLDER/no.png\"\n"_s + item, {u":1: kiosk_image: there is no file "_s});
        row("a folder for a file", u"token_file = \"FOLDER\"\n"_s, {u":1: token_file: "_s});
        row("no token for the health server", u"health.port = 9464\nhealth.token_file = \"FOLDER/no\"\n"_s + item,
            {u":2: health.token_file: there is no file "_s});
        row("no password of the broker",
            u"mqtt.url = \"mqtt://h\"\nmqtt.user = \"u\"\nmqtt.password_file = \"FOLDER/no\"\n"_s + item,
            {u":3: mqtt.password_file: there is no file "_s});
        row("settings of what is off",
            u"health.token_file = \"FOLDER/private\"\nmqtt.topic = \"lobby\"\nreport.format = \"cmcd\"\n"_s + item,
            {u":1: health.token_file: it has no effect without health.port."_s,
             u":2: mqtt.topic: it has no effect without mqtt.url."_s,
             u":3: report.format: it has no effect without report.url."_s});
        row("certificates without TLS", u"mqtt.url = \"mqtt://h\"\nmqtt.ca_file = \"FOLDER/ca.pem\"\n"_s + item,
            {u":1: mqtt.ca_file, mqtt.certificate_file and mqtt.key_file need TLS"_s});
        row("no scenario", u"[[playlist]]\ntarget = \"FOLDER/no.json\"\n"_s + item,
            {u":2: playlist.target: there is no file "_s});
        row("no PIN file", u"kiosk.enabled = true\nkiosk.pin_file = \"FOLDER/no\"\n"_s + item,
            {u":2: kiosk.pin_file: There is no file "_s});
        row("a folder for a PIN file", u"kiosk.pin_file = \"FOLDER\"\n"_s + item, {u":1: kiosk.pin_file: "_s});
        row("a PIN file with the PIN", u"kiosk.pin_file = \"FOLDER/pin\"\n"_s + item, {u":1: kiosk.pin_file: "_s});
        row("a PIN file that others can read", u"kiosk.pin_file = \"FOLDER/open\"\n"_s + item,
            {u":1: kiosk.pin_file: "_s});
        row("a PIN file", u"kiosk.pin_file = \"FOLDER/hash\"\n"_s + item, {});
        row("no still", item + u"still_image = \"FOLDER/no.png\"\n"_s,
            {u":3: playlist.still_image: there is no file "_s});
        row("no token file", player + u"token_file = \"FOLDER/no\"\n"_s,
            {u":3: playlist.token_file: there is no file "_s});
        row("no attract loop", u"kiosk.attract = \"FOLDER/no.json\"\n"_s + item,
            {u":1: kiosk.attract: there is no file "_s});
        row("no fallback", u"kiosk.fallback = \"FOLDER/no.json\"\n"_s + item,
            {u":1: kiosk.fallback: there is no file "_s});
        row("an unknown scenario", u"target = \"demo:nope\"\n"_s,
            {u":1: target: There is no scenario “nope”. Known scenarios: "_s});
        row("an unknown scenario in the playlist", u"[[playlist]]\ntarget = \"demo:lve\"\n"_s + item,
            {u":2: playlist.target: There is no scenario “lve”. Did you mean “live”?"_s});
        row("an unknown scenario elsewhere",
            u"kiosk.attract = \"demo:nope\"\nkiosk.fallback = \"demo:nope\"\n"_s + item,
            {u":1: kiosk.attract: There is no scenario"_s, u":2: kiosk.fallback: There is no scenario"_s});
        row("no scenario to play", u"target = \"FOLDER/no.json\"\n"_s, {u":1: target: there is no file "_s});
        row("a scenario", u"target = \"FOLDER/scenario.json\"\n"_s, {});
        row("a wrong scenario", u"target = \"FOLDER/wrong.json\"\nkiosk.fallback = \"FOLDER/wrong.json\"\n"_s,
            {u":1: target: "_s, u":2: kiosk.fallback: "_s});
        row("a wrong scenario in the playlist", u"[[playlist]]\ntarget = \"FOLDER/wrong.json\"\n"_s + item,
            {u":2: playlist.target: "_s});
        row("images", u"kiosk_image = \"FOLDER/logo.png\"\n"_s + item + u"still_image = \"FOLDER/logo.png\"\n"_s, {});
        row("no images", u"kiosk_image = \"FOLDER/text.png\"\n"_s + item + u"still_image = \"FOLDER/text.png\"\n"_s,
            {u":1: kiosk_image: "_s, u":4: playlist.still_image: "_s});
        row("hours of the screen that overlap",
            u"kiosk.display_hours = [\"mon-fri 08:00-18:00\", \"fri 17:00-20:00\"]\n"_s + item,
            {u":1: kiosk.display_hours has two entries "_s});
        row("secrets",
            u"health.port = 9464\nhealth.token_file = \"FOLDER/private\"\nmqtt.url = \"mqtt://h\"\n"
            "mqtt.user = \"a\"\nmqtt.password_file = \"FOLDER/private\"\n"_s +
                item,
            {});
        row("secrets of others",
            u"health.port = 9464\nhealth.token_file = \"FOLDER/secret\"\nmqtt.url = \"mqtt://h\"\n"
            "mqtt.user = \"a\"\nmqtt.password_file = \"FOLDER/secret\"\n"_s +
                item,
            {u":2: health.token_file: "_s, u":5: mqtt.password_file: "_s});
        row("empty secrets", u"token_file = \"FOLDER/empty\"\n"_s, {u":1: token_file: "_s});
        row("certificates",
            u"mqtt.url = \"mqtts://h\"\nmqtt.ca_file = \"FOLDER/ca.pem\"\nmqtt.certificate_file = "
            "\"FOLDER/ca.pem\"\nmqtt.key_file = \"FOLDER/key.pem\"\n"_s +
                item,
            {});
        row("no certificates",
            u"mqtt.url = \"mqtts://h\"\nmqtt.ca_file = \"FOLDER/text.png\"\nmqtt.certificate_file = "
            "\"FOLDER/key.pem\"\nmqtt.key_file = \"FOLDER/ca.pem\"\n"_s +
                item,
            {u":2: mqtt.ca_file: there is no certificate"_s, u":3: mqtt.certificate_file: there is no certificate"_s,
             u":4: mqtt.key_file: there is no private key"_s});
        row("two sources of tokens", u"token_file = \"FOLDER/private\"\ntoken_command = \"true\"\n"_s,
            {u":1: token_file: There is more than one source of tokens"_s});
        row("two sources of tokens of an item",
            player + u"token_file = \"FOLDER/private\"\ntoken_command = \"true\"\n"_s,
            {u":4: playlist.token_command: "_s});
        row("programs that are missing",
            u"token_command = \"no-such-program-here\"\napi_key_command = \"FOLDER/no\"\n"_s,
            {u":1: token_command: there is no program no-such-program-here. "_s,
             u":2: api_key_command: there is no program FOLDER/no. Install it, or correct its path."_s});
        row("a program that is no program", player + u"token_command = \"FOLDER/text.png\"\n"_s,
            {u":3: playlist.token_command: this user may not run "_s});
        row("a program", u"token_command = \"sh -c true\"\n"_s, {});
        row("reports without a journal",
            u"report.url = \"https://collector.example/\"\njournal.keep = false\n"_s + item, {u":1: report.url: "_s});
        row("an API without a key", u"api_resource_id = \"r\"\n"_s, {u":1: api_resource_id needs an API key. "_s});
        row("a screenshot in no folder", u"screenshot = \"FOLDER/no/shot.png\"\n"_s,
            {u":1: screenshot: The screenshot cannot be "_s});
        row("a file for two things", u"events = \"FOLDER/x\"\nrecord = \"FOLDER/x\"\n"_s,
            {u":1: events: \"FOLDER/x\" is named for both "_s});
        row("hours with a mistake", item + u"hours = [\"mon 8:00-18:00\"]\ntime_zone = \"Europe/Berln\"\n"_s,
            {u":3: playlist.hours has a mistake"_s, u":4: playlist.time_zone must be "_s});
        row("files in the home folder",
            u"kiosk_image = \"~/logo.png\"\nhealth.port = 9464\nhealth.token_file = \"~/private\"\n"_s + player +
                u"still_image = \"~/logo.png\"\ntoken_file = \"~/private\"\n"_s,
            {});
        row("the second key of an item",
            item +
                u"[[playlist]]\nhours = \"daily 08:00-18:00\"\nstill_image = \"FOLDER/no.png\"\ntarget = \"demo\"\n"_s,
            {u":5: playlist.still_image: "_s});
        row("two items with a name", item + u"name = \"a\"\n"_s + item + u"name = \"a\"\n"_s,
            {u":6: another item is called “a”, too."_s});
        row("an image twice", u"kiosk_image = \"FOLDER/logo.png\"\n[kiosk]\nimage = \"FOLDER/no.png\"\n"_s,
            {u":3: kiosk.image: there is no file "_s});
        row("an image twice, the table first",
            u"kiosk.image = \"FOLDER/logo.png\"\nkiosk_image = \"FOLDER/no.png\"\n"_s,
            {u":2: kiosk_image: there is no file "_s});
        row("a time zone without hours", item + u"time_zone = \"Europe/Berlin\"\n"_s,
            {u":3: playlist.time_zone: it has no effect without playlist.hours."_s});
        row("a time zone beside wrong hours", item + u"time_zone = \"Europe/Berlin\"\nhours = 5\n"_s,
            {u":4: playlist.hours must be "_s});
        row("a time zone of the screen without hours", u"kiosk.display_time_zone = \"Europe/Berlin\"\n"_s + item,
            {u":1: kiosk.display_time_zone: it has no effect without kiosk.display_hours."_s});
        row("a time zone of the screen beside wrong hours",
            u"kiosk.display_time_zone = \"Europe/Berlin\"\nkiosk.display_hours = \"mun\"\n"_s + item,
            {u":2: kiosk.display_hours must be "_s});
        row("a token for a health server with a wrong port",
            u"health.port = 99999\nhealth.token_file = \"FOLDER/private\"\n"_s + item, {u":1: health.port must be "_s});
        row("a token file for the demo", item + u"token_file = \"FOLDER/private\"\n"_s,
            {u":3: playlist.token_file: it has no effect, because playlist.target takes no token"_s});
        row("a program for tokens of a file",
            u"[[playlist]]\ntarget = \"FOLDER/scenario.json\"\ntoken_command = \"true\"\n"_s,
            {u":3: playlist.token_command: it has no effect, because playlist.target takes no token"_s});
        row("targets in the home folder",
            u"kiosk.attract = \"~/scenario.json\"\nkiosk.fallback = \"~/scenario.json\"\n[[playlist]]\ntarget = "
            "\"~/scenario.json\"\n"_s,
            {});
        row("a target in the home folder", u"target = \"~/scenario.json\"\n"_s, {});
        row("an attract loop that never comes back", u"kiosk.idle_reset = 0\nkiosk.attract = \"demo\"\n"_s + item,
            {u":1: kiosk.idle_reset: 0 has no effect together with kiosk.attract"_s});
        row("an attract loop", u"kiosk.attract = \"demo\"\n"_s + item, {});
        row("no idle reset", u"kiosk.idle_reset = 0\n"_s + item, {});
        row("names that events have", item + u"name = \"attract\"\n"_s + item + u"name = \"fallback\"\n"_s,
            {u":3: playlist.name must be another name than attract and fallback"_s,
             u":6: playlist.name must be another name than attract and fallback"_s});
        row("nothing at all", {}, {u"There is nothing to play but the demo."_s});
        row("nothing but settings", u"kiosk.attract = \"demo\"\n"_s, {u"There is nothing to play but the demo."_s});
        row("the demo, if it is wanted", u"target = \"demo\"\n"_s, {});
        row("two targets", u"target = \"demo:live\"\n"_s + item,
            {u":2: playlist has no effect, because a target is "_s});
        row("a target that cannot be played", u"kiosk_image = \"FOLDER/no.png\"\ntarget = \"https://\"\n"_s,
            {u":1: kiosk_image: "_s, u":2: target cannot be played. "_s});
        row("a frame without a page", u"muted = true\nplayer_frame = \"#player\"\n"_s + item,
            {u":2: player_frame has no effect without page"_s});
        row("a token source beside a playlist", u"token_file = \"FOLDER/private\"\n"_s + item,
            {u":1: token_file has no effect with a playlist"_s});
    }

    void namesEachMistake()
    {
        QFETCH(QString, content);
        QFETCH(QStringList, problems);
        const auto loaded = load(content);
        const QStringList found = kioskProblems(loaded);
        QVERIFY2(found.size() == problems.size(), qPrintable(found.join(u'\n')));
        for (qsizetype i = 0; i < problems.size(); ++i) {
            const bool hasPlace = problems.at(i).startsWith(u':');
            const QString expected = (hasPlace ? m_folder.filePath(u"kiosk.toml"_s) : QString()) +
                                     QString(problems.at(i)).replace(u"FOLDER"_s, m_folder.path());
            QVERIFY2(found.at(i).startsWith(expected), qPrintable(found.at(i)));
            QVERIFY2(!found.at(i).contains(u".."_s) && !found.at(i).contains(u"?."_s), qPrintable(found.at(i)));
        }
    }

    void namesThePackagesOfTheKeyboard()
    {
        const auto wanted = load(u"kiosk.keyboard = true\n"_s);
        const auto noKeyboard = keyboardProblem(QtFolders());
        const QStringList found = kioskProblems(wanted, noKeyboard);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(m_folder.filePath(u"kiosk.toml"_s) + u":1: kiosk.keyboard: "_s),
                 qPrintable(found.first()));
        QVERIFY2(found.first().contains(u"qt6-virtualkeyboard-plugin"_s), qPrintable(found.first()));
        const auto without = load(u"target = \"demo\"\n"_s);
        QCOMPARE(kioskProblems(without, noKeyboard), QStringList());
    }

    void namesThePackageOfMqtt()
    {
        constexpr auto missing = "libno-such-library.so.1";
        const QStringList found = kioskProblems(load(u"mqtt.url = \"mqtt://h\"\n"_s), {}, missing);
        QCOMPARE(found.size(), 1);
        QVERIFY2(found.first().startsWith(m_folder.filePath(u"kiosk.toml"_s) + u":1: mqtt.url: "_s),
                 qPrintable(found.first()));
        QVERIFY2(found.first().endsWith(u": install the package libmosquitto1."_s), qPrintable(found.first()));
        QCOMPARE(kioskProblems(load(u"target = \"demo\"\n"_s), {}, missing), QStringList());
    }

    void tellsTheProgramme()
    {
        const auto loaded = load(u"[[playlist]]\nname = \"news\"\ntarget = \"https://player.example/?token=geheim\"\n"
                                 "hours = \"Mon,tue,wed 22:00-02:00\"\ntime_zone = \"Europe/Berlin\"\npriority = 2\n"
                                 "[[playlist]]\ntarget = \"demo\"\nloop = true\nduration = 1.5\n"_s);
        const QStringList lines = programmeText(loaded.settings);
        QCOMPARE(lines.size(), 2);
        QVERIFY2(!lines.first().contains(u"geheim"_s), qPrintable(lines.first()));
        QVERIFY2(lines.first().startsWith(u"news: https://player.example/"_s), qPrintable(lines.first()));
        QVERIFY2(lines.first().endsWith(u"mon-wed 22:00-02:00 (Europe/Berlin), priority 2"_s),
                 qPrintable(lines.first()));
        QVERIFY2(lines.last().endsWith(u"always, for 1.5 s, again and again"_s), qPrintable(lines.last()));
        const auto single = load(u"target = \"demo:live\"\n"_s);
        QCOMPARE(programmeText(single.settings),
                 QStringList{single.settings.target.redacted() + u", again and again"_s});
    }

    void tellsThatTokensAreForThePlayer()
    {
        const QStringList lines = programmeText(load(u"token_file = \"FOLDER/private\"\n"_s).settings);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith(u"https://showroom.one.blendvision.com/embed"_s), qPrintable(lines.first()));
        const auto playlist = load(u"[[playlist]]\ntarget = \"https://showroom.one.blendvision.com/embed\"\n"
                                   "token_file = \"FOLDER/private\"\n"_s);
        QCOMPARE(programmeText(playlist.settings),
                 QStringList{u"item 1: https://showroom.one.blendvision.com/embed, always"_s});
    }
};

QTEST_GUILESS_MAIN(TestKioskCheck)
#include "TestKioskCheck.moc"
