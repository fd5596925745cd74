// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/MessageBridge.h"
#include "web/RelayEndpoint.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QStringList>

namespace vitrine {

/// \brief Fakes the relay and its media element: reports the status that a test sets, and records commands.
class FakeElement final : public QObject
{
public:
    explicit FakeElement(MessageBridge &bridge)
        : m_bridge(bridge)
    {
        connect(bridge.findChild<RelayEndpoint *>(), &RelayEndpoint::mediaCommanded, this,
                [this](const QString &document, int id, const QString &name, double value) {
                    if (document != m_document)
                        return;
                    m_lastId = id;
                    m_commands += QStringLiteral("%1 %2").arg(name).arg(value);
                });
        load();
    }

    /// The status of an element that has loaded 90 s of media.
    [[nodiscard]] static QJsonObject loaded()
    {
        const QJsonArray all{QJsonArray{0, 90}};
        return {
            {QStringLiteral("element"), 1},    {QStringLiteral("video"), true},    {QStringLiteral("position"), 0},
            {QStringLiteral("duration"), 90},  {QStringLiteral("live"), false},    {QStringLiteral("paused"), false},
            {QStringLiteral("ended"), false},  {QStringLiteral("seeking"), false}, {QStringLiteral("rate"), 1},
            {QStringLiteral("volume"), 1},     {QStringLiteral("muted"), false},   {QStringLiteral("readyState"), 4},
            {QStringLiteral("buffered"), all}, {QStringLiteral("seekable"), all},  {QStringLiteral("droppedFrames"), 0},
            {QStringLiteral("totalFrames"), 7}};
    }

    /// loaded() with the values of \a changed.
    [[nodiscard]] static QJsonObject with(std::initializer_list<std::pair<const char *, QJsonValue>> changed)
    {
        QJsonObject status = loaded();
        for (const auto &[name, value] : changed)
            status.insert(QLatin1StringView(name), value);
        return status;
    }

    /// Opens another page and connects its relay.
    void load()
    {
        m_generation = m_bridge.startLoad({QStringLiteral("https://player.example.com")});
        m_document = QStringLiteral("d%1").arg(m_generation);
        m_bridge.beginDocument(m_generation, m_document);
    }

    /// The page goes to another document by itself.
    void navigate()
    {
        m_document += u'n';
        m_bridge.beginDocument(m_generation, m_document);
    }

    void tell(const QJsonValue &status) { note({QStringLiteral("media"), status}); }
    void tell(std::initializer_list<std::pair<const char *, QJsonValue>> changed) { tell(with(changed)); }
    /// Another frame of the page has become the player.
    void replacePlayer() { note({QStringLiteral("playerReplaced")}); }
    /// The relay offers no media access in this document.
    void refuse() { note({QStringLiteral("mediaRefused")}); }
    void answer(int id, const char *problem, const char *detail, const QJsonValue &status)
    {
        note({QStringLiteral("mediaAnswer"), id, QLatin1StringView(problem), QLatin1StringView(detail), status});
    }

    [[nodiscard]] int lastId() const { return m_lastId; }
    /// The commands since the last call, such as `seek 12.5`.
    [[nodiscard]] QStringList takeCommands() { return std::exchange(m_commands, {}); }

private:
    void note(const QJsonArray &note)
    {
        QJsonArray batch;
        batch.append(note);
        m_bridge.receive(m_generation, m_document, batch);
    }

    MessageBridge &m_bridge;
    int m_generation = 0;
    QString m_document;
    int m_lastId = 0;
    QStringList m_commands;
};

} // namespace vitrine
