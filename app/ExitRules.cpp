// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "app/ExitRules.h"

namespace vitrine {

namespace {

QString nameOf(ExitEvent event)
{
    switch (event) {
    case ExitEvent::Ended:
        return QStringLiteral("ended");
    case ExitEvent::Error:
        return QStringLiteral("error");
    case ExitEvent::Back:
        return QStringLiteral("back");
    case ExitEvent::Ready:
        return QStringLiteral("ready");
    }
    Q_UNREACHABLE();
}

int codeOf(RunFailure failure)
{
    switch (failure) {
    case RunFailure::None:
        return 0;
    case RunFailure::PlayerError:
        return 3;
    case RunFailure::NotReady:
        return 4;
    case RunFailure::PageFailed:
        return 5;
    }
    Q_UNREACHABLE();
}

} // namespace

ExitRules::ExitRules(const QList<ExitEvent> &exitOn, bool headless)
    : m_exitOn(exitOn)
    , m_headless(headless)
{
}

std::optional<RunEnd> ExitRules::after(ExitEvent event) const
{
    return m_exitOn.contains(event) ? std::optional(RunEnd{0, nameOf(event)}) : std::nullopt;
}

std::optional<RunEnd> ExitRules::after(RunFailure failure) const
{
    const bool asked = m_exitOn.contains(ExitEvent::Error);
    switch (failure) {
    case RunFailure::None:
        return std::nullopt;
    case RunFailure::PlayerError:
        return asked ? std::optional(end(QStringLiteral("error"), failure)) : std::nullopt;
    case RunFailure::NotReady:
        if (asked || m_headless || m_exitOn.contains(ExitEvent::Ready))
            return end(QStringLiteral("not-ready"), failure);
        return std::nullopt;
    case RunFailure::PageFailed:
        if (asked || m_headless)
            return end(QStringLiteral("page-failed"), failure);
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

RunEnd ExitRules::end(const QString &why, RunFailure failure)
{
    return {codeOf(failure), why};
}

} // namespace vitrine
