// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/record/RunRecorder.h"
#include "support/PlaybackFeed.h"

#include <QFile>
#include <QJsonDocument>
#include <QList>

#include <memory>

namespace vitrine {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The lines of the JSON Lines file \a path.
inline QList<QJsonObject> jsonLines(const QString &path)
{
    QList<QJsonObject> lines;
    const QList<QByteArray> texts = contentOf(path).split('\n');
    for (const QByteArray &text : texts) {
        if (!text.isEmpty())
            lines += QJsonDocument::fromJson(text).object();
    }
    return lines;
}

/// Records \a feed to \a path, without user ids. Its rejections and unknown messages become events, as in a run.
inline std::unique_ptr<RunRecorder> record(PlaybackFeed &feed, const QString &path, qint64 maximumBytes = 500'000'000)
{
    RunLog &log = feed.log();
    QObject::connect(&feed.intake(), &MessageIntake::messageRejected, &log,
                     [&log](const MessageRejection &rejection) { log.append(rejection); });
    QObject::connect(&feed.intake(), &MessageIntake::unknownReceived, &log,
                     [&log](const QString &content, const QString &origin, int count) {
                         log.append(UnknownReport{content, origin, count});
                     });
    return RunRecorder::open({path, maximumBytes}, {log, feed.intake(), feed.inputs(), feed.inputClock()},
                             {.version = QStringLiteral("0"), .target = QStringLiteral("demo")})
        .value();
}

} // namespace vitrine
