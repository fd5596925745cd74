// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace vitrine {

/// \brief A text about the window, such as how to leave full screen, over the page for a few seconds.
///
/// Owned by the window; GUI thread.
class WindowNote final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the window")

    Q_PROPERTY(bool shown READ isShown NOTIFY shownChanged)
    Q_PROPERTY(QString text READ text NOTIFY textChanged)

public:
    static constexpr std::chrono::milliseconds shownFor{5000};

    explicit WindowNote(QObject *parent); // no default: QML does not create it

    [[nodiscard]] bool isShown() const { return m_timer.isActive(); }
    [[nodiscard]] QString text() const { return m_text; }

    /// Shows \a text for shownFor, instead of another one.
    void show(const QString &text);
    void hide();
    /// While \a blocked, what show() is told is dropped: a note would cover something that matters more.
    void setBlocked(bool blocked);

    /// show(), once setReady() is called.
    void showWhenReady(const QString &text);
    [[nodiscard]] bool isWaiting() const { return !m_waiting.isEmpty(); }
    void setReady();

Q_SIGNALS:
    void shownChanged(bool shown);
    void textChanged();

private:
    QString m_text;
    QString m_waiting; ///< for setReady()
    bool m_isReady = false;
    bool m_isBlocked = false;
    QTimer m_timer;
};

/// How to leave full screen, for a page of \a origin that has asked for it. The page could look like a desktop or like
/// another site, so the text names its host, or nothing if it has none.
[[nodiscard]] QString fullScreenNote(const QString &origin);

/// A kiosk without input is reset in \a seconds.
[[nodiscard]] QString idleNote(int seconds);

} // namespace vitrine
