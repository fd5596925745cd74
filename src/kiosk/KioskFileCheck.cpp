// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/KioskFileCheck.h"

#include "protocol/EchoedText.h"
#include "protocol/PlayTarget.h"
#include "simulator/Scenario.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QRegularExpression>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::KioskCheck)
};

/// Why \a path is no file that can be read; empty if it is.
QString fileProblem(const QString &path)
{
    const QFileInfo file(path);
    if (!file.exists())
        return Text::tr("there is no file %1").arg(path);
    if (!file.isFile())
        return Text::tr("%1 is no file").arg(path);
    return file.isReadable() ? QString() : Text::tr("%1 cannot be read").arg(path);
}

/// Whether \a text has a block of \a content in PEM. A certificate begins as a long sequence of DER does.
bool hasPem(const QByteArray &text, PemContent content)
{
    static const QRegularExpression certificate(
        u"-----BEGIN (?:X509 |TRUSTED )?CERTIFICATE-----\\s*(MI[A-Za-z0-9+/=\\s]+)-----END "_s);
    // With a password, lines about it come first.
    static const QRegularExpression key(u"-----BEGIN (?:[A-Z]+ )?PRIVATE"
                                        u" KEY-----\\s*(?:[A-Za-z-]+: [^\\n]*\\s+)*([A-Za-z0-9+/=\\s]+)-----END "_s);
    const bool isKey = content == PemContent::PrivateKey;
    return (isKey ? key : certificate).match(QString::fromLatin1(text)).hasMatch();
}

} // namespace

QString targetProblem(const QString &target)
{
    const Result<PlayTarget> resolved = PlayTarget::resolve(target);
    if (target.isEmpty() || !resolved || resolved->kind() == PlayTarget::Kind::PlayerUrl)
        return {};
    if (resolved->kind() == PlayTarget::Kind::Demo) {
        const Result<Scenario> scenario = Scenario::builtIn(resolved->scenario());
        return scenario ? QString() : scenario.error().message;
    }
    const QString path = resolved->file();
    if (const QString why = fileProblem(path); !why.isEmpty())
        return why;
    const Result<Scenario> scenario = Scenario::fromFile(path);
    return scenario ? QString() : scenario.error().message;
}

QString imageProblem(const QString &path)
{
    const QString why = path.isEmpty() ? QString() : fileProblem(path);
    if (path.isEmpty() || !why.isEmpty())
        return why;
    QImageReader reader(path);
    if (!reader.canRead() || reader.read().isNull())
        return Text::tr("%1 is no picture that can be shown (%2). Use a PNG or JPEG file")
            .arg(path, echoed(reader.errorString()));
    return {};
}

QString secretProblem(const QString &path, SecretReaders readers)
{
    const QString why = path.isEmpty() ? QString() : fileProblem(path);
    if (path.isEmpty() || !why.isEmpty())
        return why;
    const Result<QString> secret = readSecretFile(path, readers);
    return secret ? QString() : secret.error().message;
}

QString commandProblem(const QStringList &command)
{
    if (command.isEmpty())
        return {};
    const QString &program = command.first();
    const QFileInfo file(program.contains(u'/') ? program : QStandardPaths::findExecutable(program));
    if (!file.exists())
        return Text::tr("there is no program %1. Install it, or correct its path").arg(echoed(program));
    return file.isFile() && file.isExecutable() ? QString() : Text::tr("this user may not run %1").arg(echoed(program));
}

QString pemProblem(const QString &path, PemContent content)
{
    const QString why = path.isEmpty() ? QString() : fileProblem(path);
    if (path.isEmpty() || !why.isEmpty())
        return why;
    constexpr qint64 largest = 4 << 20; // a list of all authorities has a quarter of a MiB
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Text::tr("%1 cannot be read").arg(path);
    if (hasPem(file.read(largest), content))
        return {};
    return content == PemContent::PrivateKey ? Text::tr("there is no private key in the format PEM in %1").arg(path)
                                             : Text::tr("there is no certificate in the format PEM in %1").arg(path);
}

} // namespace vitrine
