// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>
#include <QWidget>

namespace vitrine {

/// \brief The last picture of the page, shown over it while the page loads again.
///
/// Lets the mouse through to the page. Costs a copy of the window's pixels, taken once for a failure, and their memory
/// until forget(). Owned by its parent; GUI thread.
class FrozenPicture final : public QWidget
{
    Q_OBJECT

public:
    explicit FrozenPicture(QWidget *parent);

    /// Takes the picture of \a page, unless there is one already, or it has one colour only and shows nothing.
    void take(QWidget &page);
    [[nodiscard]] bool isTaken() const { return !m_picture.isNull(); }
    /// Shows the picture; takes it before if there is none yet.
    void freeze(QWidget &page);
    /// Hides the picture and drops it.
    void forget();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QPixmap m_picture;
};

} // namespace vitrine
