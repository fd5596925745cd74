// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/ProfileLock.h"

#include <QFile>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <thread>

namespace vitrine {

using namespace std::chrono_literals;

namespace {

// status() holds the lock for a moment.
constexpr int attempts = 5;
constexpr auto pause = 25ms;

} // namespace

ProfileLock::ProfileLock(const QString &path)
    : m_path(path)
{
}

ProfileLock::~ProfileLock()
{
    if (m_file < 0)
        return;
    (void)!::ftruncate(m_file, 0);
    ::close(m_file);
}

ProfileLock::Outcome ProfileLock::take()
{
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (file < 0) {
        m_obstacle = qt_error_string(errno);
        return Outcome::NotWritable;
    }
    int left = attempts;
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        const int number = errno;
        if (number == EINTR)
            continue;
        if (number == EWOULDBLOCK && --left > 0) {
            std::this_thread::sleep_for(pause);
            continue;
        }
        ::close(file);
        return number == EWOULDBLOCK ? Outcome::Held : Outcome::Unsupported;
    }
    m_file = file;
    // Three lines as in the file of QLockFile, which earlier versions look at.
    const QByteArray text =
        QByteArray::number(::getpid()) + "\nvitrine\n" + QSysInfo::machineHostName().toUtf8() + '\n';
    if (::ftruncate(m_file, 0) == 0)
        (void)!::pwrite(m_file, text.constData(), static_cast<size_t>(text.size()), 0); // a full disk does no harm
    return Outcome::Taken;
}

ProfileLock::Status ProfileLock::status(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    Status status;
    status.isHeld = ::flock(file.handle(), LOCK_SH | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    const QByteArray text = file.readLine(32).trimmed();
    status.process = text.toLongLong();
    status.wasKilled = !status.isHeld && !text.isEmpty();
    return status;
}

} // namespace vitrine
