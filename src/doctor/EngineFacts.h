// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/ForkedProbeResult.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace vitrine {

/// \brief What the browser engine reports about itself, to a page that is not shown.
struct EngineFacts
{
    enum class State {
        Answered,
        Crashed,    ///< ended before it answered
        TimedOut,   ///< did not answer in time
        NotAsked,   ///< no process could be started to ask it
        Incomplete, ///< answered something that cannot be read
    };

    State state = State::NotAsked;
    bool sandboxed = true;             ///< asked with the sandbox on
    bool isSecure = false;             ///< the page was a secure context
    QMap<QString, bool> codecs{};      ///< `h264`, `aac`, `vp9`, `av1`, `hevc`, `opus`
    QMap<QString, bool> keySystems{};  ///< `clearkey`, `widevine`
    QMap<QString, int> fontFamilies{}; ///< how many there are, by `ja`, `zh-TW`, `zh-CN`; empty: not known

    /// From the answer of the forked process: an object with `secure`, `codecs`, `keySystems` and `fonts`.
    [[nodiscard]] static EngineFacts fromAnswer(const ForkedProbeResult &answer, bool sandboxed);
};

/// The page that asks the engine. It writes one line to the console, engineAnswerMark() and a JSON object with
/// `secure`, `codecs` and `keySystems`.
[[nodiscard]] QString engineQuestionPage();
[[nodiscard]] QString engineAnswerMark();

} // namespace vitrine
