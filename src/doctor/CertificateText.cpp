// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/CertificateText.h"

#include <QCoreApplication>
#include <QSslCertificate>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::CertificateText)
};

enum class Flaw { SelfSigned, UnknownIssuer, WrongName, Expired, NotYetValid, Revoked, Other };

Flaw flawOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
        return Flaw::SelfSigned;
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Flaw::UnknownIssuer;
    case QSslError::HostNameMismatch:
        return Flaw::WrongName;
    case QSslError::CertificateExpired:
        return Flaw::Expired;
    case QSslError::CertificateNotYetValid:
        return Flaw::NotYetValid;
    case QSslError::CertificateRevoked:
    case QSslError::CertificateBlacklisted:
        return Flaw::Revoked;
    default:
        return Flaw::Other;
    }
}

QString nameOf(Flaw flaw)
{
    switch (flaw) {
    case Flaw::SelfSigned:
        return u"self-signed"_s;
    case Flaw::UnknownIssuer:
        return u"unknown-issuer"_s;
    case Flaw::WrongName:
        return u"wrong-name"_s;
    case Flaw::Expired:
        return u"expired"_s;
    case Flaw::NotYetValid:
        return u"not-yet-valid"_s;
    case Flaw::Revoked:
        return u"revoked"_s;
    case Flaw::Other:
        return u"other"_s;
    }
    Q_UNREACHABLE();
}

QString describe(Flaw flaw, const CertificateFacts &facts)
{
    switch (flaw) {
    case Flaw::SelfSigned:
        return Text::tr("it is self-signed, so no authority confirms it");
    case Flaw::UnknownIssuer:
        return Text::tr("this system does not know its issuer, “%1”").arg(facts.issuer);
    case Flaw::WrongName:
        return Text::tr("it is for another name (%1)").arg(facts.names.mid(0, 4).join(u", "_s));
    case Flaw::Expired:
        return Text::tr("it expired on %1").arg(facts.notAfter.toUTC().toString(Qt::ISODate));
    case Flaw::NotYetValid:
        return Text::tr("it is valid only from %1 on").arg(facts.notBefore.toUTC().toString(Qt::ISODate));
    case Flaw::Revoked:
        return Text::tr("it has been revoked");
    case Flaw::Other:
        return Text::tr("it does not verify");
    }
    Q_UNREACHABLE();
}

QString howToMend(Flaw flaw, const CertificateFacts &facts, const QDateTime &now)
{
    switch (flaw) {
    case Flaw::SelfSigned:
    case Flaw::UnknownIssuer:
        return Text::tr("Give the server a certificate of a public authority. If you have your own authority, install "
                        "its certificate twice: for the system (put it into /usr/local/share/ca-certificates and run "
                        "update-ca-certificates), and for the browser engine (certutil -d sql:$HOME/.pki/nssdb -A -t "
                        "C,, -n NAME -i FILE, from the package libnss3-tools). A proxy that inspects secure "
                        "connections has its own authority, too.");
    case Flaw::WrongName:
        return Text::tr("Use the name that the certificate is for, or give the server a certificate for %1.")
            .arg(facts.host);
    case Flaw::Expired:
    case Flaw::NotYetValid:
        return Text::tr("If the clock of this machine is right (it says %1), the server needs a new certificate; else "
                        "set the clock: timedatectl set-ntp true.")
            .arg(now.toString(Qt::ISODate));
    case Flaw::Revoked:
    case Flaw::Other:
        return Text::tr("Tell the operator of the server.");
    }
    Q_UNREACHABLE();
}

} // namespace

CertificateText certificateText(const CertificateFacts &facts, const QDateTime &now)
{
    QList<Flaw> flaws;
    for (const QSslError::SslError error : facts.errors) {
        if (const Flaw flaw = flawOf(error); !flaws.contains(flaw))
            flaws += flaw;
    }
    // "Not verified" follows from the others.
    if (flaws.size() > 1)
        flaws.removeAll(Flaw::Other);
    if (flaws.contains(Flaw::SelfSigned))
        flaws.removeAll(Flaw::UnknownIssuer);

    CertificateText text;
    QStringList reasons;
    QStringList fixes;
    for (const Flaw flaw : std::as_const(flaws)) {
        text.names += nameOf(flaw);
        reasons += describe(flaw, facts);
        if (const QString fix = howToMend(flaw, facts, now); !fixes.contains(fix))
            fixes += fix;
    }
    text.found = Text::tr("The certificate of %1 is not accepted: %2. The page stays black.")
                     .arg(facts.host, reasons.join(Text::tr(", and ")));
    text.advice = fixes.join(u' ');
    return text;
}

} // namespace vitrine
