// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine {

/// \brief A named pipe with a reader that reads only on request.
class SlowReader
{
public:
    SlowReader()
    {
        const QByteArray name = QFile::encodeName(path());
        if (::mkfifo(name.constData(), 0600) == 0)
            m_file.open(::open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC), QIODevice::ReadOnly,
                        QFileDevice::AutoCloseHandle);
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("events")); }
    /// The available data, at most 64 KiB, the capacity of a pipe.
    QByteArray read() { return m_file.read(64 * 1024); }
    void leave() { m_file.close(); }

private:
    QTemporaryDir m_folder;
    QFile m_file;
};

} // namespace vitrine
