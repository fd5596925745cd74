// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "support/ResidentMemory.h"

#include <QByteArrayList>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QMultiHash>

#include <unistd.h>

namespace vitrine {

namespace {

QByteArrayList fieldsOf(qint64 process, const char *file)
{
    QFile fields(QStringLiteral("/proc/%1/%2").arg(process).arg(QLatin1StringView(file)));
    if (!fields.open(QIODevice::ReadOnly))
        return {}; // it has ended meanwhile
    // The name of a process, the second field of its stat, may hold anything up to the last parenthesis.
    const QByteArray text = fields.readAll();
    return text.mid(text.lastIndexOf(')') + 1).simplified().split(' ');
}

qint64 memoryOf(qint64 process)
{
    const QByteArrayList pages = fieldsOf(process, "statm");
    return pages.size() > 2 ? (pages[1].toLongLong() - pages[2].toLongLong()) * sysconf(_SC_PAGESIZE) : 0;
}

} // namespace

qint64 residentMemory()
{
    QMultiHash<qint64, qint64> children;
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        const qint64 process = entry.toLongLong();
        const QByteArrayList status = process > 0 ? fieldsOf(process, "stat") : QByteArrayList();
        if (status.size() > 1)
            children.insert(status[1].toLongLong(), process);
    }
    QList<qint64> family{QCoreApplication::applicationPid()};
    qint64 sum = 0;
    while (!family.isEmpty()) {
        const qint64 process = family.takeLast();
        sum += memoryOf(process);
        family.append(children.values(process));
    }
    return sum;
}

} // namespace vitrine
