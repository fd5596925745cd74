// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "protocol/PlaybackError.h"
#include "ui/ErrorText.h"
#include "ui/FrameGate.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <functional>
#include <optional>

namespace vitrine {

/// \brief Content and actions of the error dialog.
///
/// At most one dialog is open. A newer error replaces the older one, at most once a frame; the event stream has all
/// of them. Owned by the application; GUI thread; the clock must outlive it.
class ErrorDialogModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY contentChanged)
    Q_PROPERTY(QString text READ text NOTIFY contentChanged)
    Q_PROPERTY(QString advice READ advice NOTIFY contentChanged)
    Q_PROPERTY(QStringList causes READ causes NOTIFY contentChanged)
    Q_PROPERTY(QVariantList actions READ actions NOTIFY contentChanged)
    Q_PROPERTY(QString primaryAction READ primaryAction NOTIFY contentChanged)
    Q_PROPERTY(QVariantList details READ details NOTIFY contentChanged)
    Q_PROPERTY(QString status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString operatorHint READ operatorHint NOTIFY contentChanged)
    Q_PROPERTY(bool calm READ isCalm NOTIFY contentChanged)
    Q_PROPERTY(bool detailsCopied READ areDetailsCopied NOTIFY detailsCopiedChanged)

public:
    explicit ErrorDialogModel(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }

    /// Untranslated name for automation: `ERROR_REASON_TOKEN_EXPIRED`, `not-ready`, …; empty while closed.
    [[nodiscard]] QString name() const { return m_open ? m_content.name : QString(); }
    [[nodiscard]] QString title() const { return m_content.title; }
    [[nodiscard]] QString text() const { return m_content.text; }
    [[nodiscard]] QString advice() const { return m_content.advice; }
    /// Likely causes, one sentence each; empty for errors that the player reported.
    [[nodiscard]] QStringList causes() const { return m_causes; }
    [[nodiscard]] QString operatorHint() const { return m_content.operatorHint; }
    /// True if the failure passes by itself: no alarm colours, and the causes are in the details.
    [[nodiscard]] bool isCalm() const { return m_content.calm; }
    /// The recovery in progress, or why there is none; may be empty.
    [[nodiscard]] QString status() const { return m_status; }
    /// Maps with `name` and `label`, the primary action first.
    [[nodiscard]] QVariantList actions() const;
    /// Name of the first action.
    [[nodiscard]] QString primaryAction() const;
    /// Maps with `name`, `label` and `value`: code, reason, time, position, module version, target, host origin.
    [[nodiscard]] QVariantList details() const;
    /// The text that `copyDetails` copies: title, details and causes, one a line, no secrets.
    [[nodiscard]] QString detailsText() const;
    /// True after `copyDetails` until the dialog closes.
    [[nodiscard]] bool areDetailsCopied() const { return m_detailsCopied; }

    /// The target for the details, already redacted (PlayTarget::redacted()).
    void setTarget(const QString &redactedTarget);
    /// Origin of the host page, for the details of ERROR_REASON_DOMAIN_INVALID.
    void setHostOrigin(const QString &origin);

    /// Opens the dialog for \a error; \a positionSeconds is the position of playback in media seconds, if known.
    void openError(const vitrine::PlaybackError &error, std::optional<double> positionSeconds = std::nullopt);
    /// Opens the dialog for a failure that the host detected; \a likelyCauses are translated, most likely first,
    /// without secrets.
    void openFailure(vitrine::FailureCause cause, const QStringList &likelyCauses = {},
                     std::optional<double> positionSeconds = std::nullopt);

    /// Opens the dialog for a target that cannot be played; \a why is one sentence.
    void openBadTarget(const QString &why);

    /// Sets status() until the dialog closes. \a cancellable: the dialog offers `cancel`.
    void setStatus(const QString &status, bool cancellable);

public Q_SLOTS:
    /// Closes the dialog without an action; no effect if it is closed.
    void close();

    /// Runs the action \a name. `copyDetails` and `cancel` leave the dialog open, the others close it first.
    /// Returns false without an effect if the dialog is closed or does not offer the action.
    bool press(const QString &name);

Q_SIGNALS:
    void openChanged(bool open);
    void contentChanged();
    void detailsCopiedChanged();
    void statusChanged();
    /// One of `retry` (load again), `back` (as the player's Back), `close` and `copyDetails` (already done), `cancel`
    /// (end the recovery).
    void actionPressed(const QString &name);
    void retryRequested();
    void backRequested();
    void cancelRequested();

private:
    struct Detail
    {
        QString name;
        QString label;
        QString value;
    };

    [[nodiscard]] QList<ErrorAction> offeredActions() const;
    void openText(const ErrorText &text, const QStringList &causes, std::optional<double> positionSeconds);
    void showError(const PlaybackError &error, std::optional<double> positionSeconds, const QDateTime &time);
    void show(ErrorText content, const QStringList &causes, QList<Detail> own, std::optional<double> positionSeconds,
              const QString &moduleVersion, const QDateTime &time);

    const Clock &m_clock;
    FrameGate m_gate;
    std::function<void()> m_next; // shows the newest error; empty once it is shown
    ErrorText m_content;
    QStringList m_causes;
    QList<Detail> m_details;
    QString m_target;
    QString m_hostOrigin;
    QString m_status;
    bool m_cancellable = false;
    bool m_open = false;
    bool m_detailsCopied = false;
};

} // namespace vitrine
