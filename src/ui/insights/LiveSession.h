// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "journal/RecordedSession.h"
#include "journal/SessionUpdate.h"

#include <QList>

#include <optional>

namespace vitrine {

/// \brief The running session, put together from the updates of JournalRecorder. A value.
class LiveSession
{
public:
    static constexpr qsizetype mostEvents = 5000; ///< older ones are forgotten

    void add(const SessionUpdate &update);

    /// None before the first update.
    [[nodiscard]] const std::optional<RecordedSession> &session() const { return m_session; }
    [[nodiscard]] bool has(const QString &id) const { return m_session && m_session->session.id == id; }

private:
    std::optional<RecordedSession> m_session;
};

} // namespace vitrine
