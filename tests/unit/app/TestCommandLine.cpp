// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/CommandLine.h"

#include "app/commands/Commands.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace vitrine;

class TestCommandLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void playsTheDemoWithoutArguments();
    void readsOptionsInBothSpellings_data();
    void readsOptionsInBothSpellings();
    void takesValuesThatLookLikeOptions();
    void repeatsWhatIsRepeatable();
    void switchesOverrideFiles();
    void theLastSwitchCounts_data();
    void theLastSwitchCounts();
    void leavesQtItsOptions_data();
    void leavesQtItsOptions();
    void readsTheNamedFile();
    void passesWarningsOn();
    void printsHelpAndVersion_data();
    void printsHelpAndVersion();
    void takesTheDoctor_data();
    void takesTheDoctor();
    void wrongSettingsAreForTheDoctor();
    void theTargetIsForTheDoctor();
    void passesTheGivenSettingsOn();
    void refusesMistakes_data();
    void refusesMistakes();

private:
    [[nodiscard]] CommandLine::Outcome parse(const QStringList &arguments) const;
    [[nodiscard]] Settings settingsOf(const QStringList &arguments) const;
    [[nodiscard]] QString write(const QByteArray &content) const;

    QTemporaryDir m_folder;
    SettingsEnvironment m_environment;
};

void TestCommandLine::initTestCase()
{
    m_environment.variables.insert(u"HOME"_s, m_folder.path());
    m_environment.systemFile = m_folder.filePath(u"none.toml"_s);
}

CommandLine::Outcome TestCommandLine::parse(const QStringList &arguments) const
{
    return CommandLine(u"102.0.1"_s, m_environment, commandDescriptions()).parse(QStringList{u"vitrine"_s} + arguments);
}

Settings TestCommandLine::settingsOf(const QStringList &arguments) const
{
    const auto outcome = parse(arguments);
    if (const auto *error = std::get_if<CommandLine::UsageError>(&outcome)) {
        QTest::qFail(qPrintable(error->text), __FILE__, __LINE__);
        return {};
    }
    return std::get<CommandLine::Run>(outcome).loaded->settings;
}

QString TestCommandLine::write(const QByteArray &content) const
{
    QFile file(m_folder.filePath(u"given.toml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("The test cannot write its file.");
    return file.fileName();
}

void TestCommandLine::playsTheDemoWithoutArguments()
{
    const Settings settings = settingsOf({});

    QCOMPARE(settings.target, PlayTarget());
    QVERIFY(settings.sources.isEmpty());
}

void TestCommandLine::readsOptionsInBothSpellings_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("two arguments") << QStringList{u"--exit-after"_s, u"2.5"_s, u"--kiosk"_s,
                                                  u"--hud"_s,        u"off"_s, u"demo:rate"_s};
    QTest::newRow("equals sign") << QStringList{u"--exit-after=2.5"_s, u"--kiosk"_s, u"--hud=off"_s, u"demo:rate"_s};
    QTest::newRow("target first") << QStringList{u"demo:rate"_s, u"--hud=off"_s, u"--exit-after"_s, u"2.5"_s,
                                                 u"--kiosk"_s};
    QTest::newRow("one dash") << QStringList{u"-exit-after"_s, u"2.5"_s, u"-kiosk"_s,
                                             u"-hud"_s,        u"off"_s, u"demo:rate"_s};
    QTest::newRow("target after --") << QStringList{u"--exit-after=2.5"_s, u"--kiosk"_s, u"--hud=off"_s, u"--"_s,
                                                    u"demo:rate"_s};
}

void TestCommandLine::readsOptionsInBothSpellings()
{
    QFETCH(QStringList, arguments);

    const Settings settings = settingsOf(arguments);

    QCOMPARE(settings.exitAfter, std::optional(2500ms));
    QCOMPARE(settings.hud, HudMode::Off);
    QVERIFY(settings.kiosk);
    QCOMPARE(settings.target.scenario(), u"rate"_s);
    QCOMPARE(settings.sourceOf(u"exit_after"_s), u"--exit-after"_s);
}

void TestCommandLine::takesValuesThatLookLikeOptions()
{
    QCOMPARE(settingsOf({u"--events"_s, u"-"_s}).eventsFile, u"-"_s);
    QCOMPARE(settingsOf({u"--events=--x"_s}).eventsFile, u"--x"_s);
    QCOMPARE(settingsOf({u"--events=a=b"_s}).eventsFile, u"a=b"_s);
    QCOMPARE(settingsOf({u"--screenshot"_s, u"-x.png"_s}).screenshotFile, u"-x.png"_s);
}

void TestCommandLine::repeatsWhatIsRepeatable()
{
    const Settings settings =
        settingsOf({u"--exit-on"_s, u"ended"_s, u"--exit-on=error"_s, u"--hud=on"_s, u"--hud=off"_s,
                    u"--player-origin=https://a.example"_s, u"--player-origin=https://b.example"_s});

    QCOMPARE(settings.exitOn, (QList{ExitEvent::Ended, ExitEvent::Error}));
    QCOMPARE(settings.playerOrigins, (QStringList{u"https://a.example"_s, u"https://b.example"_s}));
    QCOMPARE(settings.hud, HudMode::Off); // not repeatable: the last one counts
}

void TestCommandLine::switchesOverrideFiles()
{
    const QString file = write("kiosk = true\nmuted = true\n");

    const Settings settings = settingsOf({u"--config"_s, file, u"--no-kiosk"_s});

    QVERIFY(!settings.kiosk);
    QCOMPARE(settings.sourceOf(u"kiosk"_s), u"--no-kiosk"_s);
    QVERIFY(settings.muted);
}

void TestCommandLine::theLastSwitchCounts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("kiosk");

    QTest::newRow("off last") << QStringList{u"--kiosk"_s, u"--no-kiosk"_s} << false;
    QTest::newRow("on last") << QStringList{u"--no-kiosk"_s, u"--kiosk"_s} << true;
    QTest::newRow("three") << QStringList{u"--kiosk"_s, u"--no-kiosk"_s, u"--kiosk"_s} << true;
}

