// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiDialogWait.h"

#include "control/ui/UiTree.h"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

constexpr std::chrono::milliseconds lookInterval{20};

} // namespace

UiDialogWait::UiDialogWait(QList<UiDialogAccess> dialogs, const QWidget &page, QObject *parent)
    : QObject(parent)
    , m_dialogs(std::move(dialogs))
    , m_page(page)
{
    m_look.setInterval(lookInterval);
    connect(&m_look, &QTimer::timeout, this, &UiDialogWait::look);
}

bool UiDialogWait::isMissing() const
{
    return std::ranges::any_of(m_dialogs, [this](const UiDialogAccess &access) {
        return !access.control.isEmpty() && access.current() && !UiTree::read(m_page).find(access.control);
    });
}

void UiDialogWait::then(std::function<void()> then)
{
    if (m_waiting.isEmpty() && !isMissing())
        return then();
    m_waiting.append(std::move(then));
    if (m_look.isActive())
        return;
    m_deadline.setRemainingTime(limit);
    m_look.start();
}

void UiDialogWait::look()
{
    if (isMissing() && !m_deadline.hasExpired())
        return;
    m_look.stop();
    const QList<std::function<void()>> waiting = std::exchange(m_waiting, {});
    for (const std::function<void()> &then : waiting)
        then();
}

} // namespace vitrine
