// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ScenarioStories.h"

#include <QTest>

using namespace vitrine;

/// Every built-in scenario with a failure: what it is for comes in this order.
class TestScenarioFailuresEndToEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhatItIsFor_data() { addStoryRows(failingStories()); }
    void showsWhatItIsFor() { playStory(); }
};

QTEST_GUILESS_MAIN(TestScenarioFailuresEndToEnd)
#include "TestScenarioFailuresEndToEnd.moc"
