// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/Console.h"

#include "protocol/EchoedText.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstring>

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Console)
};

} // namespace

int printLine(std::FILE *stream, const QString &text)
{
    const QByteArray line = text.trimmed().toUtf8() + '\n';
    const auto size = static_cast<size_t>(line.size());
    errno = 0;
    const bool isWritten = std::fwrite(line.constData(), 1, size, stream) == size && std::fflush(stream) == 0;
    return isWritten ? 0 : errno != 0 ? errno : EIO;
}

int printError(const Error &error, int exitCode)
{
    printLine(stderr, QLatin1StringView("vitrine: ") + onOneLine(error.message));
    return exitCode;
}

int printResult(const QString &text, int exitCode, std::FILE *stream)
{
    const int problem = printLine(stream, text);
    if (problem == 0)
        return exitCode;
    printLine(stderr, QLatin1StringView("vitrine: ") +
                          Text::tr("The output cannot be written: %1. Make room, or send it elsewhere.")
                              .arg(QString::fromLocal8Bit(std::strerror(problem))));
    return internalErrorCode;
}

} // namespace vitrine
