// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace vitrine {

/// \brief The last messages of each kiosk of a fleet, as an unmodified mosquitto_sub at one node receives them.
///
/// It connects again by itself; if it ends, which it does when a node refuses it, it is started again.
class FleetReader final : public QObject
{
    Q_OBJECT

public:
    struct Kiosk
    {
        int generation = 0;        ///< 0: not received
        QByteArray availability{}; ///< empty: not received
        int offlines = 0;          ///< how often it was reported to be offline
    };

    FleetReader(quint16 port, int kiosks);
    ~FleetReader() override;

    /// The last messages of each kiosk.
    [[nodiscard]] const QList<Kiosk> &kiosks() const { return m_kiosks; }
    [[nodiscard]] bool isSubscribed() const { return m_isSubscribed; }
    /// The last messages of \a kiosk are `online` and the state \a generation.
    [[nodiscard]] bool isNewest(int kiosk, int generation) const;

    void start();
    /// Starts another one, without the messages so far.
    void restart();

private:
    void read();
    void note(const QByteArray &line);

    const quint16 m_port;
    QList<Kiosk> m_kiosks;
    QProcess m_process;
    QTimer m_again;
    bool m_isSubscribed = false;
};

} // namespace vitrine
