// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/EventStreamWriter.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLoggingCategory>

#include <utility>

#include <unistd.h>

namespace vitrine {

namespace {

Q_LOGGING_CATEGORY(controlLog, "vitrine.control")

} // namespace

EventStreamWriter::EventStreamWriter(std::unique_ptr<QFile> file)
    : m_file(std::move(file))
{
}

Result<std::unique_ptr<EventStreamWriter>> EventStreamWriter::open(const QString &path)
{
    auto file = std::make_unique<QFile>(path);
    // By descriptor: the C library would hold lines back where standard output is a pipe.
    const bool opened = path == u'-' ? file->open(STDOUT_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered)
                                     : file->open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered);
    if (!opened) {
        return Error{QCoreApplication::translate("EventStreamWriter",
                                                 "The event stream cannot be written to \"%1\": %2. Name a file in a "
                                                 "folder that you may write to, or - for standard output.")
                         .arg(path, file->errorString())};
    }
    return std::unique_ptr<EventStreamWriter>(new EventStreamWriter(std::move(file)));
}

QByteArray eventLine(const QJsonObject &entry)
{
    QByteArray line;
    QJsonObject rest = entry;
    const auto append = [&line](const QJsonObject &object) {
        const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
        line += (line.isEmpty() ? "" : ",") + json.mid(1, json.size() - 2);
    };
    for (const char *common : {"seq", "time", "mono", "kind"}) {
        const QLatin1StringView key(common);
        if (rest.contains(key))
            append({{key, rest.take(key)}});
    }
    if (!rest.isEmpty())
        append(rest);
    return '{' + line + "}\n";
}

void EventStreamWriter::write(const QJsonObject &entry)
{
    if (!m_file)
        return;
    const QByteArray line = eventLine(entry);
    if (m_file->write(line) == line.size())
        return;
    qCWarning(controlLog).noquote() << tr("The event stream ends here: %1").arg(m_file->errorString());
    m_file.reset();
}

} // namespace vitrine
