// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/exit/PinHash.h"

namespace vitrine {

/// \brief The file that has the hash of the PIN, and nothing else.
///
/// Errors name the file and what to do; they never contain what is in it. A value; any thread.
class PinFile
{
public:
    explicit PinFile(QString path);

    /// The hash in it. Errors: there is no such file, it cannot be read, or it has something else in it.
    [[nodiscard]] Result<PinHash> read() const;
    /// Replaces the file, or leaves it as it was. Only its owner may read it afterwards. Errors: its folder is missing
    /// or not writable, or the disk is full.
    [[nodiscard]] Result<bool> write(const PinHash &hash) const;
    /// Why another user could learn or replace the PIN; empty if none can, or if there is no file. A group may read it,
    /// as systemd lets the group of a credential.
    [[nodiscard]] QString exposure() const;

private:
    QString m_path;
};

} // namespace vitrine
