// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "KeyAttempts.h"

using namespace Qt::StringLiterals;

namespace vitrine {

QStringList keyAttempts()
{
    static const QStringList all =
        QStringList()
        // Keys of browsers and of Qt.
        << u"ctrl+a ctrl+b ctrl+c ctrl+d ctrl+e ctrl+f ctrl+g ctrl+h ctrl+i ctrl+j ctrl+k ctrl+l ctrl+m "
           u"ctrl+n ctrl+o ctrl+p ctrl+q ctrl+r ctrl+s ctrl+t ctrl+u ctrl+v ctrl+w ctrl+x ctrl+y ctrl+z "
           u"ctrl+plus ctrl+minus ctrl+0 ctrl+1 ctrl+9 ctrl+comma ctrl+F4 ctrl+F5 ctrl+Tab ctrl+shift+Tab "
           u"ctrl+Home ctrl+End ctrl+Left ctrl+Return ctrl+Insert ctrl+shift+n ctrl+shift+t ctrl+shift+w "
           u"ctrl+shift+i ctrl+shift+j ctrl+shift+c ctrl+shift+r ctrl+shift+p ctrl+shift+b ctrl+shift+o "
           u"ctrl+shift+s ctrl+shift+Delete ctrl+shift+Escape ctrl+shift+v ctrl+shift+a ctrl+shift+m "
           u"shift+Insert shift+F5 shift+F10 shift+Escape alt+Left alt+Right alt+Home alt+Return alt+d alt+e "
           u"alt+f alt+space F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12 Escape Menu BackSpace Help Print Pause "
           u"Cancel Tab shift+Tab"_s.split(u' ')
        // Keys of the window manager and of desktops.
        << u"alt+F4 alt+F1 alt+F2 alt+F5 alt+F9 alt+F10 alt+Tab alt+shift+Tab alt+Escape ctrl+alt+Tab "
           u"ctrl+Escape ctrl+alt+Left ctrl+alt+Right ctrl+alt+Up ctrl+alt+Down ctrl+alt+d ctrl+alt+t "
           u"ctrl+alt+l ctrl+alt+Delete shift+alt+Left shift+alt+Right super+d super+e super+r super+l "
           u"super+Tab super+F1 super+F2 super+F4 super super+Left super+Up super+shift+Right super+m "
           u"super+space"_s.split(u' ')
        // Keys of multimedia keyboards and remote controls.
        << u"XF86Back XF86Forward XF86Refresh XF86Reload XF86Stop XF86HomePage XF86Search XF86Favorites "
           u"XF86WWW XF86Mail XF86Calculator XF86MyComputer XF86Explorer XF86OpenURL XF86Close XF86New "
           u"XF86Save XF86ZoomIn XF86ZoomOut XF86Copy XF86Paste XF86Tools XF86AudioPlay XF86AudioStop "
           u"XF86AudioNext XF86Sleep XF86ScreenSaver XF86LogOff"_s.split(u' ');
    return all;
}

} // namespace vitrine
