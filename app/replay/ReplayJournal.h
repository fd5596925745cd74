// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RunReplay.h"
#include "journal/JournalRecorder.h"
#include "journal/JournalWriter.h"

#include <QObject>
#include <QString>

#include <memory>

namespace vitrine {

struct Settings;

/// \brief The sessions of a replay, with their metrics; written to a journal if one is named.
///
/// Its sessions have the times of the recorded run. Nothing is ever reported or deleted. Owned by ReplayRun; GUI
/// thread; the replay must outlive it.
class ReplayJournal final : public QObject
{
    Q_OBJECT

public:
    /// \a path: of the journal; empty: none.
    ReplayJournal(const Settings &settings, const QString &path, RunReplay &replay);
    ~ReplayJournal() override;

    [[nodiscard]] JournalRecorder &recorder() { return *m_recorder; }

    /// True while the disk lags far behind the replay.
    [[nodiscard]] bool isBehind() const;

    /// Waits until everything is written; false if something could not be.
    [[nodiscard]] bool finish();

Q_SIGNALS:
    /// The journal cannot be written; \a text says why and what to do.
    void failed(const QString &text);

private:
    std::unique_ptr<JournalWriter> m_writer; ///< none: nothing is stored
    std::unique_ptr<JournalRecorder> m_recorder;
    qint64 m_givenSeq = 0; ///< of the last event that was given to the writer
    qint64 m_writtenSeq = 0;
};

} // namespace vitrine
