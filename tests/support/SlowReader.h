// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QFile>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <sys/stat.h>

namespace vitrine {

/// \brief A named pipe with a reader that reads only on request.
class SlowReader
{
public:
    SlowReader()
    {
        if (::mkfifo(QFile::encodeName(path()).constData(), 0600) == 0)
            comeBack();
    }

    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("events")); }
    /// The available data, at most 64 KiB, the capacity of a pipe.
    QByteArray read(int bytes = 64 * 1024) { return m_file.read(bytes); }
    /// How many bytes wait in the pipe.
    [[nodiscard]] int available() const
    {
        int bytes = 0;
        ::ioctl(m_file.handle(), FIONREAD, &bytes);
        return bytes;
    }
    void leave() { m_file.close(); }
    void comeBack()
    {
        m_file.open(::open(QFile::encodeName(path()).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC),
                    QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle);
    }

private:
    QTemporaryDir m_folder;
    QFile m_file;
};

} // namespace vitrine
