// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/PlaybackState.h"
#include "recovery/RecoveryStatus.h"
#include "ui/ClickWait.h"

#include <QObject>
#include <QString>
#include <QUrl>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace vitrine {

/// \brief What a kiosk shows the public instead of an error dialog: one calm line, the operator's image, a countdown.
///
/// Shown from a failure until there is a picture again, during all attempts, so that the screen is never black.
/// Without actions, codes and reasons. Owned by the application; GUI thread.
class KioskScreenModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged)
    Q_PROPERTY(QUrl image READ image CONSTANT)

public:
    /// \a imageFile is the path of the operator's image or logo; empty: none. \a text replaces the line while nothing
    /// can be shown; empty: the usual one.
    explicit KioskScreenModel(const QString &imageFile, const QString &text = {},
                              std::chrono::milliseconds clickWaitLimit = ClickWait::usualLimit,
                              QObject *parent = nullptr);

    [[nodiscard]] bool isShown() const { return m_shown; }
    /// One line for the public.
    [[nodiscard]] QString text() const { return m_text; }
    /// The time until the next attempt; empty if it is not known.
    [[nodiscard]] QString hint() const { return m_hint; }
    /// Empty if there is none.
    [[nodiscard]] QUrl image() const { return m_image; }

public Q_SLOTS:
    /// The first page loads, also after an idle reset: the operator's image and a line, so that neither a black page
    /// nor an error page is seen.
    void showStart();
    void present(const vitrine::RecoveryStatus &status);
    /// There is nothing to show for now: the operator's image and a line, until there is a picture again.
    void showCalm();
    /// The player shows a picture again.
    void presentPlayback(vitrine::PlaybackState from, vitrine::PlaybackState to);

Q_SIGNALS:
    void shownChanged(bool shown);
    void textChanged();
    void hintChanged();
    /// The player may wait for a click of the public, so the screen does not cover it.
    void clickAwaited();

private:
    [[nodiscard]] QString unavailableText() const;
    /// The line of the operator; \a text without one.
    [[nodiscard]] QString ownTextOr(const QString &text) const;
    void setText(const QString &text);
    void setHint(const QString &hint);
    void setShown(bool shown);

    const QUrl m_image;
    const QString m_ownText;
    QString m_text;
    QString m_hint;
    bool m_shown = false;
    ClickWait m_clickWait;
    int m_failure = 0;            ///< RecoveryStatus::failure, presented last
    bool m_mayAwaitClick = false; ///< the player of the attempt after m_failure
};

} // namespace vitrine
