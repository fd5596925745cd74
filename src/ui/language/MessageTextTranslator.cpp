// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/MessageTextTranslator.h"

#include <QFile>

#include <cstring>

namespace vitrine {

MessageTextTranslator::MessageTextTranslator(const QString &path, QObject *parent)
    : QTranslator(parent)
    , m_path(path)
{
}

QString MessageTextTranslator::translate(const char *textContext, const char *sourceText, const char *, int) const
{
    if (textContext == nullptr || std::strcmp(textContext, context) != 0)
        return {};
    if (!m_catalog) {
        QFile file(m_path);
        m_catalog.emplace(file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return m_catalog->translated(QString::fromUtf8(sourceText));
}

} // namespace vitrine
