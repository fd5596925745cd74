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
    if (token && tokenFault(*token) == TokenFault::Form) {
        finish(
            Error{tr("%1 does not contain a BlendVision token: three parts of letters, digits, “-” and “_” with dots "
                     "between. Write only the token into it.")
                      .arg(m_path)});
        return;
    }
    finish(token);
}

} // namespace vitrine
