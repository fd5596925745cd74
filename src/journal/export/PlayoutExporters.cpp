// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/export/CsvCell.h"
#include "journal/export/PlayExporter.h"
#include "journal/plays/PlayColumns.h"
#include "protocol/StrictJson.h"

#include <QJsonDocument>

namespace vitrine {

namespace {

class PlayoutExporter final : public PlayExporter
{
public:
    using PlayExporter::PlayExporter;

    void begin() override { writeRow(playColumnNames()); }

    void add(const PlayRecord &play) override
    {
        QStringList cells;
        for (const PlayColumn &column : playColumns())
            cells += csvValue(playValue(column, play));
        writeRow(cells);
    }
};

class PlayoutLinesExporter final : public PlayExporter
{
public:
    using PlayExporter::PlayExporter;

    void add(const PlayRecord &play) override { write(strictJson(QJsonDocument(playJson(play))) + '\n'); }
};

} // namespace

std::unique_ptr<PlayExporter> playoutExporter(PlayExporter::Output output)
{
    return std::make_unique<PlayoutExporter>(std::move(output));
}

std::unique_ptr<PlayExporter> playoutLinesExporter(PlayExporter::Output output)
{
    return std::make_unique<PlayoutLinesExporter>(std::move(output));
}

} // namespace vitrine
