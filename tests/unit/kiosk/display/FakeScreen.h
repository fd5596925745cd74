// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "kiosk/display/DisplaySwitch.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace vitrine {

/// \brief A screen whose switch answers as told; it outlives the switch.
struct FakeScreen
{
    DisplayState state = DisplayState::On;
    bool obeys = true;
    bool answers = true;
    bool delays = false;
    bool delaysChanges = false;
    std::function<void()> pending{}; ///< the answer that is delayed
    QStringList calls{};
};

/// \brief The switch of a FakeScreen.
class FakeSwitch final : public DisplaySwitch
{
public:
    FakeSwitch(const QString &name, FakeScreen &screen)
        : m_name(name)
        , m_screen(screen)
    {
    }

    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] std::chrono::milliseconds settleTime() const override { return std::chrono::seconds(1); }

    void ask(const Answer &answer) override
    {
        m_screen.calls += QStringLiteral("ask");
        const auto tell = [this, answer] {
            answer(m_screen.answers ? Result<DisplayState>(m_screen.state)
                                    : Error{m_name + QStringLiteral(" is silent")});
        };
        if (m_screen.delays)
            m_screen.pending = tell;
        else
            tell();
    }

    void change(DisplayState state, const Done &done) override
    {
        m_screen.calls += state == DisplayState::On ? QStringLiteral("on") : QStringLiteral("off");
        if (m_screen.obeys)
            m_screen.state = state;
        if (m_screen.delaysChanges)
            m_screen.pending = [done] {
                done(true);
            };
        else
            done(true);
    }

private:
    const QString m_name;
    FakeScreen &m_screen;
};

} // namespace vitrine
