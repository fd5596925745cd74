// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "playback/Clock.h"
#include "ui/start/RecentTargets.h"
#include "ui/start/TargetNote.h"

#include <QAbstractListModel>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <optional>

class QMimeData;

namespace vitrine {

/// \brief The view model of the start view: a text to open, a note about it, and the recent targets as rows.
///
/// The view covers the page while nothing has been opened, and is opened over it by a key. Owned by the application;
/// GUI thread; the clock must outlive it.
class StartModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen NOTIFY openChanged)
    Q_PROPERTY(bool closable READ isClosable NOTIFY openChanged)
    Q_PROPERTY(QString text READ text WRITE setText NOTIFY textChanged)
    Q_PROPERTY(QString note READ note NOTIFY noteChanged)
    Q_PROPERTY(NoteKind noteKind READ noteKind NOTIFY noteChanged)
    Q_PROPERTY(bool playable READ isPlayable NOTIFY noteChanged)
    Q_PROPERTY(QString listProblem READ listProblem NOTIFY listChanged)

public:
    enum Role {
        TitleRole = Qt::UserRole + 1, ///< of the content, or what is played, without a token
        SourceRole,                   ///< where from, without a token
        WhenRole,                     ///< when it was played last
    };

    enum class NoteKind { None, Fine, Warning, Problem };
    Q_ENUM(NoteKind)

    /// A note with an expiry becomes wrong by itself.
    static constexpr std::chrono::seconds noteInterval{10};

    /// \a path: of the list of recent targets, see RecentTargets. It is read when the view is first opened, or when
    /// something has played: a run that begins with a video shows its first frame before.
    StartModel(const Clock &clock, const QString &path, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    /// There is something behind the view.
    [[nodiscard]] bool isClosable() const { return m_isClosable; }
    [[nodiscard]] QString text() const { return m_text; }
    /// A long text is cut after the largest target, so that the view stays quick.
    void setText(const QString &text);
    [[nodiscard]] QString note() const { return m_problem.isEmpty() ? m_note.text : m_problem; }
    [[nodiscard]] NoteKind noteKind() const;
    [[nodiscard]] bool isPlayable() const { return m_note.isPlayable(); }
    [[nodiscard]] QString listProblem() const { return m_recent ? m_recent->problem() : QString(); }

    /// Opens the view; \a closable: over a page.
    void open(bool closable);
    /// Opens the view with \a text, as over a page unless it is open.
    void offer(const QString &text);
    /// Shows \a why the last choice cannot be played.
    void refuse(const QString &why);
    /// \a target plays, with this \a title.
    void note(const PlayTarget &target, const QString &title);

    /// Does nothing while nothing is behind the view, or if it is not open.
    Q_INVOKABLE void close();
    /// Plays text(); does nothing unless it is playable.
    Q_INVOKABLE void play();
    Q_INVOKABLE void playDemo();
    Q_INVOKABLE void playRecent(int index);
    Q_INVOKABLE void removeRecent(int index);
    Q_INVOKABLE void clearRecent();

    /// A text that was dropped or pasted: an address, or the content of a text file. An error for data of other kinds
    /// and files that cannot be read; at most 64 KiB are read.
    [[nodiscard]] static Result<QString> textOf(const QMimeData &data);

    /// textOf() the clipboard.
    [[nodiscard]] static Result<QString> clipboardText();
    /// Shows the text of the clipboard, or why it has none.
    Q_INVOKABLE void paste();
    /// paste(), unless the clipboard has one line of text: then false, and the text field takes it, where its cursor
    /// is.
    Q_INVOKABLE bool pasteUnlessLine();

public Q_SLOTS:
    /// Something is played: the view closes, and its text is forgotten.
    void finish();

Q_SIGNALS:
    void openChanged(bool open);
    void textChanged();
    void noteChanged();
    void listChanged();
    /// Answer with finish() or refuse().
    void chosen(const vitrine::PlayTarget &target);

private:
    void setOpen(bool open, bool closable);
    void judge();
    void take(const Result<QString> &text);
    template<typename Change>
    void changeList(Change change);

    const Clock &m_clock;
    const QString m_path;
    std::optional<RecentTargets> m_recent; ///< none before it is needed
    QString m_text;
    TargetNote m_note;
    QString m_problem; ///< of the last choice, until the text changes
    bool m_isOpen = false;
    bool m_isClosable = false;
    QTimer m_timer;
};

} // namespace vitrine
