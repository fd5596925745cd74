// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QStringList>

namespace vitrine {

/// \brief A name of this program on a bus, asked for and given up without waiting for the bus.
///
/// QDBusConnection::registerService() and unregisterService() wait: for 25 s if the bus has stopped. Owned by the
/// service of that name; GUI thread.
class BusName final : public QObject
{
    Q_OBJECT

public:
    explicit BusName(const QDBusConnection &bus, QObject *parent = nullptr);
    /// Gives the name up.
    ~BusName() override;

    /// Asks for the first of \a names that no other program has; without success, only the log says so.
    void request(const QStringList &names);

private:
    QDBusConnection m_bus;
    QString m_name; ///< asked for last
};

} // namespace vitrine
