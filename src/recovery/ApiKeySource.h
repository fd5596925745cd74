// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "recovery/SecretCommand.h"

#include <QObject>
#include <QString>

#include <memory>

namespace vitrine {

/// \brief The source of the API key. Reads the key for every request and does not store it.
///
/// Owned by its parent; GUI thread.
class ApiKeySource final : public QObject
{
    Q_OBJECT

public:
    /// A file that only its owner can read.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromFile(const QString &path);
    /// A file in the service's credentials folder of systemd.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromCredential(const QString &path);
    /// See SecretCommand.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromCommand(const QStringList &words,
                                                                   std::chrono::milliseconds timeLimit);

    /// Reads the key; read() follows, possibly from within this call.
    void start();
    /// No read() follows.
    void stop();

Q_SIGNALS:
    /// A key with only characters that are valid in an HTTP header, or the error.
    void read(const vitrine::Result<QString> &key);

private:
    ApiKeySource() = default;
    void finish(const Result<QString> &key);

    QString m_path;
    bool m_isCredential = false;
    std::unique_ptr<SecretCommand> m_command; ///< null for a file
};

} // namespace vitrine
