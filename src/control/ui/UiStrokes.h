// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QKeyCombination>
#include <QList>
#include <QString>

namespace vitrine {

/// \brief One stroke of a typed text: a key, or text as an input method commits it.
struct UiStroke
{
    QKeyCombination key{Qt::Key_unknown}; ///< Key_unknown: \a text comes from an input method
    QString text;                         ///< what a text field inserts; empty for keys that insert nothing

    friend bool operator==(const UiStroke &, const UiStroke &) = default;
};

/// The strokes that type \a text.
///
/// Characters stand for themselves; a line end (LF, CR or both) is Return, a tab Tab. Keys without a character are in
/// braces, with modifiers: `{Enter}`, `{Escape}`, `{Up}`, `{PageDown}`, `{F3}`, `{Ctrl+F}`, `{Shift+Tab}`; the names
/// are those of QKeySequence and those of the DOM (`{ArrowUp}`), in any case. `{{` and `}}` are braces. Characters
/// beyond ASCII come as text of an input method. Fails if a key is unknown, a brace is not closed, or the text has more
/// than mostUiStrokes.
[[nodiscard]] Result<QList<UiStroke>> uiStrokes(const QString &text);

constexpr qsizetype mostUiStrokes = 10'000;

} // namespace vitrine
