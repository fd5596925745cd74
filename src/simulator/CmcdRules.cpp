// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "simulator/CmcdRules.h"

#include "simulator/StructuredDictionary.h"

#include <QHash>
#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Item = StructuredItem;
using Type = StructuredItem::Type;
using Members = QHash<QByteArray, StructuredMember>;

constexpr double mostInteger = 999'999'999'999'999.0;
constexpr qsizetype longestCustomValue = 64;

/// The rules for the value of a key. Source: CTA-5004-B, "Reserved keys".
struct KeyRule
{
    enum class Form { Integer, Hundreds, Decimal, Boolean, String, Token, Integers, Strings };

    Form form = Form::Integer;
    qsizetype longest = 0;   ///< of a String; 0: no limit
    QByteArrayList tokens{}; ///< of a Token
};

const QHash<QByteArray, KeyRule> &keyRules()
{
    using enum KeyRule::Form;
    static const QHash<QByteArray, KeyRule> rules = [] {
        QHash<QByteArray, KeyRule> all{
            {"pr", {Decimal}},
            {"sid", {String, 64}},
            {"cid", {String, 128}},
            {"cdn", {String, 128}},
            {"h", {String, 128}},
            {"cen", {String, 64}},
            {"ec", {Strings}},
            {"nor", {Strings}},
            {"e",
             {Token,
              0,
              {"bc", "ps", "pr", "e", "t", "c", "b", "m", "um", "pe", "pc", "rr", "as", "ae", "abs", "abe", "sk",
               "ce"}}},
            {"ot", {Token, 0, {"m", "a", "v", "av", "i", "c", "tt", "k", "o"}}},
            {"sf", {Token, 0, {"d", "h", "s", "o"}}},
            {"st", {Token, 0, {"v", "l", "ll"}}},
            {"sta", {Token, 0, {"d", "s", "p", "k", "r", "a", "w", "e", "f", "q"}}},
        };
        const auto add = [&all](KeyRule::Form form, std::initializer_list<const char *> keys) {
            for (const char *key : keys)
                all.insert(key, {form});
        };
        add(Integers, {"ab", "bl", "br", "bsa", "bsd", "bsda", "lab", "lb", "mtp", "pb", "tab", "tb", "tbl", "tpb"});
        add(Integer, {"d", "dfa", "ltc", "msd", "pt", "rc", "sn", "ts", "ttfb", "ttfbb", "ttlb", "v"});
        add(Hundreds, {"dl", "rtp"});
        add(Boolean, {"bg", "bs", "nr", "su"});
        add(String, {"cmsdd", "cmsds", "cs", "nrr", "smrt", "url"});
        return all;
    }();
    return rules;
}

bool isCustomKey(const QByteArray &key)
{
    static const QRegularExpression form(uR"(\A[a-z][a-z0-9.]*-[a-z0-9.-]*[a-z0-9.]\z)"_s);
    return form.match(QString::fromLatin1(key)).hasMatch();
}

bool isWhole(const Item &item)
{
    return item.type == Type::Integer && item.number >= 0.0 && item.number <= mostInteger;
}

bool isShort(const Item &item, qsizetype longest)
{
    return longest == 0 || item.text.size() <= longest;
}

/// What is wrong with the value of \a member; empty: nothing.
QString valueFault(const StructuredMember &member, const KeyRule &rule)
{
    using enum KeyRule::Form;
    const auto all = [&member](const auto &isRight) {
        return std::ranges::all_of(member.items, isRight);
    };
    if (rule.form == Integers)
        return member.isList && !member.items.isEmpty() && all(isWhole) ? QString()
                                                                        : u"must be a list of integers of 0 or more"_s;
    const bool hasParameters = !all([](const Item &item) { return !item.hasParameters; });
    const auto isString = [](const Item &item) {
        return item.type == Type::String && !item.text.isEmpty();
    };
    if (rule.form == Strings)
        return member.isList && !member.items.isEmpty() && all(isString) && !hasParameters
                   ? QString()
                   : u"must be a list of strings"_s;
    if (member.isList || member.items.size() != 1 || hasParameters)
        return u"must be one value without parameters"_s;
    const Item &item = member.items.first();
    const bool isNumber = item.type == Type::Integer || item.type == Type::Decimal;
    switch (rule.form) {
    case Integer:
        return isWhole(item) ? QString() : u"must be an integer of 0 or more"_s;
    case Hundreds:
        return isWhole(item) && std::fmod(item.number, 100.0) == 0.0 ? QString() : u"must be a multiple of 100"_s;
    case Decimal:
        return isNumber && item.number >= 0.0 ? QString() : u"must be a number of 0 or more"_s;
    case Boolean:
        return item.type == Type::Boolean && (item.number > 0.0 || member.key == "bg") ? QString() : u"must be true"_s;
    case String:
        return isString(item) && isShort(item, rule.longest) ? QString() : u"must be a string that is not too long"_s;
    case Token:
        return item.type == Type::Token && rule.tokens.contains(item.text)
                   ? QString()
                   : u"must be one of "_s + QString::fromLatin1(rule.tokens.join(", "));
    case Integers:
    case Strings:
        break;
    }
    return {};
}

