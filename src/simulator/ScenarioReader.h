// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "protocol/Result.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>

#include <optional>
#include <span>

namespace vitrine {

struct ScenarioRule;

/// \brief Reads the JSON of a scenario and checks that the reference player understands it.
///
/// Every fault is one message: the source, the line, the path of the value, and what is expected there, such as
/// `film.json:12: steps[3].to: must be a number from 0.0625 to 16.` The rules are in ScenarioFormat.
class ScenarioReader
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::ScenarioReader)

public:
    /// \a source says in errors where the JSON comes from, for example the file's path.
    explicit ScenarioReader(const QString &source);

    /// The object in \a json, unchanged, if it is a valid scenario; otherwise none, and faults() say why.
    [[nodiscard]] std::optional<QJsonObject> read(const QByteArray &json);
    /// What is wrong in the text that was read last, in the order of its lines; at most 50 faults.
    [[nodiscard]] QList<Error> faults() const;

private:
    struct Fault
    {
        QString path;
        QString what;
        int line = 1;
    };

    void checkSteps(const QJsonValue &steps);
    void checkVirtualSteps(const QJsonArray &steps);
    void checkStep(const QJsonValue &value, const QString &path);
    void checkTrigger(const QJsonObject &step, const QString &path);
    void checkKeys(const QJsonObject &object, std::span<const ScenarioRule> rules, const QString &path);
    void checkValue(const QJsonValue &value, const ScenarioRule &rule, const QString &path);
    void addFault(const QString &path, const QString &what);

    QString m_source;
    QList<Fault> m_faults;
};

} // namespace vitrine
