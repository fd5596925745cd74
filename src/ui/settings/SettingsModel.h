// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "settings/SettingOrigin.h"
#include "settings/SettingsTable.h"
#include "ui/language/MessageText.h"
#include "ui/settings/StoredDataModel.h"

#include <QAbstractListModel>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <optional>

namespace vitrine {

/// \brief The settings that people change, as rows of the settings view.
///
/// Shows what the files say, and changes the user's file at once, one setting at a time; all else in it stays as it is.
/// Reads the files at the start, when it is opened, and again after each change, because others may have changed them.
/// While a file or a value in it is wrong, the value from before is shown, as it is still in use, and nothing is
/// written to a file that cannot be read.
/// Owned by the application; GUI thread.
class SettingsModel final : public QAbstractListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the application")

    Q_PROPERTY(bool open READ isOpen WRITE setOpen NOTIFY openChanged)
    Q_PROPERTY(QString file READ file CONSTANT)
    Q_PROPERTY(QString notice READ notice CONSTANT)
    Q_PROPERTY(QString problem READ problem NOTIFY problemChanged)
    Q_PROPERTY(vitrine::StoredDataModel *storedData READ storedData CONSTANT)

public:
    enum Role {
        NameRole = Qt::UserRole + 1, ///< stable and untranslated, for object names
        HeadingRole,                 ///< settingGroupTitle() in the first row of a group; else empty
        LabelRole,
        HelpRole,
        ControlRole,     ///< Control
        ValueRole,       ///< as text; a Switch has "true" or "false"
        ChoicesRole,     ///< {value, label} of each choice
        OtherRole,       ///< a choice may also be a text
        PlaceholderRole, ///< of a field without a value
        NoteRole,        ///< where the value comes from, or when a change counts; usually empty
        ErrorRole,       ///< why the last change failed, or why the file's value is wrong; usually empty
    };

    enum class Control { Switch, Choice, Text, Number };
    Q_ENUM(Control)

    /// Where the settings of a run come from.
    struct Options
    {
        QString userFile{};
        QString systemFile{};
        QHash<QString, QString> sources{}; ///< Settings::sources of the run
        QString notice{};                  ///< what went wrong with the user's file at the start; usually empty
    };

    /// \a storedData, which must outlive it: what "Clear data" deletes; null: there is no such row.
    explicit SettingsModel(Options options, StoredDataModel *storedData = nullptr, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// The user's file.
    [[nodiscard]] QString file() const { return m_options.userFile; }
    [[nodiscard]] QString notice() const { return messageText(m_options.notice); }
    /// Why the files cannot be read now; empty if nothing is wrong, or if notice() says it.
    [[nodiscard]] QString problem() const { return notice().startsWith(m_problem) ? QString() : m_problem; }
    [[nodiscard]] StoredDataModel *storedData() const { return m_storedData; }

    /// Writes \a value of the row \a name to the user's file; an empty one removes the key, so that the default counts.
    /// False if that fails: the row has its old value, and ErrorRole says why.
    Q_INVOKABLE bool change(const QString &name, const QString &value);

Q_SIGNALS:
    void openChanged(bool open);
    void problemChanged();
    /// The new value of \a key, in \a changed, counts at once. Other members of \a changed mean nothing.
    void applied(const QString &key, const vitrine::Settings &changed);

private:
    struct Row
    {
        SettingRow setting;
        SettingOrigin origin = SettingOrigin::Default; ///< of the value that the run uses
        QString value{};                               ///< of the files when they were last right
        std::optional<QString> first{};                ///< the value at the start of the run
        bool isFromSystem = false;                     ///< the value of the files is that of the system's file
        QString error{};
    };

    [[nodiscard]] static Control controlOf(const SettingRow &setting);
    [[nodiscard]] static QVariantList choicesOf(const SettingRow &setting);
    [[nodiscard]] QString noteOf(const Row &row) const;
    void read();
    /// Puts what the file at \a path says into \a rows; false if it cannot be read, then problem() says why.
    [[nodiscard]] bool readFile(const QString &path, bool isSystem, QList<Row> &rows);
    void apply(const Row &row);

    SettingsTable m_table;
    const Options m_options;
    StoredDataModel *const m_storedData;
    QList<Row> m_rows;
    QString m_problem;
    bool m_open = false;
};

} // namespace vitrine
