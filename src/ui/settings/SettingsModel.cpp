// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/settings/SettingsModel.h"

#include "settings/SettingValues.h"
#include "settings/SettingsFileReader.h"
#include "settings/SettingsWriter.h"
#include "ui/settings/SettingTexts.h"

#include <QFileInfo>
#include <QVariantMap>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Group = SettingPlacement::Group;

/// The value without any file; empty if there is none.
QString defaultOf(const SettingRow &setting)
{
    return setting.defaultValue.isEmpty() ? setting.placement.unset : setting.defaultValue;
}

/// Whether the parser of \a setting takes more than the words of its hint, such as a URL.
bool acceptsOther(const SettingRow &setting)
{
    const QStringList words = setting.valueName.split(u'|');
    return std::ranges::any_of(words, [&setting](const QString &word) { return !setting.hint.choices.contains(word); });
}

} // namespace

SettingsModel::SettingsModel(Options options, StoredDataModel *storedData, QObject *parent)
    : QAbstractListModel(parent)
    , m_options(std::move(options))
    , m_storedData(storedData)
{
    for (const Group group : {Group::Playback, Group::Window, Group::Page, Group::Privacy}) {
        for (const SettingRow &setting : m_table.rows()) {
            if (setting.placement.group != group)
                continue;
            const QString source = m_options.sources.value(setting.key);
            m_rows.append(
                {setting, settingOrigin(source, m_options.userFile, m_options.systemFile), defaultOf(setting)});
        }
    }
    read(); // the files as the run has read them: they may be wrong when the view is opened
}

int SettingsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant SettingsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    const SettingRow &setting = row.setting;
    const Group group = setting.placement.group;
    switch (role) {
    case NameRole:
        return setting.optionName();
    case HeadingRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).setting.placement.group != group
                   ? settingGroupTitle(group)
                   : QString();
    case LabelRole:
        return settingTexts(setting.key).label;
    case HelpRole:
        return settingTexts(setting.key).help;
    case ControlRole:
        return QVariant::fromValue(controlOf(setting));
    case ValueRole:
        return row.value;
    case ChoicesRole:
        return choicesOf(setting);
    case OtherRole:
        return controlOf(setting) == Control::Choice && acceptsOther(setting);
    case PlaceholderRole: {
        const QString placeholder = settingTexts(setting.key).placeholder;
        return placeholder.isEmpty() ? defaultOf(setting) : placeholder;
    }
    case NoteRole:
        return noteOf(row);
    case ErrorRole:
        return row.error;
    default:
        return {};
    }
}

QHash<int, QByteArray> SettingsModel::roleNames() const
{
    return {{NameRole, "name"},       {HeadingRole, "heading"}, {LabelRole, "label"},
            {HelpRole, "help"},       {ControlRole, "control"}, {ValueRole, "value"},
            {ChoicesRole, "choices"}, {OtherRole, "other"},     {PlaceholderRole, "placeholder"},
            {NoteRole, "note"},       {ErrorRole, "error"}};
}

void SettingsModel::setOpen(bool open)
{
    if (m_open == open)
        return;
    if (open) {
        read();
        if (m_storedData != nullptr)
            m_storedData->refresh();
    }
    m_open = open;
    Q_EMIT openChanged(open);
}

bool SettingsModel::change(const QString &name, const QString &value)
{
    const auto found =
        std::ranges::find_if(m_rows, [&name](const Row &row) { return row.setting.optionName() == name; });
    if (found == m_rows.end())
        return false;
    const SettingRow setting = found->setting;
    const auto number = static_cast<int>(std::distance(m_rows.begin(), found));
    const QString text = value.trimmed();
    QString error;
    SettingsDraft draft;
    if (const auto problem = text.isEmpty() ? std::nullopt : setting.assign(draft, {text})) {
        const QString label = settingTexts(setting.key).label;
        // Beside the words of a choice, an address.
        error = controlOf(setting) == Control::Choice && acceptsOther(setting)
                    ? tr("%1: give an address that begins with https:// or http://.").arg(label)
                    : tr("%1 %2.").arg(label, messageText(*problem));
    } else {
        const auto values = text.isEmpty() ? std::nullopt : std::optional(QStringList{text});
        if (const auto failure = SettingsWriter(m_table).write(m_options.userFile, {{setting.key, values}}))
            error = messageText(failure->message);
    }
    read();
    Row &row = m_rows[number];
    if (error.isEmpty())
        apply(row);
    else
        row.error = error;
    Q_EMIT dataChanged(index(number), index(number));
    return error.isEmpty();
}

