// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QFile>
#include <QJsonObject>
#include <QObject>

#include <memory>

namespace vitrine {

/// One line of the event stream: the common fields first, in the order in which people read them, then the others.
[[nodiscard]] QByteArray eventLine(const QJsonObject &entry);

/// \brief Writes events as JSON Lines: one object a line, UTF-8, flushed at once.
///
/// When nobody reads any more, or the disk is full, it says so once on standard error and stops writing; playback goes
/// on. Owned by the application; GUI thread.
class EventStreamWriter final : public QObject
{
    Q_OBJECT

public:
    /// Opens \a path for writing from the start; `-` is standard output.
    static Result<std::unique_ptr<EventStreamWriter>> open(const QString &path);

public Q_SLOTS:
    void write(const QJsonObject &entry);

private:
    explicit EventStreamWriter(std::unique_ptr<QFile> file);

    std::unique_ptr<QFile> m_file;
};

} // namespace vitrine
