// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ErrorDialogModel.h"

#include "protocol/Redaction.h"
#include "ui/MediaTimeText.h"
#include "ui/language/LocalTimeText.h"
#include "ui/language/MessageText.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QUrl>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

QVariantList toVariants(const QList<ErrorAction> &actions)
{
    QVariantList list;
    for (const ErrorAction &action : actions)
        list.append(QVariantMap{{QStringLiteral("name"), action.name}, {QStringLiteral("label"), action.label}});
    return list;
}

// Redacted, and cut to what a dialog can show.
QString shown(const QString &text)
{
    constexpr qsizetype longest = 400;
    const QString redacted = redactSecrets(text);
    return redacted.size() > longest ? redacted.first(longest) + QChar(0x2026) : redacted;
}

} // namespace

ErrorDialogModel::ErrorDialogModel(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_gate(clock, [this] {
        if (const auto next = std::exchange(m_next, {}))
            next();
    })
{
}

QString ErrorDialogModel::text() const
{
    return m_recovery.isUnderWay() && !m_content.promise.isEmpty() ? m_content.promise : m_content.text;
}

QVariantList ErrorDialogModel::actions() const
{
    return toVariants(m_actions.all());
}

QVariantList ErrorDialogModel::moreActions() const
{
    return toVariants(m_actions.more);
}

QList<ErrorDialogModel::Detail> ErrorDialogModel::allDetails() const
{
    QList<Detail> all = m_details;
    if (!m_recovery.why.isEmpty())
        all.append({QStringLiteral("why"), tr("Recovery"), m_recovery.why});
    return all;
}

QVariantList ErrorDialogModel::details() const
{
    QVariantList list;
    const QList<Detail> all = allDetails();
    for (const Detail &detail : all) {
        list.append(QVariantMap{{QStringLiteral("name"), detail.name},
                                {QStringLiteral("label"), detail.label},
                                {QStringLiteral("value"), detail.value}});
    }
    return list;
}

QString ErrorDialogModel::detailsText() const
{
    QStringList lines{m_content.title};
    const QList<Detail> all = allDetails();
    for (const Detail &detail : all)
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

void ErrorDialogModel::setBackAction(BackAction::Kind kind)
{
    if (std::exchange(m_backKind, kind) != kind)
        updateActions();
}

void ErrorDialogModel::setRecovery(const DialogRecovery &recovery)
{
    if ((!m_open && !m_next) || m_isAboutTarget || recovery == m_recovery)
        return;
    const bool whyChanges = recovery.why != m_recovery.why;
    const QString textBefore = text();
    m_recovery = recovery;
    updateActions();
    if (text() != textBefore)
        Q_EMIT textChanged();
    if (whyChanges)
        Q_EMIT detailsChanged();
}

void ErrorDialogModel::updateActions()
{
    const DialogActions before = std::exchange(m_actions, DialogActions::of(m_content, m_recovery, m_backKind));
    Q_EMIT actionsChanged();
    if (m_actions.more != before.more)
        Q_EMIT moreActionsChanged();
}

QString ErrorDialogModel::address() const
{
    const QUrl url(m_target);
    const bool isWeb = url.scheme().startsWith(QLatin1StringView("http"));
    return isWeb ? url.adjusted(QUrl::RemoveQuery | QUrl::RemoveUserInfo).toDisplayString() : QString();
}

void ErrorDialogModel::openError(const PlaybackError &error, std::optional<double> positionSeconds)
{
    m_isAboutTarget = false;
    m_isReplaced = true;
    m_next = [this, error, positionSeconds, time = m_clock.utcNow()] {
        showError(error, positionSeconds, time);
    };
    m_gate.requestNow();
}

void ErrorDialogModel::openFailure(FailureCause cause, const QStringList &likelyCauses,
                                   std::optional<double> positionSeconds)
{
    m_isAboutTarget = false;
    openText(ErrorText::forFailure(cause, address()), likelyCauses, positionSeconds);
}

void ErrorDialogModel::openBadTarget(const QString &why)
{
    m_recovery = {};
    m_isAboutTarget = true;
    openText(ErrorText::forBadTarget(), {why}, std::nullopt);
}

void ErrorDialogModel::openText(const ErrorText &text, const QStringList &causes, std::optional<double> positionSeconds)
{
    m_isReplaced = true;
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
        own.append({QStringLiteral("code"), tr("Code"), shown(error.rawCode)});
    if (!error.rawReason.isEmpty())
        own.append({QStringLiteral("reason"), tr("Reason"), shown(error.rawReason)});
    if (!error.message.isEmpty())
        own.append({QStringLiteral("message"), tr("Message"), shown(error.message)});
    if (error.reason == ErrorReason::DomainInvalid && !m_hostOrigin.isEmpty())
        own.append({QStringLiteral("hostOrigin"), tr("Host origin"), m_hostOrigin});
    show(ErrorText::forError(error), {}, std::move(own), positionSeconds, error.moduleVersion, time);
}

void ErrorDialogModel::show(ErrorText content, const QStringList &causes, QList<Detail> own,
                            std::optional<double> positionSeconds, const QString &moduleVersion, const QDateTime &time)
{
    const bool isAnother = !m_open || content != m_content;
    m_content = std::move(content);
    m_causes.clear();
    for (const QString &cause : causes)
        m_causes += messageText(cause);
    m_details = std::move(own);
    m_details.append({QStringLiteral("time"), tr("Time"), shortDateTimeText(time)});
    m_details.append({QStringLiteral("timeUtc"), tr("Time (UTC)"), time.toString(Qt::ISODateWithMs)});
    if (positionSeconds)
        m_details.append({QStringLiteral("position"), tr("Position"), mediaTimeText(*positionSeconds)});
    if (!moduleVersion.isEmpty())
        m_details.append({QStringLiteral("moduleVersion"), tr("Player version"), shown(moduleVersion)});
    m_details.append({QStringLiteral("vitrineVersion"), tr("Vitrine version"), QStringLiteral(VITRINE_VERSION)});
    if (!m_target.isEmpty())
        m_details.append({QStringLiteral("target"), tr("Target"), m_target});
    if (std::exchange(m_detailsCopied, false))
        Q_EMIT detailsCopiedChanged();
    Q_EMIT detailsChanged();
    updateActions();
    if (isAnother) {
        Q_EMIT textChanged();
        Q_EMIT contentChanged();
    }
    if (!std::exchange(m_open, true))
        Q_EMIT openChanged(true);
    Q_EMIT failureShown();
}

void ErrorDialogModel::close()
{
    m_gate.cancel();
    m_next = {};
    m_recovery = {};
    m_isAboutTarget = false;
    if (!std::exchange(m_open, false))
        return;
    updateActions();
    if (std::exchange(m_detailsCopied, false))
        Q_EMIT detailsCopiedChanged();
    Q_EMIT openChanged(false);
}

void ErrorDialogModel::dismiss()
{
    // What waits below a dialog about a target takes its place, before the same picture.
    m_isAboutTarget = false;
    m_isReplaced = false;
    Q_EMIT dismissed();
    if (!m_isReplaced)
        close();
}

bool ErrorDialogModel::press(const QString &name)
{
    if (m_gate.isWaiting())
        m_gate.updateNow();
    const auto isPressed = [&name](const ErrorAction &action) {
        return action.name == name;
    };
    if (!m_open || name.isEmpty() || std::ranges::none_of(m_actions.all(), isPressed))
        return false;
    Q_EMIT pressed(name);
    if (name == QLatin1StringView("copyDetails")) {
        QGuiApplication::clipboard()->setText(detailsText());
        if (!std::exchange(m_detailsCopied, true))
            Q_EMIT detailsCopiedChanged();
    } else if (name == QLatin1StringView("retry")) {
        if (!isTrying()) {
            setRecovery({.phase = DialogRecovery::Phase::Trying, .line = tr("Loading the video again…")});
            Q_EMIT retryRequested();
        }
    } else if (name == QLatin1StringView("back")) {
        Q_EMIT backRequested();
    } else if (name == QLatin1StringView("quit")) {
        Q_EMIT quitRequested();
    } else if (name == QLatin1StringView("cancel")) {
        Q_EMIT cancelRequested();
    } else {
        dismiss();
    }
    return true;
}

} // namespace vitrine
