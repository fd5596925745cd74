// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QUrl>

namespace vitrine {

/// \brief Whether, and how, a page forbids being framed.
struct FramingRefusal
{
    enum class By { Nothing, FrameOptions, FrameAncestors };

    By by = By::Nothing;
    QString rule{}; ///< the header that refuses, shortened

    friend bool operator==(const FramingRefusal &, const FramingRefusal &) = default;
};

/// Whether the answer of \a page allows a page of \a hostOrigin to frame it, by the rules of browsers:
/// `frame-ancestors` of every policy in \a contentPolicies counts; if there is one, `X-Frame-Options` (\a frameOptions)
/// does not. Source: Content Security Policy Level 3, 6.4.2; HTML, "The X-Frame-Options header". Pure.
[[nodiscard]] FramingRefusal framingRefusal(const QUrl &page, const QString &hostOrigin,
                                            const QByteArrayList &frameOptions, const QByteArrayList &contentPolicies);

} // namespace vitrine