void TestCommandLine::theLastSwitchCounts()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, kiosk);

    QCOMPARE(settingsOf(arguments).kiosk, kiosk);
}

void TestCommandLine::leavesQtItsOptions_data()
{
    QTest::addColumn<QStringList>("arguments");

    QTest::newRow("platform") << QStringList{u"-platform"_s, u"offscreen"_s, u"demo:rate"_s};
    QTest::newRow("behind the target") << QStringList{u"demo:rate"_s, u"-qwindowgeometry"_s, u"640x360+0+0"_s};
    QTest::newRow("no value") << QStringList{u"-reverse"_s, u"demo:rate"_s};
    QTest::newRow("equals sign") << QStringList{u"-style=Fusion"_s, u"demo:rate"_s};
}

void TestCommandLine::leavesQtItsOptions()
{
    QFETCH(QStringList, arguments);

    QCOMPARE(settingsOf(arguments).target.scenario(), u"rate"_s);
}

void TestCommandLine::readsTheNamedFile()
{
    const Settings settings = settingsOf({u"--config="_s + write("\nprofile = \"lobby\"\n")});

    QCOMPARE(settings.profile, u"lobby"_s);
    QCOMPARE(settings.sourceOf(u"profile"_s), m_folder.filePath(u"given.toml"_s) + u":2"_s);
}

void TestCommandLine::passesWarningsOn()
{
    SettingsEnvironment environment = m_environment;
    environment.variables.insert(u"VITRINE_KIOSC"_s, u"1"_s);

    const auto outcome = CommandLine(QString(), environment, commandDescriptions()).parse({u"vitrine"_s});

    const auto *run = std::get_if<CommandLine::Run>(&outcome);
    QVERIFY(run);
    QCOMPARE(run->loaded->warnings.size(), 1);
}

void TestCommandLine::printsHelpAndVersion_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("start");

    const QString help = u"Usage: vitrine [options] [target]\n"_s;
    const QString version = u"vitrine "_s + QLatin1StringView(VITRINE_VERSION) + u" (Qt "_s +
                            QLatin1StringView(qVersion()) + u", Chromium 102.0.1)\n"_s;
    QTest::newRow("--help") << QStringList{u"--help"_s} << help;
    QTest::newRow("-h") << QStringList{u"-h"_s} << help;
    QTest::newRow("--help with mistakes") << QStringList{u"--nonsense"_s, u"--hud=x"_s, u"--help"_s} << help;
    QTest::newRow("--help for a command")
        << QStringList{u"doctor"_s, u"--nonsense"_s, u"--help"_s} << u"Usage: vitrine doctor [options] [target]\n"_s;
    QTest::newRow("--version of a command") << QStringList{u"doctor"_s, u"--version"_s} << version;
    QTest::newRow("--version") << QStringList{u"--version"_s} << version;
    QTest::newRow("-v") << QStringList{u"-v"_s} << version;
    QTest::newRow("--version with a bad file") << QStringList{u"--config=/none"_s, u"--version"_s} << version;
}

