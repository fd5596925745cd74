// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiStrokes.h"

#include "protocol/EchoedText.h"
#include "settings/Suggestion.h"

#include <QCoreApplication>
#include <QHash>
#include <QKeySequence>

#include <optional>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::UiStrokes)
};

/// Names that QKeySequence does not have, in lower case.
const QHash<QString, Qt::Key> &furtherNames()
{
    static const QHash<QString, Qt::Key> names{
        {u"enter"_s, Qt::Key_Return},      {u"escape"_s, Qt::Key_Escape},    {u"pageup"_s, Qt::Key_PageUp},
        {u"pagedown"_s, Qt::Key_PageDown}, {u"arrowup"_s, Qt::Key_Up},       {u"arrowdown"_s, Qt::Key_Down},
        {u"arrowleft"_s, Qt::Key_Left},    {u"arrowright"_s, Qt::Key_Right}, {u"delete"_s, Qt::Key_Delete},
        {u"insert"_s, Qt::Key_Insert},     {u"contextmenu"_s, Qt::Key_Menu},
    };
    return names;
}

/// For the suggestion after a wrong name.
const QStringList usualNames{u"Enter"_s, u"Escape"_s, u"Tab"_s,  u"Space"_s, u"Backspace"_s, u"Delete"_s,
                             u"Up"_s,    u"Down"_s,   u"Left"_s, u"Right"_s, u"PageUp"_s,    u"PageDown"_s,
                             u"Home"_s,  u"End"_s,    u"F2"_s,   u"F3"_s,    u"F5"_s,        u"F11"_s};

QString characterOf(QKeyCombination combination)
{
    if (combination.keyboardModifiers() & ~Qt::KeyboardModifiers(Qt::ShiftModifier))
        return {};
    switch (combination.key()) {
    case Qt::Key_Return:
        return u"\r"_s;
    case Qt::Key_Tab:
        return u"\t"_s;
    case Qt::Key_Backspace:
        return u"\b"_s;
    case Qt::Key_Escape:
        return u"\x1b"_s;
    case Qt::Key_Delete:
        return u"\x7f"_s;
    default:
        break;
    }
    if (combination.key() > 0x7e)
        return {};
    const QChar character(static_cast<char16_t>(combination.key()));
    return combination.keyboardModifiers().testFlag(Qt::ShiftModifier) ? QString(character)
                                                                       : QString(character.toLower());
}

std::optional<QKeyCombination> keyNamed(const QString &name)
{
    const qsizetype plus = name.lastIndexOf(u'+', -2);
    const QString last = name.mid(plus + 1);
    const auto further = furtherNames().constFind(last.toLower());
    const QString known =
        further == furtherNames().cend() ? last : QKeySequence(*further).toString(QKeySequence::PortableText);
    const QKeySequence sequence(name.first(plus + 1) + known, QKeySequence::PortableText);
    if (sequence.count() != 1 || sequence[0].key() == Qt::Key_unknown || sequence[0].key() == 0)
        return std::nullopt;
    return sequence[0];
}

UiStroke strokeOf(QKeyCombination key)
{
    return {key, characterOf(key)};
}

UiStroke strokeOf(QChar ascii)
{
    if (ascii == u'\n' || ascii == u'\r')
        return strokeOf(QKeyCombination(Qt::Key_Return));
    if (ascii == u'\t')
        return strokeOf(QKeyCombination(Qt::Key_Tab));
    const Qt::KeyboardModifiers modifiers = ascii.isUpper() ? Qt::ShiftModifier : Qt::NoModifier;
    return {QKeyCombination(modifiers, static_cast<Qt::Key>(ascii.toUpper().unicode())), QString(ascii)};
}

bool isKey(QChar character)
{
    return character == u'\n' || character == u'\r' || character == u'\t' || (character >= u' ' && character <= u'~');
}

} // namespace

Result<QList<UiStroke>> uiStrokes(const QString &text)
{
    QList<UiStroke> strokes;
    bool isComposing = false; // the last stroke is text of an input method
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar character = text.at(i);
        const bool isBrace = character == u'{' || character == u'}';
        if (isBrace && text.size() > i + 1 && text.at(i + 1) == character) {
            strokes.append(strokeOf(character));
            isComposing = false;
            ++i;
        } else if (character == u'{') {
            const qsizetype end = text.indexOf(u'}', i);
            if (end < 0)
                return Error{Text::tr("The brace “{” at character %1 is not closed. Write a key as in {Enter}, and a "
                                      "brace as {{.")
                                 .arg(i + 1)};
            const QString name = text.mid(i + 1, end - i - 1);
            const std::optional<QKeyCombination> key = keyNamed(name);
            if (!key) {
                const QString closest = closestName(name, usualNames);
                return Error{
                    closest.isEmpty()
                        ? Text::tr("There is no key “%1”. Write keys as {Enter}, {Up} or {Ctrl+F}, and a brace "
                                   "as {{.")
                              .arg(echoed(name))
                        : Text::tr("There is no key “%1”. Do you mean {%2}?").arg(echoed(name), closest)};
            }
            strokes.append(strokeOf(*key));
            isComposing = false;
            i = end;
        } else if (isBrace) {
            return Error{Text::tr("The brace “}” at character %1 closes nothing. Write a brace as }}.").arg(i + 1)};
        } else if (character == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n') {
            continue; // the line end is one key
        } else if (isKey(character)) {
            strokes.append(strokeOf(character));
            isComposing = false;
        } else if (isComposing) {
            strokes.last().text += character;
        } else {
            strokes.append({QKeyCombination(Qt::Key_unknown), QString(character)});
            isComposing = true;
        }
        if (strokes.size() > mostUiStrokes)
            return Error{Text::tr("The text has more than %1 keys. Type it in parts.").arg(mostUiStrokes)};
    }
    return strokes;
}

} // namespace vitrine
