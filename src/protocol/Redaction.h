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
/// A secret is the value of a token-like name (`token=`, `access_token%3D`, `"apiKey": "…"`, `?code=`,
/// `Authorization:`), whatever has the shape of a JWT, what follows `Bearer`, and the user part of a URL. Names are
/// compared without case. Text in JSON stays valid JSON. Hiding too much is accepted, hiding too little is a defect.
/// Thread-safe; linear in the length of \a text.
[[nodiscard]] QString redactSecrets(QStringView text);

/// Whether the value that goes by \a name (a JSON key, a header) is secret, whatever it looks like: `token`,
/// `accessToken`, `api_key` …
[[nodiscard]] bool isSecretName(QStringView name);

/// \a value with every secret in its texts, and every value of a secret name, replaced by `…`; numbers stay as they
/// are.
[[nodiscard]] QJsonValue redactedJson(const QJsonValue &value);

/// \a url as text for logs, events, titles and dialogs: percent-encoded, with its secrets replaced by `…`.
///
/// The content of `data:` and `javascript:` URLs is left out, for it may be anything.
[[nodiscard]] QString redactedUrl(const QUrl &url);

} // namespace vitrine
