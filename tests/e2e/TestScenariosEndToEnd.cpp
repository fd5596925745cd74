// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioStories.h"

#include "simulator/Scenario.h"

#include <QTest>

using namespace vitrine;

/// Every built-in scenario that plays: what it is for comes in this order.
class TestScenariosEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItIsFor_data() { addStoryRows(playingStories()); }
    void showsWhatItIsFor() { playStory(); }

    void leavesNoScenarioOut()
    {
        QStringList played;
        for (const ScenarioStory &story : playingStories() + failingStories())
            played += story.scenario;
        played.sort();
        QStringList names = Scenario::builtInNames();
        names.sort();
        QCOMPARE(played, names);
    }
};

QTEST_GUILESS_MAIN(TestScenariosEndToEnd)
#include "TestScenariosEndToEnd.moc"
