// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringView>

class QUrl;

namespace vitrine {

/// \a text with every secret in it replaced by `…`.
///
/// Secrets are the values of token-like names (`token=`, `access_token%3D`, `"apiKey": "…"`, `?code=`,
/// `Authorization:`), texts in the form of a JWT, the text after `Bearer`, and the user part of a URL. Names are
/// compared case-insensitively. JSON stays valid JSON. Hiding too much is acceptable, hiding too little is a defect.
/// Thread-safe; linear in the length of \a text.
[[nodiscard]] QString redactSecrets(QStringView text);

/// Whether the value of \a name (a JSON key or a header) is always secret: `token`, `accessToken`, `api_key` …
[[nodiscard]] bool isSecretName(QStringView name);

/// \a value with every secret in its texts and names, and every value of a secret name, replaced by `…`; numbers stay
/// as they are. Of members whose names become the same, one is left.
[[nodiscard]] QJsonValue redactedJson(const QJsonValue &value);

/// \a url as text for logs, events, titles and dialogs: percent-encoded, with its secrets replaced by `…`.
///
/// The content of `data:` and `javascript:` URLs is omitted, because it can contain anything.
[[nodiscard]] QString redactedUrl(const QUrl &url);

} // namespace vitrine
