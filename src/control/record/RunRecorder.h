// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/Recording.h"
#include "protocol/Result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>

namespace vitrine {

class EventStreamWriter;
class InputClock;
class MessageIntake;
class RunLog;

/// \brief Writes what changes a session, with its times, to a file that RunReplay replays.
///
/// That is the inputs (PlaybackInputs), and those events that do not follow from them. While an input is handled, the
/// clock is held, so that a replay comes to the same times. Secrets are replaced, and user ids removed unless allowed.
/// Does not wait for a full disk: see EventStreamWriter. Owned by the application; GUI thread; the parts must outlive
/// it.
class RunRecorder final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        const RunLog &log;
        const MessageIntake &intake;
        const PlaybackInputs &inputs;
        InputClock &clock; ///< of all of them
    };

    struct Options
    {
        QString path{};                    ///< `-` is standard output
        qint64 maximumBytes = 500'000'000; ///< the recording ends when it is larger
    };

    /// Opens the file and writes \a header, whose time is set here. Call it before the first input.
    static Result<std::unique_ptr<RunRecorder>> open(const Options &options, const Parts &parts,
                                                     RecordingHeader header);
    ~RunRecorder() override;

    /// What is played from now on, if it has changed.
    void setSubject(const RecordedSubject &subject);

private:
    RunRecorder(std::unique_ptr<EventStreamWriter> writer, const Options &options, const Parts &parts,
                const RecordingHeader &header);

    void beginInput(const PlaybackInput &input);
    void endInput();
    void recordEvent(const RunEvent &event);
    void recordOrigins();
    /// \a content happens now.
    [[nodiscard]] RecordingEntry entryOf(RecordedContent content) const;
    void write(const RecordingEntry &entry);
    void writeLine(const QByteArray &line);

    std::unique_ptr<EventStreamWriter> m_writer; ///< none once all of a recording that has ended is written
    const qint64 m_maximumBytes;
    const Parts m_parts;
    const UserIds m_userIds;
    QStringList m_origins;
    RecordedSubject m_subject;
    qint64 m_bytes = 0;
    bool m_isOver = false;   ///< the recording has reached its size
    int m_inputs = 0;        ///< that are being handled, one within the other
    qint64 m_seqAtInput = 0; ///< of the last event before the last input
    int m_load = 0;
};

} // namespace vitrine
