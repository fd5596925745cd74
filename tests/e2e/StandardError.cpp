// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "StandardError.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace vitrine {

namespace {

struct ExpectedLine
{
    const char *pattern;
    const char *reason;
};

/// What any run may print.
constexpr std::array expectedLines{
    ExpectedLine{"^$", "an empty line"},
    ExpectedLine{"^(connecting|loading|playing|paused|buffering|seeking|ended|failed)( [0-9:.]+)?( / [0-9:.]+| live)?( "
                 "[0-9.]+×)?$",
                 "the status line of a headless run"},
    ExpectedLine{"^failed: ", "what the error dialog says, in a headless run"},
    ExpectedLine{"^warning vitrine[.]app: The (item “[^”]*” (cannot be played: |plays again)|fallback plays, )",
                 "what the event stream says, too"},
    ExpectedLine{"^ALSA lib ", "the sound library, in a process of the engine, where there is no sound card"},
    ExpectedLine{
        "^warning default: (QXcbIntegration: Cannot create platform offscreen surface|Failed to create .*Vulkan "
        "instance)",
        "Qt 6.8, on a display on which Vitrine draws in software"},
    ExpectedLine{"^(debug|info) |^\\{\"category\":\"[^\"]*\",\"level\":\"(debug|info)\"",
                 "a test that asks for a log of that level gets one, as text or as JSON"},
};

bool matches(const QString &pattern, const QString &line)
{
    return QRegularExpression(pattern).match(line).hasMatch();
}

} // namespace

QStringList unexpectedLines(const QByteArray &text, const QStringList &allowed)
{
    QStringList unexpected;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        const bool isKnown =
            std::any_of(expectedLines.begin(), expectedLines.end(), [&line](const ExpectedLine &expected) {
                return matches(QString::fromUtf8(expected.pattern), line);
            });
        const bool isAllowed = std::any_of(allowed.begin(), allowed.end(),
                                           [&line](const QString &pattern) { return matches(pattern, line); });
        if (!isKnown && !isAllowed)
            unexpected.append(line);
    }
    return unexpected;
}

} // namespace vitrine
