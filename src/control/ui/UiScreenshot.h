// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QDeadlineTimer>
#include <QImage>
#include <QObject>
#include <QRectF>

#include <chrono>
#include <functional>
#include <memory>
#include <utility>

class QWidget;

namespace vitrine {

/// \brief A picture of a window or a part of it.
struct UiPicture
{
    QImage image; ///< with the device pixel ratio of its screen
    /// All pixels of what was waited for have one colour, also after the time to wait: perhaps nothing is drawn yet.
    bool isBlank = false;
};

/// Whether \a image shows something: not all its pixels have the same colour.
[[nodiscard]] bool isPicture(const QImage &image);

/// \brief Takes pictures of a window, and waits for what is not drawn yet.
///
/// The QML views draw a frame first, so that a picture shows the changes before it. A page is ready before its first
/// frame is drawn: a picture of one colour is taken again until it shows something or the time is over. Owned by
/// UiInspector; GUI thread; the page must outlive it.
class UiScreenshot final : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds usualLimit{3000};
    static constexpr int mostAtOnce = 16; ///< pictures that wait

    /// \a page is the widget of the page in a window; \a limit is the time to wait for something to be drawn.
    explicit UiScreenshot(QWidget &page, std::chrono::milliseconds limit = usualLimit, QObject *parent = nullptr);

    using Done = std::function<void(Result<UiPicture>)>;
    /// What to take: a widget and a part of it, in its coordinates.
    using Subject = std::function<Result<std::pair<QWidget *, QRectF>>()>;

    enum class Blank {
        Wait,        ///< for something to be drawn: a page
        WaitForPage, ///< for something of the page to be drawn: a window that has more in it
        Take,        ///< a control may have one colour
    };

    /// Takes a picture of \a subject, which is asked again for each attempt; calls \a done once, perhaps at once.
    void take(Subject subject, Blank blank, Done done);

private:
    struct Request
    {
        Subject subject;
        Blank blank;
        Done done;
        QDeadlineTimer deadline;
    };

    void attempt(const std::shared_ptr<Request> &request);
    void look(const std::shared_ptr<Request> &request);
    void finish(const Request &request, const Result<UiPicture> &result);

    QWidget &m_page;
    const std::chrono::milliseconds m_limit;
    int m_waiting = 0;
};

} // namespace vitrine
