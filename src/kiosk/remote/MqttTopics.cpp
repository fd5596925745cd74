// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/MqttTopics.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \a text with each character that is not an ASCII letter, a digit, `_` or `-` replaced.
QString identifierOf(const QString &text)
{
    QString identifier = text;
    for (QChar &character : identifier) {
        const char16_t code = character.unicode();
        const bool isPlain = code < 128 && (character.isLetterOrNumber() || code == u'_' || code == u'-');
        if (!isPlain)
            character = u'-';
    }
    return identifier;
}

} // namespace

MqttTopics::MqttTopics(const QString &base)
    : m_base(base)
{
}

QString MqttTopics::defaultBase(const QString &hostName)
{
    const QString name = identifierOf(hostName.section(u'.', 0, 0));
    return u"vitrine/"_s + (name.isEmpty() ? u"kiosk"_s : name);
}

QString MqttTopics::command(const QString &name) const
{
    return below(u"command/"_s + name);
}

QStringList MqttTopics::filters() const
{
    return {command(u"+"_s), availability()};
}

std::optional<QString> MqttTopics::commandOf(const QString &topic) const
{
    const QString prefix = command({});
    if (!topic.startsWith(prefix))
        return std::nullopt;
    const QString name = topic.mid(prefix.size());
    return name.contains(u'/') ? std::nullopt : std::optional(name);
}

QString MqttTopics::resultFor(const QString &responseTopic) const
{
    const bool isBelow = responseTopic.startsWith(result() + u'/');
    const bool isTopic = !responseTopic.contains(u'+') && !responseTopic.contains(u'#');
    return isBelow && isTopic ? responseTopic : result();
}

QByteArray MqttTopics::clientId() const
{
    return "vitrine-" + objectId().toLatin1();
}

QString MqttTopics::objectId() const
{
    const QString identifier = identifierOf(m_base);
    if (identifier == m_base)
        return identifier;
    // Other topics may have the same letters.
    const QByteArray hash = QCryptographicHash::hash(m_base.toUtf8(), QCryptographicHash::Sha256).toHex().left(8);
    return identifier + u'-' + QString::fromLatin1(hash);
}

} // namespace vitrine
