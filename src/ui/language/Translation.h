// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/language/Language.h"

#include <QLocale>
#include <QObject>

namespace vitrine {

/// \brief The language of the window while this object exists: texts, numbers and dates.
///
/// Installs the texts of Vitrine, of Qt's dialogs, and of messageText() in the application, and sets the default
/// locale. Texts that were made before stay as they are, so it is made right after the application. GUI thread.
class Translation final : public QObject
{
    Q_OBJECT

public:
    explicit Translation(Language language, QObject *parent = nullptr);
    ~Translation() override;

private:
    const QLocale m_localeBefore;
};

} // namespace vitrine
