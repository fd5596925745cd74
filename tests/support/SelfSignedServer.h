// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

#include <memory>

namespace vitrine {

/// A TLS server with a certificate that cannot be verified; it does not listen yet.
[[nodiscard]] inline std::unique_ptr<QSslServer> selfSignedServer()
{
    // Generated for tests and used nowhere else. The certificate has no host name.
    const QByteArray key = QByteArray::fromBase64(
        "MHcCAQEEIPL11TVD7YI7GK55UZcYUpTME1coN9N6H+xFQ0Gkh4+NoAoGCCqGSM49AwEHoUQDQgAEJMsJpg4rLfuIicpEvKuPmvD35XmyhF/o0c"
        "EeHGbN/MFiZj62L1uuPeexRcsxd0EBB5u6OqNzbw0P8HQmPneYtg==");
    const QByteArray certificate = QByteArray::fromBase64(
        "MIIBhTCCASugAwIBAgIUNB7FYYYD4xOE0mwsLjd6XwevodYwCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMdml0cmluZSB0ZXN0MCAXDTI2MTEyMj"
        "E1MjE1M1oYDzIxMjYxMDI5MTUyMTUzWjAXMRUwEwYDVQQDDAx2aXRyaW5lIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQkywmmDist"
        "+4iJykS8q4+a8PflebKEX+jRwR4cZs38wWJmPrYvW64957FFyzF3QQEHm7o6o3NvDQ/wdCY+d5i2o1MwUTAdBgNVHQ4EFgQUcZ6g/k6G22073C"
        "8+8S11209Wx74wHwYDVR0jBBgwFoAUcZ6g/k6G22073C8+8S11209Wx74wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAxRgn"
        "A81uOATSCWcs6i3L8oCVCWCe4YhGOIljh6gYXOYCIC4GyAhOvb9GDOaHxdjS/w6oGfcyAGqar6JN5DOVBlCZ");
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(certificate, QSsl::Der));
    configuration.setPrivateKey(QSslKey(key, QSsl::Ec, QSsl::Der));
    if (configuration.localCertificate().isNull() || configuration.privateKey().isNull())
        qFatal("The test's certificate cannot be read.");
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

} // namespace vitrine
