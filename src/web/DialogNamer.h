// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QObject>
#include <QString>

namespace vitrine {

/// \brief Gives the next dialog that opens an object name.
///
/// The browser engine creates the dialogs of a page itself, without names or with those of a class. The name is set
/// before other event filters of the application see that the dialog opens. GUI thread.
class DialogNamer final : public QObject
{
    Q_OBJECT

public:
    explicit DialogNamer(const QString &name, QObject *parent = nullptr);

    [[nodiscard]] bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QString m_name;
};

} // namespace vitrine
