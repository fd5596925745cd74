// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/Recording.h"
#include "protocol/Result.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

#include <memory>
#include <optional>

class QFile;

namespace vitrine {

/// \brief Reads a recording line by line, with the memory of one line.
///
/// open() checks all of it, so that a replay does not stop in the middle. A last line that is cut off, as after a
/// crash, is no error. Every error names the file, the line, and what to do. One thread.
class RecordingReader
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::RecordingReader)

public:
    /// More than a message of maximumMessageBytes takes, with any characters.
    static constexpr qint64 longestLine = qint64{4} * 1024 * 1024;

    /// \brief What open() has found.
    struct Overview
    {
        qint64 lines = 0;                    ///< without one that is cut off
        qint64 messages = 0;                 ///< of the player
        qint64 skippedLines = 0;             ///< of kinds that are not known here
        std::chrono::milliseconds length{0}; ///< `mono` of the last line
        bool isCutOff = false;               ///< the last line
        bool hasEnd = false;                 ///< there is an `exit` or `end` line
    };

    static Result<RecordingReader> open(const QString &path);
    RecordingReader(RecordingReader &&) noexcept;
    RecordingReader &operator=(RecordingReader &&) noexcept;
    ~RecordingReader();

    [[nodiscard]] const RecordingHeader &header() const { return m_header; }
    [[nodiscard]] const Overview &overview() const { return m_overview; }
    /// For the user, if the recording does not have all of its run; otherwise empty.
    [[nodiscard]] QString warning() const;

    /// The next entry; no value at the end. An error only if the file has changed since open().
    [[nodiscard]] Result<std::optional<RecordingEntry>> next();
    /// Number of the line of the last entry, from 1.
    [[nodiscard]] qint64 line() const { return m_line; }

private:
    explicit RecordingReader(const QString &path);

    [[nodiscard]] std::optional<Error> readHeader();
    [[nodiscard]] std::optional<Error> check();
    /// The next line, without its end; no value at the end of the file.
    [[nodiscard]] Result<std::optional<QByteArray>> readLine();
    [[nodiscard]] Error faultIn(qint64 line, const QString &what) const;
    [[nodiscard]] Error damagedAt(qint64 line, const QString &what) const;

    QString m_path;
    std::unique_ptr<QFile> m_file;
    RecordingHeader m_header;
    Overview m_overview;
    qint64 m_line = 0;
    bool m_isWhole = true; ///< the last line that was read has a line end
    std::chrono::milliseconds m_mono{0};
};

} // namespace vitrine
