// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QString>

#include <functional>

class QIODevice;

namespace vitrine {

/// A file that a run writes, at a path from the settings.
enum class OutputFile { EventStream, Recording, Screenshot, RemoteDebuggingUrl };

/// True if `-` means standard output.
[[nodiscard]] constexpr bool mayBeStandardOutput(OutputFile file)
{
    return file == OutputFile::EventStream || file == OutputFile::Recording;
}

/// Why \a file cannot be written to \a path, for the user; \a why is a part of a sentence.
[[nodiscard]] Error outputFileError(OutputFile file, const QString &path, const QString &why);
/// The same for an errno of open(2).
[[nodiscard]] Error outputFileError(OutputFile file, const QString &path, int number);

/// Whether \a file can probably be written to \a path, as known before the run: an error if it names a folder, a file
/// that is not writable, a name that is too long, or a folder that is missing or not writable; also a pipe or a device
/// unless \a file is written as it comes, as an event stream or a recording is. An empty \a path means none, and `-`
/// an event stream or a recording to standard output. Opens and writes nothing, so a named pipe needs no reader.
[[nodiscard]] Result<bool> checkOutputFile(OutputFile file, const QString &path);

/// Whether \a path is a device, a pipe or a socket, which a file must not take the place of. Follows links.
[[nodiscard]] bool isSpecialFile(const QString &path);

/// Lets \a write write to \a path. A file is complete or stays as it was; a device or a pipe is written to, and may
/// wait for its reader. Errors: those of \a write, and those of the system in its words.
[[nodiscard]] Result<bool> writeOutput(const QString &path, const std::function<Result<bool>(QIODevice &)> &write);

} // namespace vitrine
