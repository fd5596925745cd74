// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"

using namespace Qt::StringLiterals;

namespace vitrine::reference {

namespace {

QString cell(QString text)
{
    return text.replace(u'|', "\\|"_L1);
}

QString line(const SettingRow &row)
{
    QString option = row.isPositional() ? row.valueName : "--"_L1 + row.optionName();
    if (!row.isPositional() && !row.valueName.isEmpty())
        option += u' ' + row.valueName;
    QString usual = row.defaultValue.isEmpty() ? row.defaultNote : u'`' + row.defaultValue + u'`';
    if (usual.isEmpty())
        usual = u"–"_s;
    QStringList meaning{row.help};
    if (row.repeatable)
        meaning += u"Repeatable."_s;
    if (!row.details.isEmpty())
        meaning += row.details;
    return u"| `%1` | `%2` | `%3` | %4 | %5 |\n"_s.arg(row.key, cell(option), row.variable(), cell(usual),
                                                       cell(meaning.join(u' ')));
}

/// The keys of one element of \a list.
QString listTable(const SettingList &list)
{
    QString text =
        u"\nOnly in files, any number of `[[%1]]`:\n\n| Key | Default | Meaning |\n|---|---|---|\n"_s.arg(list.key);
    for (const SettingRow &row : list.rows) {
        const bool isRequired = list.required.contains(row.key);
        const QString usual = isRequired ? u"required"_s : row.defaultNote;
        text += u"| `%1` | %2 | %3 |\n"_s.arg(row.key.mid(list.key.size() + 1), cell(usual), cell(row.help));
    }
    return text;
}

} // namespace

QString settingsDocument(const SettingsTable &table)
{
    QString text = u"| Key | Option | Variable | Default | Meaning |\n|---|---|---|---|---|\n"_s;
    for (const SettingRow &row : table.rows())
        text += line(row);
    for (const SettingGroup &group : table.groups()) {
        for (const SettingList &list : group.lists)
            text += listTable(list);
    }
    QStringList others;
    for (const OptionDescription &option : generalOptions())
        others += u"`--"_s + option.name + (option.valueName.isEmpty() ? QString() : u' ' + option.valueName) + u'`';
    return text + u"\nOnly on the command line: "_s + others.join(", "_L1) + ".\n"_L1;
}

} // namespace vitrine::reference
