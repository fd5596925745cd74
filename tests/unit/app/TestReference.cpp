// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

/// A table with one row of every kind.
SettingsTable smallTable()
{
    SettingGroup group{.title = u"Walls"_s};
    group.rows = {
        {.key = u"target"_s, .valueName = u"TARGET"_s, .help = u"Where."_s},
        {.key = u"wall.wide"_s,
         .type = SettingRow::Type::Flag,
         .defaultValue = u"true"_s,
         .help = u"Paint to the edge."_s},
        {.key = u"colour"_s,
         .repeatable = true,
         .valueName = u"red|blue|NAME"_s,
         .hint = ValueHint::oneOf({u"red"_s, u"blue"_s}),
         .defaultNote = u"the wall's own"_s,
         .help = u"Its colour: the “paint”. Not with --wall-wide."_s,
         .details = u".Not a macro."_s},
        {.key = u"image"_s, .valueName = u"FILE"_s, .hint = ValueHint::file(), .help = u"An image."_s},
        {.key = u"shelf"_s, .valueName = u"FOLDER"_s, .hint = ValueHint::folder(), .help = u"A folder."_s},
        {.key = u"tool"_s, .valueName = u"COMMAND"_s, .hint = ValueHint::program(), .help = u"A program."_s},
        {.key = u"hours"_s, .valueName = u"HOURS"_s, .defaultValue = u"3"_s, .help = u"How long [at most]."_s},
    };
    return SettingsTable({group});
}

QList<CommandDescription> twoCommands()
{
    return {
        {.takesTarget = true},
        {.name = u"paint"_s,
         .summary = u"Paint it."_s,
         .explanation = u"Paints it. Then dries it."_s,
         .details = u"'Tis wet."_s,
         .options = {{.name = u"twice"_s, .help = u"Two coats."_s}},
         .arguments = {
             {.name = u"wall|door"_s, .hint = ValueHint::oneOf({u"wall"_s, u"door"_s}), .help = u"What to paint."_s},
             {.name = u"FILE"_s,
              .count = ArgumentDescription::Count::AnyNumber,
              .hint = ValueHint::file(),
              .help = u"With these."_s}}}};
}

} // namespace

class TestReference : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void containsWhatIsExpected_data();
    void containsWhatIsExpected();
};

void TestReference::containsWhatIsExpected_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("part");

    const auto document = reference::settingsDocument(smallTable());
    const auto row = [](const char *name, const QString &text, const QString &part) {
        QTest::newRow(name) << text << part;
    };
    row("document: target", document, u"| `target` | `TARGET` | `VITRINE_TARGET` | – | Where. |\n"_s);
    row("document: nested", document,
        u"| `wall.wide` | `--wall-wide` | `VITRINE_WALL_WIDE` | `true` | Paint to the edge. |\n"_s);
    row("document: repeatable", document,
        u"| `colour` | `--colour red\\|blue\\|NAME` | `VITRINE_COLOUR` | the wall's own | Its colour: the “paint”. "
        "Not with --wall-wide. Repeatable. .Not a macro. |\n"_s);
    row("document: no settings", document, u"\nOnly on the command line: `--config FILE`, `--help`, `--version`.\n"_s);

    const QString manual = reference::manualOptions(smallTable());
    row("manual: group", manual, u".Ss Walls\n.Bl -tag -width Ds\n.It Fl Fl wall-wide\nPaint to the edge.\n"_s);
    row("manual: switch that is on", manual, u"On by default: \\-\\-no\\-wall\\-wide switches it off.\n"_s);
    row("manual: values", manual,
        u".It Fl Fl colour Cm red | blue | Ar NAME\nIts colour: the \\(lqpaint\\(rq.\nNot with \\-\\-wall\\-wide.\n"
        "Repeatable.\nDefault: the wall's own. .Not a macro.\n"_s);
    row("manual: default", manual, u".It Fl Fl hours Ar HOURS\nHow long [at most].\nDefault: 3.\n"_s);
    const QString commands = reference::manualCommands(twoCommands());
    row("manual: command", commands,
        u".It Cm paint\nPaints it.\nThen dries it.\n\\&'Tis wet.\n.Bl -tag -width Ds\n.It Cm wall | door\nWhat to "
        u"paint.\n"
        ".It Ar FILE\nWith these.\n.It Fl Fl twice\nTwo coats.\n.El\n"_s);
    row("manual: synopsis", reference::manualSynopsis(twoCommands()),
        u".Nm\n.Op Ar option ...\n.Op Ar target\n.Nm\n.Cm paint\n.Op Fl Fl twice\n.Op Ar option ...\n.Cm wall | door\n"
        ".Op Ar FILE ...\n"_s);

    const QString bash = reference::bashCompletion(smallTable(), twoCommands());
    row("bash: choices", bash, u"    --colour)\n        COMPREPLY=($(compgen -W 'red blue' -- \"$cur\"))\n"_s);
    row("bash: files", bash, u"    --image | \\\n        --config)\n        _filedir\n"_s);
    row("bash: folders", bash, u"    --shelf)\n        _filedir -d\n"_s);
    row("bash: programs", bash, u"    --tool)\n        COMPREPLY=($(compgen -c -- \"$cur\"))\n"_s);
    row("bash: anything", bash, u"    --hours)\n        return\n"_s);
    row("bash: switches", bash, u"--wall-wide\n            --no-wall-wide\n"_s);
    row("bash: options of a command", bash, u"paint) own='--twice' ;;\n"_s);
    row("bash: arguments of a command", bash,
        u"        paint)\n            COMPREPLY=($(compgen -W 'wall door' -- \"$cur\"))\n"_s);
    row("bash: commands", bash, u"compgen -W 'paint' -- \"$cur\""_s);

    const QString zsh = reference::zshCompletion(smallTable(), twoCommands());
    row("zsh: first line", zsh, u"#compdef vitrine\n"_s);
    row("zsh: switch", zsh, u"'(--wall-wide --no-wall-wide)--no-wall-wide[Not: Paint to the edge]'\n"_s);
    row("zsh: repeatable", zsh,
        u"'*--colour=[Its colour\\: the “paint”. Not with --wall-wide]:red|blue|NAME:(red blue)'\n"_s);
    row("zsh: brackets", zsh, u"'--hours=[How long \\[at most\\]]:HOURS: '\n"_s);
    row("zsh: command", zsh, u"'paint:Paint it'\n"_s);
    row("zsh: arguments", zsh, u"':wall|door:(wall door)' \\\n            '*:FILE:_files'\n"_s);

    const QString fish = reference::fishCompletion(smallTable(), twoCommands());
    row("fish: switch", fish, u"complete -c vitrine -l no-wall-wide -d 'Not: Paint to the edge'\n"_s);
    row("fish: choices", fish, u"-l colour -xa 'red blue' -d"_s);
    row("fish: file", fish, u"-l config -rF -d"_s);
    row("fish: letter", fish, u"-l help -s h -d"_s);
    row("fish: command", fish, u"complete -c vitrine -n __vitrine_is_first -a paint -d 'Paint it'\n"_s);
    row("fish: option of a command", fish,
        u"complete -c vitrine -n '__vitrine_in_command paint' -l twice -d 'Two coats'\n"_s);
}

void TestReference::containsWhatIsExpected()
{
    QFETCH(QString, text);
    QFETCH(QString, part);

    QVERIFY2(text.contains(part), qPrintable(u"“"_s + part + u"” is not in:\n"_s + text));
}

QTEST_APPLESS_MAIN(TestReference)
#include "TestReference.moc"
