// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "journal/SessionColumns.h"
#include "journal/export/JournalExporter.h"
#include "protocol/StrictJson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

class JsonLinesExporter final : public JournalExporter
{
public:
    using JournalExporter::JournalExporter;

    void add(const RecordedSession &recorded) override
    {
        const QString &id = recorded.session.id;
        writeLine(u"session"_s, sessionJson(recorded.session));
        for (const JournalEvent &event : recorded.events) {
            QJsonObject json = journalEventJson(event);
            json.insert(u"session"_s, id);
            writeLine(u"event"_s, json);
        }
        for (const PlayedPart &part : recorded.parts) {
            QJsonObject json = partJson(part);
            json.insert(u"session"_s, id);
            writeLine(u"segment"_s, json);
        }
    }

private:
    void writeLine(const QString &type, QJsonObject json) const
    {
        json.insert(u"type"_s, type);
        write(strictJson(QJsonDocument(json)) + '\n');
    }
};

} // namespace

std::unique_ptr<JournalExporter> jsonLinesExporter(JournalExporter::Output output)
{
    return std::make_unique<JsonLinesExporter>(std::move(output));
}

} // namespace vitrine
