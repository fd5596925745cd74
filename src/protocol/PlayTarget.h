// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QString>
#include <QUrl>

#include <optional>

namespace vitrine {

/// The origin of an http(s) \a url in the form of JavaScript's `event.origin`: lower case, punycode, no default port,
/// no slash.
///
/// Empty for any other URL, whose origin is opaque ("null") and must never be trusted.
[[nodiscard]] QString originOf(const QUrl &url);

/// \a url with \a token as the `token` of its query, replacing an existing one; the rest stays byte for byte.
[[nodiscard]] QUrl withToken(const QUrl &url, const QString &token);

/// Whether \a seconds can be a position to start at: 0 to a year, in media seconds.
[[nodiscard]] bool isStartPosition(double seconds);

/// \brief What Vitrine is asked to play: a demo scenario, a scenario or video file, or the URL of a player.
///
/// A value, made from the text that people type, paste or click (docs/settings.md, "Targets"). It may contain a token:
/// display redacted(), never url(). The requested position and language are separate values, and also in the URL of a
/// player.
class PlayTarget
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PlayTarget)

public:
    enum class Kind {
        Demo,      ///< the built-in reference player, scenario()
        File,      ///< the built-in reference player, with the scenario or the video in file()
        PlayerUrl, ///< url(), in the player frame or as the page itself
    };

    /// Where a URL will be loaded.
    enum class UrlUse {
        PlayerFrame,         ///< in the frame of the host page: showroom pages become the embedded player
        PlayerFrameAndToken, ///< the same, but a token is added when it is played: a showroom URL needs none
        TopLevelPage,        ///< as the top-level page (`--page`): URLs stay unchanged
    };

    /// The reference player with the scenario "vod".
    PlayTarget() = default;

    /// The target that \a text means. Spaces, line breaks and quotes around it are ignored; an empty text is the demo.
    ///
    /// Fails for an empty token, a malformed URL, a URL with a user name, a scheme other than http and https, and more
    /// than 8 KiB. Does not access the disk: a file need not exist.
    static Result<PlayTarget> resolve(const QString &text, UrlUse use = UrlUse::PlayerFrame);

    /// The same for a text that someone types or pastes into a window: an address needs no scheme, see
    /// urlOfTypedAddress().
    static Result<PlayTarget> resolveTyped(const QString &text);

    static PlayTarget demo(const QString &scenario);
    static PlayTarget file(const QString &path);
    static PlayTarget playerUrl(const QUrl &url);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /// Name of the scenario; empty unless Kind::Demo.
    [[nodiscard]] QString scenario() const { return m_kind == Kind::Demo ? m_name : QString(); }
    /// Path as given, possibly relative to the working directory; empty unless Kind::File.
    [[nodiscard]] QString file() const { return m_kind == Kind::File ? m_name : QString(); }
    /// Empty unless Kind::PlayerUrl. May contain a token.
    [[nodiscard]] QUrl url() const { return m_url; }
    /// originOf() url(); empty unless Kind::PlayerUrl, because the reference player has an origin only while it runs.
    [[nodiscard]] QString playerOrigin() const { return originOf(m_url); }
    /// A start position (see isStartPosition()); no value if none was requested.
    [[nodiscard]] std::optional<double> startSeconds() const { return m_startSeconds; }
    /// The requested language, usually `zh`, `ja` or `en`; empty if none was requested.
    [[nodiscard]] QString language() const { return m_language; }
    /// What resolve() makes this target of, without its start and language for a demo; may contain a token.
    [[nodiscard]] QString text() const;
    /// What is played, without a token: the resource of the token, the scenario, the name of the file, or the
    /// URL without its query.
    [[nodiscard]] QString contentId() const;
    /// For people, logs and the event stream: never holds a token.
    [[nodiscard]] QString redacted() const;

    /// The same target from \a seconds on (`t` of a player URL); ignored unless isStartPosition().
    [[nodiscard]] PlayTarget withStart(double seconds) const;
    /// The same target in \a language (`lang` of a player URL); an empty one is ignored.
    [[nodiscard]] PlayTarget withLanguage(const QString &language) const;

    friend bool operator==(const PlayTarget &, const PlayTarget &) = default;

private:
    static Result<PlayTarget> fromDeepLink(const QString &text, UrlUse use);
    static Result<PlayTarget> fromUrl(const QString &text, UrlUse use);
    static Result<PlayTarget> fromToken(const QString &token);
    static Result<PlayTarget> fromScenarioName(const QString &name);

    Kind m_kind = Kind::Demo;
    QString m_name = QStringLiteral("vod"); ///< scenario or path
    QUrl m_url;
    std::optional<double> m_startSeconds;
    QString m_language;
};

} // namespace vitrine
