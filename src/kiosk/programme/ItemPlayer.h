// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/PlaylistItem.h"

namespace vitrine {

/// \brief Where an item starts to play.
enum class ItemStart {
    FromBeginning,
    WhereInterrupted, ///< at the position at which its last play was interrupted; live: at the live edge
};

/// The number of one play of an item, from 1; each request has a new one.
using PlayId = int;

/// \brief Shows what ProgrammeController requests: an item, or a screen instead of one.
///
/// Tells the controller what happens by its slots noteItemBegan(), noteItemEnded() and noteItemFailed(), also inside a
/// call. The controller keeps a reference; GUI thread.
class ItemPlayer
{
public:
    virtual ~ItemPlayer() = default;

    /// Loads \a item. What is shown stays until the item plays, then ends without a report. Replaces a play that has
    /// been requested and has not begun.
    virtual void showItem(const PlaylistItem &item, ItemStart start, PlayId play) = 0;

    /// Unloads the play that has been requested and has not begun; what is shown stays.
    virtual void cancelItem() = 0;

    /// Ends the item that is shown and shows the operator's picture and text: nothing is due, or everything failed.
    virtual void showCalmScreen() = 0;
};

} // namespace vitrine
