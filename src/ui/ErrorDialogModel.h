// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "protocol/PlaybackError.h"
#include "settings/Settings.h"
#include "ui/DialogActions.h"
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
/// of them. It stays open while something is tried again, and changes only its actions and status. Owned by the
/// application; GUI thread; the clock must outlive it.
class ErrorDialogModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(QString title READ title NOTIFY contentChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString advice READ advice NOTIFY actionsChanged)
    Q_PROPERTY(QString operatorHint READ operatorHint NOTIFY contentChanged)
    Q_PROPERTY(bool calm READ isCalm NOTIFY contentChanged)
    Q_PROPERTY(QStringList causes READ causes NOTIFY detailsChanged)
    Q_PROPERTY(QVariantList details READ details NOTIFY detailsChanged)
    Q_PROPERTY(QString status READ status NOTIFY actionsChanged)
    Q_PROPERTY(bool trying READ isTrying NOTIFY actionsChanged)
    Q_PROPERTY(QString primaryAction READ primaryAction NOTIFY actionsChanged)
    Q_PROPERTY(QString primaryLabel READ primaryLabel NOTIFY actionsChanged)
    Q_PROPERTY(QString secondaryAction READ secondaryAction NOTIFY actionsChanged)
    Q_PROPERTY(QString secondaryLabel READ secondaryLabel NOTIFY actionsChanged)
    Q_PROPERTY(QVariantList moreActions READ moreActions NOTIFY moreActionsChanged)
    Q_PROPERTY(bool detailsCopied READ areDetailsCopied NOTIFY detailsCopiedChanged)

