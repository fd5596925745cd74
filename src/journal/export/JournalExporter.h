// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/RecordedSession.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <utility>

namespace vitrine {

/// \brief Writes sessions in one format: begin(), add() for each session, end().
///
/// One thread.
class JournalExporter
{
public:
    using Output = std::function<void(const QByteArray &)>;

    explicit JournalExporter(Output output)
        : m_output(std::move(output))
    {
    }
    JournalExporter(const JournalExporter &) = delete;
    JournalExporter &operator=(const JournalExporter &) = delete;
    virtual ~JournalExporter() = default;

    virtual void begin() {}
    virtual void add(const RecordedSession &recorded) = 0;
    virtual void end() {}

protected:
    void write(const QByteArray &bytes) const { m_output(bytes); }

private:
    Output m_output;
};

/// Each line is an object: `type` is `session`, `event` or `segment`; the last two have the id of their `session`.
[[nodiscard]] std::unique_ptr<JournalExporter> jsonLinesExporter(JournalExporter::Output output);

enum class CsvTable { Sessions, Events, Segments };

/// RFC 4180, UTF-8, with a header. Texts that a spreadsheet would take for a formula begin with an apostrophe.
[[nodiscard]] std::unique_ptr<JournalExporter> csvExporter(CsvTable table, JournalExporter::Output output);

/// The body of a CMCD event-mode report, one record a line: see CmcdSession.
[[nodiscard]] std::unique_ptr<JournalExporter> cmcdExporter(JournalExporter::Output output);

/// A JSON array of xAPI statements, of the sessions that xapiStatements() covers.
[[nodiscard]] std::unique_ptr<JournalExporter> xapiExporter(JournalExporter::Output output);

} // namespace vitrine
