// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QLocalSocket>
#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Checks without blocking whether a bus of D-Bus replies.
///
/// QtDBus blocks when a bus accepts the connection but never replies, and so does every thread that uses D-Bus. So
/// check for a first reply here before connecting. GUI thread.
class BusProbe final : public QObject
{
    Q_OBJECT

public:
    /// \a address: systemBusAddress() or sessionBusAddress().
    explicit BusProbe(const QString &address, QObject *parent = nullptr);
    ~BusProbe() override;

    /// Starts the probe. Call it once. An address that is not a local socket is not probed and counts as replying.
    void start();

Q_SIGNALS:
    /// Connecting will not block: the bus replies, or there is none. Emitted at most once, perhaps within start().
    void answered();

private:
    void tell();

    QLocalSocket m_socket;
    QString m_name; ///< of the socket; empty when it cannot be probed
};

} // namespace vitrine
