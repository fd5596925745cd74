// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace vitrine {

class UserActivity;

/// \brief Hides the mouse cursor of the whole program while nobody moves the mouse.
///
/// A finger on the screen counts as movement, too. Owned by the application; GUI thread; activity must outlive it.
class IdleCursor final : public QObject
{
    Q_OBJECT

public:
    explicit IdleCursor(const UserActivity &activity, std::chrono::milliseconds delay = std::chrono::seconds(3),
                        QObject *parent = nullptr);
    ~IdleCursor() override;

    [[nodiscard]] bool isHidden() const { return m_isHidden; }

private:
    void hide();
    void show();

    QTimer m_timer;
    bool m_isHidden = false;
};

} // namespace vitrine
