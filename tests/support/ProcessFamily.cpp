// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/ProcessFamily.h"

#include <QDir>
#include <QFile>
#include <QMultiHash>

namespace vitrine {

QList<qint64> processFamily(qint64 root)
{
    QMultiHash<qint64, qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const qint64 process = entry.toLongLong();
        const QByteArrayList status = process > 0 ? processStatus(process) : QByteArrayList();
        if (status.size() > 1)
            children.insert(status[1].toLongLong(), process);
    }
    QList<qint64> family{root};
    for (qsizetype next = 0; next < family.size(); ++next)
        family += children.values(family.at(next));
    return family;
}

QByteArray processFile(qint64 process, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArrayList processStatus(qint64 process)
{
    // The name of a process, the second field, may hold anything up to the last parenthesis.
    const QByteArray text = processFile(process, "stat");
    const qsizetype end = text.lastIndexOf(')');
    return end < 0 ? QByteArrayList() : text.mid(end + 1).simplified().split(' ');
}

} // namespace vitrine
