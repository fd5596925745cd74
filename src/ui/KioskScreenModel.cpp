// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/KioskScreenModel.h"

#include "ui/Logging.h"
#include "ui/MediaTimeText.h"

#include <QFileInfo>
#include <QImageReader>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

QUrl imageUrl(const QString &file)
{
    if (file.isEmpty())
        return {};
    if (!QFileInfo(file).isReadable()) {
        qCWarning(lcUi).noquote() << u"The image of the kiosk screen, %1, cannot be read. Correct kiosk_image or the "
                                     "permissions of the file."_s.arg(file);
        return {};
    }
    if (const QImageReader reader(file); !reader.canRead()) {
        qCWarning(lcUi).noquote() << u"The image of the kiosk screen, %1, is not in a format that can be shown. Set "
                                     "kiosk_image to a PNG or JPEG file."_s.arg(file);
        return {};
    }
    return QUrl::fromLocalFile(file);
}

} // namespace

KioskScreenModel::KioskScreenModel(const QString &imageFile, const QString &text,
                                   std::chrono::milliseconds clickWaitLimit, QObject *parent)
    : QObject(parent)
    , m_image(imageUrl(imageFile))
    , m_ownText(text)
    , m_clickWait(clickWaitLimit)
{
    connect(&m_clickWait, &ClickWait::suspected, this, [this] {
        m_mayAwaitClick = true;
        setShown(false);
        Q_EMIT clickAwaited();
    });
}

void KioskScreenModel::present(const RecoveryStatus &status)
{
    QString hint;
    if (const auto left = status.countdown())
        hint = tr("Next try in %1").arg(mediaTimeText(static_cast<double>(left->count())));
    setHint(hint);
    if (!status.hasFailed)
        return;
    if (status.state == RecoveryStatus::State::GivenUp)
        setText(unavailableText());
    else if (status.cause == FailureCause::NetworkLost)
        setText(ownTextOr(tr("No connection. The programme continues by itself.")));
    else
        setText(ownTextOr(tr("We will be right back.")));
    const bool isSameFailure = std::exchange(m_failure, status.failure) == status.failure;
    m_mayAwaitClick = m_mayAwaitClick && isSameFailure && status.state == RecoveryStatus::State::Reloading;
    if (!m_mayAwaitClick)
        setShown(true);
}

void KioskScreenModel::showStart()
{
    setHint({});
    setText(tr("The programme is about to start."));
    setShown(true);
}

void KioskScreenModel::showCalm()
{
    m_mayAwaitClick = false;
    setHint({});
    setText(unavailableText());
    setShown(true);
}

QString KioskScreenModel::unavailableText() const
{
    return ownTextOr(tr("The programme is not available at the moment.")); // promises nothing
}

QString KioskScreenModel::ownTextOr(const QString &text) const
{
    return m_ownText.isEmpty() ? text : m_ownText;
}

void KioskScreenModel::setText(const QString &text)
{
    if (std::exchange(m_text, text) != text)
        Q_EMIT textChanged();
}

void KioskScreenModel::setHint(const QString &hint)
{
    if (std::exchange(m_hint, hint) != hint)
        Q_EMIT hintChanged();
}

void KioskScreenModel::presentPlayback(PlaybackState, PlaybackState to)
{
    m_clickWait.follow(to);
    if (showsPicture(to))
        setShown(false);
}

void KioskScreenModel::setShown(bool shown)
{
    if (std::exchange(m_shown, shown) != shown)
        Q_EMIT shownChanged(shown);
}

} // namespace vitrine
