// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/start/StartModel.h"

#include "protocol/EchoedText.h"
#include "protocol/TargetText.h"
#include "protocol/TokenPayload.h"
#include "protocol/TypedAddress.h"
#include "ui/language/LocalTimeText.h"
#include "ui/language/MessageText.h"

#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QMimeData>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

// More than the longest target, with embed code around it.
constexpr qsizetype longestText = 16 * 1024;
constexpr qint64 mostFileBytes = 64 * 1024;

bool isLink(const QString &text)
{
    // Also nothing at all is a target: the demo.
    return !targetText(text).isEmpty() && PlayTarget::resolveTyped(text);
}

/// The embed code or first link in \a text, which may be a letter; else the first address or token that has a line of
/// its own. Empty if there is none.
QString linkIn(const QString &text)
{
    // A link file of a desktop.
    static const QRegularExpression desktopFile(u"^URL=(.+)$"_s, QRegularExpression::MultilineOption);
    if (const QRegularExpressionMatch match = desktopFile.match(text); match.hasMatch())
        return match.captured(1);
    // Embed code, or nothing but a link or token that a mail program has folded: it indents what follows.
    static const QRegularExpression folded(
        uR"(<iframe\b|\A\s*(?:(?:https?|vitrine)://|eyJ)\S++(?:[ \t]*+[\r\n]++[ \t]++\S++)++\s*+\z)"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (folded.match(text).hasMatch() && isLink(text))
        return text;
    static const QRegularExpression url(
        uR"(\b(?:https?|vitrine)://[^\s<>"“”«»「」『』（）。、，；：！？]*(?<![.,;:!?)'\]]))"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const QRegularExpressionMatch &match : url.globalMatch(text)) {
        if (isLink(match.captured()))
            return match.captured();
    }
    const QStringList lines = text.split(u'\n');
    for (const QString &line : lines) {
        const QString word = line.trimmed();
        const bool isOneWord = std::ranges::none_of(word, [](QChar c) { return c.isSpace(); });
        const bool isSure = beginsLikeToken(word) || urlOfTypedAddress(word) || word.startsWith("demo"_L1);
        if (isOneWord && isSure && isLink(word))
            return word;
    }
    return {};
}

bool hasSeveralLines(const QString &text)
{
    return text.trimmed().contains(u'\n');
}

/// What the file at \a path has to open: its path if it is a target, or an address in it.
Result<QString> textOfFile(const QString &path)
{
    if (isTargetFileName(path))
        return path;
    QFile file(path);
    const QString name = echoed(QFileInfo(path).fileName());
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return Error{StartModel::tr("%1 cannot be read. Drop a link, or a text file with one.").arg(name)};
    const QByteArray content = file.read(mostFileBytes + 1);
    if (content.size() > mostFileBytes || content.contains('\0'))
        return Error{StartModel::tr("%1 is no text file with a link, and no video in a format that Vitrine plays: MP4 "
                                    "or WebM.")
                         .arg(name)};
    const QString text = QString::fromUtf8(content);
    const QString link = linkIn(text);
    if (link.isEmpty())
        return Error{
            StartModel::tr("%1 has no link to a video in it. Drop a link, or a text file with one.").arg(name)};
    return link;
}

} // namespace

StartModel::StartModel(const Clock &clock, const QString &path, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_path(path)
{
    m_timer.setInterval(noteInterval);
    connect(&m_timer, &QTimer::timeout, this, &StartModel::judge);
}

int StartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_recent ? 0 : static_cast<int>(m_recent->all().size());
}

QVariant StartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RecentTarget &recent = m_recent->all().at(index.row());
    switch (role) {
    case TitleRole:
        return recent.title.isEmpty() ? recent.target.contentId() : recent.title;
    case SourceRole:
        return recent.target.kind() == PlayTarget::Kind::PlayerUrl ? recent.target.url().host()
                                                                   : recent.target.redacted();
    case WhenRole:
        return shortDateTimeText(recent.played);
    default:
        return {};
    }
}

QHash<int, QByteArray> StartModel::roleNames() const
{
    return {{TitleRole, "title"}, {SourceRole, "source"}, {WhenRole, "when"}};
}

void StartModel::setText(const QString &text)
{
    if (std::exchange(m_problem, QString()).isEmpty() && text == m_text)
        return;
    m_text = text.left(longestText);
    Q_EMIT textChanged();
    judge();
}

