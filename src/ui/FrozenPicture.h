// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QPixmap>
#include <QPointer>
#include <QTimer>
#include <QWidget>

#include <chrono>

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
    /// Shows the picture in \a file instead, until forget(); logs why if that is not possible.
    void showFile(const QString &file);
    /// Hides the picture and drops it.
    void forget();
    /// forget(), and painted(), once \a page shows more than black: a player tells that it plays before its first
    /// picture is drawn. After paintLimit in any case.
    void forgetOncePainted(QWidget &page);
    /// Ends the wait of forgetOncePainted(): the page does not play any more.
    void keep() { m_wait.stop(); }

    static constexpr std::chrono::milliseconds paintLimit{2000};

Q_SIGNALS:
    void painted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void look();

    QPixmap m_picture;
    QTimer m_wait;
    QPointer<QWidget> m_page; ///< of the wait
    int m_looksLeft = 0;
};

} // namespace vitrine
