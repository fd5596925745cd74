// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "PageAttempts.h"

namespace vitrine {

namespace {

using Frame = EscapeKiosk::Frame;

const QList<Frame> all{Frame::Top, Frame::Player, Frame::Foreign};
const QList<Frame> player{Frame::Player};
const QList<Frame> foreign{Frame::Foreign};

} // namespace

/// Dialogs, permissions, files and load.
QList<PageAttempt> dialogAttempts()
{
    return {
        {"alert", "alert('hello')", all},
        {"confirm", "confirm('sure?')", all},
        {"prompt", "prompt('name?')", all},
        {"a loop of alerts", "for (let i = 0; i < 200; ++i) alert(i)", all},
        {"alerts by a timer",
         "{ let i = 0; const timer = setInterval(() => { alert(i); if (++i > 50) clearInterval(timer); }, 5); }", all},
        {"print", "print()", all},
        {"print of a frame", "document.body.appendChild(document.createElement('iframe')).contentWindow.print()", all},
        {"a download",
         "document.body.appendChild(Object.assign(document.createElement('a'), {href: '/file', download: 'a.bin'}))"
         ".click()",
         all},
        {"a download of data",
         "document.body.appendChild(Object.assign(document.createElement('a'),"
         " {href: 'data:application/octet-stream,x', download: 'a.bin'})).click()",
         all},
        {"a download in a frame",
         "document.body.append(Object.assign(document.createElement('iframe'), {src: '/file'}))", all},
        {"a document that needs a viewer",
         "document.body.append(Object.assign(document.createElement('iframe'), {src: '/paper.pdf'}))", all},
        {"a password prompt", "document.body.append(Object.assign(document.createElement('iframe'), {src: '/login'}))",
         all},
        {"a password prompt of a request", "fetch('/login').catch(() => {})", all},
        {"notifications", "Notification.requestPermission().then(() => new Notification('hello'))", all},
        {"a camera", "navigator.mediaDevices.getUserMedia({video: true}).catch(() => {})", all},
        {"camera and microphone", "navigator.mediaDevices.getUserMedia({video: true, audio: true}).catch(() => {})",
         player},
        {"the screen", "navigator.mediaDevices.getDisplayMedia().catch(() => {})", all},
        {"the place", "navigator.geolocation.getCurrentPosition(() => {}, () => {})", all},
        {"reading the clipboard", "navigator.clipboard.readText().catch(() => {})", all},
        {"copying and pasting",
         "document.execCommand('selectAll'); document.execCommand('copy'); document.execCommand('paste')", all},
        {"a file", "Object.assign(document.createElement('input'), {type: 'file'}).click()", all},
        {"opening files", "showOpenFilePicker().catch(() => {})", player},
        {"saving a file", "showSaveFilePicker().catch(() => {})", player},
        {"a folder", "showDirectoryPicker().catch(() => {})", player},
        {"a colour", "Object.assign(document.createElement('input'), {type: 'color'}).click()", all},
        {"the pointer", "document.body.requestPointerLock()", all},
        {"the keyboard", "navigator.keyboard.lock().catch(() => {})", all},
        {"full screen", "document.body.requestFullscreen().catch(() => {})", all},
        {"handling a scheme", "navigator.registerProtocolHandler('web+kiosk', location.href + '?%s', 'x')", all},
        {"handling mail", "navigator.registerProtocolHandler('mailto', location.href + '?%s', 'x')", player},
        {"a key for signing in",
         "navigator.credentials.create({publicKey: {challenge: new Uint8Array(8), rp: {name: 'x'},"
         " user: {id: new Uint8Array(8), name: 'x', displayName: 'x'},"
         " pubKeyCredParams: [{type: 'public-key', alg: -7}]}}).catch(() => {})",
         player},
        {"sharing", "navigator.share({url: 'https://example.com/'}).catch(() => {})", player},
        {"USB", "navigator.usb.requestDevice({filters: []}).catch(() => {})", player},
        {"Bluetooth", "navigator.bluetooth.requestDevice({acceptAllDevices: true}).catch(() => {})", player},
        {"MIDI", "navigator.requestMIDIAccess({sysex: true}).catch(() => {})", player},
        {"storage for ever", "navigator.storage.persist()", all},
        {"a service worker", "navigator.serviceWorker.register('/worker.js')", all},
        {"a shared worker", "new SharedWorker('/worker.js')", all},
        {"keys of a script",
         "for (const key of ['w', 'q', 'n', 'p']) document.dispatchEvent(new KeyboardEvent('keydown',"
         " {key, ctrlKey: true, bubbles: true})); document.execCommand('print')",
         all},
        {"a search", "window.find('kiosk')", all},
        {"editing the page", "document.designMode = 'on'; document.designMode = 'off'", all},
        {"a flood of messages", "for (let i = 0; i < 2000; ++i) top.postMessage('x', '*')", foreign},
        {"a flood of frames", "for (let i = 0; i < 50; ++i) document.body.append(document.createElement('iframe'))",
         foreign},
        {"a flood of windows", "for (let i = 0; i < 50; ++i) window.open('https://example.com/' + i)", all},
        {"a flood of navigation",
         "for (let i = 0; i < 50; ++i) setTimeout(() => { location = 'https://example.com/' + i; }, i)", all},
        {"a busy second", "{ const end = Date.now() + 1000; while (Date.now() < end) {} }", foreign},
        {"much memory", "self.kept = Array.from({length: 50}, () => new Uint8Array(1e6).fill(1)); self.kept = null",
         foreign},
    };
}

QList<PageAttempt> clickAttempts()
{
    return {
        {"window.open", "window.open('https://example.com/')", all},
        {"ten windows", "for (let i = 0; i < 10; ++i) window.open('https://example.com/' + i)", all},
        {"a window of the page", "window.open(location.href)", player},
        {"location", "location = 'https://example.com/'", all},
        {"top.location", "top.location = 'https://example.com/'", foreign},
        {"mailto:", "location = 'mailto:a@example.com'", all},
        {"tel:", "location = 'tel:+123'", player},
        {"intent:", "location = 'intent://scan/#Intent;scheme=zxing;end'", player},
        {"a link to another window",
         "document.body.appendChild(Object.assign(document.createElement('a'),"
         " {href: 'https://example.com/', target: '_blank'})).click()",
         all},
        {"a download",
         "document.body.appendChild(Object.assign(document.createElement('a'), {href: '/file', download: 'a.bin'}))"
         ".click()",
         all},
        {"alert", "alert('hello')", all},
        {"print", "print()", player},
        {"a file", "Object.assign(document.createElement('input'), {type: 'file'}).click()", all},
        {"opening files", "showOpenFilePicker().catch(() => {})", player},
        {"a folder", "showDirectoryPicker().catch(() => {})", player},
        {"a colour",
         "document.body.appendChild(Object.assign(document.createElement('input'), {type: 'color'})).click()", all},
        {"the screen", "navigator.mediaDevices.getDisplayMedia().catch(() => {})", player},
        {"the pointer", "document.body.requestPointerLock()", all},
        {"the clipboard", "navigator.clipboard.readText().catch(() => {})", player},
        {"full screen, and leaving it",
         "document.body.requestFullscreen().then(() => document.exitFullscreen()).catch(() => {})", all},
        {"beforeunload and location",
         "addEventListener('beforeunload', (event) => { event.preventDefault(); event.returnValue = 'stay'; },"
         " {once: true}); location = 'https://example.com/'",
         foreign},
        {"window.close", "window.close()", all},
        {"history.back", "history.back()", all},
    };
}

} // namespace vitrine
