// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/EngineChecks.h"

#include <QCoreApplication>

#include <array>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::EngineChecks)
};

struct Codec
{
    const char *key;
    const char *name;
    bool isNeeded; ///< nearly every stream needs it
};

constexpr std::array codecs{Codec{"h264", "H.264", true}, Codec{"aac", "AAC", true},    Codec{"vp9", "VP9", false},
                            Codec{"av1", "AV1", false},   Codec{"hevc", "HEVC", false}, Codec{"opus", "Opus", false}};

/// How the engine was asked: in a run it may draw in another way.
QString howAsked(const EngineFacts &facts)
{
    return facts.sandboxed ? Text::tr("As the browser engine reports, offscreen.")
                           : Text::tr("As the browser engine reports, offscreen and with the sandbox off.");
}

QString whyNoAnswer(EngineFacts::State state)
{
    using State = EngineFacts::State;
    switch (state) {
    case State::Answered:
        return {};
    case State::Crashed:
        return Text::tr("The browser engine ended before it answered.");
    case State::TimedOut:
        return Text::tr("The browser engine did not answer in time.");
    case State::NotAsked:
        return Text::tr("The browser engine could not be asked: the system could not start another process.");
    case State::Incomplete:
        return Text::tr("The browser engine gave an answer that cannot be read.");
    }
    Q_UNREACHABLE();
}

Check codecCheck(const EngineFacts &facts)
{
    Check check{u"codecs"_s, Text::tr("Codecs"), CheckVerdict::Ok, {}, {}, {}};
    if (facts.state != EngineFacts::State::Answered) {
        check.verdict = facts.state == EngineFacts::State::Crashed ? CheckVerdict::Problem : CheckVerdict::Warning;
        check.found = whyNoAnswer(facts.state);
        check.advice = facts.state == EngineFacts::State::TimedOut
                           ? Text::tr("Try again when the machine is less busy.")
                           : Text::tr("See the check of the sandbox. Run vitrine demo --headless to see what the "
                                      "engine reports. If that does not help, reinstall the Qt WebEngine packages.");
        return check;
    }
    QStringList there;
    QStringList missing;
    bool isNeeded = false;
    for (const Codec &codec : codecs) {
        const bool plays = facts.codecs.value(QLatin1StringView(codec.key));
        (plays ? there : missing) += QLatin1StringView(codec.name);
        isNeeded |= codec.isNeeded && !plays;
        check.details.insert(QLatin1StringView(codec.key), plays);
    }
    check.details.insert(u"sandboxed"_s, facts.sandboxed);
    check.found = missing.isEmpty() ? Text::tr("Plays %1.").arg(there.join(u", "_s))
                  : there.isEmpty() ? Text::tr("Plays nothing: not %1.").arg(missing.join(u", "_s))
                                    : Text::tr("Plays %1; not %2.").arg(there.join(u", "_s), missing.join(u", "_s));
    check.found += u' ' + howAsked(facts);
    if (isNeeded) {
        check.verdict = CheckVerdict::Problem;
        check.found += u' ' + Text::tr("Most streams are H.264 with AAC: they stay black.");
        check.advice = Text::tr("Use a Qt WebEngine that is built with proprietary codecs, as those of Debian and "
                                "Ubuntu are.");
    } else if (!missing.isEmpty()) {
        check.verdict = CheckVerdict::Info;
        check.advice =
            Text::tr("This affects only streams that are offered in no other codec: offer them in H.264, too.");
    }
    return check;
}

Check drmCheck(const EngineFacts &facts, const QStringList &cdmFiles)
{
    Check check{u"drm"_s, Text::tr("Protected content (EME)"), CheckVerdict::Ok, {}, {}, {}};
    if (facts.state != EngineFacts::State::Answered) {
        check.verdict = CheckVerdict::Skipped;
        check.found = whyNoAnswer(facts.state);
        return check;
    }
    const bool clearKey = facts.keySystems.value(u"clearkey"_s);
    const bool widevine = facts.keySystems.value(u"widevine"_s);
    check.details = {{u"clearkey"_s, clearKey}, {u"widevine"_s, widevine}, {u"secureContext"_s, facts.isSecure}};
    if (widevine) {
        check.found = Text::tr("Widevine is there%1.").arg(clearKey ? Text::tr(", Clear Key too") : QString());
        return check;
    }
    check.verdict = CheckVerdict::Warning;
    check.found = (clearKey ? Text::tr("Clear Key is available, Widevine is not.")
                            : Text::tr("Neither Clear Key nor Widevine is available.")) +
                  u' ' + Text::tr("Streams that are protected with Widevine stay black; all others play.");
    check.advice = cdmFiles.isEmpty()
                       ? Text::tr("Only if your streams are protected: install Google Chrome, whose module the browser "
                                  "engine finds in /opt/google/chrome, or name another libwidevinecdm.so: "
                                  "QTWEBENGINE_CHROMIUM_FLAGS=--widevine-path=/path/to/libwidevinecdm.so")
                       : Text::tr("The module %1 exists, but the browser engine does not load it: it may be built for "
                                  "another processor or a newer engine, or this user may not read it. Name another: "
                                  "QTWEBENGINE_CHROMIUM_FLAGS=--widevine-path=/path/to/libwidevinecdm.so")
                             .arg(cdmFiles.first());
    return check;
}

Check fontCheck(const EngineFacts &facts)
{
    Check check{u"fonts"_s, Text::tr("Japanese and Chinese fonts"), CheckVerdict::Ok, {}, {}, {}};
    if (facts.fontFamilies.isEmpty()) {
        check.verdict = CheckVerdict::Skipped;
        check.found = Text::tr("Not checked: the process that looks for them did not answer.");
        return check;
    }
    QStringList missing;
    for (auto family = facts.fontFamilies.begin(); family != facts.fontFamilies.end(); ++family) {
        check.details.insert(family.key(), family.value());
        if (family.value() == 0)
            missing += family.key();
    }
    if (missing.isEmpty()) {
        check.found = Text::tr("There are fonts for both.");
        return check;
    }
    check.verdict = CheckVerdict::Warning;
    check.found =
        Text::tr("There is no font for: %1. Titles and messages in these languages are shown as empty squares.")
            .arg(missing.join(u", "_s));
    check.advice = Text::tr("Install a font with these characters, the package fonts-noto-cjk for example.");
    return check;
}

} // namespace

QList<Check> engineChecks(const EngineFacts &facts, const QStringList &cdmFiles)
{
    return {codecCheck(facts), drmCheck(facts, cdmFiles), fontCheck(facts)};
}

QStringList widevinePlaces(const QString &home)
{
    const QString inFolder = u"/_platform_specific/linux_x64/libwidevinecdm.so"_s;
    QStringList places{
        u"/opt/google/chrome/WidevineCdm"_s + inFolder,          u"/opt/google/chrome/libwidevinecdm.so"_s,
        u"/usr/lib64/chromium-browser/WidevineCdm"_s + inFolder, u"/usr/lib/chromium/libwidevinecdm.so"_s,
        u"/usr/lib/chromium-browser/libwidevinecdm.so"_s,        u"/usr/lib64/chromium/libwidevinecdm.so"_s,
    };
    if (!home.isEmpty())
        places += {home + u"/.config/google-chrome/WidevineCdm"_s, home + u"/.config/chromium/WidevineCdm"_s};
    return places;
}

} // namespace vitrine
