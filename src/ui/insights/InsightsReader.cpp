// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/insights/InsightsReader.h"

#include <QFileInfo>

#include <algorithm>
#include <memory>
#include <utility>

namespace vitrine {

namespace {

Result<InsightsOverview> readAll(JournalReader &reader, const QString &contentId)
{
    InsightsOverview overview{.contentId = contentId};
    const SessionFilter filter{.contentId = contentId};
    const Result<bool> read =
        reader.eachSummary(filter, [&](const SessionRecord &session) { overview.sessions.append(session); });
    if (!read)
        return read.error();
    auto contents = journalContents(reader);
    if (!contents)
        return contents.error();
    overview.contents = std::move(contents).value();
    auto statistics = journalStatistics(reader, filter);
    if (!statistics)
        return statistics.error();
    overview.statistics = std::move(statistics).value();
    auto errors = journalErrors(reader, filter);
    if (!errors)
        return errors.error();
    overview.errors = std::move(errors).value();

    const auto covered = std::ranges::find_if(overview.contents, [&contentId](const JournalContent &content) {
        return contentId.isEmpty() ? content.duration.has_value() : content.contentId == contentId;
    });
    if (covered == overview.contents.cend())
        return overview;
    overview.coveredContent = covered->contentId;
    overview.duration = covered->duration;
    overview.coveredSessions = covered->sessions;
    auto coverage = contentCoverage(reader, covered->contentId);
    if (!coverage)
        return coverage.error();
    overview.coverage = std::move(coverage).value();
    return overview;
}

Result<SessionDetails> readSession(const QString &path, const QString &id)
{
    const auto reader = JournalReader::open(path);
    if (!reader)
        return reader.error();
    const Result<RecordedSession> recorded = (*reader)->outline(id);
    return recorded ? Result<SessionDetails>(sessionDetails(*recorded)) : recorded.error();
}

} // namespace

Result<InsightsOverview> readOverview(const QString &path, MissingFile missing, const QString &contentId)
{
    if (missing == MissingFile::Empty && !QFileInfo::exists(path))
        return InsightsOverview{.contentId = contentId};
    const auto reader = JournalReader::open(path);
    if (!reader)
        return reader.error();
    return readAll(**reader, contentId);
}

InsightsReader::InsightsReader(const QString &path, MissingFile missing, QObject *parent)
    : QObject(parent)
    , m_path(path)
    , m_missing(missing)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("insights"));
}

InsightsReader::~InsightsReader()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template<typename Read, typename Tell>
void InsightsReader::request(std::atomic<quint64> &latest, Read read, Tell tell)
{
    m_pool.start([this, &latest, number = ++latest, read, tell] {
        if (number != latest)
            return;
        auto result = std::make_shared<decltype(read())>(read());
        const auto answer = [&latest, number, result, tell] {
            if (number == latest)
                tell(*result);
        };
        QMetaObject::invokeMethod(this, answer, Qt::QueuedConnection);
    });
}

void InsightsReader::requestOverview(const QString &contentId)
{
    request(
        m_overviews, [this, contentId] { return readOverview(m_path, m_missing, contentId); },
        [this](const Result<InsightsOverview> &overview) { Q_EMIT overviewRead(overview); });
}

void InsightsReader::requestSession(const QString &id)
{
    request(
        m_sessions, [this, id] { return readSession(m_path, id); },
        [this, id](const Result<SessionDetails> &session) { Q_EMIT sessionRead(id, session); });
}

} // namespace vitrine
