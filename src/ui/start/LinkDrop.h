// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>

class QWidget;

namespace vitrine {

class StartModel;

/// \brief Plays links and files that are dropped on a window, and explains in the start view what cannot be played.
///
/// Owned by the window; GUI thread; the model must outlive it.
class LinkDrop final : public QObject
{
    Q_OBJECT

public:
    /// \a window accepts drops from now on, and \a page no longer: it would open what is dropped on it.
    LinkDrop(QWidget &window, QWidget &page, StartModel &start);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    StartModel &m_start;
};

} // namespace vitrine