public:
    explicit ErrorDialogModel(const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isOpen() const { return m_open; }

    /// Untranslated name for automation: `ERROR_REASON_TOKEN_EXPIRED`, `not-ready`, …; empty while closed.
    [[nodiscard]] QString name() const { return m_open ? m_content.name : QString(); }
    [[nodiscard]] QString title() const { return m_content.title; }
    /// title() in English, for the run log.
    [[nodiscard]] QString englishTitle() const { return m_content.englishTitle; }
    /// Promises that playback continues only while a recovery is under way.
    [[nodiscard]] QString text() const;
    /// Empty while something is tried again: there is nothing to do then.
    [[nodiscard]] QString advice() const { return m_recovery.isUnderWay() ? QString() : m_content.advice; }
    /// Likely causes, one sentence each, for the details; empty for errors that the player reported.
    [[nodiscard]] QStringList causes() const { return m_causes; }
    [[nodiscard]] QString operatorHint() const { return m_content.operatorHint; }
    /// True if the failure passes by itself: no alarm colours.
    [[nodiscard]] bool isCalm() const { return m_content.calm; }
    /// What is being done now; empty unless something is tried again at this moment.
    [[nodiscard]] QString status() const { return m_recovery.line; }
    /// True from a retry until it has played or failed.
    [[nodiscard]] bool isTrying() const { return m_recovery.phase == DialogRecovery::Phase::Trying; }

    /// Every action that press() takes: maps with `name` and `label`, the primary action first.
    [[nodiscard]] QVariantList actions() const;
    [[nodiscard]] QString primaryAction() const { return m_actions.primary.name; }
    /// With the countdown, if there is one.
    [[nodiscard]] QString primaryLabel() const { return m_actions.primary.label; }
    /// Empty if there is none; the same for its label.
    [[nodiscard]] QString secondaryAction() const { return m_actions.secondary.name; }
    [[nodiscard]] QString secondaryLabel() const { return m_actions.secondary.label; }
    /// Maps as in actions().
    [[nodiscard]] QVariantList moreActions() const;

    /// Maps with `name`, `label` and `value`: code, reason, time, position, module version, target, host origin, why.
    [[nodiscard]] QVariantList details() const;
    /// The text that `copyDetails` copies: title, details and causes, one a line, no secrets.
    [[nodiscard]] QString detailsText() const;
    /// True after `copyDetails` until the dialog closes.
    [[nodiscard]] bool areDetailsCopied() const { return m_detailsCopied; }

    /// The target for the details, already redacted (PlayTarget::redacted()).
    void setTarget(const QString &redactedTarget);
    /// Origin of the host page, for the details of ERROR_REASON_DOMAIN_INVALID.
    void setHostOrigin(const QString &origin);
    /// What Back does, which decides how it is called; BackAction::Kind::None if it has no effect now.
    void setBackAction(BackAction::Kind kind);

    /// Opens the dialog for \a error; \a positionSeconds is the position of playback in media seconds, if known.
    void openError(const vitrine::PlaybackError &error, std::optional<double> positionSeconds = std::nullopt);
    /// Opens the dialog for a failure that the host detected; \a likelyCauses are in English, most likely first,
    /// without secrets.
    void openFailure(vitrine::FailureCause cause, const QStringList &likelyCauses = {},
                     std::optional<double> positionSeconds = std::nullopt);

    /// Opens the dialog for a target that cannot be played; \a why is one sentence in English.
    void openBadTarget(const QString &why);
    /// Whether openBadTarget() has opened it, or is about to.
    [[nodiscard]] bool isAboutTarget() const { return m_isAboutTarget; }

    /// What is done about the failure, until the dialog closes; no effect while the dialog is closed, or about a
    /// target.
    void setRecovery(const DialogRecovery &recovery);

public Q_SLOTS:
    /// Closes the dialog without an action; no effect if it is closed.
    void close();

    /// Runs the action \a name. Only `close` closes the dialog: after the others it stays until there is a picture
    /// again, or another page. Returns false without an effect if the dialog is closed or does not offer the action.
    bool press(const QString &name);

Q_SIGNALS:
    void openChanged(bool open);
    /// Another failure: title, operatorHint, calm.
    void contentChanged();
    void textChanged();
    void detailsChanged();
    /// Labels, status or advice; once a second during a countdown.
    void actionsChanged();
    void moreActionsChanged();
    void detailsCopiedChanged();
    /// A failure is shown, perhaps the same one again; after all other signals about it.
    void failureShown();
    /// An action was pressed, and is about to run.
    void pressed(const QString &action);
    /// `retry`: load again.
    void retryRequested();
    /// `back`: as the player's Back.
    void backRequested();
    /// `quit`: end Vitrine.
    void quitRequested();
    /// `cancel`: end the recovery.
    void cancelRequested();
    /// `close`: the dialog closes afterwards, unless another one is opened meanwhile.
    void dismissed();

private:
    struct Detail
    {
        QString name;
        QString label;
        QString value;
    };

    [[nodiscard]] QList<Detail> allDetails() const;
    void dismiss();
    void openText(const ErrorText &text, const QStringList &causes, std::optional<double> positionSeconds);
    void showError(const PlaybackError &error, std::optional<double> positionSeconds, const QDateTime &time);
    void show(ErrorText content, const QStringList &causes, QList<Detail> own, std::optional<double> positionSeconds,
              const QString &moduleVersion, const QDateTime &time);
    [[nodiscard]] QString address() const;
    void updateActions();

    const Clock &m_clock;
    FrameGate m_gate;
    std::function<void()> m_next; // shows the newest error; empty once it is shown
    ErrorText m_content;
    QStringList m_causes;
    QList<Detail> m_details;
    QString m_target;
    QString m_hostOrigin;
    BackAction::Kind m_backKind = BackAction::Kind::Close;
    DialogRecovery m_recovery;
    DialogActions m_actions;
    bool m_open = false;
    bool m_isReplaced = false;    ///< by what opened while the viewer dismissed it
    bool m_isAboutTarget = false; ///< opened last by openBadTarget()
    bool m_detailsCopied = false;
};

} // namespace vitrine
