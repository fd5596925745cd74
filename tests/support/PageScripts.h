// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QByteArray>

namespace vitrine {

/// A script element with \a text.
inline QByteArray script(const QByteArray &text)
{
    return "<script>" + text + "</script>";
}

/// A progress message as a JavaScript object.
inline QByteArray progress(const QByteArray &position)
{
    return "{event: 'infoDelivery', info: {currentTime: " + position + "}}";
}

/// A script element that posts \a message, a JavaScript expression, to the top page.
inline QByteArray posting(const QByteArray &message)
{
    return script("top.postMessage(" + message + ", '*');");
}

/// A script element that posts progress at \a position every 20 ms, like a playing player.
inline QByteArray ticking(const QByteArray &position)
{
    return script("setInterval(() => top.postMessage(" + progress(position) + ", '*'), 20);");
}

/// The message of a page that pretends to be the player.
inline const QByteArray hostile = progress("666");

/// A page that sends messages like a player. Its script \a text can use three functions: `say(object)` posts JSON text
/// to the host page, `progress(seconds)` and `tell(event, data)` post deliveries.
inline QByteArray playerPage(const QByteArray &text)
{
    return "<!DOCTYPE html><meta charset=utf-8><title>player</title><body>" +
           script("'use strict';"
                  "const say = (message) => parent.postMessage(JSON.stringify(message), '*');"
                  "const progress = (time) => say({event: 'infoDelivery', info: {currentTime: time, playbackRate: 1,"
                  "  currentTimeLastUpdated: Date.now() / 1000}});"
                  "const tell = (name, data) => say({event: 'infoDelivery', info: {playlogEventName: name,"
                  "  currentTimeLastUpdated: Date.now() / 1000, playlogData: data || {}}});" +
                  text);
}

/// The message of the real player.
inline const QByteArray honest = progress("1");

} // namespace vitrine
