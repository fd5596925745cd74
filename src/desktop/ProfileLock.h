// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>

#include <optional>

namespace vitrine {

/// \brief The lock of a browser profile: one process at a time.
///
/// The kernel holds it (flock(2)), so that it ends with its process in every case, also in a power cut. The file
/// remains; its text, the process id, is for people only. Held until the object is destroyed. One thread.
class ProfileLock
{
public:
    enum class Outcome {
        Taken,
        Held,        ///< by another process
        NotWritable, ///< the file cannot be opened for writing
        Unsupported, ///< the file system has no locks
    };

    /// \brief What is known of a lock without taking it.
    struct Status
    {
        bool isHeld = false;
        qint64 process = 0;     ///< the last one that held it, 0 if it released it or is not known
        bool wasKilled = false; ///< it is free, but the last process did not release it

        friend bool operator==(const Status &, const Status &) = default;
    };

    /// \a path of the file; its folder must exist.
    explicit ProfileLock(const QString &path);
    ~ProfileLock();
    Q_DISABLE_COPY_MOVE(ProfileLock)

    /// Takes the lock. Blocks for at most 100 ms, if another process holds it.
    [[nodiscard]] Outcome take();

    /// Why the file cannot be opened, after NotWritable; in the language of the system.
    [[nodiscard]] QString obstacle() const { return m_obstacle; }

    [[nodiscard]] static Status status(const QString &path);

private:
    QString m_path;
    QString m_obstacle;
    int m_file = -1;
};

} // namespace vitrine
