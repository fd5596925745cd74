// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/keys/KeyBinding.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace vitrine {

/// \brief The table of keys as rows of the sheet of keys, in groups.
///
/// Owned by the window; GUI thread.
class KeySheetModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the window")

    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< KeyBinding::name
        HeadingRole,                 ///< keyGroupTitle() in the first row of a group; else empty
        KeysRole,                    ///< KeyBinding::text()
        HelpRole,                    ///< KeyBinding::help
    };

    explicit KeySheetModel(QObject *parent); // no default: QML does not create it

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    void toggle() { setOpen(!m_open); }

    /// Without media access, there are no rows for the player's keys. On by default.
    void setPlayerKeys(bool shown);

Q_SIGNALS:
    void openChanged(bool open);

private:
    QList<KeyBinding> m_rows;
    bool m_open = false;
};

} // namespace vitrine
