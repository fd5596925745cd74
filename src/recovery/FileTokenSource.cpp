// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/FileTokenSource.h"

#include "recovery/SecretFile.h"

namespace vitrine {

FileTokenSource::FileTokenSource(const QString &path, QObject *parent)
    : TokenSource(parent)
    , m_path(path)
{
}

void FileTokenSource::start()
{
    const Result<QString> token = readSecretFile(m_path, SecretReaders::Anyone);
    if (token && !isTokenShaped(*token)) {
        finish(
            Error{tr("%1 does not hold a token: three parts of letters, digits, “-” and “_” with dots between. Write "
                     "a token into it, nothing else.")
                      .arg(m_path)});
        return;
    }
    finish(token);
}

} // namespace vitrine
