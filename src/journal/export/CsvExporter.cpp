// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionColumns.h"
#include "journal/export/CsvCell.h"
#include "journal/export/JournalExporter.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

class CsvExporter final : public JournalExporter
{
public:
    CsvExporter(CsvTable table, Output output)
        : JournalExporter(std::move(output))
        , m_table(table)
    {
    }

    void begin() override
    {
        QStringList names;
        switch (m_table) {
        case CsvTable::Sessions:
            for (const SessionColumn &column : sessionColumns())
                names += column.name;
            break;
        case CsvTable::Events:
            names = QStringList{u"session"_s, u"seq"_s,  u"time"_s,    u"mono"_s,
                                u"kind"_s,    u"name"_s, u"rawName"_s, u"data"_s};
            break;
        case CsvTable::Segments:
            names = QStringList{u"session"_s} + segmentNames();
            break;
        }
        writeRow(names);
    }

    void add(const RecordedSession &recorded) override
    {
        const QString &id = recorded.session.id;
        if (m_table == CsvTable::Sessions) {
            QStringList cells;
            for (const SessionColumn &column : sessionColumns())
                cells += csvValue(sessionValue(column, recorded.session));
            writeRow(cells);
        } else if (m_table == CsvTable::Events) {
            for (const JournalEvent &event : recorded.events)
                writeRow({csvCell(id), QString::number(event.seq),
                          journalTimeText(QDateTime::fromMSecsSinceEpoch(event.time)),
                          QString::number(static_cast<double>(event.mono) / 1000.0, 'f', 3), csvCell(event.kind),
                          csvCell(event.name), csvCell(event.rawName), csvCell(event.data)});
        } else {
            for (const PlayedPart &part : recorded.parts) {
                const QJsonObject json = partJson(part);
                QStringList cells{csvCell(id)};
                for (const QString &name : segmentNames())
                    cells += csvValue(json.value(name));
                writeRow(cells);
            }
        }
    }

private:
    static QStringList segmentNames()
    {
        return {u"from"_s, u"to"_s, u"playbackRate"_s, u"startMono"_s, u"endMono"_s, u"continues"_s};
    }

    void writeRow(const QStringList &cells) const { write(cells.join(u',').toUtf8() + "\r\n"); }

    CsvTable m_table;
};

} // namespace

std::unique_ptr<JournalExporter> csvExporter(CsvTable table, JournalExporter::Output output)
{
    return std::make_unique<CsvExporter>(table, std::move(output));
}

} // namespace vitrine
