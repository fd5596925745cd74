// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/XapiStatements.h"

#include "journal/SessionColumns.h"
#include "journal/export/PositionTracker.h"
#include "playback/SessionMetrics.h"
#include "protocol/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUuid>

#include <algorithm>
#include <cmath>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

const QString videoVerbs = u"https://w3id.org/xapi/video/verbs/"_s;
const QString coreVerbs = u"http://adlnet.gov/expapi/verbs/"_s;
const QString extensions = u"https://w3id.org/xapi/video/extensions/"_s;
const QString profile = u"https://w3id.org/xapi/video"_s;
const QString anonymousHome = u"https://vitrine.localhost"_s;

// A part that begins this much later, in ms, belongs to a start of playback.
constexpr qint64 startTolerance = 1500;

double toMillisecond(double seconds)
{
    return std::round(seconds * 1000.0) / 1000.0;
}

/// \brief Makes the statements of one session, in order.
class StatementList
{
public:
    explicit StatementList(const RecordedSession &recorded)
        : m_recorded(recorded)
        , m_session(recorded.session)
    {
    }

    [[nodiscard]] QList<QJsonObject> make()
    {
        add(coreVerbs, u"initialized"_s, m_session.startedAt.toMSecsSinceEpoch(), lengthContext(), {});
        for (const JournalEvent &event : m_recorded.events) {
            m_position.follow(event);
            if (event.kind == "recovery"_L1)
                m_isRecovering = isRecoveryUnderWay(event);
            else if (event.kind == "state"_L1)
                follow(event);
        }
        if (!m_recorded.events.isEmpty()) {
            const JournalEvent &last = m_recorded.events.last();
            pause(last); // the profile wants it before the end
            addWithProgress(coreVerbs, u"terminated"_s, last);
        }
        return m_statements;
    }

private:
    void follow(const JournalEvent &event)
    {
        if (m_seekFrom && event.name != "seeking"_L1) {
            add(videoVerbs, u"seeked"_s, event.time, {},
                {{u"time-from"_s, toMillisecond(*std::exchange(m_seekFrom, std::nullopt))},
                 {u"time-to"_s, toMillisecond(positionFrom(event.mono))}});
        }
        m_hasPlayed = m_hasPlayed || event.name == "playing"_L1;
        if (event.name == "playing"_L1 && !std::exchange(m_isPlaying, true)) {
            add(videoVerbs, u"played"_s, event.time, {}, {{u"time"_s, toMillisecond(positionFrom(event.mono))}});
        } else if (event.name == "paused"_L1) {
            pause(event);
        } else if (event.name == "seeking"_L1) {
            // A seek before the start or during a recovery restores a position: it is not the viewer's.
            if (m_hasPlayed && !m_isRecovering)
                m_seekFrom = positionAt(event.mono);
        } else if (event.name == "ended"_L1) {
            pause(event);
            if (progressAt(event.mono) >= SessionMetrics::completionThreshold)
                complete(event);
        }
    }

    void pause(const JournalEvent &event)
    {
        if (std::exchange(m_isPlaying, false))
            addWithProgress(videoVerbs, u"paused"_s, event);
    }

    void complete(const JournalEvent &event)
    {
        addWithProgress(coreVerbs, u"completed"_s, event);
        QJsonObject result = m_statements.last().value("result"_L1).toObject();
        result.insert(u"completion"_s, true);
        const double seconds = static_cast<double>(event.time - m_session.startedAt.toMSecsSinceEpoch()) / 1000.0;
        result.insert(u"duration"_s, u"PT%1S"_s.arg(std::max(seconds, 0.0), 0, 'f', 2));
        m_statements.last().insert(u"result"_s, result);
    }

    void addWithProgress(const QString &verbs, const QString &verb, const JournalEvent &event)
    {
        const QList<PlayedSegment> played = segmentsOf(partsUntil(m_recorded.parts, event.mono));
        add(verbs, verb, event.time, lengthContext(),
            {{u"time"_s, toMillisecond(positionAt(event.mono))},
             {u"progress"_s, progressAt(event.mono)},
             {u"played-segments"_s, playedSegmentsText(played)}});
    }

    void add(const QString &verbs, const QString &verb, qint64 time, QJsonObject context, const QJsonObject &result)
    {
        context.insert(u"session-id"_s, m_session.id);
        const QJsonObject category{{u"id"_s, profile}};
        QJsonObject statement{
            {u"id"_s, nextId()},
            {u"actor"_s, actor()},
            {u"verb"_s, QJsonObject{{u"id"_s, verbs + verb}, {u"display"_s, QJsonObject{{u"en-US"_s, verb}}}}},
            {u"object"_s, activity()},
            {u"context"_s, QJsonObject{{u"registration"_s, m_session.id},
                                       {u"contextActivities"_s, QJsonObject{{u"category"_s, QJsonArray{category}}}},
                                       {u"extensions"_s, withPrefix(context)}}},
            {u"timestamp"_s, journalTimeText(QDateTime::fromMSecsSinceEpoch(time))},
            {u"version"_s, u"1.0.0"_s}};
        if (!result.isEmpty())
            statement.insert(u"result"_s, QJsonObject{{u"extensions"_s, withPrefix(result)}});
        m_statements.append(statement);
    }

