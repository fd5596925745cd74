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

/// \brief What the error dialog shows, and what was pressed in it.
///
/// At most one dialog is open; a newer error replaces the older one, at most once a frame. The first error of a run of
/// errors is not kept: the journal and the event feed have them all. Owned by the application; GUI thread; the clock
/// must outlive it.
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

    /// For automation, not translated: `ERROR_REASON_TOKEN_EXPIRED`, `not-ready`, …; empty while closed.
    [[nodiscard]] QString name() const { return m_open ? m_content.name : QString(); }
    [[nodiscard]] QString title() const { return m_content.title; }
    [[nodiscard]] QString text() const { return m_content.text; }
    [[nodiscard]] QString advice() const { return m_content.advice; }
    /// Likely causes, one a line; empty for errors that the player reported.
    [[nodiscard]] QStringList causes() const { return m_causes; }
    [[nodiscard]] QString operatorHint() const { return m_content.operatorHint; }
    /// It passes by itself: no alarm, and causes are for the details.
    [[nodiscard]] bool isCalm() const { return m_content.calm; }
    /// What is being done about it just now, or why nothing is any more; empty when there is nothing to say.
    [[nodiscard]] QString status() const { return m_status; }
    /// Maps with `name` and `label`, the primary action first.
    [[nodiscard]] QVariantList actions() const;
    /// Name of the first action.
    [[nodiscard]] QString primaryAction() const;
    /// Maps with `name`, `label` and `value`: code, reason, time, position, module version, target, host origin.
    [[nodiscard]] QVariantList details() const;
    /// What `copyDetails` puts on the clipboard: title and details, one a line, no secrets.
    [[nodiscard]] QString detailsText() const;
    /// True after `copyDetails` until the dialog closes.
    [[nodiscard]] bool areDetailsCopied() const { return m_detailsCopied; }

    /// What plays, for the details; redacted by the caller (PlayTarget::redacted()).
    void setTarget(const QString &redactedTarget);
    /// Origin of the host page as domain control sees it, for the details of ERROR_REASON_DOMAIN_INVALID.
    void setHostOrigin(const QString &origin);

    /// Opens the dialog for \a error; \a positionSeconds is where playback stood, media seconds, if known.
    void openError(const vitrine::PlaybackError &error, std::optional<double> positionSeconds = std::nullopt);
    /// Opens the dialog for what the host saw; \a likelyCauses are lines for people, likely ones first, without
    /// secrets.
    void openFailure(vitrine::FailureCause cause, const QStringList &likelyCauses = {},
                     std::optional<double> positionSeconds = std::nullopt);

    /// Opens the dialog for a target that cannot be played, \a why in one sentence.
    void openBadTarget(const QString &why);

    /// Says what is being done about it, until the dialog closes. \a cancellable: the dialog offers to `cancel` it.
    void setStatus(const QString &status, bool cancellable);

public Q_SLOTS:
    /// Closes the dialog without an action; nothing happens when it is closed.
    void close();

    /// Does what the button \a name does. `copyDetails` and `cancel` leave the dialog open, the others close it first.
    /// Returns false, and does nothing, when no dialog is open or it offers no such action.
    bool press(const QString &name);

Q_SIGNALS:
    void openChanged(bool open);
    void contentChanged();
    void detailsCopiedChanged();
    void statusChanged();
    /// One of `retry` (load again), `back` (as the player's Back), `close` (nothing more to do), `copyDetails` (done),
    /// `cancel` (stop what status() says).
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
    std::function<void()> m_next; // shows what came last; empty when that is shown
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
