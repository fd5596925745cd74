// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/TargetText.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// The address in embed code of a share panel (`<iframe src="…">`); otherwise \a text.
QString addressInEmbedCode(const QString &text)
{
    static const QRegularExpression frame(uR"(<iframe\s[^>]*?\bsrc\s*=\s*["']([^"']*)["'])"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = frame.match(text);
    if (!match.hasMatch())
        return text;
    const QString address = match.captured(1).replace("&amp;"_L1, "&"_L1);
    return address.startsWith("//"_L1) ? "https:"_L1 + address : address;
}

} // namespace

QString withoutWrapping(const QString &text)
{
    static const QRegularExpression wrapping(
        uR"(^[\s\x{200B}-\x{200F}\x{2060}\x{FEFF}"'`<>“”„‘’«»]+|[\s\x{200B}-\x{200F}\x{2060}\x{FEFF}"'`<>“”„‘’«»]+$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return QString(text).remove(wrapping);
}

QString targetText(const QString &text)
{
    return withoutWrapping(addressInEmbedCode(text));
}

bool isVideoFileName(const QString &path)
{
    return std::ranges::any_of(std::array{".mp4"_L1, ".m4v"_L1, ".webm"_L1},
                               [&path](QLatin1StringView end) { return path.endsWith(end, Qt::CaseInsensitive); });
}

bool isTargetFileName(const QString &path)
{
    return path.endsWith(".json"_L1, Qt::CaseInsensitive) || isVideoFileName(path);
}

} // namespace vitrine
