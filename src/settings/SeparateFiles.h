// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QList>
#include <QString>

namespace vitrine {

struct Settings;

/// \brief A file that a run reads or writes.
struct NamedFile
{
    enum class Use { Read, Written };

    QString name; ///< what it is, as a part of a sentence: "the recording"
    QString path; ///< `-`: standard output; empty: none
    Use use = Use::Written;
    QString key{}; ///< of the setting that names it; empty: none
};

/// Whether \a one and \a other, which need not exist yet, are the same file: also by links and in other forms of a
/// path. A device such as /dev/null is never the same, since nothing in it can be overwritten. `-` is standard output.
[[nodiscard]] bool isSameFile(const QString &one, const QString &other);

/// The files of the journal at \a path: SQLite keeps two beside it.
[[nodiscard]] QList<NamedFile> journalFiles(const QString &path);
/// What a run with \a settings reads and writes.
[[nodiscard]] QList<NamedFile> runFiles(const Settings &settings);

/// An error if one of \a files would be overwritten by another one. Opens nothing.
[[nodiscard]] Result<bool> checkSeparateFiles(const QList<NamedFile> &files);

} // namespace vitrine
