// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/health/ProcessMemoryReader.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QList>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The parent in a `stat` file: the second field after the name, which is in brackets and may have some itself.
qint64 parentIn(const QByteArray &stat)
{
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return fields.value(1).toLongLong();
}

} // namespace

std::optional<ProcessMemory> readProcessMemory(const QString &proc, qint64 root)
{
    QHash<qint64, QList<qint64>> children;
    bool hasRoot = false;
    const QStringList names = QDir(proc).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        bool isNumber = false;
        const qint64 id = name.toLongLong(&isNumber);
        if (!isNumber)
            continue;
        hasRoot = hasRoot || id == root;
        children[parentIn(contentOf(u"%1/%2/stat"_s.arg(proc, name)))] += id;
    }
    if (!hasRoot)
        return std::nullopt;
    ProcessMemory memory;
    qint64 pages = 0;
    QList<qint64> waiting{root};
    while (!waiting.isEmpty()) {
        const qint64 id = waiting.takeFirst();
        waiting += children.value(id);
        const QByteArrayList counts = contentOf(u"%1/%2/statm"_s.arg(proc).arg(id)).split(' ');
        if (counts.size() < 3)
            continue; // it has ended meanwhile
        pages += counts.at(1).toLongLong() - counts.at(2).toLongLong();
        ++memory.processes;
    }
    memory.bytes = pages * static_cast<qint64>(sysconf(_SC_PAGESIZE));
    return memory;
}

std::optional<ProcessMemory> readProcessMemory()
{
    return readProcessMemory(u"/proc"_s, QCoreApplication::applicationPid());
}

} // namespace vitrine
