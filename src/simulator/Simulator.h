// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "simulator/ReferenceServer.h"
#include "simulator/Scenario.h"

#include <QHash>
#include <QHostAddress>
#include <QList>
#include <QObject>
#include <QUrl>

namespace vitrine {

/// \brief The reference player and its service for the host pages of others: `vitrine simulate`.
///
/// Any page may embed the player. Each scenario has an address that stays the same, `/play/ID`, which leads to the
/// player with a token; `/` lists them, and so does `/scenarios.json`. The service issues tokens for the resource ID
/// to clients with apiKey(). Owned by its parent; GUI thread.
class Simulator final : public QObject
{
    Q_OBJECT

public:
    /// One line of the list.
    struct Entry
    {
        QString id;
        QString title;
        QString description;
        QUrl address;
    };

    explicit Simulator(QObject *parent = nullptr);

    /// Adds \a scenario to those that are built in.
    void add(const Scenario &scenario);
    /// Begins to listen on \a address; with \a port 0 on a port that the system chooses. Returns the address of the
    /// list.
    Result<QUrl> start(const QHostAddress &address, quint16 port);

    /// The scenarios in the order in which they were added, the built-in ones first.
    [[nodiscard]] QList<Entry> entries() const;
    /// The list as an object: `index`, `tokens`, `apiKey`, and `scenarios` with `id`, `title`, `description`,
    /// `address`.
    [[nodiscard]] QJsonObject toJson() const;
    /// Where to request tokens, and with which key.
    [[nodiscard]] QUrl tokensUrl() const;
    [[nodiscard]] static QString apiKey();

private:
    [[nodiscard]] std::optional<HttpReply> reply(const HttpRequest &request);
    /// Leads to the player with the scenario \a id.
    [[nodiscard]] HttpReply play(const QString &id, const HttpRequest &request);
    [[nodiscard]] HttpReply reset();
    [[nodiscard]] QByteArray page() const;

    ReferenceServer m_server;
    QList<std::pair<QString, Scenario>> m_scenarios;      ///< by id
    QHash<std::pair<QString, QString>, QString> m_tokens; ///< of id and run
};

} // namespace vitrine
