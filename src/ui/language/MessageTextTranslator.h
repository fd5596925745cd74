// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "ui/language/MessageCatalog.h"

#include <QTranslator>

#include <optional>

namespace vitrine {

/// \brief Answers messageText(): translates texts of the context `vitrine::Message` with a MessageCatalog.
///
/// The file is read for the first text. Owned by Translation; GUI thread.
class MessageTextTranslator final : public QTranslator
{
    Q_OBJECT

public:
    static constexpr const char *context = "vitrine::Message";

    /// \a path of a .ts file.
    explicit MessageTextTranslator(const QString &path, QObject *parent = nullptr);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *textContext, const char *sourceText, const char *disambiguation,
                                    int number) const override;

private:
    const QString m_path;
    mutable std::optional<MessageCatalog> m_catalog;
};

} // namespace vitrine
