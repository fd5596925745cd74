// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/keys/KeySheetModel.h"

namespace vitrine {

KeySheetModel::KeySheetModel(QObject *parent)
    : QAbstractListModel(parent)
    , m_rows(keyBindings())
{
}

int KeySheetModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant KeySheetModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const KeyBinding &row = m_rows.at(index.row());
    switch (role) {
    case NameRole:
        return row.name;
    case HeadingRole:
        return index.row() == 0 || m_rows.at(index.row() - 1).group != row.group ? keyGroupTitle(row.group) : QString();
    case KeysRole:
        return row.text();
    case HelpRole:
        return row.help;
    default:
        return {};
    }
}

QHash<int, QByteArray> KeySheetModel::roleNames() const
{
    return {{NameRole, "name"}, {HeadingRole, "heading"}, {KeysRole, "keys"}, {HelpRole, "help"}};
}

void KeySheetModel::setOpen(bool open)
{
    if (m_open == open)
        return;
    m_open = open;
    Q_EMIT openChanged(open);
}

void KeySheetModel::setPlayerKeys(bool shown)
{
    beginResetModel();
    m_rows = keyBindings();
    if (!shown)
        m_rows.removeIf([](const KeyBinding &row) { return row.needsMediaAccess; });
    endResetModel();
}

} // namespace vitrine
