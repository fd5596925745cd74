// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Finds out whether the system bus says anything at all, without waiting for it.
///
/// Whoever connects to a bus that takes connections and stays mute waits for its first word, with every thread of the
/// program that wants anything of a bus. So that word is heard here first. GUI thread.
class SystemBusProbe final : public QObject
{
    Q_OBJECT

public:
    /// \a address: the value of DBUS_SYSTEM_BUS_ADDRESS; empty for the well-known place (D-Bus specification).
    explicit SystemBusProbe(const QString &address, QObject *parent = nullptr);
    ~SystemBusProbe() override;

    /// Asks. Once; what is no local socket is not asked, and counts as one that answers.
    void start();

Q_SIGNALS:
    /// To connect does not take long: there is a bus that talks, or there is none. Comes once, or never.
    void answered();

private:
    void tell();

    QLocalSocket m_socket;
    QString m_name; ///< of the socket; empty when it cannot be asked
};

} // namespace vitrine
