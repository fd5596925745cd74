// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinLimiter.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

constexpr qint64 largestFile = 4 * 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PinLimiter)
};

struct StoredFailures
{
    int count = 0;
    QDateTime lockedAt; ///< valid if count locks
};

std::optional<StoredFailures> failuresIn(const QByteArray &text)
{
    const QJsonObject json = QJsonDocument::fromJson(text).object();
    const QJsonValue count = json.value("failures"_L1);
    const QJsonValue lockedAt = json.value("lockedAt"_L1);
    const StoredFailures failures{count.toInt(-1), QDateTime::fromString(lockedAt.toString(), Qt::ISODateWithMs)};
    const bool isLock = failures.count == PinLimiter::failuresToLock;
    const bool isKnown = failures.count >= 0 && failures.count <= PinLimiter::failuresToLock &&
                         (isLock ? failures.lockedAt.isValid() : lockedAt.isNull());
    return isKnown ? std::optional(failures) : std::nullopt;
}

/// The failures in the file \a path; none if there is such a file, but it cannot be read or understood.
std::optional<StoredFailures> readFailures(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return StoredFailures{};
    QFile file(path);
    // Reading a pipe or a device might never end.
    if (!info.isFile() || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return failuresIn(file.read(largestFile));
}

} // namespace

PinLimiter::PinLimiter(const QString &path, const Clock &clock)
    : m_path(path)
    , m_clock(clock)
{
    read();
}

milliseconds PinLimiter::lockedFor() const
{
    return std::max(m_lockedUntil - m_clock.elapsed(), milliseconds(0));
}

PinAttempt PinLimiter::attempt(const Check &check)
{
    using Outcome = PinAttempt::Outcome;
    const milliseconds locked = lockedFor();
    if (locked > milliseconds(0))
        return {.outcome = Outcome::Locked, .lockedFor = locked};
    const int before = m_failures;
    const QDateTime lockBefore = m_lockedAt;
    m_failures = before >= failuresToLock ? 1 : before + 1;
    m_lockedAt = m_failures >= failuresToLock ? m_clock.utcNow() : QDateTime();
    if (const QString why = write(); !why.isEmpty()) {
        m_failures = before;
        m_lockedAt = lockBefore;
        return {.outcome = Outcome::Unavailable, .attemptsLeft = failuresToLock - before % failuresToLock, .why = why};
    }
    if (m_failures >= failuresToLock)
        m_lockedUntil = m_clock.elapsed() + lockTime;
    const Result<bool> isRight = check();
    if (isRight && *isRight) {
        m_failures = 0;
        m_lockedAt = {};
        m_lockedUntil = milliseconds(0);
        return {.outcome = Outcome::Right, .attemptsLeft = failuresToLock, .why = write()};
    }
    return {.outcome = isRight ? Outcome::Wrong : Outcome::Unavailable,
            .attemptsLeft = failuresToLock - m_failures,
            .lockedFor = lockedFor(),
            .why = isRight ? QString() : isRight.error().message};
}

QString PinLimiter::write() const
{
    const QJsonObject json{
        {u"failures"_s, m_failures},
        {u"lockedAt"_s, m_lockedAt.isValid() ? QJsonValue(m_lockedAt.toString(Qt::ISODateWithMs)) : QJsonValue()}};
    QSaveFile file(m_path);
    const bool isWritten = file.open(QIODevice::WriteOnly) &&
                           file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                           file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (isWritten)
        return {};
    return Text::tr(
               "The attempts to enter the PIN cannot be counted, because %1 cannot be written (%2). Make its folder "
               "writable and free space on the disk.")
        .arg(m_path, file.errorString());
}

void PinLimiter::read()
{
    const std::optional<StoredFailures> stored = readFailures(m_path);
    m_failures = stored ? stored->count : failuresToLock;
    if (m_failures < failuresToLock)
        return;
    milliseconds left = lockTime;
    if (stored) {
        m_lockedAt = stored->lockedAt;
        const milliseconds passed(m_lockedAt.msecsTo(m_clock.utcNow()));
        if (passed >= milliseconds(0))
            left = std::max(lockTime - passed, milliseconds(0));
    }
    m_lockedUntil = m_clock.elapsed() + left;
}

} // namespace vitrine
