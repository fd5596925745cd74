// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QTranslator>

namespace vitrine {

/// \brief Qt's own translation, of what its widgets show only.
///
/// Qt translates the errors of files and the network, too; they are in logs and the event stream, which are English.
/// Owned by Translation; GUI thread.
class QtTranslator final : public QTranslator
{
    Q_OBJECT

public:
    using QTranslator::QTranslator;

    [[nodiscard]] QString translate(const char *context, const char *sourceText, const char *disambiguation,
                                    int number) const override;
};

} // namespace vitrine
