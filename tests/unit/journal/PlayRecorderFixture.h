// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/plays/PlayRecorder.h"

#include "journal/JournalWriter.h"
#include "journal/plays/PlayTable.h"
#include "support/JournalFixture.h"
#include "support/PlaybackFeed.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace vitrine {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// \brief A recorder with a player and a journal, for tests that derive from it.
class PlayRecorderFixture : public QObject
{
protected:
    /// Starts over.
    void start(const PlayRecorder::Options &options)
    {
        m_recorder.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_feed = std::make_unique<PlaybackFeed>(1);
        m_feed->start();
        record(options);
    }

    void record(const PlayRecorder::Options &options)
    {
        m_writer = std::make_unique<JournalWriter>(JournalOptions{.path = file()});
        m_recorder =
            std::make_unique<PlayRecorder>(m_feed->log(), m_feed->session(), m_feed->clock(), *m_writer, options);
    }

    void tell(KioskReport::Name name, const QString &why) { m_feed->log().append(KioskReport{name, {}, why}); }
    void begin(const QString &name) { m_feed->log().append(KioskReport{KioskReport::Name::ItemStarted, name, {}}); }
    void end(const QString &why) { m_feed->log().append(KioskReport{KioskReport::Name::ItemEnded, u"news"_s, why}); }

    void play(int deliveries) { m_feed->play(deliveries); }

    [[nodiscard]] QList<PlayRecord> plays()
    {
        if (m_writer->finish(30s) != JournalWriter::End::AllWritten)
            return {};
        JournalConnection journal(file(), JournalConnection::Access::ReadOnly);
        QList<PlayRecord> plays;
        if (journal.open() && PlayTable(journal).each({}, [&plays](const PlayRecord &play) { plays += play; }))
            return plays;
        return {};
    }

    [[nodiscard]] PlayRecord only()
    {
        const QList<PlayRecord> all = plays();
        return all.size() == 1 ? all.first() : PlayRecord{.item = u"%1 plays"_s.arg(all.size())};
    }

    [[nodiscard]] QString file() const { return m_folder->filePath(u"journal.sqlite"_s); }
    [[nodiscard]] QStringList texts(const QString &statement) const { return journalTexts(file(), statement); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PlaybackFeed> m_feed;
    std::unique_ptr<JournalWriter> m_writer;
    std::unique_ptr<PlayRecorder> m_recorder;
};

} // namespace vitrine
