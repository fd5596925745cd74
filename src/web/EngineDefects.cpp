// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/EngineDefects.h"

#include <QCoreApplication>

#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Remedy = EngineDefect::Remedy;
using When = EngineDefect::When;

} // namespace

bool EngineDefect::affects(const QVersionNumber &engine) const
{
    return engine >= since && (until.isNull() || engine < until);
}

QString EngineDefect::effectText() const
{
    return QCoreApplication::translate("vitrine::EngineDefects", effect);
}

const QList<EngineDefect> &engineDefects()
{
    static const QList<EngineDefect> defects{
        {.name = u"media-session"_s,
         .remedy = Remedy::DisabledFeature,
         .value = "MediaSessionService,HardwareMediaKeyHandling",
         .effect = QT_TRANSLATE_NOOP("vitrine::EngineDefects",
                                     "The engine shows a second player to the desktop, and takes the media keys."),
         .source = u"measured with 6.4.2 and 6.8.2"_s},
        {.name = u"accelerated-canvas"_s,
         .until = {6, 8, 2},
         .remedy = Remedy::Flag,
         .value = "--disable-accelerated-2d-canvas",
         .effect =
             QT_TRANSLATE_NOOP("vitrine::EngineDefects", "A canvas is drawn wrongly with some drivers of the GPU."),
         .source = u"https://github.com/qutebrowser/qutebrowser/issues/7489"_s},
        {.name = u"document-picture-in-picture"_s,
         .since = {6, 7},
         .remedy = Remedy::DisabledFeature,
         .value = "DocumentPictureInPictureAPI",
         .effect = QT_TRANSLATE_NOOP("vitrine::EngineDefects",
                                     "A page that asks for a window of this kind gets an invalid one."),
         .source = u"QTBUG-132681"_s},
        {.name = u"permission-element"_s,
         .since = {6, 9},
         .until = {6, 10, 1},
         .remedy = Remedy::DisabledFeature,
         .value = "PermissionElement",
         .effect =
             QT_TRANSLATE_NOOP("vitrine::EngineDefects", "A page with the element “permission” ends the program."),
         .source = u"QTBUG-135787, QTBUG-141096"_s},
        {.name = u"page-accessibility"_s,
         .since = {6, 10, 1},
         .until = {6, 10, 2},
         .remedy = Remedy::Flag,
         .value = "--disable-renderer-accessibility",
         .effect = QT_TRANSLATE_NOOP("vitrine::EngineDefects",
                                     "A page that changes ends the program if assistive technology is used."),
         .source = u"QTBUG-142320"_s},
        {.name = u"wayland-without-seat"_s,
         .remedy = Remedy::Variable,
         .value = "QT_IM_MODULE=compose",
         .when = When::WaylandWithoutSeat,
         .effect =
             QT_TRANSLATE_NOOP("vitrine::EngineDefects",
                               "Qt's input method for Wayland ends the program if there is no keyboard or pointer."),
         .source = u"measured with 6.4.2"_s},
    };
    return defects;
}

QList<EngineDefect> engineDefectsOf(const QVersionNumber &engine)
{
    QList<EngineDefect> found;
    std::ranges::copy_if(engineDefects(), std::back_inserter(found),
                         [&engine](const EngineDefect &defect) { return defect.affects(engine); });
    return found;
}

QVersionNumber engineVersion()
{
    return QVersionNumber::fromString(QLatin1StringView(qWebEngineVersion()));
}

} // namespace vitrine
