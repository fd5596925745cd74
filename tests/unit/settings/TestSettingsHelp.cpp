// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsHelp.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

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
    const QStringList lines = SettingsHelp::text(table).split(u'\n');

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
    QStringList lines = SettingsHelp::text(SettingsTable()).split(u'\n');
    QVERIFY(lines.size() > 50);
    const QList<Command> all = commands();
    for (const Command &command : all)
        lines += SettingsHelp::text(command).split(u'\n');

    for (const QString &line : lines) {
        QVERIFY2(line.size() <= SettingsHelp::columns, qPrintable(line));
        QVERIFY2(!line.endsWith(u' '), qPrintable(line));
    }
}

void TestSettingsHelp::tellsDefaults()
{
    const QString text = SettingsHelp::text(SettingsTable()).simplified();

    QVERIFY(text.contains("Default: https://vitrine.localhost."_L1));
    QVERIFY(text.contains("Default: 1280x720."_L1));
    QVERIFY(text.contains("Default: close; in a kiosk home."_L1));
    QVERIFY2(!text.contains("Default: false"_L1), "a switch that is off by default need not say so");
}

void TestSettingsHelp::explainsTargetsAndGivesExamples()
{
    const QString text = SettingsHelp::text(SettingsTable());

    for (const QString &target :
         {u"  demo:SCENARIO"_s, u"  FILE.json"_s, u"  https://…"_s, u"  a token"_s, u"  vitrine://play?…"_s})
        QVERIFY2(text.contains(target), qPrintable(target));
    QVERIFY(text.endsWith("  vitrine --headless --events - --exit-after 10 demo\n"_L1));
    QVERIFY(text.contains(u"  vitrine 'https://showroom.one.blendvision.com/embed?token=…'\n"_s));
}

void TestSettingsHelp::namesEveryCommand()
{
    const QStringList lines = SettingsHelp::text(SettingsTable()).split(u'\n');
    const QList<Command> all = commands();

    QVERIFY(!all.isEmpty());
    for (const Command &command : all)
        QVERIFY2(lines.filter(u"  "_s + command.name + u' ').size() == 1, qPrintable(command.name));
}

void TestSettingsHelp::explainsACommand()
{
    const QString text =
        SettingsHelp::text(Command{u"dance"_s, u"Dance."_s, u"Dances."_s, {{u"fast"_s, u"Faster."_s}}});

    QVERIFY2(text.startsWith("Usage: vitrine dance [options] [target]\n\nDances.\n"_L1), qPrintable(text));
    QVERIFY2(text.contains("  --fast                  Faster.\n"_L1), qPrintable(text));
    QVERIFY(text.contains("-h, --help"_L1));
    QVERIFY(text.endsWith(u'\n'));
}

QTEST_APPLESS_MAIN(TestSettingsHelp)
#include "TestSettingsHelp.moc"
