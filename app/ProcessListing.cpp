// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ProcessListing.h"

#include "protocol/Redaction.h"
#include "recovery/TokenSource.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <algorithm>
#include <cstring>

#include <unistd.h>

namespace vitrine {

void hideSecretsIn(char *text)
{
    const QByteArray old(text);
    const qsizetype valueStart = old.indexOf('=') + 1;
    const bool isToken = isTokenShaped(QString::fromUtf8(old.mid(valueStart)));
    const QByteArray hidden = isToken ? old.left(valueStart) + "…" : redactSecrets(QString::fromUtf8(old)).toUtf8();
    if (hidden == old)
        return;
    // Fill the rest with NUL, so that the next argument keeps its address.
    const auto size = static_cast<std::size_t>(old.size());
    std::memset(text, 0, size);
    std::memcpy(text, hidden.constData(), std::min(size, static_cast<std::size_t>(hidden.size())));
}

void hideSecretsInProcessListing(int argc, char *argv[])
{
    for (int i = 1; i < argc; ++i)
        hideSecretsIn(argv[i]);
    for (char **variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
        if (QByteArrayView(*variable).startsWith("VITRINE_"))
            hideSecretsIn(*variable);
    }
}

} // namespace vitrine