QString memberFault(const StructuredMember &member)
{
    const auto rule = keyRules().constFind(member.key);
    if (rule != keyRules().cend())
        return valueFault(member, *rule);
    if (!isCustomKey(member.key))
        return u"is not known"_s;
    const bool isText =
        !member.isList && (member.items.first().type == Type::String || member.items.first().type == Type::Token);
    return isText && isShort(member.items.first(), longestCustomValue) ? QString()
                                                                       : u"must be a string of 64 characters at most"_s;
}

/// What the presence of one key demands of another.
void checkTogether(const Members &members, QStringList &faults)
{
    const auto require = [&](bool isRight, const char *key, const char *why) {
        if (!isRight)
            faults += QString::fromLatin1(key) + u' ' + QString::fromLatin1(why);
    };
    const auto has = [&members](const char *key) {
        return members.contains(key);
    };
    const auto word = [&members](const char *key) {
        const StructuredMember member = members.value(key);
        return member.items.isEmpty() ? QByteArray() : member.items.first().text;
    };
    for (const char *key : {"e", "sid", "sn", "ts", "v"})
        require(has(key), key, "is missing");
    const StructuredMember version = members.value("v");
    require(version.items.isEmpty() || version.items.first().number == 2.0, "v", "must be 2");
    const QByteArray event = word("e");
    constexpr std::pair<const char *, const char *> needs[]{{"ps", "sta"}, {"pr", "pr"}, {"c", "cid"},
                                                            {"b", "bg"},   {"bc", "br"}, {"e", "ec"}};
    for (const auto &[name, key] : needs)
        require(event != name || has(key), key, "is missing for this event");
    require((event == "ce") == has("cen"), "cen", "is for e=ce, and must be there");
    require((event == "rr") == has("url"), "url", "is for e=rr, and must be there");
    for (const char *key : {"cmsdd", "cmsds", "rc", "smrt", "ttfb", "ttfbb", "ttlb"})
        require(event == "rr" || !has(key), key, "is for e=rr only");
    const StructuredMember rate = members.value("pr");
    require(event == "pr" || rate.items.isEmpty() || rate.items.first().number != 1.0, "pr",
            "must be left out if it is 1");
    constexpr std::pair<const char *, const char *> either[]{{"ab", "br"}, {"lab", "lb"}, {"tab", "tb"}};
    for (const auto &[aggregate, exact] : either)
        require(!has(aggregate) || !has(exact), aggregate, "cannot be with the exact bitrate");
    const QByteArrayList withDuration{"", "a", "v", "av", "tt", "c", "o"};
    require(!has("d") || withDuration.contains(word("ot")), "d", "does not fit ot");
}

CmcdReading judge(const QList<StructuredMember> &members)
{
    CmcdReading reading;
    Members byKey;
    for (const StructuredMember &member : members) {
        const QString key = QString::fromLatin1(member.key);
        if (byKey.contains(member.key))
            reading.faults += key + u" is there twice"_s;
        if (const QString fault = memberFault(member); !fault.isEmpty())
            reading.faults += key + u' ' + fault;
        byKey.insert(member.key, member);
    }
    checkTogether(byKey, reading.faults);
    if (reading.faults.isEmpty()) {
        reading.session = byKey.value("sid").items.first().text;
        reading.number = static_cast<qint64>(byKey.value("sn").items.first().number);
    }
    return reading;
}

Item itemOf(const QByteArray &key, const QJsonValue &value)
{
    Item item;
    if (value.isBool())
        return {.type = Type::Boolean, .number = value.toBool() ? 1.0 : 0.0};
    if (value.isDouble()) {
        const double number = value.toDouble();
        return {.type = number == std::floor(number) ? Type::Integer : Type::Decimal, .number = number};
    }
    // Anything else than a string fits no key.
    const bool isToken = keyRules().value(key).form == KeyRule::Form::Token;
    return {.type = !value.isString() ? Type::Bytes
                    : isToken         ? Type::Token
                                      : Type::String,
            .text = value.toString().toUtf8()};
}

} // namespace

CmcdReading readCmcdLine(const QByteArray &line)
{
    const Result<QList<StructuredMember>> members = parseStructuredDictionary(line);
    if (!members)
        return {.faults = {members.error().message}};
    CmcdReading reading = judge(*members);
    if (!std::ranges::is_sorted(*members, {}, &StructuredMember::key))
        reading.faults += u"the keys are not in alphabetical order"_s;
    return reading;
}

CmcdReading readCmcdJson(const QJsonObject &record)
{
    QList<StructuredMember> members;
    for (auto it = record.begin(); it != record.end(); ++it) {
        StructuredMember member{.key = it.key().toUtf8(), .isList = it->isArray()};
        if (member.isList) {
            const QJsonArray array = it->toArray();
            for (const QJsonValue &value : array)
                member.items += itemOf(member.key, value);
        } else {
            member.items = {itemOf(member.key, it.value())};
        }
        members += member;
    }
    return judge(members);
}

} // namespace vitrine
