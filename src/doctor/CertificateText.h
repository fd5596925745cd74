// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/TargetFacts.h"

#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief Why a certificate is not accepted, in words.
struct CertificateText
{
    QString found{};
    QString advice{};
    QStringList names{}; ///< for scripts: `self-signed`, `unknown-issuer`, `wrong-name`, `expired`, `not-yet-valid`, …
};

/// The worst error comes first; \a facts must have an error. \a now is this machine's time.
[[nodiscard]] CertificateText certificateText(const CertificateFacts &facts, const QDateTime &now);

} // namespace vitrine
