// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QRegularExpression>
#include <QTranslator>

namespace vitrine {

/// \brief Translates every text into a sample of a language, keeping its placeholders.
class SampleTranslator final : public QTranslator
{
public:
    enum class Language {
        Longer,   ///< the English text, 40 % longer
        Japanese, ///< Japanese prose of about the length that a translation would have
    };

    explicit SampleTranslator(Language language)
        : m_language(language)
    {
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

    [[nodiscard]] QString translate(const char *, const char *sourceText, const char *, int) const override
    {
        const QString source = QString::fromUtf8(sourceText);
        // Texts that are only figures and signs stay what they are in every language.
        static const QRegularExpression words(QStringLiteral("\\p{L}{2,}"));
        if (!source.contains(words))
            return source;
        return m_language == Language::Longer ? longer(source) : japanese(source);
    }

private:
    static QString longer(const QString &source)
    {
        const QString filler = QStringLiteral(" ünd weitere Wörter dazu");
        const auto extra = (source.size() * 2 + 4) / 5;
        QString result = source;
        while (result.size() < source.size() + extra)
            result += filler;
        return result.first(source.size() + extra);
    }

    static QString japanese(const QString &source)
    {
        const QString prose = QStringLiteral("再生を続けられませんでした。ネットワーク接続を確認してから、もう一度"
                                             "読み込んでください。このリンクの有効期限が切れている場合は、提供元に"
                                             "新しいリンクを依頼してください。");
        QString result;
        while (result.size() < (source.size() + 1) / 2)
            result += prose;
        result = result.first((source.size() + 1) / 2);
        static const QRegularExpression placeholder(QStringLiteral("%L?[0-9n]"));
        for (auto match = placeholder.globalMatch(source); match.hasNext();)
            result += match.next().captured();
        return result;
    }

    const Language m_language;
};

} // namespace vitrine
