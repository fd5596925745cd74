// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsHelp.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

QList<CommandDescription> commands()
{
    using Count = ArgumentDescription::Count;
    return {{.takesTarget = true},
            {.name = u"dance"_s,
             .summary = u"Dance."_s,
             .explanation = u"Dances."_s,
             .options = {{.name = u"fast"_s, .help = u"Faster."_s},
                         {.name = u"music"_s, .letter = u"m"_s, .valueName = u"FILE"_s, .help = u"To this."_s}},
             .takesTarget = true},
            {.name = u"rest"_s,
             .summary = u"Rest."_s,
             .explanation = u"Rests for a while, as long as the words that follow say; without any of them for ever."_s,
             .arguments = {{.name = u"HOURS"_s, .help = u"How long."_s},
                           {.name = u"PLACE"_s, .count = Count::AnyNumber, .help = u"Where."_s}}}};
}

} // namespace

class TestSettingsHelp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesEveryOptionOnce();
    void fitsTheTerminal();
    void tellsDefaults();
    void explainsTargetsAndGivesExamples();
    void namesEveryCommand();
    void explainsACommand();
};

void TestSettingsHelp::namesEveryOptionOnce()
{
    const SettingsTable table;
    const QStringList lines = SettingsHelp::text(table, commands()).split(u'\n');

    for (const auto &row : table.rows()) {
        const QString start = u"  --"_s + row.optionName() + u' ';
        qsizetype count = 0;
        for (const QString &line : lines)
            count += (line + u' ').startsWith(start) ? 1 : 0;
        QVERIFY2(count == (row.isPositional() ? 0 : 1), qPrintable(row.key));
    }
    for (const QString &other : {u"  --config FILE"_s, u"  -h, --help"_s, u"  -v, --version"_s})
        QCOMPARE(lines.filter(other).size(), 1);
}

void TestSettingsHelp::fitsTheTerminal()
{
    QStringList lines = SettingsHelp::text(SettingsTable(), commands()).split(u'\n');
    QVERIFY(lines.size() > 50);
    for (const CommandDescription &command : commands())
        lines += SettingsHelp::text(command).split(u'\n');

    for (const QString &line : lines) {
        QVERIFY2(line.size() <= SettingsHelp::columns, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestSettingsHelp::tellsDefaults()
{
    const QString text = SettingsHelp::text(SettingsTable(), commands()).simplified();

    QVERIFY(text.contains("Default: https://vitrine.localhost."_L1));
    QVERIFY(text.contains("Default: 1280x720."_L1));
    QVERIFY(text.contains("Default: close; home in a kiosk."_L1));
    QVERIFY2(!text.contains("Default: false"_L1), "a switch that is off by default need not say so");
}

void TestSettingsHelp::explainsTargetsAndGivesExamples()
{
    const QString text = SettingsHelp::text(SettingsTable(), commands());

    for (const QString &target : {u"  demo:SCENARIO"_s, u"  FILE.json"_s, u"  FILE.mp4"_s, u"  https://…"_s,
                                  u"  a token"_s, u"  vitrine://play?…"_s})
        QVERIFY2(text.contains(target), qPrintable(target));
    QVERIFY(text.endsWith("  vitrine --headless --events - --exit-after 10 demo\n"_L1));
    QVERIFY(text.contains(u"  vitrine 'https://showroom.one.blendvision.com/embed?token=…'\n"_s));
}

void TestSettingsHelp::namesEveryCommand()
{
    const QStringList lines = SettingsHelp::text(SettingsTable(), commands()).split(u'\n');

    for (const CommandDescription &command : commands().sliced(1))
        QVERIFY2(lines.filter(u"  "_s + command.name + u' ').size() == 1, qPrintable(command.name));
}

void TestSettingsHelp::explainsACommand()
{
    const QString dance = SettingsHelp::text(commands()[1]);
    QVERIFY2(dance.startsWith("Usage: vitrine dance [options] [target]\n\nDances.\n\nOptions:\n"_L1),
             qPrintable(dance));
    QVERIFY2(dance.contains("  --fast                  Faster.\n"_L1), qPrintable(dance));
    QVERIFY2(dance.contains("  -m, --music FILE        To this.\n"_L1), qPrintable(dance));
    QVERIFY(dance.contains("-h, --help"_L1));
    QVERIFY(dance.endsWith(u'\n'));

    const QString rest = SettingsHelp::text(commands()[2]);
    QVERIFY2(rest.startsWith(u"Usage: vitrine rest [options] HOURS [PLACE…]\n"_s), qPrintable(rest));
    QVERIFY2(rest.contains("Arguments:\n  HOURS                   How long.\n"_L1), qPrintable(rest));
}

QTEST_APPLESS_MAIN(TestSettingsHelp)
#include "TestSettingsHelp.moc"