SettingsModel::Control SettingsModel::controlOf(const SettingRow &setting)
{
    if (setting.type == SettingRow::Type::Flag)
        return Control::Switch;
    if (setting.type == SettingRow::Type::Number)
        return Control::Number;
    return setting.hint.kind == ValueHint::Kind::Choices ? Control::Choice : Control::Text;
}

QVariantList SettingsModel::choicesOf(const SettingRow &setting)
{
    QVariantList choices;
    if (setting.hint.kind != ValueHint::Kind::Choices)
        return choices;
    const QStringList none = defaultOf(setting).isEmpty() ? QStringList{QString()} : QStringList();
    for (const QString &word : none + setting.hint.choices)
        choices.append(QVariantMap{{u"value"_s, word}, {u"label"_s, settingChoiceText(setting.key, word)}});
    return choices;
}

QString SettingsModel::noteOf(const Row &row) const
{
    const SettingOrigin origin = overridesUserFile(row.origin) ? row.origin
                                 : row.isFromSystem            ? SettingOrigin::SystemFile
                                                               : SettingOrigin::UserFile;
    const QString source =
        origin == SettingOrigin::SystemFile ? m_options.systemFile : m_options.sources.value(row.setting.key);
    const QString text = settingOriginText(origin, source);
    const bool isLater =
        row.setting.placement.effect == SettingPlacement::Effect::NextStart && row.first && *row.first != row.value;
    return text.isEmpty() && isLater ? tr("Counts from the next start.") : text;
}

void SettingsModel::read()
{
    const QString before = std::exchange(m_problem, QString());
    QList<Row> rows = m_rows;
    for (Row &row : rows) {
        row.value = defaultOf(row.setting);
        row.isFromSystem = false;
        row.error.clear();
    }
    const bool isSystemRead = readFile(m_options.systemFile, true, rows);
    const bool isUserRead = readFile(m_options.userFile, false, rows);
    for (qsizetype number = 0; number < rows.size(); ++number) {
        Row &row = m_rows[number];
        row.error = rows.at(number).error;
        if (row.first && (!isSystemRead || !isUserRead || !row.error.isEmpty()))
            continue; // the value from before is still in use
        row.value = rows.at(number).value;
        row.isFromSystem = rows.at(number).isFromSystem;
    }
    for (Row &row : m_rows) {
        if (!row.first)
            row.first = row.value;
    }
    if (m_problem != before)
        Q_EMIT problemChanged();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

bool SettingsModel::readFile(const QString &path, bool isSystem, QList<Row> &rows)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return true;
    QStringList unknownKeys; // they stay in the file
    const auto assignments = SettingsFileReader(m_table).readKnown(path, unknownKeys);
    if (!assignments) {
        m_problem = messageText(assignments.error().message);
        return false;
    }
    for (const SettingAssignment &assignment : *assignments) {
        const auto row = std::ranges::find_if(
            rows, [&assignment](const Row &candidate) { return candidate.setting.key == assignment.key; });
        if (row == rows.end() || assignment.values.isEmpty())
            continue;
        SettingsDraft draft;
        const auto problem = row->setting.assign(draft, assignment.values);
        row->error = problem ? tr("%1: this value %2.").arg(assignment.source, messageText(*problem)) : QString();
        if (problem)
            continue;
        row->value = row->setting.type == SettingRow::Type::Flag
                         ? (*SettingValues::flag(assignment.values.constLast()) ? u"true"_s : u"false"_s)
                         : assignment.values.constLast();
        row->isFromSystem = isSystem;
    }
    return true;
}

void SettingsModel::apply(const Row &row)
{
    if (row.setting.placement.effect != SettingPlacement::Effect::AtOnce || overridesUserFile(row.origin))
        return;
    SettingsDraft draft;
    if (!row.value.isEmpty() && row.setting.assign(draft, {row.value}))
        return;
    Q_EMIT applied(row.setting.key, draft.settings);
}

} // namespace vitrine