void TestCommandLine::printsHelpAndVersion()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, start);

    const auto outcome = parse(arguments);

    const auto *print = std::get_if<CommandLine::Print>(&outcome);
    QVERIFY(print);
    QVERIFY2(print->text.startsWith(start), qPrintable(print->text));
    QVERIFY(print->text.endsWith(u'\n') && !print->text.endsWith("\n\n"_L1));
}

void TestCommandLine::takesTheDoctor_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<bool>("asJson");
    QTest::addColumn<bool>("headless");

    QTest::newRow("alone") << QStringList{u"doctor"_s} << false << false;
    QTest::newRow("for scripts") << QStringList{u"doctor"_s, u"--json"_s} << true << false;
    QTest::newRow("with settings") << QStringList{u"doctor"_s, u"--headless"_s, u"--json"_s} << true << true;
    QTest::newRow("with Qt's options") << QStringList{u"-platform"_s, u"xcb"_s, u"doctor"_s} << false << false;
    QTest::newRow("with a target") << QStringList{u"doctor"_s, u"--headless"_s, u"demo:live"_s} << false << true;
}

void TestCommandLine::takesTheDoctor()
{
    QFETCH(QStringList, arguments);
    QFETCH(bool, asJson);
    QFETCH(bool, headless);

    const auto outcome = parse(arguments);

    const auto *doctor = std::get_if<CommandLine::Run>(&outcome);
    QVERIFY(doctor);
    QCOMPARE(doctor->command, u"doctor"_s);
    QCOMPARE(doctor->options.contains(u"json"_s), asJson);
    QVERIFY(doctor->arguments.isEmpty());
    QVERIFY(doctor->loaded.hasValue());
    QCOMPARE(doctor->loaded->settings.headless, headless);
}

void TestCommandLine::wrongSettingsAreForTheDoctor()
{
    const auto outcome = parse({u"doctor"_s, u"--config="_s + write("hud = \"maybe\"\n")});

    const auto *doctor = std::get_if<CommandLine::Run>(&outcome);
    QVERIFY(doctor);
    QCOMPARE(doctor->command, u"doctor"_s);
    QVERIFY(!doctor->loaded.hasValue());
}

void TestCommandLine::theTargetIsForTheDoctor()
{
    const auto outcome = parse({u"doctor"_s, u"demo:live"_s});
    const auto *doctor = std::get_if<CommandLine::Run>(&outcome);
    QVERIFY(doctor && doctor->loaded);
    QCOMPARE(doctor->loaded->settings.target.scenario(), u"live"_s);
    QVERIFY(doctor->loaded->settings.sources.contains(u"target"_s));
    const auto wrong = parse({u"doctor"_s, u"ftp://host/"_s});
    doctor = std::get_if<CommandLine::Run>(&wrong);
    QVERIFY(doctor && !doctor->loaded);
}

// To another process: without the target, which may have a token.
void TestCommandLine::passesTheGivenSettingsOn()
{
    const QString file = write("hud = \"off\"\n");
    const QStringList given{u"--kiosk"_s,
                            u"--no-kiosk"_s,
                            u"--config"_s,
                            file,
                            u"-platform"_s,
                            u"offscreen"_s,
                            u"--exit-on"_s,
                            u"ended"_s,
                            u"--exit-on"_s,
                            u"error"_s,
                            u"--player-frame=a b=c"_s,
                            u"--"_s,
                            u"https://a.example/?token=secret"_s};
    const auto outcome = parse(given);
    const QStringList options = std::get<CommandLine::Run>(outcome).settingOptions;
    QCOMPARE(options.size(), 5);
    QCOMPARE(options.first(), u"--config="_s + file);
    for (const auto *option : {"--no-kiosk", "--exit-on=ended", "--exit-on=error", "--player-frame=a b=c"})
        QVERIFY2(options.contains(QLatin1StringView(option)), option);
    const Settings settings = settingsOf(given);
    const Settings again = settingsOf(options);
    QCOMPARE(again.hud, HudMode::Off);
    QCOMPARE(again.exitOn, settings.exitOn);
    QCOMPARE(again.kiosk, settings.kiosk);
    QCOMPARE(again.target, PlayTarget());
}

