// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "protocol/DeepLink.h"

#include "protocol/PlayTarget.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DeepLink)
};

using Problem = std::optional<QString>;

bool setStart(DeepLink &link, const QString &value)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (!isNumber || !isStartPosition(seconds))
        return false;
    link.startSeconds = seconds;
    return true;
}

bool setLanguage(DeepLink &link, const QString &value)
{
    static const QRegularExpression tag(u"^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$"_s);
    link.language = value;
    // The code of no language is a mistake in the link, and the player would take another language without a word.
    return tag.match(value).hasMatch() && QLocale::codeToLanguage(value.section(u'-', 0, 0)) != QLocale::AnyLanguage;
}

template<DeepLink::Content content>
bool setContent(DeepLink &link, const QString &value)
{
    link.content = content;
    link.value = value;
    return true;
}

QString startFault()
{
    return Text::tr("its “t” must be a number of seconds, from 0 to a year, such as 90 or 12.5");
}

QString languageFault()
{
    return Text::tr("its “lang” must be a language tag (BCP 47), such as en, ja or zh-TW");
}

/// All that a link can say.
struct Parameter
{
    QLatin1StringView name;
    bool isContent;                              ///< a link has exactly one of them
    bool (*assign)(DeepLink &, const QString &); ///< false: the value has another form
    QString (*fault)() = nullptr;                ///< what is wrong then, without the value: it may be a token
};
constexpr std::array parameters{
    Parameter{"url"_L1, true, &setContent<DeepLink::Content::Url>},
    Parameter{"token"_L1, true, &setContent<DeepLink::Content::Token>},
    Parameter{"demo"_L1, true, &setContent<DeepLink::Content::Demo>},
    Parameter{"t"_L1, false, &setStart, &startFault},
    Parameter{"lang"_L1, false, &setLanguage, &languageFault},
};

QString parameterNames()
{
    QStringList names;
    for (const Parameter &parameter : parameters)
        names += parameter.name;
    return names.join(", "_L1);
}

QString decoded(const QString &text)
{
    return QUrl::fromPercentEncoding(text.toUtf8());
}

/// Sets what \a item of the query says in \a link, and adds the name to \a seen.
Problem readItem(const QString &item, DeepLink &link, QStringList &seen)
{
    const QString name = decoded(item.section(u'=', 0, 0));
    const auto parameter = std::ranges::find(parameters, name, &Parameter::name);
    if (parameter == parameters.end()) {
        // What is no name may be a token.
        static const QRegularExpression plainName(u"^[A-Za-z][A-Za-z_-]{0,31}$"_s);
        return plainName.match(name).hasMatch()
                   ? Text::tr("a link cannot set “%1”, only %2").arg(name, parameterNames())
                   : Text::tr("it has a parameter without a proper name; a link can only have %1")
                         .arg(parameterNames());
    }
    if (seen.contains(name))
        return Text::tr("it has “%1” twice").arg(name);
    seen += name;
    const QString value = decoded(item.section(u'=', 1));
    const bool isText = std::ranges::none_of(
        value, [](QChar c) { return c.category() == QChar::Other_Control || c == QChar::ReplacementCharacter; });
    if (!isText)
        return Text::tr("its “%1” has a line break or another control character in it").arg(name);
    if (!parameter->assign(link, value))
        return parameter->fault();
    return std::nullopt;
}

Problem readLink(const QUrl &url, DeepLink &link)
{
    const QString path = url.path();
    if (url.authority().contains(u'@'))
        return Text::tr("it holds a user name");
    if (!url.isValid() || url.authority() != "play"_L1 || !(path.isEmpty() || path == "/"_L1) || url.hasFragment())
        return Text::tr("it is malformed");
    QStringList seen;
    const QStringList items = url.query(QUrl::FullyEncoded).split(u'&', Qt::SkipEmptyParts);
    for (const QString &item : items) {
        if (Problem problem = readItem(item, link, seen))
            return problem;
    }
    const auto contents = std::ranges::count_if(parameters, [&seen](const Parameter &parameter) {
        return parameter.isContent && seen.contains(parameter.name);
    });
    if (contents != 1)
        return Text::tr("it must name exactly one of url, token and demo");
    return std::nullopt;
}

} // namespace

Result<DeepLink> parseDeepLink(const QString &link)
{
    DeepLink result;
    if (const Problem problem = readLink(QUrl(link), result))
        return Error{
            Text::tr("This vitrine: link cannot be opened: %1. It must look like vitrine://play?url=URL, "
                     "vitrine://play?token=TOKEN or vitrine://play?demo=SCENARIO, with the values percent-encoded.")
                .arg(*problem)};
    return result;
}

} // namespace vitrine
