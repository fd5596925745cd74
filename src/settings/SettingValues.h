// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QCoreApplication>
#include <QSize>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace vitrine {

/// \brief From the text of a setting to its value, one function a type.
///
/// The errors are the end of a sentence that begins with the name of the setting: `must be …, but is “…”`.
class SettingValues
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::SettingValues)

public:
    /// The longest time that can be set, in seconds: a year.
    static constexpr double longestSeconds = 366.0 * 24 * 60 * 60;

    /// true, yes, on, 1; false, no, off, 0; in any case.
    static Result<bool> flag(const QString &text);
    /// 0 to longestSeconds, fractions allowed.
    static Result<double> mediaSeconds(const QString &text);
    /// Seconds with fractions, from 0.001 to longestSeconds.
    static Result<std::chrono::milliseconds> duration(const QString &text);
    /// WIDTHxHEIGHT, from 320x180 to 16384x16384.
    static Result<QSize> windowSize(const QString &text);
    /// The origin of an http(s) URL without anything after it, as originOf() spells it.
    static Result<QString> webOrigin(const QString &text);
    static Result<BackAction> backAction(const QString &text);
    /// Letters, digits, `-` and `_`: it becomes the name of a folder.
    static Result<QString> profileName(const QString &text);
    /// Any text but an empty one.
    static Result<QString> path(const QString &text);
    /// A program and its arguments, as splitCommand() reads them.
    static Result<QStringList> command(const QString &text);
    /// An address to which an API key may be sent: https, or http on this machine; perhaps with a path, nothing after.
    static Result<QUrl> apiUrl(const QString &text);
    /// 1 to 256 characters from the ASCII range, without spaces: it stands in an HTTP header or in JSON.
    static Result<QString> identifier(const QString &text);
    /// `RESOURCE_TYPE_VOD` and so on, in any case, also without `RESOURCE_TYPE_`.
    static Result<QString> resourceType(const QString &text);
    /// What resourceType() takes, without `RESOURCE_TYPE_`.
    static QStringList resourceTypes();
    /// The name of a file, without a folder.
    static Result<QString> credentialName(const QString &text);
    /// A whole number from 1 to 10,000.
    static Result<int> attempts(const QString &text);
    /// Seconds with fractions, from 0 to longestSeconds.
    static Result<std::chrono::milliseconds> delay(const QString &text);

    /// The error for a value that is none of \a expected.
    static Error mismatch(const QString &expected, const QString &text);
};

} // namespace vitrine
