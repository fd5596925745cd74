// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QObject>
#include <QString>

namespace vitrine {

/// \brief A source of tokens.
///
/// One fetch at a time. The result of a subclass must have the form of a token, so that nothing else reaches the
/// player. Errors say what to do and never contain a token or a key. GUI thread.
class TokenSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether another fetch can return a different token.
    [[nodiscard]] virtual bool isRenewable() const { return true; }
    [[nodiscard]] bool isFetching() const { return m_isFetching; }

    /// Starts a fetch; fetched() follows, never from within this call. Does nothing while a fetch is running.
    void fetch();
    /// Ends a fetch without a result.
    void cancel();

Q_SIGNALS:
    void fetched(const vitrine::Result<QString> &token);

protected:
    /// Must lead to one call of finish(), possibly from within this call.
    virtual void start() = 0;
    /// Cancels start(); no finish() may follow.
    virtual void stop() {}
    void finish(const Result<QString> &token);

private:
    bool m_isFetching = false;
    quint64 m_fetch = 0; ///< number of the fetch, so that a late result is not used for the next one
};

/// Maximum length of a token, in characters. A target has at most 8 KiB, as much as common servers accept for the first
/// line of a request, and the rest of the URL needs some of it.
constexpr qsizetype longestToken = 6 * 1024;

/// \brief Why a text is no token.
enum class TokenFault {
    None,    ///< it has the form of a token
    Form,    ///< it is not three parts of base64url with dots between
    TooLong, ///< it has the form, but more characters than longestToken
};

[[nodiscard]] TokenFault tokenFault(QStringView text);
[[nodiscard]] inline bool isTokenShaped(QStringView text)
{
    return tokenFault(text) == TokenFault::None;
}

} // namespace vitrine
