// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QUrl>

namespace vitrine {

/// \brief Whether a page forbids framing, and by which header.
struct FramingRefusal
{
    enum class By { Nothing, FrameOptions, FrameAncestors };

    By by = By::Nothing;
    QString rule{}; ///< the header that forbids it, shortened

    friend bool operator==(const FramingRefusal &, const FramingRefusal &) = default;
};

/// Whether the headers of \a page let a page of \a hostOrigin frame it, as browsers decide: `frame-ancestors` of every
/// policy in \a contentPolicies applies; if there is one, `X-Frame-Options` (\a frameOptions) is ignored. Source:
/// Content Security Policy Level 3, 6.4.2; HTML, "The X-Frame-Options header". Pure.
[[nodiscard]] FramingRefusal framingRefusal(const QUrl &page, const QString &hostOrigin,
                                            const QByteArrayList &frameOptions, const QByteArrayList &contentPolicies);

} // namespace vitrine
