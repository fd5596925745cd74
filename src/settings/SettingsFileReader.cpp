// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "settings/SettingsFileReader.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// True if a TOML value of \a kind can be a value of \a row.
bool fits(const SettingRow &row, TomlEntry::Kind kind)
{
    switch (kind) {
    case TomlEntry::Kind::Flag:
        return row.type == SettingRow::Type::Flag;
    case TomlEntry::Kind::Number:
        return row.type == SettingRow::Type::Number;
    case TomlEntry::Kind::Text:
        return row.type == SettingRow::Type::Text;
    case TomlEntry::Kind::TextList:
        return row.repeatable || row.isCommand;
    case TomlEntry::Kind::EmptyTable:
    case TomlEntry::Kind::TableList:
    case TomlEntry::Kind::ListElement:
    case TomlEntry::Kind::Other:
        break;
    }
    return false;
}

/// The array of tables at \a key or around it, or null.
const SettingList *listAround(const SettingsTable &table, QString key)
{
    while (!key.isEmpty()) {
        if (const SettingList *list = table.findList(key))
            return list;
        key.truncate(key.lastIndexOf(u'.'));
    }
    return nullptr;
}

/// The name of the deepest table with some of \a keys at or around \a key; empty: none.
QString tableAround(const QStringList &keys, QString key)
{
    while (!key.isEmpty()) {
        const QString prefix = key + u'.';
        if (std::ranges::any_of(keys, [&prefix](const QString &known) { return known.startsWith(prefix); }))
            return key;
        key.truncate(key.lastIndexOf(u'.'));
    }
    return {};
}

/// \a key without what joins its words.
QString withoutSigns(QString key)
{
    return key.remove(u'.').remove(u'_').remove(u'-').toLower();
}

/// \a layer, or its first mistake that no list takes.
Result<QList<SettingAssignment>> withoutMistakes(Result<QList<SettingAssignment>> layer)
{
    if (!layer)
        return layer;
    for (const SettingAssignment &assignment : std::as_const(*layer)) {
        if (assignment.kind == SettingAssignment::Kind::Mistake && assignment.key.isEmpty())
            return Error{assignment.values.first()};
    }
    return layer;
}

} // namespace

SettingsFileReader::SettingsFileReader(const SettingsTable &table)
    : m_table(table)
{
}

Result<QList<SettingAssignment>> SettingsFileReader::read(const QString &path) const
{
    return withoutMistakes(readEach(path));
}

Result<QList<SettingAssignment>> SettingsFileReader::readEach(const QString &path) const
{
    return readAll(path, nullptr);
}

Result<QList<SettingAssignment>> SettingsFileReader::readKnown(const QString &path, QStringList &unknownKeys) const
{
    return withoutMistakes(readAll(path, &unknownKeys));
}

Result<QList<SettingAssignment>> SettingsFileReader::readOnly(const QString &path, const QStringList &keys) const
{
    const Result<QList<TomlEntry>> entries = TomlFile::read(path);
    if (!entries)
        return entries.error();
    QList<SettingAssignment> assignments;
    for (const TomlEntry &entry : *entries) {
        if (!entry.list.isEmpty() || !keys.contains(entry.key))
            continue;
        const Result<SettingAssignment> next = assignment(entry, path + u':' + QString::number(entry.line));
        if (!next)
            return next.error();
        assignments += *next;
    }
    return assignments;
}

Result<QList<SettingAssignment>> SettingsFileReader::readAll(const QString &path, QStringList *unknownKeys) const
{
    const Result<QList<TomlEntry>> entries = TomlFile::read(path);
    if (!entries)
        return entries.error();
    QList<SettingAssignment> assignments;
    const auto note = [this, &assignments](const QString &key, const Error &mistake) {
        const SettingList *list = m_table.findList(key);
        // Some lists take their mistakes, so that the others of their elements count.
        const QString taker = list != nullptr && list->refuse ? key : QString();
        assignments += {taker, {mistake.message}, {}, SettingAssignment::Kind::Mistake, taker};
    };
    Elements elements;
    for (const TomlEntry &entry : *entries) {
        if (entry.kind == TomlEntry::Kind::EmptyTable && m_table.hasTable(entry.key))
            continue;
        // What begins an array that is no list is a mistake, and enough.
        if (!entry.list.isEmpty() && m_table.findList(entry.list) == nullptr)
            continue;
        const QString source = path + u':' + QString::number(entry.line);
        if (unknownKeys != nullptr && isUnknown(entry)) {
            *unknownKeys += unknown(entry, source).message;
            continue;
        }
        const Result<SettingAssignment> next = assignment(entry, source);
        if (!next) {
            note(entry.list, next.error());
            if (!entry.list.isEmpty())
                elements[entry.list].keys += entry.key;
            continue;
        }
        if (next->kind == SettingAssignment::Kind::Element) {
            if (const Problem problem = begin(*next, elements))
                note(next->key, *problem);
        } else if (!next->list.isEmpty()) {
            elements[next->list].keys += next->key;
        }
        assignments += *next;
    }
    for (auto element = elements.cbegin(); element != elements.cend(); ++element) {
        if (const Problem problem = lack(element.key(), *element))
            note(element.key(), *problem);
    }
    return assignments;
}

