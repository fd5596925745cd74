// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/reference/Reference.h"
#include "ui/keys/KeyBinding.h"

using namespace Qt::StringLiterals;

namespace vitrine::reference {

QString keysDocument()
{
    QString text = u"| key | what it does | the page gets it first |\n|---|---|---|\n"_s;
    for (const KeyBinding &key : keyBindings()) {
        const bool isOfThePage = !key.pageKeys.isEmpty();
        const QString first = !isOfThePage ? u""_s : key.shortcuts.isEmpty() ? u"yes"_s : u"only the second"_s;
        text += u"| %1 | %2 | %3 |\n"_s.arg(key.text(), key.help, first);
    }
    return text;
}

} // namespace vitrine::reference
