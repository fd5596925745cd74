// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiScreenshot.h"

#include "control/ui/UiFrame.h"

#include <QCoreApplication>
#include <QTimer>
#include <QWidget>

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UiScreenshot)
};

constexpr std::chrono::milliseconds lookInterval{50};

Result<UiPicture> pictureOf(const UiScreenshot::Subject &subject, bool isPageBlank)
{
    const auto found = subject();
    if (!found)
        return found.error();
    QWidget &widget = *found->first;
    const QRect area = found->second.toAlignedRect() & widget.rect();
    UiPicture picture{.image = widget.grab(area).toImage()};
    if (picture.image.isNull())
        return Error{Text::tr("There is no picture: the window or the control has no size.")};
    picture.isBlank = isPageBlank || !isPicture(picture.image);
    return picture;
}

} // namespace

bool isPicture(const QImage &image)
{
    const QImage pixels = image.convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < pixels.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(pixels.constScanLine(y));
        if (!std::all_of(line, line + pixels.width(), [&pixels](QRgb pixel) { return pixel == pixels.pixel(0, 0); }))
            return true;
    }
    return false;
}

UiScreenshot::UiScreenshot(QWidget &page, std::chrono::milliseconds limit, QObject *parent)
    : QObject(parent)
    , m_page(page)
    , m_limit(limit)
{
}

void UiScreenshot::take(Subject subject, Blank blank, Done done)
{
    if (m_waiting >= mostAtOnce) {
        done(Error{Text::tr("%1 screenshots are being taken already. Wait until they are done.").arg(mostAtOnce)});
        return;
    }
    ++m_waiting;
    attempt(std::make_shared<Request>(Request{std::move(subject), blank, std::move(done), QDeadlineTimer(m_limit)}));
}

void UiScreenshot::attempt(const std::shared_ptr<Request> &request)
{
    const auto subject = request->subject();
    if (subject)
        afterNextFrame(*this, m_page, [this, request] { look(request); });
    else
        finish(*request, subject.error());
}

void UiScreenshot::look(const std::shared_ptr<Request> &request)
{
    const bool isWaiting = request->blank != Blank::Take && !request->deadline.hasExpired();
    const auto lookAgain = [this, &request] {
        QTimer::singleShot(lookInterval, this, [this, request] { attempt(request); });
    };
    // The page first: it may draw meanwhile.
    const bool isPageBlank = request->blank == Blank::WaitForPage && !isPicture(m_page.grab().toImage());
    if (isWaiting && isPageBlank) {
        lookAgain();
        return;
    }
    const Result<UiPicture> picture = pictureOf(request->subject, isPageBlank);
    if (isWaiting && picture && picture->isBlank)
        lookAgain();
    else
        finish(*request, picture);
}

void UiScreenshot::finish(const Request &request, const Result<UiPicture> &result)
{
    --m_waiting;
    request.done(result);
}

} // namespace vitrine
