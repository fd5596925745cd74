// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace vitrine {

struct ScenarioReading;

/// \brief What the reference player does: stream kind, options and timed steps.
///
/// A validated value: the page understands every Scenario. The JSON format is the same for the
/// built-in ones (`:/vitrine/player/scenarios`) and for users' files, and is described in docs/scenarios.md.
class Scenario
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::Scenario)

public:
    enum class Stream { Vod, Live };

    /// Names of the built-in scenarios, sorted; `vod` is the default one.
    [[nodiscard]] static QStringList builtInNames();
    /// The built-in scenario \a name; the error lists the known names and the closest one.
    [[nodiscard]] static Result<Scenario> builtIn(const QString &name);
    /// The scenario in the file \a path, at most 1 MiB; the error names file, line and path of the first fault, and
    /// what is expected there. For a video (isVideoFileName()), the scenario that plays it to its end.
    [[nodiscard]] static Result<Scenario> fromFile(const QString &path);
    /// The scenario in a JSON file, or all of its faults, 50 at most.
    [[nodiscard]] static ScenarioReading readFile(const QString &path);
    /// The scenario in \a json; \a name becomes name(), \a source says in errors where the text comes from.
    [[nodiscard]] static Result<Scenario> fromJson(const QByteArray &json, const QString &name, const QString &source);

    /// Built-in name, or the file's base name.
    [[nodiscard]] QString name() const { return m_name; }
    /// Title that the player shows; empty when the scenario has none.
    [[nodiscard]] QString title() const;
    [[nodiscard]] Stream stream() const;
    /// Absolute path of the video to play instead of the sample clip; empty for the clip.
    [[nodiscard]] QString videoFile() const { return m_videoFile; }
    /// The validated JSON object, as the page gets it.
    [[nodiscard]] QJsonObject toJson() const { return m_json; }

    friend bool operator==(const Scenario &, const Scenario &) = default;

private:
    Scenario(const QString &name, const QJsonObject &json, const QString &videoFile = {})
        : m_name(name)
        , m_json(json)
        , m_videoFile(videoFile)
    {
    }

    [[nodiscard]] static Result<Scenario> ofVideo(const QString &path);
    [[nodiscard]] static Result<QByteArray> contentOf(const QString &path);
    [[nodiscard]] static ScenarioReading readJson(const QByteArray &json, const QString &name, const QString &source);
    /// The scenario, or an error with the first fault.
    [[nodiscard]] static Result<Scenario> resultOf(const ScenarioReading &reading, const QString &source);

    QString m_name;
    QJsonObject m_json;
    QString m_videoFile;
};

/// \brief What was read: a scenario, or what is wrong with it.
struct ScenarioReading
{
    std::optional<Scenario> scenario = {};
    QList<Error> faults = {}; ///< at least one if there is no scenario
};

} // namespace vitrine
