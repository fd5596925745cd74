// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/plays/PlayRecord.h"

#include <QByteArray>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace vitrine {

/// \brief Writes the proof of play in one format: begin(), then add() for each play.
///
/// One thread.
class PlayExporter
{
public:
    using Output = std::function<void(const QByteArray &)>;

    explicit PlayExporter(Output output)
        : m_output(std::move(output))
    {
    }
    PlayExporter(const PlayExporter &) = delete;
    PlayExporter &operator=(const PlayExporter &) = delete;
    virtual ~PlayExporter() = default;

    virtual void begin() {}
    virtual void add(const PlayRecord &play) = 0;

    /// The number of plays that were presented, and which the format cannot have because an id is missing.
    [[nodiscard]] virtual qint64 leftOut() const { return 0; }

protected:
    void write(const QByteArray &bytes) const { m_output(bytes); }
    /// \a cells as a row of a CSV file (RFC 4180).
    void writeRow(const QStringList &cells) const { write(cells.join(u',').toUtf8() + "\r\n"); }

private:
    Output m_output;
};

/// All columns of all plays: CSV with a header, as csvExporter().
[[nodiscard]] std::unique_ptr<PlayExporter> playoutExporter(PlayExporter::Output output);

/// The same; each line is an object.
[[nodiscard]] std::unique_ptr<PlayExporter> playoutLinesExporter(PlayExporter::Output output);

/// The columns of the “Playout Report” of the Out-of-Home Playout Reporting Standard 2.0 of Outsmart, as CSV with a
/// header: plays with an order and a frame, from their first picture to the last one, in UTC.
///
/// Source: https://github.com/Outsmart-OOH/PlayoutReportingStandard, Outsmart_OOH_PRS_v2-0.md, sections 7 and 8.
[[nodiscard]] std::unique_ptr<PlayExporter> outsmartExporter(PlayExporter::Output output);

/// The header of outsmartExporter().
[[nodiscard]] QStringList outsmartColumns();

} // namespace vitrine
