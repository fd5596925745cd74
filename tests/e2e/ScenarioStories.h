// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace vitrine {

/// \brief A built-in scenario, and what it is for.
///
/// A pattern is a kind and conditions such as `field=value`, `field<number` or `data.field>number`, where `data.` means
/// the properties of an event.
struct ScenarioStory
{
    QString scenario;
    QStringList expected; ///< patterns, in this order; others may come between them
    QStringList arguments = {};
    QStringList besides = {}; ///< patterns, each at any time
};

/// The scenarios that play.
[[nodiscard]] QList<ScenarioStory> playingStories();
/// The scenarios with a failure, and what comes after it.
[[nodiscard]] QList<ScenarioStory> failingStories();

/// A row for each of \a stories, and, for such a row, the play with its checks.
void addStoryRows(const QList<ScenarioStory> &stories);
void playStory();

} // namespace vitrine
