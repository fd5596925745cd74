// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/SecretCommand.h"
#include "recovery/TokenSource.h"

namespace vitrine {

/// \brief A program that prints a token, run at every fetch.
class CommandTokenSource final : public TokenSource
{
    Q_OBJECT

public:
    /// See SecretCommand.
    CommandTokenSource(const QStringList &words, std::chrono::milliseconds timeLimit, QObject *parent = nullptr);

protected:
    void start() override;
    void stop() override;

private:
    SecretCommand m_command;
};

} // namespace vitrine
