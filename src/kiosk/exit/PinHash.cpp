// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/exit/PinHash.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// Three passes as in libsodium's moderate limits, but the memory of its interactive ones: the moderate 256 MiB are too
// much beside a browser engine on a machine with 1 GB.
constexpr unsigned long long passes = crypto_pwhash_OPSLIMIT_MODERATE;
constexpr std::size_t memory = crypto_pwhash_MEMLIMIT_INTERACTIVE;
constexpr int leastKib = 8 * 1024;
constexpr int mostKib = 256 * 1024;
constexpr int mostPasses = 10;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::PinHash)
};

bool isSodiumReady()
{
    static const bool isReady = sodium_init() >= 0;
    return isReady;
}

bool isPin(const QString &text)
{
    return text.size() >= PinHash::shortestPin && text.size() <= PinHash::longestPin &&
           std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

/// The digits of a PIN; erased afterwards.
class Digits
{
public:
    explicit Digits(const QString &pin)
        : m_bytes(pin.toLatin1())
    {
    }
    Digits(const Digits &) = delete;
    Digits &operator=(const Digits &) = delete;
    ~Digits() { sodium_memzero(m_bytes.data(), std::size_t(m_bytes.size())); }

    [[nodiscard]] const char *data() const { return m_bytes.constData(); }
    [[nodiscard]] unsigned long long size() const { return static_cast<unsigned long long>(m_bytes.size()); }

private:
    QByteArray m_bytes;
};

Error noSodium()
{
    return Error{Text::tr("PINs cannot be used, because libsodium could not be initialised: the system gives no random "
                          "numbers. Restart the machine; if that does not help, check /dev/urandom.")};
}

} // namespace

PinHash::PinHash(QByteArray text)
    : m_text(std::move(text))
{
}

Result<QString> PinHash::validPin(const QString &text)
{
    if (isPin(text))
        return text;
    return Error{Text::tr("This is no PIN, because a PIN has %1 to %2 digits, 0 to 9, and nothing else. Choose another "
                          "one.")
                     .arg(shortestPin)
                     .arg(longestPin)};
}

Result<PinHash> PinHash::create(const QString &pin)
{
    if (const Result<QString> valid = validPin(pin); !valid)
        return valid.error();
    if (!isSodiumReady())
        return noSodium();
    const Digits digits(pin);
    char hash[crypto_pwhash_STRBYTES];
    if (crypto_pwhash_str(hash, digits.data(), digits.size(), passes, memory) != 0)
        return Error{
            Text::tr("The PIN cannot be hashed, because 64 MiB of memory are not free. Close other programs and "
                     "try again.")};
    return PinHash(QByteArray(hash));
}

Result<PinHash> PinHash::fromText(const QByteArray &text)
{
    // 16 bytes of salt and 32 bytes of hash in base64 without padding, as libsodium writes them.
    static const QRegularExpression shape(
        uR"(\A\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}\z)"_s);
    const QRegularExpressionMatch match = shape.match(QString::fromLatin1(text));
    const int kib = match.captured(1).toInt();
    const int times = match.captured(2).toInt();
    const bool isUsable = match.hasMatch() && kib >= leastKib && kib <= mostKib && times >= 1 && times <= mostPasses;
    if (!isSodiumReady())
        return noSodium();
    if (!isUsable || crypto_pwhash_str_needs_rehash(text.constData(), passes, memory) < 0)
        return Error{Text::tr("The PIN cannot be used, because what is stored is not the hash of a PIN. Set the PIN "
                              "again: vitrine kiosk set-pin.")};
    return PinHash(text);
}

Result<bool> PinHash::matches(const QString &pin) const
{
    if (!isPin(pin))
        return false;
    if (!isSodiumReady())
        return noSodium();
    const Digits digits(pin);
    errno = 0;
    if (crypto_pwhash_str_verify(m_text.constData(), digits.data(), digits.size()) == 0)
        return true;
    if (errno == EINVAL) // the only sign of a wrong password
        return false;
    return Error{Text::tr("The PIN cannot be checked, because the memory that this takes, up to 256 MiB, is not free. "
                          "Try again; if that does not help, restart the machine.")};
}

} // namespace vitrine