void TestCommandLine::refusesMistakes_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("reason");

    QTest::newRow("unknown option") << QStringList{u"--kiosc"_s}
                                    << u"There is no option “--kiosc”. Did you mean “--kiosk”?"_s;
    QTest::newRow("unknown switch") << QStringList{u"--no-kiosc"_s} << u"Did you mean “--no-kiosk”?"_s;
    QTest::newRow("nothing like it") << QStringList{u"--volume=hunter2"_s} << u"There is no option “--volume”.\n"_s;
    QTest::newRow("one dash") << QStringList{u"-x"_s} << u"There is no option “-x”."_s;
    QTest::newRow("the target is no option") << QStringList{u"--target=demo"_s} << u"There is no option “--target”"_s;
    QTest::newRow("value missing") << QStringList{u"--events"_s} << u"--events"_s;
    QTest::newRow("value for a switch") << QStringList{u"--kiosk=false"_s}
                                        << u"--kiosk takes no value. Use --kiosk to switch it on and --no-kiosk"_s;
    QTest::newRow("negative") << QStringList{u"--start"_s, u"-5"_s}
                              << u"--start must be a number of seconds, from 0 to a year"_s;
    QTest::newRow("option for a value") << QStringList{u"--hud"_s, u"--kiosk"_s}
                                        << u"--hud must be auto, on, off, but is “--kiosk”"_s;
    QTest::newRow("empty value") << QStringList{u"--screenshot="_s} << u"--screenshot must be a path, but is empty"_s;
    QTest::newRow("two targets") << QStringList{u"demo"_s, u"hunter2.abc.def"_s} << u"There are 2 targets"_s;
    QTest::newRow("bad target") << QStringList{u"https://showroom.one.blendvision.com/embed?token="_s}
                                << u"The target (command line) cannot be played. The token"_s;
    QTest::newRow("nearly a command") << QStringList{u"docter"_s} << u"Did you mean the command “vitrine doctor”?"_s;
    QTest::newRow("a command behind an option")
        << QStringList{u"--headless"_s, u"doctor"_s} << u"A command must be the first argument: “vitrine doctor”."_s;
    QTest::newRow("a command for a target") << QStringList{u"--"_s, u"doctor"_s} << u"cannot be played"_s;
    QTest::newRow("nothing like a command") << QStringList{u"video"_s} << u"https:// in front.\n"_s;
    QTest::newRow("two targets for the doctor") << QStringList{u"doctor"_s, u"demo"_s, u"demo"_s} << u"2 targets"_s;
    QTest::newRow("nearly an option of the doctor")
        << QStringList{u"doctor"_s, u"--jsn"_s} << u"Did you mean “--json”?"_s;
    QTest::newRow("an option of the doctor alone") << QStringList{u"--json"_s} << u"There is no option “--json”"_s;
    QTest::newRow("empty target") << QStringList{u" "_s} << u"is empty. Leave it out"_s;
    QTest::newRow("empty file name") << QStringList{u"--config="_s} << u"--config must be a path"_s;
    QTest::newRow("no such file") << QStringList{u"--config"_s, u"/none.toml"_s} << u"/none.toml cannot be read"_s;
    QTest::newRow("control characters in a value")
        << QStringList{u"--hud=\u001b[2J\u202e"_s} << u"but is “\\x1b[2J\\u202e”"_s;
    QTest::newRow("control characters in an option")
        << QStringList{u"--hu\u001b[2J"_s} << u"There is no option “--hu\\x1b[2J”."_s;
    QTest::newRow("line break in a path") << QStringList{u"--config=/a\nvitrine: b"_s} << u"/a\\nvitrine: b"_s;
    QTest::newRow("long value") << QStringList{u"--hud="_s + QString(100'000, u'v')}
                                << u"“"_s + QString(200, u'v') + u"…”"_s;
    QTest::newRow("long option") << QStringList{u"--"_s + QString(100'000, u'v')}
                                 << u"“--"_s + QString(62, u'v') + u"…”"_s;
    QTest::newRow("one dash and a value") << QStringList{u"-volume=hunter2"_s} << u"There is no option “-volume”.\n"_s;
    QTest::newRow("page with demo") << QStringList{u"--page"_s} << u"page (--page) needs the URL of a page"_s;
}

void TestCommandLine::refusesMistakes()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, reason);

    const auto outcome = parse(arguments);

    const auto *error = std::get_if<CommandLine::UsageError>(&outcome);
    QVERIFY(error);
    QVERIFY2(error->text.startsWith("vitrine: "_L1) && error->text.endsWith(u'\n'), qPrintable(error->text));
    QVERIFY2(error->text.contains(reason), qPrintable(error->text));
    QCOMPARE(error->text.count(u'\n'), 2);
    QVERIFY2(!error->text.contains("hunter2"_L1), qPrintable(error->text));
}

QTEST_APPLESS_MAIN(TestCommandLine)
#include "TestCommandLine.moc"
