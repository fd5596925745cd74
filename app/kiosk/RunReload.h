// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"
#include "settings/SettingsLoader.h"

#include <QHash>
#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace vitrine {

class RunLog;

/// \brief Reads the settings of a kiosk again on SIGHUP.
///
/// Settings with a mistake change nothing, also one in an item of the playlist, and neither does an empty file after
/// settings that said what to play: it may be half written. Owned by the application; GUI thread; the log must outlive
/// it.
class RunReload final : public QObject
{
    Q_OBJECT

public:
    /// Reads all sources of settings, as at the start.
    using Load = std::function<Result<LoadedSettings>()>;

    /// \a settings are those of the start, \a values: LoadedSettings::values.
    RunReload(const Settings &settings, const QHash<QString, QStringList> &values, Load load, RunLog &log,
              QObject *parent = nullptr);

    /// Keys with other values in \a after than in \a before that count at the next start only; sorted.
    [[nodiscard]] static QStringList laterKeys(const QHash<QString, QStringList> &before,
                                               const QHash<QString, QStringList> &after);

public Q_SLOTS:
    void reload();

Q_SIGNALS:
    void reloaded(const vitrine::Settings &settings);

private:
    /// Why \a loaded changes nothing; empty: it counts.
    [[nodiscard]] QString refusal(const Result<LoadedSettings> &loaded) const;
    /// Whether one of \a keys has another value than at the start.
    [[nodiscard]] bool changes(const QStringList &keys, const LoadedSettings &loaded) const;

    const QHash<QString, QStringList> m_values; ///< of the start
    const Load m_load;
    bool m_saysWhatToPlay; ///< the settings that count
    RunLog &m_log;
};

} // namespace vitrine