bool SettingsFileReader::isUnknown(const TomlEntry &entry) const
{
    if (const SettingList *list = m_table.findList(entry.list))
        return entry.kind != TomlEntry::Kind::ListElement && list->find(entry.key) == nullptr;
    // A table or a list with another value is known, and wrong.
    return m_table.find(entry.key) == nullptr && !m_table.hasTable(entry.key) &&
           listAround(m_table, entry.key) == nullptr;
}

Result<SettingAssignment> SettingsFileReader::assignment(const TomlEntry &entry, const QString &source) const
{
    using Kind = TomlEntry::Kind;
    const bool isEmptyList = entry.kind == Kind::TextList && entry.values.isEmpty();
    if (m_table.findList(entry.key) != nullptr &&
        (entry.kind == Kind::TableList || entry.kind == Kind::ListElement || isEmptyList)) {
        const bool isElement = entry.kind == Kind::ListElement;
        return SettingAssignment{
            entry.key, {}, source, isElement ? SettingAssignment::Kind::Element : SettingAssignment::Kind::List};
    }
    const SettingList *list = m_table.findList(entry.list);
    const SettingRow *row = list != nullptr ? list->find(entry.key) : m_table.find(entry.key);
    if (row == nullptr)
        return unknown(entry, source);
    if (!fits(*row, entry.kind)) {
        const QString expected = row->type == SettingRow::Type::Flag     ? tr("true or false, without quotes")
                                 : row->type == SettingRow::Type::Number ? tr("a number, without quotes")
                                 : row->repeatable || row->isCommand ? tr("a text in quotes, or a list of such texts")
                                                                     : tr("a text in quotes");
        return Error{tr("%1: %2 must be %3.").arg(source, entry.key, expected)};
    }
    const bool isList = entry.kind == Kind::TextList;
    return SettingAssignment{entry.key, isList ? row->fromList(entry.values) : entry.values, source,
                             SettingAssignment::Kind::Value, entry.list};
}

SettingsFileReader::Problem SettingsFileReader::begin(const SettingAssignment &assignment, Elements &elements) const
{
    const auto before = elements.constFind(assignment.key);
    const Problem problem = before != elements.cend() ? lack(assignment.key, *before) : std::nullopt;
    elements.insert(assignment.key, {assignment.source, {}});
    return problem;
}

SettingsFileReader::Problem SettingsFileReader::lack(const QString &key, const Element &element) const
{
    const SettingList *list = m_table.findList(key);
    for (const QString &required : list->required) {
        if (!element.keys.contains(required))
            return Error{tr("%1: this [[%2]] needs “%3”.").arg(element.source, key, required.mid(key.size() + 1))};
    }
    return std::nullopt;
}

Error SettingsFileReader::unknown(const TomlEntry &entry, const QString &source) const
{
    const SettingList *list = entry.list.isEmpty() ? listAround(m_table, entry.key) : nullptr;
    if (list != nullptr)
        return Error{tr("%1: %2 is a list of tables. Write [[%2]] above each of them.").arg(source, list->key)};
    const QStringList keys = m_table.fileKeys();
    if (std::ranges::any_of(keys, [&entry](const QString &key) { return key.startsWith(entry.key + u'.'); }))
        return Error{tr("%1: %2 is a table. Write [%2] above its keys. %3").arg(source, entry.key, hint(entry.key))};
    // Only names of causes contain hyphens.
    const QString typed = entry.key.contains(u'.') ? entry.key : QString(entry.key).replace(u'-', u'_');
    return Error{tr("%1: there is no setting “%2”. %3").arg(source, echoed(entry.key, 64), hint(typed))};
}

QString SettingsFileReader::hint(const QString &typed) const
{
    const QStringList keys = m_table.fileKeys();
    // A dot for an underscore changes the table, which says more than a letter.
    const auto same = std::ranges::find(keys, withoutSigns(typed), withoutSigns);
    if (same != keys.cend())
        return tr("Did you mean “%1”?").arg(*same);
    if (const QString last = typed.section(u'.', -1); last != typed && keys.contains(last))
        return tr("Write “%1” without a table, above the first one.").arg(last);
    const QString table = tableAround(keys, typed);
    // What is the same in all of them says nothing about how similar two names are.
    const qsizetype shared = table.isEmpty() ? 0 : table.size() + 1;
    QStringList names;
    QStringList children;
    for (const QString &key : keys) {
        if (shared > 0 && !key.startsWith(table + u'.'))
            continue;
        names += key.mid(shared);
        children += key.mid(shared).section(u'.', 0, 0);
    }
    children.removeDuplicates();
    if (const QString nearest = closestName(typed.mid(shared), names + children); !nearest.isEmpty())
        return tr("Did you mean “%1”?").arg(typed.left(shared) + nearest);
    return table.isEmpty() ? tr("vitrine --help lists all settings.")
                           : tr("Keys of “%1”: %2.").arg(table, children.join(", "_L1));
}

} // namespace vitrine
