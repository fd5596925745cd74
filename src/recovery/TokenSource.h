// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Where tokens come from.
///
/// One fetch at a time. Whatever a subclass brings is a token only if it looks like one, so that nonsense never reaches
/// the player. Errors say what to do and never hold a token or a key. GUI thread.
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether a fetch may bring another token than the one before.
    [[nodiscard]] virtual bool isRenewable() const { return true; }
    [[nodiscard]] bool isFetching() const { return m_isFetching; }

    /// Begins to fetch; fetched() follows, never from within this call. Does nothing while one is under way.
    void fetch();
    /// Ends a fetch without a result.
    void cancel();

Q_SIGNALS:
    void fetched(const vitrine::Result<QString> &token);

protected:
    /// Brings about one call of finish(), also at once.
    virtual void start() = 0;
    /// Ends what start() began; finish() may not be called any more.
    virtual void stop() {}
    void finish(const Result<QString> &token);

private:
    bool m_isFetching = false;
    quint64 m_fetch = 0; ///< counts, so that a result cannot be taken for that of a later fetch
};

/// Whether \a text has the shape of a token: three parts of base64url with dots between, at most 6 KiB.
[[nodiscard]] bool isTokenShaped(QStringView text);

} // namespace vitrine
