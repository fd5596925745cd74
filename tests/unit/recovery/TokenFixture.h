// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "recovery/TokenSource.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

/// \brief Files of a test's own, and what token sources bring.
class TokenFixture
{
public:
    /// Looks like a token, and is none.
    static QString token(const QString &mark = QStringLiteral("one"))
    {
        return QStringLiteral("eyJhbGciOiJub25lIn0.eyJtYXJrIjoieCJ9.") + mark;
    }

    QString write(const QByteArray &content, const QString &name = QStringLiteral("secret"),
                  QFileDevice::Permissions permissions = QFileDevice::ReadOwner | QFileDevice::WriteOwner) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size() ||
            !file.setPermissions(permissions))
            qFatal("The test cannot write its file.");
        return file.fileName();
    }

    /// A program with \a lines for a shell.
    QString program(const QByteArray &lines, const QString &name = QStringLiteral("program")) const
    {
        return write("#!/bin/sh\n" + lines + '\n', name,
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
    }

    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// What \a source brings; an error of the test's own when it brings nothing.
    static vitrine::Result<QString> fetch(vitrine::TokenSource &source)
    {
        std::optional<vitrine::Result<QString>> result;
        const auto connection = QObject::connect(&source, &vitrine::TokenSource::fetched, &source,
                                                 [&result](const vitrine::Result<QString> &token) { result = token; });
        source.fetch();
        [&] {
            QTRY_VERIFY_WITH_TIMEOUT(result, 20000);
        }();
        QObject::disconnect(connection);
        return result.value_or(vitrine::Error{QStringLiteral("nothing came")});
    }

    static QString textOf(const vitrine::Result<QString> &result) { return result ? *result : result.error().message; }

private:
    QTemporaryDir m_folder;
};