    /// The first statement has the id of the session, as the profile says; the others depend on it and their place.
    [[nodiscard]] QString nextId() const
    {
        if (m_statements.isEmpty())
            return m_session.id;
        return QUuid::createUuidV5(QUuid(m_session.id), QByteArray::number(m_statements.size()))
            .toString(QUuid::WithoutBraces);
    }

    [[nodiscard]] QJsonObject actor() const
    {
        const QString name = m_session.userId.isEmpty() ? m_session.id : m_session.userId;
        return {{u"objectType"_s, u"Agent"_s},
                {u"account"_s, QJsonObject{{u"homePage"_s, anonymousHome}, {u"name"_s, name}}}};
    }

    [[nodiscard]] QJsonObject activity() const
    {
        const bool isUrl = m_session.contentId.startsWith("http"_L1);
        const QString id =
            isUrl ? m_session.contentId
                  : u"urn:vitrine:content:"_s + QString::fromLatin1(QUrl::toPercentEncoding(m_session.contentId));
        const QString name = m_session.contentId.isEmpty() ? u"unknown"_s : m_session.contentId;
        return {{u"objectType"_s, u"Activity"_s},
                {u"id"_s, id},
                {u"definition"_s, QJsonObject{{u"type"_s, profile + u"/activity-type/video"_s},
                                              {u"name"_s, QJsonObject{{u"en-US"_s, name}}}}}};
    }

    [[nodiscard]] QJsonObject lengthContext() const
    {
        return {{u"length"_s, toMillisecond(*m_session.duration)},
                {u"completion-threshold"_s, SessionMetrics::completionThreshold}};
    }

    [[nodiscard]] static QJsonObject withPrefix(const QJsonObject &values)
    {
        QJsonObject prefixed;
        for (auto it = values.begin(); it != values.end(); ++it)
            prefixed.insert(extensions + it.key(), it.value());
        return prefixed;
    }

    [[nodiscard]] double positionAt(qint64 mono) const
    {
        return m_position.last(m_recorded.parts, mono).value_or(MediaPosition{}).seconds;
    }

    /// Where playback goes on from \a mono.
    [[nodiscard]] double positionFrom(qint64 mono) const
    {
        if (m_position.told() && m_position.told()->mono == mono)
            return m_position.told()->seconds;
        const auto next =
            std::ranges::lower_bound(m_recorded.parts, std::chrono::milliseconds(mono), {}, &PlayedPart::start);
        const bool isSoon = next != m_recorded.parts.end() && next->start.count() - mono < startTolerance;
        return isSoon ? next->media.fromSeconds : positionAt(mono);
    }

    [[nodiscard]] double progressAt(qint64 mono) const
    {
        double seconds = 0.0;
        for (const PlayedSegment &segment : joinedSegments(segmentsOf(partsUntil(m_recorded.parts, mono))))
            seconds += segment.toSeconds - segment.fromSeconds;
        return std::min(toMillisecond(seconds / *m_session.duration), 1.0);
    }

    const RecordedSession &m_recorded;
    const SessionRecord &m_session;
    QList<QJsonObject> m_statements;
    PositionTracker m_position;
    bool m_isPlaying = false;
    bool m_hasPlayed = false;
    bool m_isRecovering = false;
    std::optional<double> m_seekFrom; ///< of the viewer's seek that is under way
};

class XapiExporter final : public JournalExporter
{
public:
    using JournalExporter::JournalExporter;

    void begin() override { write("["); }

    void add(const RecordedSession &recorded) override
    {
        for (const QJsonObject &statement : xapiStatements(recorded))
            write((std::exchange(m_isFirst, false) ? QByteArray("\n") : QByteArray(",\n")) +
                  strictJson(QJsonDocument(statement)));
    }

    void end() override { write("\n]\n"); }

private:
    bool m_isFirst = true;
};

} // namespace

QList<QJsonObject> xapiStatements(const RecordedSession &recorded)
{
    const SessionRecord &session = recorded.session;
    if (!session.duration || session.streamingType == "live"_L1)
        return {};
    return StatementList(recorded).make();
}

std::unique_ptr<JournalExporter> xapiExporter(JournalExporter::Output output)
{
    return std::make_unique<XapiExporter>(std::move(output));
}

} // namespace vitrine
