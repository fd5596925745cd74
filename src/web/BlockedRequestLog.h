// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "playback/RejectionRateLimiter.h"

#include <QObject>
#include <QTimer>

class QUrl;

namespace vitrine {

/// \brief What a page wanted and did not get, told at a pace that can be read.
///
/// The first of a kind and origin is told at once, a storm of them as a number every second. Owned by PlayerPage; GUI
/// thread. The clock must outlive it.
class BlockedRequestLog final : public QObject
{
    Q_OBJECT

public:
    explicit BlockedRequestLog(const Clock &clock, QObject *parent = nullptr);

    /// The page was refused \a what, a word of the event stream, for \a url.
    void add(const char *what, const QUrl &url);

    /// Tells what has gathered: the page is left.
    void finish();

Q_SIGNALS:
    /// Its `url` is empty where several origins are counted together.
    void told(const vitrine::PageReport &report);

private:
    void tell(const RejectionRateLimiter::Sum &refusal);
    void wait();

    RejectionRateLimiter m_tally;
    QTimer m_due;
};

/// \a url for the event stream and the log: redacted, and of a length that can be read.
[[nodiscard]] QString shownUrl(const QUrl &url);

} // namespace vitrine
