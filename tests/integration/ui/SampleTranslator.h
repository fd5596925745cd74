// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRegularExpression>
#include <QTranslator>

namespace vitrine {

/// \brief Makes every text 40 % longer, as a translation may be, keeping its placeholders.
class SampleTranslator final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        const QString source = QString::fromUtf8(sourceText);
        // Texts that are only figures and signs stay what they are in every language.
        static const QRegularExpression words(QStringLiteral("\\p{L}{2,}"));
        if (!source.contains(words))
            return source;
        const QString filler = QStringLiteral(" ünd weitere Wörter dazu");
        const auto extra = (source.size() * 2 + 4) / 5;
        QString result = source;
        while (result.size() < source.size() + extra)
            result += filler;
        return result.first(source.size() + extra);
    }
};

} // namespace vitrine
