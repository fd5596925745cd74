// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief The topics of one kiosk, all of them below its own. A value; docs/mqtt.md lists them.
class MqttTopics
{
public:
    /// \a base has no wildcards, and no slash at its ends.
    explicit MqttTopics(const QString &base);

    /// The topic of a kiosk whose settings name none: `vitrine/` and \a hostName, without what a topic must not
    /// contain.
    [[nodiscard]] static QString defaultBase(const QString &hostName);

    [[nodiscard]] const QString &base() const { return m_base; }
    /// `online` or `offline`, retained.
    [[nodiscard]] QString availability() const { return below(QStringLiteral("availability")); }
    [[nodiscard]] QString state() const { return below(QStringLiteral("state")); }
    [[nodiscard]] QString screenshot() const { return below(QStringLiteral("screenshot")); }
    [[nodiscard]] QString result() const { return below(QStringLiteral("result")); }
    [[nodiscard]] QString command(const QString &name) const;
    /// What to subscribe to.
    [[nodiscard]] QStringList filters() const;

    /// The name of the command if \a topic is that of one.
    [[nodiscard]] std::optional<QString> commandOf(const QString &topic) const;
    /// Where an answer goes: \a responseTopic if that is below result(), otherwise result(). Nobody can make a kiosk
    /// write to other topics.
    [[nodiscard]] QString resultFor(const QString &responseTopic) const;

    /// The client identifier, which is the same at each start: a second kiosk with the same topic is noticed.
    [[nodiscard]] QByteArray clientId() const;
    /// An identifier of letters, digits, `_` and `-`, for Home Assistant.
    [[nodiscard]] QString objectId() const;

private:
    [[nodiscard]] QString below(const QString &level) const { return m_base + u'/' + level; }

    QString m_base;
};

} // namespace vitrine
