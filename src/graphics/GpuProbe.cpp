// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GpuProbe.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QList>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr char answerSeparator = '\n';
constexpr QByteArrayView rendererAnswer("renderer");

QString oneLine(const QByteArray &text)
{
    return QString::fromUtf8(text).simplified();
}

} // namespace

QString gpuFindingName(GpuFinding::Kind kind)
{
    switch (kind) {
    case GpuFinding::Kind::Gpu:
        return u"gpu"_s;
    case GpuFinding::Kind::Software:
        return u"software"_s;
    case GpuFinding::Kind::NoDevice:
        return u"no-device"_s;
    case GpuFinding::Kind::NoAccess:
        return u"no-access"_s;
    case GpuFinding::Kind::NoDriver:
        return u"no-driver"_s;
    case GpuFinding::Kind::DriverCrashed:
        return u"driver-crashed"_s;
    case GpuFinding::Kind::DriverHangs:
        return u"driver-hangs"_s;
    case GpuFinding::Kind::NotAnswered:
        return u"not-answered"_s;
    }
    Q_UNREACHABLE();
}

GpuProbe::GpuProbe(QString deviceFolder, Ask ask)
    : m_deviceFolder(std::move(deviceFolder))
    , m_ask(std::move(ask))
{
}

GpuFinding GpuProbe::look(DisplayKind display) const
{
    QElapsedTimer timer;
    timer.start();
    GpuFinding finding;
    finding.display = display;
    finding.devices = devices();
    if (std::ranges::any_of(finding.devices, &GpuDevice::accessible))
        readAnswer(m_ask(display), finding);
    else if (!finding.devices.isEmpty())
        finding.kind = GpuFinding::Kind::NoAccess;
    finding.duration = std::chrono::milliseconds(timer.elapsed());
    return finding;
}

QByteArray GpuProbe::encodeRenderer(const Result<GlRenderer> &renderer)
{
    if (!renderer)
        return oneLine(renderer.error().message.toUtf8()).toUtf8();
    QByteArray text = rendererAnswer.toByteArray();
    for (const QString &part : {renderer->vendor, renderer->name, renderer->version})
        text += answerSeparator + part.simplified().toUtf8();
    return text;
}

ForkedProbeResult GpuProbe::askDriver(DisplayKind display)
{
    return runForkedProbe([display] { return encodeRenderer(eglRenderer(display)); }, limit);
}

QList<GpuDevice> GpuProbe::devices() const
{
    // Nodes of the kernel's DRM drivers; of NVIDIA's driver, of ARM boards, and of the Windows GPU in WSL.
    static const std::pair<const char *, QStringList> places[] = {
        {"/dri", {u"renderD*"_s}},
        {"", {u"nvidia[0-9]*"_s, u"mali[0-9]*"_s, u"kgsl-3d0"_s, u"galcore"_s, u"dxg"_s}},
    };
    QList<GpuDevice> found;
    for (const auto &[folder, names] : places) {
        const QFileInfoList nodes = QDir(m_deviceFolder + QLatin1StringView(folder))
                                        .entryInfoList(names, QDir::System | QDir::Files, QDir::Name);
        for (const QFileInfo &node : nodes)
            found.append({node.filePath(), node.isReadable() && node.isWritable()});
    }
    return found;
}

void GpuProbe::readAnswer(const ForkedProbeResult &answer, GpuFinding &finding)
{
    switch (answer.end) {
    case ForkedProbeResult::End::Answered:
        break;
    case ForkedProbeResult::End::Crashed:
        finding.kind = GpuFinding::Kind::DriverCrashed;
        return;
    case ForkedProbeResult::End::TimedOut:
        finding.kind = GpuFinding::Kind::DriverHangs;
        return;
    case ForkedProbeResult::End::NotStarted:
        finding.kind = GpuFinding::Kind::NotAnswered;
        return;
    }
    const QList<QByteArray> parts = answer.text.split(answerSeparator);
    if (parts.size() != 4 || parts[0] != rendererAnswer) {
        finding.kind = GpuFinding::Kind::NoDriver;
        finding.problem = oneLine(answer.text);
        return;
    }
    finding.renderer = GlRenderer{oneLine(parts[1]), oneLine(parts[2]), oneLine(parts[3])};
    finding.rasteriser = softwareRasteriser(*finding.renderer);
    finding.kind = finding.rasteriser.isEmpty() ? GpuFinding::Kind::Gpu : GpuFinding::Kind::Software;
}

} // namespace vitrine
