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

/// \brief Stands in for the relay and a media element behind it: tells what a test lets it, and writes down commands.
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

    /// What an element that has loaded a minute and a half tells.
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

    /// As loaded(), with \a changed.
    [[nodiscard]] static QJsonObject with(std::initializer_list<std::pair<const char *, QJsonValue>> changed)
    {
        QJsonObject status = loaded();
        for (const auto &[name, value] : changed)
            status.insert(QLatin1StringView(name), value);
        return status;
    }

    /// Another page is opened, and its relay comes up.
    void load()
    {
        m_generation = m_bridge.startLoad({QStringLiteral("https://player.example.com")});
        m_document = QStringLiteral("d%1").arg(m_generation);
        m_bridge.beginDocument(m_generation, m_document);
    }

    void tell(const QJsonValue &status) { note({QStringLiteral("media"), status}); }
    void tell(std::initializer_list<std::pair<const char *, QJsonValue>> changed) { tell(with(changed)); }
    void answer(int id, const char *problem, const char *detail, const QJsonValue &status)
    {
        note({QStringLiteral("mediaAnswer"), id, QLatin1StringView(problem), QLatin1StringView(detail), status});
    }

    [[nodiscard]] int lastId() const { return m_lastId; }
    /// `seek 12.5`, and so on, since the last time this was asked.
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
