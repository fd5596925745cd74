// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/MediaDuration.h"
#include "protocol/Result.h"
#include "settings/DailyWindow.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace vitrine {

/// \brief Parses the text of a setting, one function for each type.
///
/// An error is the end of a sentence that begins with the name of the setting: `must be …, but is “…”`.
class SettingValues
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingValues)

public:
    /// Maximum of all times, in seconds: a year.
    static constexpr double longestSeconds = longestMediaSeconds;

    /// true, yes, on, 1; false, no, off, 0; case-insensitive.
    static Result<bool> flag(const QString &text);
    /// 0 to longestSeconds, fractions allowed.
    static Result<double> mediaSeconds(const QString &text);
    /// Seconds with fractions, from 0.001 to longestSeconds.
    static Result<std::chrono::milliseconds> duration(const QString &text);
    /// WIDTHxHEIGHT, from 320x180 to 16384x16384.
    static Result<QSize> windowSize(const QString &text);
    /// The origin of an http(s) URL that has no path, query or fragment, in the form of originOf().
    static Result<QString> webOrigin(const QString &text);
    static Result<BackAction> backAction(const QString &text);
    /// 1 to 64 ASCII letters, digits, `-` and `_`, because it becomes a folder name.
    static Result<QString> profileName(const QString &text);
    /// Any text that is not blank.
    static Result<QString> path(const QString &text);
    /// A CSS selector: any text that is not blank, since only the page's engine can parse it.
    static Result<QString> selector(const QString &text);
    /// A program and its arguments, see splitCommand().
    static Result<QStringList> command(const QString &text);
    /// A URL to which an API key may be sent: https, or http on this machine; without query and fragment.
    static Result<QUrl> apiUrl(const QString &text);
    /// A URL to which records are sent: https, or http on this machine; without user name and fragment. Empty: none.
    static Result<QUrl> reportUrl(const QString &text);
    /// 1 to 256 printable ASCII characters without spaces, for an HTTP header or JSON.
    static Result<QString> identifier(const QString &text);
    /// `RESOURCE_TYPE_VOD` and so on, case-insensitive, with or without `RESOURCE_TYPE_`.
    static Result<QString> resourceType(const QString &text);
    /// The valid resource types, without `RESOURCE_TYPE_`.
    static QStringList resourceTypes();
    /// A file name without a folder.
    static Result<QString> credentialName(const QString &text);
    /// An integer from 1 to 10,000.
    static Result<int> count(const QString &text);
    /// An integer from 2 to 20: one tap is a touch of any visitor.
    static Result<int> tapCount(const QString &text);
    /// An integer from 0 to 65535.
    static Result<quint16> port(const QString &text);
    /// Seconds with fractions, from 0 to longestSeconds.
    static Result<std::chrono::milliseconds> delay(const QString &text);

    /// A time of the day, such as `03:00-04:00`.
    static Result<std::optional<DailyWindow>> dailyWindow(const QString &text);
    /// MiB, from 0 to a million.
    static Result<int> mebibytes(const QString &text);

    /// A rule for addresses, see UrlRule.
    static Result<QString> urlRule(const QString &text);
    /// The name of a PagePermission, in lower case.
    static Result<QString> pagePermission(const QString &text);

    /// The error for a value that is not \a expected.
    static Error mismatch(const QString &expected, const QString &text);
};

} // namespace vitrine
