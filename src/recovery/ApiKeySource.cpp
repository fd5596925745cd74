// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/ApiKeySource.h"

#include "recovery/SecretFile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

std::unique_ptr<ApiKeySource> ApiKeySource::fromFile(const QString &path)
{
    std::unique_ptr<ApiKeySource> source(new ApiKeySource);
    source->m_path = path;
    return source;
}

std::unique_ptr<ApiKeySource> ApiKeySource::fromCredential(const QString &path)
{
    std::unique_ptr<ApiKeySource> source = fromFile(path);
    source->m_isCredential = true;
    return source;
}

std::unique_ptr<ApiKeySource> ApiKeySource::fromCommand(const QStringList &words, std::chrono::milliseconds timeLimit)
{
    std::unique_ptr<ApiKeySource> source(new ApiKeySource);
    source->m_command = std::make_unique<SecretCommand>(words, timeLimit);
    connect(source->m_command.get(), &SecretCommand::finished, source.get(), &ApiKeySource::finish);
    return source;
}

void ApiKeySource::start()
{
    if (m_command)
        m_command->run();
    else
        finish(readSecretFile(m_path, m_isCredential ? SecretReaders::NoOthers : SecretReaders::OwnerOnly));
}

void ApiKeySource::stop()
{
    if (m_command)
        m_command->cancel();
}

void ApiKeySource::finish(const Result<QString> &key)
{
    static const QRegularExpression allowed(uR"(\A[\x21-\x7E]{1,4096}\z)"_s);
    if (key && !allowed.match(*key).hasMatch())
        Q_EMIT read(
            Error{tr("The API key contains spaces or other invalid characters. Correct the source of the key.")});
    else
        Q_EMIT read(key);
}

} // namespace vitrine
