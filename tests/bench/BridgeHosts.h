// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "playback/MessageIntake.h"
#include "protocol/PlaybackProgress.h"
#include "web/MessageBridge.h"
#include "web/PlayerPage.h"

#include <QObject>
#include <QUrl>
#include <QWebEngineProfile>
#include <QWebEngineView>

#include <memory>

namespace vitrine {

/// \brief A window with a player page in it, whose messages come out as a signal. Off the record; GUI thread.
class BridgeHost : public QObject
{
    Q_OBJECT

public:
    /// Opens \a player in a frame of a page of another origin. It will post \a count messages.
    virtual void open(const QUrl &player, int count) = 0;

Q_SIGNALS:
    void progressReceived(const vitrine::PlaybackProgress &progress);
    /// \a count messages have been left out on the way.
    void lost(int count);
};

/// \brief What every QWebChannel example does: one call for each message, as text, parsed here.
class OneCallHost final : public BridgeHost
{
    Q_OBJECT

public:
    enum class Calls {
        EachMessage,
        FirstAndLast, ///< no bridge at all: what the browser itself takes for the messages
    };

    explicit OneCallHost(Calls calls);
    ~OneCallHost() override;

    void open(const QUrl &player, int count) override;

    Q_INVOKABLE void deliver(const QString &origin, const QString &text);

private:
    const Calls m_calls;
    QWebChannel *m_channel;
    QWebEngineProfile m_profile;
    std::unique_ptr<QWebEnginePage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
    QString m_origin;
};

/// \brief Vitrine's relay, page and bridge, as the program has them.
class VitrineHost final : public BridgeHost
{
    Q_OBJECT

public:
    VitrineHost();
    ~VitrineHost() override;

    void open(const QUrl &player, int count) override;

private:
    SystemClock m_clock;
    MessageIntake m_intake{m_clock};
    MessageBridge m_bridge{m_intake};
    QWebEngineProfile m_profile;
    std::unique_ptr<PlayerPage> m_page;
    std::unique_ptr<QWebEngineView> m_view;
};

} // namespace vitrine
