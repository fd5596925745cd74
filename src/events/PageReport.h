// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

/// \brief `page`: something has happened to the page, or it was refused something.
///
/// Which of the members are set depends on the name; the others are empty.
struct PageReport
{
    enum class Name {
        LoadStarted,      ///< url
        LoadFinished,     ///< url, ok; why and code when it failed
        Blocked,          ///< what, url; count when more than one
        CertificateError, ///< url, why
        External,         ///< url: shown by another program
        NotReady,         ///< why, causes, timedOut, httpStatus
        RendererGone,     ///< reason, exitCode
        Unresponsive,     ///< url
    };

    Name name = Name::LoadStarted;
    QString url{}; ///< redacted
    std::optional<bool> ok{};
    QString why{};             ///< for people
    std::optional<int> code{}; ///< of the browser engine
    QString what{};            ///< `window`, `download`, `permission` …
    int count = 1;             ///< how many were blocked
    QStringList causes{};      ///< likely ones first, for people
    std::optional<bool> timedOut{};
    int httpStatus = 0; ///< 0: no answer
    QString reason{};   ///< `crashed`, `killed`, `out-of-memory`, `hung`
    std::optional<int> exitCode{};

    friend bool operator==(const PageReport &, const PageReport &) = default;
};

} // namespace vitrine
