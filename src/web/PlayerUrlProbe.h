// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QCoreApplication>
#include <QNetworkReply>
#include <QObject>
#include <QString>
#include <QUrl>

class QNetworkAccessManager;

namespace vitrine {

/// \brief Asks the address of the player what the browser does not tell of a frame: why nothing comes from there.
///
/// One request, following redirects, of which only status and headers are looked at. Owned by its user; GUI thread.
class PlayerUrlProbe final : public QObject
{
    Q_OBJECT

public:
    /// \brief What the address says.
    struct Finding
    {
        enum class Kind {
            Answers,     ///< with a page: if nothing is heard, it is no player or does not like its host
            HttpStatus,  ///< 400 or more
            Unresolved,  ///< no such host
            Unreachable, ///< no connection
            Tls,         ///< certificate or handshake
            Framing,     ///< the page forbids being framed
        };

        Kind kind = Kind::Answers;
        QString text;       ///< one sentence for people
        int httpStatus = 0; ///< 0 when there was no answer

        /// Waiting longer cannot help.
        [[nodiscard]] bool isFinal() const { return kind != Kind::Answers; }
    };

    explicit PlayerUrlProbe(QObject *parent = nullptr);

    /// Asks \a url, which a page of \a hostOrigin wants to frame; a probe under way is given up.
    void start(const QUrl &url, const QString &hostOrigin);
    void cancel();

    /// What a reply of these properties means; pure, for tests.
    [[nodiscard]] static Finding judge(QNetworkReply::NetworkError error, const QString &errorText, int httpStatus,
                                       const QByteArray &frameOptions, const QByteArray &host);

Q_SIGNALS:
    void finished(const vitrine::PlayerUrlProbe::Finding &finding);

private:
    void finish();

    QNetworkAccessManager *m_network = nullptr;
    QNetworkReply *m_reply = nullptr;
};

} // namespace vitrine
