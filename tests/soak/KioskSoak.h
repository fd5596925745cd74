// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "soak/PictureLog.h"
#include "soak/PlaybackGaps.h"
#include "soak/ProcessLog.h"
#include "soak/SoakPlaylist.h"

#include <QElapsedTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QObject>
#include <QProcess>
#include <QRandomGenerator>
#include <QStringList>
#include <QTimer>

#include <chrono>

namespace vitrine {

/// \brief Runs a kiosk for some time, disturbs it, and collects what there is to judge.
///
/// The disturbances come at random times: killed renderers, outages and errors of a server, new settings. GUI thread.
class KioskSoak final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        QString program;
        std::chrono::milliseconds duration{0};
        quint32 seed = 0;
        QString folder; ///< for settings, scenarios and the event stream; exists
    };

    explicit KioskSoak(const Options &options);

    /// Returns when the kiosk has ended.
    void run();

    [[nodiscard]] const PlaybackGaps &gaps() const { return m_gaps; }
    [[nodiscard]] const PictureLog &pictures() const { return m_pictures; }
    [[nodiscard]] const ProcessLog &processes() const { return m_processes; }
    /// Of all parts, one line each.
    [[nodiscard]] QStringList problems() const;

private:
    void start();
    void end();
    void readEvents();
    void take(const QByteArray &line);
    void sample();
    void takeScreenshot();
    void disturb();
    void killRenderer();

    const Options m_options;
    const quint16 m_healthPort;
    QRandomGenerator m_random;
    SoakPlaylist m_playlist;
    PlaybackGaps m_gaps;
    PictureLog m_pictures;
    ProcessLog m_processes;

    QProcess m_process;
    QByteArray m_rest; ///< of the event stream, not a whole line yet
    QFile m_events;    ///< without positions
    QFile m_samples;
    QNetworkAccessManager m_network;
    QTimer m_sampleTimer;
    QElapsedTimer m_sinceSample;
    QTimer m_screenshotTimer;
    QTimer m_disturbanceTimer;
    bool m_isEnding = false;
    QStringList m_problems;
};

} // namespace vitrine
