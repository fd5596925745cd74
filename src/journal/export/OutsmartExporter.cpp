// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CsvCell.h"
#include "journal/export/PlayExporter.h"

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QString dateText(const QDateTime &time)
{
    return time.toUTC().toString(u"dd/MM/yyyy"_s);
}

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(u"HH:mm:ss"_s);
}

class OutsmartExporter final : public PlayExporter
{
public:
    using PlayExporter::PlayExporter;

    void begin() override { writeRow(outsmartColumns()); }

    void add(const PlayRecord &play) override
    {
        if (!play.endedAt || !play.firstPictureAt || !play.lastPictureAt)
            return;
        if (play.orderId.isEmpty() || play.frameId.isEmpty()) {
            ++m_leftOut;
            return;
        }
        writeRow({dateText(*play.firstPictureAt), timeText(*play.firstPictureAt), dateText(*play.lastPictureAt),
                  timeText(*play.lastPictureAt), csvCell(play.orderId), csvCell(play.frameId), csvCell(play.item),
                  u"100%"_s}); // the item alone is on the screen
    }

    [[nodiscard]] qint64 leftOut() const override { return m_leftOut; }

private:
    qint64 m_leftOut = 0;
};

} // namespace

QStringList outsmartColumns()
{
    return {u"Start Date"_s, u"Start Time"_s, u"End Date"_s,    u"End Time"_s,
            u"Order ID"_s,   u"Frame ID"_s,   u"Creative ID"_s, u"Share of Time"_s};
}

std::unique_ptr<PlayExporter> outsmartExporter(PlayExporter::Output output)
{
    return std::make_unique<OutsmartExporter>(std::move(output));
}

} // namespace vitrine
