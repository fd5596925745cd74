// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief `page`: an event of the page, or a request of it that was blocked.
///
/// The name determines which members are set; the others are empty.
struct PageReport
{
    enum class Name {
        LoadStarted,      ///< url
        LoadFinished,     ///< url, ok; why and code if it failed
        Blocked,          ///< what, url; count if more than one
        CertificateError, ///< url, why
        External,         ///< url: opened by another program
        NoPlayerFrame,    ///< why
        NotReady,         ///< why, causes, timedOut, httpStatus
        RendererGone,     ///< reason, exitCode; causes if there are any
        Unresponsive,     ///< url
    };

    Name name = Name::LoadStarted;
    QString url{}; ///< redacted
    std::optional<bool> ok{};
    QString why{};             ///< text for display
    std::optional<int> code{}; ///< error code of the browser engine
    QString what{};            ///< `window`, `download`, `permission` …
    int count = 1;             ///< how many were blocked
    QStringList causes{};      ///< texts for display, most likely first
    std::optional<bool> timedOut{};
    int httpStatus = 0; ///< 0: no answer
    QString reason{};   ///< `crashed`, `killed`, `out-of-memory`, `hung`
    std::optional<int> exitCode{};

    friend bool operator==(const PageReport &, const PageReport &) = default;
};

} // namespace vitrine
