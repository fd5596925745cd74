// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "web/TargetFacts.h"

#include <QCoreApplication>
#include <QString>

namespace vitrine {

/// \brief Why the player sends no message, as far as a network request shows.
struct PlayerUrlFinding
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PlayerUrlFinding)

public:
    enum class Kind {
        Answers,     ///< with a page: without messages, it is no player or does not accept the host page
        HttpStatus,  ///< 400 or more
        Password,    ///< 401 or 407
        Unresolved,  ///< no such host
        Unreachable, ///< no connection, or no answer in time
        Tls,         ///< certificate or handshake
        Framing,     ///< the page forbids being framed by the host page
    };

    Kind kind = Kind::Answers;
    QString text{};     ///< one sentence for people
    int httpStatus = 0; ///< 0 when there was no answer
    QString origin{};   ///< of the page that answered, after redirects; empty when there was no answer

    /// Waiting longer cannot help.
    [[nodiscard]] bool isFinal() const { return kind != Kind::Answers; }

    /// What \a facts mean for a page of \a hostOrigin that frames \a url; an empty \a hostOrigin means that it is not
    /// framed. Pure.
    [[nodiscard]] static PlayerUrlFinding fromFacts(const TargetFacts &facts, const QUrl &url,
                                                    const QString &hostOrigin);
};

} // namespace vitrine
