// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/PageFeatures.h"

#include <QTest>

using namespace vitrine;

class TestPageFeatures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFeatureNeedsAllItsPermissions()
    {
        using enum PagePermission;
        QCOMPARE(permissionsFor(PageFeature::Geolocation), QList{Geolocation});
        QCOMPARE(permissionsFor(PageFeature::MediaAudioVideoCapture), (QList{Camera, Microphone}));
        QCOMPARE(permissionsFor(PageFeature::MouseLock), QList{PointerLock});
        QCOMPARE(permissionsFor(PageFeature::DesktopAudioVideoCapture), QList{ScreenCapture});
    }
};

QTEST_APPLESS_MAIN(TestPageFeatures)
#include "TestPageFeatures.moc"
