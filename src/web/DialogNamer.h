// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Gives the next dialog that opens an object name and a title.
///
/// The browser engine creates the dialogs of a page itself, without names or with those of a class, and with titles in
/// English. They get the title in the window's language; the English one becomes the property `englishTitle`, for the
/// run log. All this is set before other event filters of the application see that the dialog opens. GUI thread.
class DialogNamer final : public QObject
{
    Q_OBJECT

public:
    /// \a englishTitle is \a title in English; empty: the engine's own.
    DialogNamer(const QString &name, const QString &title, const QString &englishTitle = {}, QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QString m_name;
    const QString m_title;
    const QString m_englishTitle;
};

} // namespace vitrine
