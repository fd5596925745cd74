// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "http/ListenPort.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ListenPort)
};

} // namespace

Result<quint16> parseListenPort(const QString &text)
{
    bool isNumber = false;
    const quint16 port = text.toUShort(&isNumber);
    if (!isNumber)
        return Error{Text::tr("must be a port from 0 to 65535, but is “%1”.").arg(echoed(text, 64))};
    return port;
}

} // namespace vitrine
