// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/TokenSource.h"

namespace vitrine {

/// \brief The token of the target: the same at every fetch.
class LiteralTokenSource final : public TokenSource
{
    Q_OBJECT

public:
    explicit LiteralTokenSource(const QString &token, QObject *parent = nullptr)
        : TokenSource(parent)
        , m_token(token)
    {
    }

    [[nodiscard]] bool isRenewable() const override { return false; }

protected:
    void start() override { finish(m_token); }

private:
    QString m_token;
};

} // namespace vitrine
