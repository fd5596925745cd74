// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/MessageCatalog.h"

#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// A pattern with fewer letters, such as "%1 %2.", fits every text: it counts only if a placeholder has a message.
constexpr qsizetype leastLetters = 4;
// More is no message, and would only take time.
constexpr qsizetype mostSentences = 8;
constexpr int mostDepth = 3;

QString joined(const QString &first, const QString &rest)
{
    return rest.isEmpty() || first.endsWith(u'。') ? first + rest : first + u' ' + rest;
}

/// The indexes after the full stops of sentences, and the end of \a text.
QList<qsizetype> sentenceEnds(const QString &text)
{
    QList<qsizetype> ends;
    for (qsizetype at = text.indexOf(". "_L1); at >= 0; at = text.indexOf(". "_L1, at + 1))
        ends += at + 1;
    ends += text.size();
    return ends;
}

} // namespace

MessageCatalog::MessageCatalog(const QByteArray &file)
{
    QXmlStreamReader xml(file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1) {
            source = xml.readElementText();
        } else if (xml.name() == "translation"_L1 && !xml.attributes().hasAttribute("type"_L1)) {
            if (const QString translation = xml.readElementText(); !translation.isEmpty())
                add(source, translation);
        }
    }
    std::ranges::stable_sort(m_patterns, std::ranges::greater(), &Pattern::letters);
}

void MessageCatalog::add(const QString &source, const QString &translation)
{
    static const QRegularExpression placeholder(u"%L?([1-9])"_s);
    QString expression;
    QString literal;
    Pattern pattern;
    qsizetype end = 0;
    for (auto found = placeholder.globalMatch(source); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString before = source.sliced(end, match.capturedStart() - end);
        const QChar place = match.captured(1).front();
        literal += before;
        expression += QRegularExpression::escape(before);
        if (const qsizetype group = pattern.places.indexOf(place); group >= 0) {
            expression += u"\\%1"_s.arg(group + 1);
        } else {
            pattern.places += place;
            expression += u"(.+?)"_s;
        }
        end = match.capturedEnd();
    }
    if (pattern.places.isEmpty()) {
        m_exact.insert(source, translation);
        return;
    }
    literal += source.sliced(end);
    pattern.letters = std::ranges::count_if(literal, [](QChar letter) { return letter.isLetter(); });
    pattern.expression.setPattern(
        QRegularExpression::anchoredPattern(expression + QRegularExpression::escape(source.sliced(end))));
    pattern.expression.setPatternOptions(QRegularExpression::DotMatchesEverythingOption);
    pattern.translation = translation;
    m_patterns += pattern;
}

QString MessageCatalog::translated(const QString &english) const
{
    return translated(english, 0);
}

// A message may have several sentences, and a text several messages: the division with the fewest unknown sentences.
QString MessageCatalog::translated(const QString &english, int depth) const
{
    if (const auto exact = m_exact.constFind(english); exact != m_exact.cend())
        return *exact;
    const QList<qsizetype> ends = sentenceEnds(english);
    if (english.isEmpty() || ends.size() > mostSentences || depth > mostDepth)
        return english;
    struct Division
    {
        QString text;
        int unknown = 0;
    };
    QList<Division> rests(ends.size() + 1); // what begins after each end
    for (qsizetype first = ends.size() - 1; first >= 0; --first) {
        const qsizetype start = first == 0 ? 0 : ends.at(first - 1) + 1;
        const Division &next = rests.at(first + 1);
        std::optional<Division> best;
        for (qsizetype last = first; last < ends.size() && (!best || best->unknown > 0); ++last) {
            const auto message = oneMessage(english.sliced(start, ends.at(last) - start), depth);
            const Division &rest = rests.at(last + 1);
            if (message && (!best || rest.unknown < best->unknown))
                best = Division{joined(*message, rest.text), rest.unknown};
        }
        const QString sentence = english.sliced(start, ends.at(first) - start);
        rests[first] =
            best && best->unknown <= next.unknown ? *best : Division{joined(sentence, next.text), next.unknown + 1};
    }
    return rests.constFirst().text;
}

bool MessageCatalog::hasMessage(const QRegularExpressionMatch &match, int depth) const
{
    if (depth >= mostDepth)
        return false;
    for (int group = 1; group <= match.lastCapturedIndex(); ++group) {
        if (oneMessage(match.captured(group), depth + 1))
            return true;
    }
    return false;
}

std::optional<QString> MessageCatalog::oneMessage(const QString &english, int depth) const
{
    if (const auto exact = m_exact.constFind(english); exact != m_exact.cend())
        return *exact;
    for (const Pattern &pattern : m_patterns) {
        const QRegularExpressionMatch match = pattern.expression.match(english);
        if (!match.hasMatch() || (pattern.letters < leastLetters && !hasMessage(match, depth)))
            continue;
        QString result;
        for (qsizetype at = 0; at < pattern.translation.size(); ++at) {
            const bool isPlace = pattern.translation.at(at) == u'%' && at + 1 < pattern.translation.size();
            const qsizetype group = isPlace ? pattern.places.indexOf(pattern.translation.at(at + 1)) : -1;
            if (group < 0) {
                result += pattern.translation.at(at);
            } else {
                result += translated(match.captured(static_cast<int>(group + 1)), depth + 1);
                ++at;
            }
        }
        return result;
    }
    return std::nullopt;
}

} // namespace vitrine
