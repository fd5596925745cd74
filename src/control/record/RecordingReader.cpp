// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/record/RecordingReader.h"

#include "control/record/RecordingFormat.h"
#include "protocol/EchoedText.h"

#include <QFile>
#include <QFileInfo>

namespace vitrine {

RecordingReader::RecordingReader(const QString &path)
    : m_path(path)
    , m_file(std::make_unique<QFile>(path))
{
}

RecordingReader::RecordingReader(RecordingReader &&) noexcept = default;
RecordingReader &RecordingReader::operator=(RecordingReader &&) noexcept = default;
RecordingReader::~RecordingReader() = default;

Result<RecordingReader> RecordingReader::open(const QString &path)
{
    RecordingReader reader(path);
    // A named pipe would wait for a writer, and can be read only once.
    if (const QFileInfo file(path); file.exists() && !file.isFile())
        return Error{tr("The recording \"%1\" is not a file. Name a file that “vitrine --record FILE” has written.")
                         .arg(echoed(path))};
    if (!reader.m_file->open(QIODevice::ReadOnly))
        return Error{tr("The recording \"%1\" cannot be read: %2. Check the name and the permissions.")
                         .arg(echoed(path), reader.m_file->errorString())};
    if (auto error = reader.readHeader())
        return *error;
    if (auto error = reader.check())
        return *error;
    if (!reader.m_file->seek(0))
        return Error{tr("The recording \"%1\" cannot be read: %2.").arg(echoed(path), reader.m_file->errorString())};
    reader.m_line = 0;
    reader.m_mono = {};
    if (auto error = reader.readHeader())
        return *error;
    return reader;
}

std::optional<Error> RecordingReader::readHeader()
{
    const Result<std::optional<QByteArray>> line = readLine();
    if (!line)
        return line.error();
    const Result<RecordingHeader> header = parseRecordingHeader(line->value_or(QByteArray()));
    if (!header)
        return faultIn(1, header.error().message + u'.');
    m_header = *header;
    return std::nullopt;
}

std::optional<Error> RecordingReader::check()
{
    m_overview.lines = 1;
    while (true) {
        const Result<std::optional<RecordingEntry>> entry = next();
        if (!entry)
            return entry.error();
        if (!*entry)
            return std::nullopt;
        m_overview.lines = m_line;
        m_overview.length = m_mono;
        const RecordedContent &content = (*entry)->content;
        if (const PlaybackInput *input = (*entry)->input())
            m_overview.messages += std::holds_alternative<MessageInput>(*input) ? 1 : 0;
        if (const auto *event = std::get_if<RecordedEvent>(&content))
            m_overview.hasEnd = std::holds_alternative<ExitReport>(event->fields);
        else if (std::holds_alternative<RecordedEnd>(content))
            m_overview.hasEnd = true;
    }
}

QString RecordingReader::warning() const
{
    if (m_overview.isCutOff)
        return tr("The last line of the recording, %1, is cut off: it is replayed up to there.")
            .arg(m_overview.lines + 1);
    if (!m_overview.hasEnd)
        return tr("The recording does not have the end of its run, which was probably killed or goes on.");
    if (m_overview.skippedLines == 1)
        return tr("One line of the recording is of a kind that this Vitrine does not know; it is skipped. The "
                  "recording "
                  "was made by Vitrine %1.")
            .arg(echoed(m_header.version, 40));
    if (m_overview.skippedLines > 0)
        return tr("%1 lines of the recording are of kinds that this Vitrine does not know; they are skipped. The "
                  "recording was made by Vitrine %2.")
            .arg(QString::number(m_overview.skippedLines), echoed(m_header.version, 40));
    return {};
}

Result<std::optional<RecordingEntry>> RecordingReader::next()
{
    using Entry = std::optional<RecordingEntry>;
    while (true) {
        const Result<std::optional<QByteArray>> line = readLine();
        if (!line)
            return line.error();
        if (!*line)
            return Entry();
        const Result<Entry> entry = parseRecordingEntry(**line, m_header);
        if (!entry && !m_isWhole) {
            m_overview.isCutOff = true;
            return Entry();
        }
        if (!entry)
            return damagedAt(m_line, entry.error().message);
        if (!*entry) {
            ++m_overview.skippedLines;
            continue;
        }
        if ((*entry)->mono < m_mono)
            return damagedAt(m_line, tr("“mono” is less than in an earlier line"));
        m_mono = (*entry)->mono;
        return *entry;
    }
}

Result<std::optional<QByteArray>> RecordingReader::readLine()
{
    QByteArray line = m_file->readLine(longestLine);
    if (line.isEmpty() && m_file->error() != QFileDevice::NoError)
        return Error{tr("The recording \"%1\" cannot be read: %2.").arg(echoed(m_path), m_file->errorString())};
    if (line.isEmpty())
        return std::optional<QByteArray>();
    ++m_line;
    m_isWhole = line.endsWith('\n');
    if (!m_isWhole && line.size() >= longestLine - 1)
        return faultIn(m_line, tr("the line is longer than %1 MiB, so this is not a recording of Vitrine. Name a file "
                                  "that “vitrine --record FILE” has written.")
                                   .arg(longestLine / 1024 / 1024));
    if (m_isWhole)
        line.chop(1);
    return std::optional(line);
}

Error RecordingReader::faultIn(qint64 line, const QString &what) const
{
    return Error{tr("%1, line %2: %3").arg(echoed(m_path)).arg(line).arg(what)};
}

Error RecordingReader::damagedAt(qint64 line, const QString &what) const
{
    return faultIn(line, tr("%1. The recording is damaged there. Correct the line, or replay what comes before it: "
                            "head -n %2 FILE > NEWFILE.")
                             .arg(what)
                             .arg(line - 1));
}

} // namespace vitrine
