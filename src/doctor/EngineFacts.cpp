// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/EngineFacts.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr char questionPage[] = R"(<!DOCTYPE html>
<meta charset="utf-8">
<title>Vitrine</title>
<script>
'use strict';
const types = {
    h264: 'video/mp4; codecs="avc1.640028"',
    aac: 'audio/mp4; codecs="mp4a.40.2"',
    vp9: 'video/webm; codecs="vp09.00.10.08"',
    av1: 'video/mp4; codecs="av01.0.05M.08"',
    hevc: 'video/mp4; codecs="hvc1.1.6.L93.B0"',
    opus: 'audio/webm; codecs="opus"',
};
const plays = (type) => window.MediaSource ? MediaSource.isTypeSupported(type)
    : document.createElement('video').canPlayType(type) === 'probably';
const codecs = {};
for (const [name, type] of Object.entries(types))
    codecs[name] = plays(type);

async function hasKeySystem(name) {
    if (!navigator.requestMediaKeySystemAccess)
        return false;
    const capable = (list, robustness) => list.map((name) => ({contentType: types[name], robustness}));
    const robustness = name.includes('widevine') ? 'SW_SECURE_CRYPTO' : '';
    const wish = {
        initDataTypes: ['cenc', 'keyids', 'webm'],
        videoCapabilities: capable(['h264', 'vp9'], robustness),
        audioCapabilities: capable(['aac', 'opus'], robustness),
    };
    try {
        await navigator.requestMediaKeySystemAccess(name, [wish]);
        return true;
    } catch {
        return false;
    }
}

(async () => {
    const keySystems = {
        clearkey: await hasKeySystem('org.w3.clearkey'),
        widevine: await hasKeySystem('com.widevine.alpha'),
    };
    console.log('MARK' + JSON.stringify({secure: isSecureContext, codecs, keySystems}));
})();
</script>
)";

QMap<QString, bool> flagsIn(const QJsonObject &object)
{
    QMap<QString, bool> flags;
    for (auto entry = object.begin(); entry != object.end(); ++entry)
        flags.insert(entry.key(), entry.value().toBool());
    return flags;
}

EngineFacts::State stateOf(ForkedProbeResult::End end)
{
    switch (end) {
    case ForkedProbeResult::End::Answered:
        return EngineFacts::State::Answered;
    case ForkedProbeResult::End::Crashed:
        return EngineFacts::State::Crashed;
    case ForkedProbeResult::End::TimedOut:
        return EngineFacts::State::TimedOut;
    case ForkedProbeResult::End::NotStarted:
        return EngineFacts::State::NotAsked;
    }
    Q_UNREACHABLE();
}

} // namespace

EngineFacts EngineFacts::fromAnswer(const ForkedProbeResult &answer, bool sandboxed)
{
    EngineFacts facts;
    facts.state = stateOf(answer.end);
    facts.sandboxed = sandboxed;
    if (facts.state != State::Answered)
        return facts;
    const QJsonObject said = QJsonDocument::fromJson(answer.text).object();
    facts.isSecure = said.value("secure"_L1).toBool();
    facts.codecs = flagsIn(said.value("codecs"_L1).toObject());
    facts.keySystems = flagsIn(said.value("keySystems"_L1).toObject());
    const QJsonObject fonts = said.value("fonts"_L1).toObject();
    for (auto entry = fonts.begin(); entry != fonts.end(); ++entry)
        facts.fontFamilies.insert(entry.key(), entry.value().toInt());
    if (facts.codecs.isEmpty() || facts.keySystems.isEmpty())
        facts.state = State::Incomplete;
    return facts;
}

QString engineQuestionPage()
{
    return QString::fromLatin1(questionPage).replace("MARK"_L1, engineAnswerMark());
}

QString engineAnswerMark()
{
    return u"vitrine-engine:"_s;
}

} // namespace vitrine
