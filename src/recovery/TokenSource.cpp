// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "recovery/TokenSource.h"

#include <QMetaObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace vitrine {

void TokenSource::fetch()
{
    if (m_isFetching)
        return;
    m_isFetching = true;
    ++m_fetch;
    start();
}

void TokenSource::cancel()
{
    if (!m_isFetching)
        return;
    m_isFetching = false;
    stop();
}

void TokenSource::finish(const Result<QString> &token)
{
    Result<QString> result = token;
    // The message does not show the text: it may be a part of a token, or another secret.
    const TokenFault fault = token ? tokenFault(*token) : TokenFault::None;
    if (fault == TokenFault::TooLong)
        result = Error{tr("The token has %1 characters, but a URL has room for %2. Ask its issuer for a shorter one.")
                           .arg(token->size())
                           .arg(longestToken)};
    else if (fault == TokenFault::Form)
        result =
            Error{tr("This is not a BlendVision token: three parts of letters, digits, “-” and “_” with dots between. "
                     "Correct the source of tokens.")};
    QMetaObject::invokeMethod(
        this,
        [this, result, fetch = m_fetch] {
            if (!m_isFetching || fetch != m_fetch)
                return;
            m_isFetching = false;
            Q_EMIT fetched(result);
        },
        Qt::QueuedConnection);
}

TokenFault tokenFault(QStringView text)
{
    static const QRegularExpression shape(uR"(\A[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\z)"_s);
    if (!shape.match(text.toString()).hasMatch())
        return TokenFault::Form;
    return text.size() > longestToken ? TokenFault::TooLong : TokenFault::None;
}

} // namespace vitrine
