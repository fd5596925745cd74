// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "Export.h"

#include <QWidget>

#include <memory>

namespace Vitrine {

class Player;

/// \brief Shows the picture of a Player, with the controls of its page, and nothing else.
///
/// It takes all of its space, has keyboard focus as the page has it, and asks for no window of its own. Owned by its
/// creator or parent; GUI thread. A player has one view at a time. Either may be deleted first: a view without a player
/// is empty.
class VITRINE_EXPORT PlayerView final : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerView(Player &player, QWidget *parent = nullptr);
    ~PlayerView() override;

    /// 640 × 360.
    [[nodiscard]] QSize sizeHint() const override;

private:
    class Private;

    const std::unique_ptr<Private> d;
};

} // namespace Vitrine
