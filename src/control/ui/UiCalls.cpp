// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "control/ui/UiCalls.h"

#include "protocol/EchoedText.h"
#include "protocol/Redaction.h"

#include <QBuffer>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

using Id = ControlMethod::Id;

/// Why \a path cannot take a picture; empty if nothing is known against it.
QString pathProblem(const QString &path)
{
    const QFileInfo file(path);
    if (path.contains(u'\0'))
        return u"“path” has a NUL character, which no path may have."_s;
    if (!file.isAbsolute())
        return u"“path” must be absolute: “%1” would be relative to the folder in which Vitrine was started."_s.arg(
            echoed(path));
    // Opening a named pipe would wait for its reader.
    return file.exists() && !file.isFile() ? u"“%1” is no file. Give the path of a file."_s.arg(echoed(path))
                                           : QString();
}

QString pngText(const QImage &image)
{
    QBuffer bytes;
    bytes.open(QIODevice::WriteOnly);
    return image.save(&bytes, "png") ? QString::fromLatin1(bytes.data().toBase64()) : QString();
}

UiInspector::Done controlReply(qint64 seq, const ControlReply &reply)
{
    return [seq, reply](const Result<UiControl> &control) {
        if (control)
            reply(QJsonObject{{u"seq"_s, seq}, {u"control"_s, redactedJson(uiControlJson(*control))}});
        else
            reply(rpcFailure(control.error()));
    };
}

QJsonObject dialogResult(const UiDialog &dialog, qint64 seq)
{
    QJsonObject json = redactedJson(uiDialogJson(dialog)).toObject();
    json.insert(u"seq"_s, seq);
    return json;
}

} // namespace

UiCalls::UiCalls(UiInspector::Parts parts, SaveImage saveImage)
    : m_inspector(std::move(parts))
    , m_saveImage(std::move(saveImage))
{
}

void UiCalls::call(const ControlCall &call, qint64 seq, const ControlReply &reply)
{
    const ControlArguments &arguments = call.arguments;
    const Id id = call.method->id;
    if (const auto busy = m_inspector.busy(); busy && (id == Id::UiClick || id == Id::UiType)) {
        reply(RpcError{RpcErrorCode::Unavailable, busy->message});
        return;
    }
    switch (id) {
    case Id::UiTree:
        m_inspector.read([reply](const QList<UiControl> &controls) { reply(redactedJson(uiControlsJson(controls))); });
        break;
    case Id::UiClick:
        m_inspector.click(arguments.text("name"_L1), controlReply(seq, reply));
        break;
    case Id::UiType:
        m_inspector.type(arguments.text("name"_L1), arguments.text("text"_L1), controlReply(seq, reply));
        break;
    case Id::Screenshot:
        screenshot(arguments, reply);
        break;
    default:
        dialog(arguments, seq, reply);
        break;
    }
}

void UiCalls::screenshot(const ControlArguments &arguments, const ControlReply &reply)
{
    const QString path = arguments.text("path"_L1);
    if (arguments.has("path"_L1)) {
        if (const QString problem = pathProblem(path); !problem.isEmpty()) {
            reply(RpcError{RpcErrorCode::InvalidParams, problem});
            return;
        }
    }
    m_inspector.screenshot(arguments.text("of"_L1), [this, path, reply](const Result<UiPicture> &picture) {
        reply(picture ? pictureResult(*picture, path) : rpcFailure(picture.error()));
    });
}

ControlResult UiCalls::pictureResult(const UiPicture &picture, const QString &path) const
{
    QJsonObject json{
        {u"width"_s, picture.image.width()}, {u"height"_s, picture.image.height()}, {u"blank"_s, picture.isBlank}};
    if (path.isEmpty()) {
        json.insert(u"png"_s, pngText(picture.image));
        return json;
    }
    if (const Result<bool> saved = m_saveImage(picture.image, path); !saved)
        return rpcFailure(saved.error());
    json.insert(u"path"_s, path);
    return json;
}

void UiCalls::dialog(const ControlArguments &arguments, qint64 seq, const ControlReply &reply)
{
    if (!arguments.has("action"_L1)) {
        const std::optional<UiDialog> open = m_inspector.dialog();
        reply(open ? QJsonValue(dialogResult(*open, seq)) : QJsonValue(QJsonValue::Null));
        return;
    }
    const Result<UiDialog> pressed = m_inspector.pressDialogAction(arguments.text("action"_L1));
    if (pressed)
        reply(dialogResult(*pressed, seq));
    else
        reply(rpcFailure(pressed.error()));
}

} // namespace vitrine
