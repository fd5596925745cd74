// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "recovery/SecretCommand.h"

#include <QObject>
#include <QString>

#include <memory>

namespace vitrine {

/// \brief Where the API key comes from: read anew for every request, and kept nowhere.
///
/// Owned by its parent; GUI thread.
class ApiKeySource final : public QObject
{
    Q_OBJECT

public:
    /// A file that nobody but its owner can read.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromFile(const QString &path);
    /// A file that systemd has put into the credentials folder of the service.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromCredential(const QString &path);
    /// See SecretCommand.
    [[nodiscard]] static std::unique_ptr<ApiKeySource> fromCommand(const QStringList &words,
                                                                   std::chrono::milliseconds timeLimit);

    /// Reads the key; read() follows, perhaps from within this call.
    void start();
    /// No read() follows.
    void stop();

Q_SIGNALS:
    /// A key that can stand in an HTTP header, or why there is none.
    void read(const vitrine::Result<QString> &key);

private:
    ApiKeySource() = default;
    void finish(const Result<QString> &key);

    QString m_path;
    bool m_isCredential = false;
    std::unique_ptr<SecretCommand> m_command; ///< null for a file
};

} // namespace vitrine
