// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/UserIds.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

bool isUserId(const QString &key)
{
    return key == "user_id"_L1 || key == "userId"_L1;
}

/// The number of backslashes in \a text right before \a position.
qsizetype backslashesBefore(QStringView text, qsizetype position)
{
    qsizetype count = 0;
    while (count < position && text[position - count - 1] == u'\\')
        ++count;
    return count;
}

/// The end of the JSON text whose first quote is at \a quote. In JSON within a JSON text, quotes are escaped: with 1
/// backslash, in that again with 3, and so on. Without an end, the end of \a text.
qsizetype endOfText(QStringView text, qsizetype quote)
{
    const qsizetype level = backslashesBefore(text, quote);
    const qsizetype step = 2 * (level + 1); // of each backslash that belongs to the text itself
    for (qsizetype end = text.indexOf(u'"', quote + 1); end >= 0; end = text.indexOf(u'"', end + 1)) {
        const qsizetype backslashes = backslashesBefore(text, end);
        if (backslashes < level)
            return end - backslashes; // the text around it ends, so that this one is cut off
        if ((backslashes - level) % step == 0)
            return end + 1;
    }
    return text.size();
}

/// The end of the JSON value at \a begin. Of an object or a list only the first member.
qsizetype endOfValue(QStringView text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && text[end] == u'\\')
        ++end;
    if (end < text.size() && text[end] == u'"')
        return endOfText(text, end);
    end = begin;
    while (end < text.size() && !QStringView(u",}]").contains(text[end]))
        ++end;
    return end;
}

} // namespace

QString withoutUserIds(const QString &text)
{
    static const QRegularExpression name(uR"x((?<!\\)(\\*+)"(?:user_id|userId)\1"\s*:\s*)x"_s);
    static const QRegularExpression parameter(uR"x(([?&](?:user_id|userId)=)[^&#"\\\s]*)x"_s);
    if (!text.contains("user_id"_L1) && !text.contains("userId"_L1))
        return text;
    QString kept;
    qsizetype from = 0;
    for (auto match = name.match(text); match.hasMatch(); match = name.match(text, from)) {
        kept += QStringView(text).sliced(from, match.capturedStart() - from);
        from = endOfValue(text, match.capturedEnd());
        if (from < text.size() && text[from] == u',')
            ++from;
    }
    kept += QStringView(text).sliced(from);
    return kept.replace(parameter, u"\\1…"_s);
}

QJsonValue withoutUserIds(const QJsonValue &value)
{
    if (value.isString())
        return withoutUserIds(value.toString());
    if (value.isArray()) {
        QJsonArray kept;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &item : array)
            kept.append(withoutUserIds(item));
        return kept;
    }
    if (!value.isObject())
        return value;
    QJsonObject kept;
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!isUserId(it.key()))
            kept.insert(withoutUserIds(it.key()), withoutUserIds(it.value()));
    }
    return kept;
}

} // namespace vitrine
