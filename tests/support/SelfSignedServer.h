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

/// A TLS server that does not listen yet; \a key and \a certificate are DER in base64.
[[nodiscard]] inline std::unique_ptr<QSslServer> tlsServer(const QByteArray &key, const QByteArray &certificate)
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(QSslCertificate(QByteArray::fromBase64(certificate), QSsl::Der));
    configuration.setPrivateKey(QSslKey(QByteArray::fromBase64(key), QSsl::Ec, QSsl::Der));
    if (configuration.localCertificate().isNull() || configuration.privateKey().isNull())
        qFatal("The test's certificate cannot be read.");
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

/// A TLS server with a certificate that cannot be verified; it does not listen yet.
[[nodiscard]] inline std::unique_ptr<QSslServer> selfSignedServer()
{
    // Generated for tests and used nowhere else. The certificate has no host name.
    const QByteArray key =
        "MHcCAQEEIPL11TVD7YI7GK55UZcYUpTME1coN9N6H+xFQ0Gkh4+NoAoGCCqGSM49AwEHoUQDQgAEJMsJpg4rLfuIicpEvKuPmvD35XmyhF/o0c"
        "EeHGbN/MFiZj62L1uuPeexRcsxd0EBB5u6OqNzbw0P8HQmPneYtg==";
    const QByteArray certificate =
        "MIIBhTCCASugAwIBAgIUNB7FYYYD4xOE0mwsLjd6XwevodYwCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMdml0cmluZSB0ZXN0MCAXDTI2MTEyMj"
        "E1MjE1M1oYDzIxMjYxMDI5MTUyMTUzWjAXMRUwEwYDVQQDDAx2aXRyaW5lIHRlc3QwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQkywmmDist"
        "+4iJykS8q4+a8PflebKEX+jRwR4cZs38wWJmPrYvW64957FFyzF3QQEHm7o6o3NvDQ/wdCY+d5i2o1MwUTAdBgNVHQ4EFgQUcZ6g/k6G22073C"
        "8+8S11209Wx74wHwYDVR0jBBgwFoAUcZ6g/k6G22073C8+8S11209Wx74wDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBFAiEAxRgn"
        "A81uOATSCWcs6i3L8oCVCWCe4YhGOIljh6gYXOYCIC4GyAhOvb9GDOaHxdjS/w6oGfcyAGqar6JN5DOVBlCZ";
    return tlsServer(key, certificate);
}

/// A TLS server for 127.0.0.1 whose certificate this process trusts from now on; it does not listen yet.
[[nodiscard]] inline std::unique_ptr<QSslServer> trustedServer()
{
    // Generated for tests and used nowhere else.
    const QByteArray key =
        "MHcCAQEEIEEnkmnqW62Nys5Re8VjjcKvMsDy0D8UM6ozUkYIjVPeoAoGCCqGSM49AwEHoUQDQgAED5QkR7lnnXuvU0woiLKXtt0JV1lUnz0G"
        "DJ0TI40OAzS4AFpHX5OHzKewXhBxVYbr7ZX5YUid37sJpU46G9h5cw==";
    const QByteArray certificate =
        "MIIBYjCCAQigAwIBAgIBATAKBggqhkjOPQQDAjAXMRUwEwYDVQQDDAx2aXRyaW5lIHRlc3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEw"
        "MDAwMDBaMBcxFTATBgNVBAMMDHZpdHJpbmUgdGVzdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABA+UJEe5Z517r1NMKIiyl7bdCVdZVJ89"
        "BgydEyONDgM0uABaR1+Th8ynsF4QcVWG6+2V+WFInd+7CaVOOhvYeXOjQzBBMA8GA1UdEQQIMAaHBH8AAAEwDwYDVR0TAQH/BAUwAwEB/zAd"
        "BgNVHQ4EFgQURIiIg7Pxcc82FS6blk+m7vbq9kEwCgYIKoZIzj0EAwIDSAAwRQIgX1p6WKXVL1r+kWU25SGxlVlZMYLXX6AN0jh2yQfKE5gC"
        "IQCuaksJJ31RMudOpvFGqrqfobad2ZNmUp7cJv89rqxwGw==";
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.addCaCertificate(QSslCertificate(QByteArray::fromBase64(certificate), QSsl::Der));
    QSslConfiguration::setDefaultConfiguration(trusting);
    return tlsServer(key, certificate);
}

} // namespace vitrine
