// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/TokenSource.h"

namespace vitrine {

/// \brief A file with a token, read at every fetch. Another program updates it.
class FileTokenSource final : public TokenSource
{
    Q_OBJECT

public:
    explicit FileTokenSource(const QString &path, QObject *parent = nullptr);

protected:
    void start() override;

private:
    QString m_path;
};

} // namespace vitrine
