// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/language/MessageCatalog.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace vitrine;
using namespace Qt::StringLiterals;

namespace {

struct Message
{
    QString context;
    QString source;
    QStringList translations; ///< one for each form of %n
    QString type;             ///< `unfinished`, `obsolete`, `vanished`; empty: finished

    [[nodiscard]] QString name() const { return context + u": "_s + source; }
};

QList<Message> messagesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            messages.append({context, {}, {}, {}});
        } else if (xml.name() == "source"_L1) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            messages.last().type = xml.attributes().value("type"_L1).toString();
            if (const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements); !text.isEmpty())
                messages.last().translations += text;
        }
    }
    return messages;
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?[0-9n]"_s);
    QStringList found;
    for (auto match = placeholder.globalMatch(text); match.hasNext();)
        found += match.next().captured();
    found.removeDuplicates();
    found.sort();
    return found;
}

/// Texts that are only figures and signs stay what they are in every language.
bool hasWords(const QString &text)
{
    static const QRegularExpression words(u"\\p{L}{2,}"_s);
    QString rest = text;
    return rest.remove(QRegularExpression(u"%L?[0-9n]"_s)).contains(words);
}

} // namespace

/// The files of Qt Linguist in resources/translations, which packaging/translations.sh updates.
class TestTranslationFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { rows(); }

    void everyTextIsTranslated()
    {
        QFETCH(QString, file);
        QStringList untranslated;
        for (const Message &message : messagesOf(folder(file))) {
            if (!message.type.isEmpty() || message.translations.isEmpty())
                untranslated += message.name();
        }
        QVERIFY2(untranslated.isEmpty(), qPrintable(u'\n' + untranslated.join(u'\n')));
    }

    void theFilesHaveTheTextsOfTheSources_data() { rows(); }

    void theFilesHaveTheTextsOfTheSources()
    {
        QFETCH(QString, file);
        const auto namesOf = [](const QString &path) {
            QStringList names;
            for (const Message &message : messagesOf(path))
                names += message.name();
            names.sort();
            return names;
        };
        const QStringList present = namesOf(folder(file));
        const QStringList expected = namesOf(m_updated.filePath(file));
        QVERIFY(expected.size() > 100);
        QStringList wrong;
        for (const QString &name : expected)
            wrong += present.contains(name) ? QStringList() : QStringList(u"missing: "_s + name);
        for (const QString &name : present)
            wrong += expected.contains(name) ? QStringList() : QStringList(u"unused: "_s + name);
        QVERIFY2(wrong.isEmpty(),
                 qPrintable(u"\nRun sh packaging/translations.sh and translate:\n"_s + wrong.join(u'\n')));
    }

    void placeholdersAreThoseOfTheSource_data() { rows(); }

    void placeholdersAreThoseOfTheSource()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const Message &message : messagesOf(folder(file))) {
            for (const QString &translation : message.translations) {
                if (placeholdersOf(translation) != placeholdersOf(message.source))
                    wrong += message.name();
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void noTextIsLeftInEnglish_data() { rows(); }

    void noTextIsLeftInEnglish()
    {
        QFETCH(QString, file);
        QStringList wrong;
        for (const Message &message : messagesOf(folder(file))) {
            if (hasWords(message.source) && message.translations.contains(message.source))
                wrong += message.name();
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// Japanese has letters of its own, and Traditional Chinese characters that Simplified Chinese does not use.
    void everyTextIsInTheLanguageOfItsFile_data() { rows(); }

    void everyTextIsInTheLanguageOfItsFile()
    {
        QFETCH(QString, file);
        static const QRegularExpression kana(u"[\\x{3040}-\\x{30ff}]"_s);
        static const QRegularExpression simplified(u"[这个们时说对开关见没过还进运发视频频设为际网络录错误复]"_s);
        QStringList wrong;
        for (const Message &message : messagesOf(folder(file))) {
            const QString translation = message.translations.value(0);
            const bool isLong = translation.size() > 20;
            if (file.contains("_ja"_L1) ? isLong && hasWords(message.source) && !translation.contains(kana)
                                        : translation.contains(kana))
                wrong += message.name();
            if (file.contains("_zh"_L1) && translation.contains(simplified))
                wrong += translation;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    /// With placeholders that are filled, as in the run log.
    void everyMessageIsRecognised_data()
    {
        QTest::addColumn<QString>("file");
        for (const char *name : {"messages_ja.ts", "messages_zh_TW.ts"})
            QTest::newRow(name) << QString::fromLatin1(name);
    }

    void everyMessageIsRecognised()
    {
        QFETCH(QString, file);
        QFile content(folder(file));
        QVERIFY(content.open(QIODevice::ReadOnly));
        const MessageCatalog catalog(content.readAll());
        const auto filled = [](QString text) {
            for (int place = 1; place <= 9; ++place)
                text.replace(u"%%1"_s.arg(place), u"/x%1.y"_s.arg(place));
            return text;
        };
        QStringList wrong;
        for (const Message &message : messagesOf(folder(file))) {
            // TestMessageCatalog tests those that are only signs around other messages.
            if (!hasWords(message.source))
                continue;
            const QString expected = filled(message.translations.value(0));
            if (const QString translated = catalog.translated(filled(message.source)); translated != expected)
                wrong += u"%1\n    %2\n    %3"_s.arg(message.name(), expected, translated);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
    }

    void initTestCase()
    {
        QProcess update;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LUPDATE"_s, QStringLiteral(VITRINE_LUPDATE));
        update.setProcessEnvironment(environment);
        update.start(u"sh"_s, {QStringLiteral(VITRINE_SOURCE) + u"/packaging/translations.sh"_s, m_updated.path()});
        QVERIFY(update.waitForFinished(120'000));
        QVERIFY2(update.exitCode() == 0, update.readAllStandardError().constData());
    }

private:
    static QString folder(const QString &file)
    {
        return QStringLiteral(VITRINE_SOURCE) + u"/resources/translations/"_s + file;
    }

    static void rows()
    {
        QTest::addColumn<QString>("file");
        const QStringList files = QDir(folder({})).entryList({u"*.ts"_s});
        QCOMPARE(files.size(), 4);
        for (const QString &name : files)
            QTest::newRow(qPrintable(name)) << name;
    }

    QTemporaryDir m_updated;
};

QTEST_GUILESS_MAIN(TestTranslationFiles)
#include "TestTranslationFiles.moc"
