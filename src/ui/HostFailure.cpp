// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/HostFailure.h"

namespace vitrine {

QString hostFailureName(HostFailure failure)
{
    switch (failure) {
    case HostFailure::NotReady:
        return QStringLiteral("not-ready");
    case HostFailure::PageLoadFailed:
        return QStringLiteral("page-load-failed");
    case HostFailure::RendererGone:
        return QStringLiteral("renderer-gone");
    case HostFailure::PlayerSilent:
        return QStringLiteral("player-silent");
    case HostFailure::NoNetwork:
        return QStringLiteral("no-network");
    case HostFailure::NoToken:
        return QStringLiteral("no-token");
    case HostFailure::BadTarget:
        return QStringLiteral("bad-target");
    }
    Q_UNREACHABLE();
}

} // namespace vitrine