StartModel::NoteKind StartModel::noteKind() const
{
    return m_problem.isEmpty() ? static_cast<NoteKind>(m_note.kind) : NoteKind::Problem;
}

void StartModel::open(bool closable)
{
    setOpen(true, closable);
}

void StartModel::offer(const QString &text)
{
    if (!m_isOpen)
        open(true);
    setText(text);
}

void StartModel::refuse(const QString &why)
{
    m_problem = messageText(why);
    Q_EMIT noteChanged();
}

void StartModel::note(const PlayTarget &target, const QString &title)
{
    changeList([&] { m_recent->add({target, title, m_clock.utcNow()}); });
}

void StartModel::close()
{
    if (m_isClosable)
        setOpen(false, true);
}

void StartModel::play()
{
    if (!isPlayable())
        return;
    const Result<PlayTarget> target = PlayTarget::resolveTyped(m_text);
    if (target)
        Q_EMIT chosen(*target);
}

void StartModel::playDemo()
{
    Q_EMIT chosen(PlayTarget());
}

void StartModel::playRecent(int index)
{
    if (index >= 0 && index < rowCount())
        Q_EMIT chosen(PlayTarget(m_recent->all().at(index).target)); // a copy: the answer may change the list
}

void StartModel::removeRecent(int index)
{
    changeList([&] { m_recent->remove(index); });
}

void StartModel::clearRecent()
{
    changeList([&] { m_recent->clear(); });
}

Result<QString> StartModel::textOf(const QMimeData &data)
{
    const Error nothing{tr("There is nothing to open. Copy the link to a video, its token or its embed code first.")};
    // First: each question may wait for the owner of a clipboard, which has no formats if it does not answer.
    const QStringList formats = data.formats();
    if (formats.isEmpty())
        return nothing;
    const QList<QUrl> urls = data.urls();
    if (!urls.isEmpty())
        return urls.first().isLocalFile() ? textOfFile(urls.first().toLocalFile())
                                          : Result<QString>(urls.first().toString(QUrl::FullyEncoded));
    if (const QString text = data.text(); data.hasText() && !text.trimmed().isEmpty()) {
        const QString link = hasSeveralLines(text) && !isLink(text) ? linkIn(text) : QString();
        return link.isEmpty() ? text : link;
    }
    if (data.hasText())
        return nothing;
    const auto isPicture = [](const QString &format) {
        return format.startsWith("image/"_L1);
    };
    if (data.hasImage() || std::ranges::any_of(formats, isPicture))
        return Error{
            tr("This is a picture, not a link. Copy or drop the link to a video, its token or its embed code.")};
    return Error{tr("This is no link. Copy or drop the link to a video, its token or its embed code.")};
}

Result<QString> StartModel::clipboardText()
{
    const QMimeData *const data = QGuiApplication::clipboard()->mimeData();
    const QMimeData none;
    return textOf(data != nullptr ? *data : none);
}

void StartModel::paste()
{
    take(clipboardText());
}

bool StartModel::pasteUnlessLine()
{
    const Result<QString> text = clipboardText();
    const QMimeData *const data = QGuiApplication::clipboard()->mimeData();
    if (text && !data->hasUrls() && !hasSeveralLines(data->text()))
        return false;
    take(text);
    return true;
}

void StartModel::take(const Result<QString> &text)
{
    if (text)
        offer(*text);
    else
        refuse(text.error().message);
}

void StartModel::finish()
{
    setText({});
    setOpen(false, true);
}

void StartModel::setOpen(bool open, bool closable)
{
    if (open == m_isOpen && closable == m_isClosable)
        return;
    m_isOpen = open;
    m_isClosable = closable;
    m_problem.clear();
    if (open && !m_recent)
        changeList([] {});
    if (open)
        m_timer.start();
    else
        m_timer.stop();
    judge();
    Q_EMIT openChanged(open);
}

void StartModel::judge()
{
    const TargetNote note = TargetNote::about(m_text, m_clock.utcNow());
    m_note = note;
    Q_EMIT noteChanged();
}

template<typename Change>
void StartModel::changeList(Change change)
{
    beginResetModel();
    if (!m_recent)
        m_recent.emplace(m_path);
    change();
    endResetModel();
    Q_EMIT listChanged();
}

} // namespace vitrine
