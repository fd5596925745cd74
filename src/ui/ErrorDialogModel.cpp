// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorDialogModel.h"

#include "protocol/Redaction.h"
#include "ui/MediaTimeText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace vitrine {

ErrorDialogModel::ErrorDialogModel(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_gate(clock, [this] {
        if (const auto next = std::exchange(m_next, {}))
            next();
    })
{
}

QVariantList ErrorDialogModel::actions() const
{
    QVariantList list;
    for (const ErrorAction &action : offeredActions())
        list.append(QVariantMap{{QStringLiteral("name"), action.name}, {QStringLiteral("label"), action.label}});
    return list;
}

QList<ErrorAction> ErrorDialogModel::offeredActions() const
{
    QList<ErrorAction> actions = m_content.actions;
    if (m_cancellable)
        actions.append({QStringLiteral("cancel"), tr("Stop trying")});
    return actions;
}

QString ErrorDialogModel::primaryAction() const
{
    return m_content.actions.isEmpty() ? QString() : m_content.actions.first().name;
}

QVariantList ErrorDialogModel::details() const
{
    QVariantList list;
    for (const Detail &detail : m_details) {
        list.append(QVariantMap{{QStringLiteral("name"), detail.name},
                                {QStringLiteral("label"), detail.label},
                                {QStringLiteral("value"), detail.value}});
    }
    return list;
}

QString ErrorDialogModel::detailsText() const
{
    QStringList lines{m_content.title};
    for (const Detail &detail : m_details)
        lines.append(QStringLiteral("%1: %2").arg(detail.label, detail.value));
    for (const QString &cause : m_causes)
        lines.append(QStringLiteral("- ") + cause);
    return lines.join(QLatin1Char('\n'));
}

void ErrorDialogModel::setTarget(const QString &redactedTarget)
{
    m_target = redactedTarget;
}

void ErrorDialogModel::setHostOrigin(const QString &origin)
{
    m_hostOrigin = origin;
}

void ErrorDialogModel::setStatus(const QString &status, bool cancellable)
{
    if (std::exchange(m_status, status) != status)
        Q_EMIT statusChanged();
    if (std::exchange(m_cancellable, cancellable) != cancellable)
        Q_EMIT contentChanged();
}

void ErrorDialogModel::openError(const PlaybackError &error, std::optional<double> positionSeconds)
{
    m_next = [this, error, positionSeconds, time = m_clock.utcNow()] {
        showError(error, positionSeconds, time);
    };
    m_gate.requestNow();
}

void ErrorDialogModel::openFailure(FailureCause cause, const QStringList &likelyCauses,
                                   std::optional<double> positionSeconds)
{
    openText(ErrorText::forFailure(cause), likelyCauses, positionSeconds);
}

void ErrorDialogModel::openBadTarget(const QString &why)
{
    openText(ErrorText::forBadTarget(), {why}, std::nullopt);
}

void ErrorDialogModel::openText(const ErrorText &text, const QStringList &causes, std::optional<double> positionSeconds)
{
    m_next = [this, text, causes, positionSeconds, time = m_clock.utcNow()] {
        show(text, causes, {{QStringLiteral("reason"), tr("Reason"), text.name}}, positionSeconds, {}, time);
    };
    m_gate.requestNow();
}

void ErrorDialogModel::showError(const PlaybackError &error, std::optional<double> positionSeconds,
                                 const QDateTime &time)
{
    QList<Detail> own;
    if (!error.rawCode.isEmpty())
        own.append({QStringLiteral("code"), tr("Code"), redactSecrets(error.rawCode)});
    if (!error.rawReason.isEmpty())
        own.append({QStringLiteral("reason"), tr("Reason"), redactSecrets(error.rawReason)});
    if (!error.message.isEmpty())
        own.append({QStringLiteral("message"), tr("Message"), redactSecrets(error.message)});
    if (error.reason == ErrorReason::DomainInvalid && !m_hostOrigin.isEmpty())
        own.append({QStringLiteral("hostOrigin"), tr("Host origin"), m_hostOrigin});
    show(ErrorText::forError(error), {}, std::move(own),
         error.event.positionSeconds ? error.event.positionSeconds : positionSeconds, error.event.moduleVersion, time);
}

void ErrorDialogModel::show(ErrorText content, const QStringList &causes, QList<Detail> own,
                            std::optional<double> positionSeconds, const QString &moduleVersion, const QDateTime &time)
{
    m_content = std::move(content);
    m_causes = causes;
    m_details = std::move(own);
    m_details.append(
        {QStringLiteral("time"), tr("Time"), QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)});
    m_details.append({QStringLiteral("timeUtc"), tr("Time (UTC)"), time.toString(Qt::ISODateWithMs)});
    if (positionSeconds)
        m_details.append({QStringLiteral("position"), tr("Position"), mediaTimeText(*positionSeconds)});
    if (!moduleVersion.isEmpty())
        m_details.append({QStringLiteral("moduleVersion"), tr("Player version"), moduleVersion});
    m_details.append({QStringLiteral("vitrineVersion"), tr("Vitrine version"), QStringLiteral(VITRINE_VERSION)});
    if (!m_target.isEmpty())
        m_details.append({QStringLiteral("target"), tr("Target"), m_target});
    if (std::exchange(m_detailsCopied, false))
        Q_EMIT detailsCopiedChanged();
    Q_EMIT contentChanged();
    if (!std::exchange(m_open, true))
        Q_EMIT openChanged(true);
}

void ErrorDialogModel::close()
{
    m_gate.cancel();
    m_next = {};
    if (!std::exchange(m_open, false))
        return;
    setStatus({}, false);
    if (std::exchange(m_detailsCopied, false))
        Q_EMIT detailsCopiedChanged();
    Q_EMIT openChanged(false);
}

bool ErrorDialogModel::press(const QString &name)
{
    if (m_gate.isWaiting())
        m_gate.updateNow();
    const auto isPressed = [&name](const ErrorAction &action) {
        return action.name == name;
    };
    if (!m_open || std::ranges::none_of(offeredActions(), isPressed))
        return false;
    if (name == QLatin1StringView("copyDetails")) {
        QGuiApplication::clipboard()->setText(detailsText());
        if (!std::exchange(m_detailsCopied, true))
            Q_EMIT detailsCopiedChanged();
    } else if (name != QLatin1StringView("cancel")) {
        close();
    }
    Q_EMIT actionPressed(name);
    if (name == QLatin1StringView("retry"))
        Q_EMIT retryRequested();
    else if (name == QLatin1StringView("back"))
        Q_EMIT backRequested();
    else if (name == QLatin1StringView("cancel"))
        Q_EMIT cancelRequested();
    return true;
}

} // namespace vitrine
