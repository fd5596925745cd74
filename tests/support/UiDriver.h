// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ui/UiInspector.h"

#include <QTest>

#include <memory>
#include <optional>

namespace vitrine {

/// \brief For tests that drive a window from outside: asks a UiInspector, and waits for its answers.
class UiDriver
{
protected:
    [[nodiscard]] std::optional<UiControl> control(const QString &name) const
    {
        const QList<UiControl> controls = m_inspector->controls();
        for (const UiControl &found : controls) {
            if (found.name == name)
                return found;
        }
        return std::nullopt;
    }

    /// The message of the error; empty if it worked.
    [[nodiscard]] QString click(const QString &name)
    {
        return errorOf(answerTo<UiControl>([&](const auto &done) { m_inspector->click(name, done); }));
    }

    [[nodiscard]] QString type(const QString &name, const QString &text)
    {
        return errorOf(answerTo<UiControl>([&](const auto &done) { m_inspector->type(name, text, done); }));
    }

    [[nodiscard]] Result<UiPicture> screenshot(const QString &of)
    {
        return answerTo<UiPicture>([&](const auto &done) { m_inspector->screenshot(of, done); });
    }

    std::unique_ptr<UiInspector> m_inspector;

private:
    template<typename T, typename Act>
    static Result<T> answerTo(const Act &act)
    {
        // Shared: an answer may come after the time to wait.
        const auto answer = std::make_shared<std::optional<Result<T>>>();
        act([answer](const Result<T> &result) { *answer = result; });
        if (!QTest::qWaitFor([answer] { return answer->has_value(); }))
            return Error{QStringLiteral("no answer")};
        return **answer;
    }

    template<typename T>
    static QString errorOf(const Result<T> &result)
    {
        return result ? QString() : result.error().message;
    }
};

} // namespace vitrine
