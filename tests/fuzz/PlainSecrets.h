// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRegularExpression>
#include <QString>
#include <QStringList>

#include <algorithm>

namespace vitrine {

/// The secrets that anybody can see in \a text: values of `token=` of eight letters and digits or more that stand there
/// only once. Whoever repeats a part of \a text has to leave them out.
inline QStringList plainSecretsIn(const QString &text)
{
    static const QRegularExpression shape(QStringLiteral("token=([A-Za-z0-9]{8,})"));
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    const QString joined = QString(text).remove(spaces); // as folded addresses are read
    QStringList secrets;
    for (auto found = shape.globalMatch(text); found.hasNext();) {
        const QString value = found.next().captured(1);
        if (joined.count(value) == 1)
            secrets += value;
    }
    return secrets;
}

/// Whether \a shown holds one of plainSecretsIn() \a text.
inline bool showsSecretOf(const QString &shown, const QString &text)
{
    const QStringList secrets = plainSecretsIn(text);
    return std::any_of(secrets.begin(), secrets.end(), [&](const QString &secret) { return shown.contains(secret); });
}

} // namespace vitrine
