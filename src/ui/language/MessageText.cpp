// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/MessageText.h"

#include "ui/language/MessageTextTranslator.h"

#include <QCoreApplication>

namespace vitrine {

QString messageText(const QString &english)
{
    return english.isEmpty()
               ? QString()
               : QCoreApplication::translate(MessageTextTranslator::context, english.toUtf8().constData());
}

} // namespace vitrine
