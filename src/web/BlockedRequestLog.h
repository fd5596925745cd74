// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "events/PageReport.h"
#include "playback/RejectionReporter.h"

#include <QObject>

class QUrl;

namespace vitrine {

/// \brief Reports the blocked requests of a page, with a rate limit.
///
/// The first request of a kind and origin is reported at once, further ones as a count every second. Owned by
/// PlayerPage; GUI thread. The clock must outlive it.
class BlockedRequestLog final : public QObject
{
    Q_OBJECT

public:
    explicit BlockedRequestLog(const Clock &clock, QObject *parent = nullptr);

    /// Adds a blocked request for \a url; \a what is its name in the event stream.
    void add(const char *what, const QUrl &url);

    /// Reports the remaining counts, because the page is left.
    void finish() { m_blocked.finish(); }

Q_SIGNALS:
    /// The report's `url` is empty if several origins are counted together.
    void told(const vitrine::PageReport &report);

private:
    RejectionReporter m_blocked;
};

/// \a url for the event stream and the log: redacted, or only its origin if it is longer than 2,000 characters.
[[nodiscard]] QString shownUrl(const QUrl &url);

} // namespace vitrine
