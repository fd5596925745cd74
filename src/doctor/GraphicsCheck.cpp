// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/GraphicsCheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::GraphicsCheck)
};

QString deviceList(const GpuFinding &gpu)
{
    QStringList paths;
    for (const GpuDevice &device : gpu.devices)
        paths += device.path;
    return paths.join(u", "_s);
}

QString whatWasFound(const GpuFinding &gpu)
{
    switch (gpu.kind) {
    case GpuFinding::Kind::Gpu:
        return Text::tr("A GPU draws here: %1.").arg(gpu.renderer->name);
    case GpuFinding::Kind::Software:
        return Text::tr("No GPU draws here: there is a graphics device (%1), but the display is drawn by the processor "
                        "(%2).")
            .arg(deviceList(gpu), gpu.renderer->name.isEmpty() ? gpu.rasteriser : gpu.renderer->name);
    case GpuFinding::Kind::NoDevice:
        return Text::tr("No GPU draws here: there is no graphics device in /dev.");
    case GpuFinding::Kind::NoAccess:
        return Text::tr("No GPU draws here: this user may not use the graphics device (%1).").arg(deviceList(gpu));
    case GpuFinding::Kind::NoDriver:
        return Text::tr("No GPU draws here: there is a graphics device (%1), but no driver that can use it (%2).")
            .arg(deviceList(gpu), gpu.problem);
    case GpuFinding::Kind::DriverCrashed:
        return Text::tr("No GPU can be used: the driver of the graphics device (%1) crashed when it was asked.")
            .arg(deviceList(gpu));
    case GpuFinding::Kind::DriverHangs:
        return Text::tr("No GPU can be used: the driver of the graphics device (%1) did not answer within %2 seconds.")
            .arg(deviceList(gpu))
            .arg(GpuProbe::limit / std::chrono::seconds(1));
    case GpuFinding::Kind::NotAnswered:
        return Text::tr(
            "Whether a GPU draws is not known: the system could not start another process to ask the driver.");
    }
    Q_UNREACHABLE();
}

QString whatIsUsed(const GraphicsChoice &choice)
{
    using Why = GraphicsChoice::Why;
    const QString used =
        choice.software ? Text::tr("Vitrine draws in software") : Text::tr("Vitrine draws with OpenGL");
    switch (choice.why) {
    case Why::GpuOption:
        return Text::tr("%1, because of --graphics gpu.").arg(used);
    case Why::SoftwareOption:
        return Text::tr("%1, because of --graphics software.").arg(used);
    case Why::QtVariable:
    case Why::GlVariable:
        return Text::tr("%1, because %2 is set.").arg(used, choice.variable);
    case Why::Headless:
        return Text::tr("%1, because --headless shows nothing on a screen.").arg(used);
    case Why::Platform:
        return Text::tr("%1, because the chosen platform of Qt has no GPU.").arg(used);
    case Why::Probe:
        return used + u'.';
    }
    Q_UNREACHABLE();
}

/// How to make the GPU usable; empty if nothing helps or is needed.
QString howToGetTheGpu(const GpuFinding &gpu)
{
    switch (gpu.kind) {
    case GpuFinding::Kind::Gpu:
    case GpuFinding::Kind::NoDevice:
        return {};
    case GpuFinding::Kind::Software:
        return Text::tr("If this is the machine's own screen, install the driver of its GPU. On a remote or virtual "
                        "display, and in a container without the driver, drawing in software is right.");
    case GpuFinding::Kind::NoAccess:
        return Text::tr("Start Vitrine in the desktop session, or make its user a member of the group that owns the "
                        "device, usually “render” or “video”.");
    case GpuFinding::Kind::NoDriver:
        return Text::tr("Install the driver of the GPU (Debian: libgl1-mesa-dri, or the vendor's own). If Vitrine runs "
                        "in a container, install it there.");
    case GpuFinding::Kind::DriverCrashed:
    case GpuFinding::Kind::DriverHangs:
        return Text::tr("Update the driver of the GPU, or use --graphics software, which does not ask it.");
    case GpuFinding::Kind::NotAnswered:
        return Text::tr("Raise the limit on the number of processes, or choose with --graphics.");
    }
    Q_UNREACHABLE();
}

QJsonObject details(const GraphicsChoice &choice, const GpuFinding &gpu)
{
    QJsonArray devices;
    for (const GpuDevice &device : gpu.devices)
        devices.append(QJsonObject{{u"path"_s, device.path}, {u"accessible"_s, device.accessible}});
    QJsonObject object{
        {u"uses"_s, choice.software ? u"software"_s : u"gpu"_s},
        {u"why"_s, graphicsReasonName(choice.why)},
        {u"gpu"_s, gpuFindingName(gpu.kind)},
        {u"display"_s, displayKindName(gpu.display)},
        {u"devices"_s, devices},
        {u"probeMs"_s, static_cast<qint64>(gpu.duration.count())},
    };
    if (gpu.renderer) {
        object.insert(u"vendor"_s, gpu.renderer->vendor);
        object.insert(u"renderer"_s, gpu.renderer->name);
        object.insert(u"version"_s, gpu.renderer->version);
    }
    if (!choice.variable.isEmpty())
        object.insert(u"variable"_s, choice.variable);
    if (!gpu.problem.isEmpty())
        object.insert(u"problem"_s, gpu.problem);
    return object;
}

} // namespace

Check graphicsCheck(const GraphicsChoice &choice, const GpuFinding &gpu)
{
    Check check{u"graphics"_s, Text::tr("Graphics"), CheckVerdict::Ok, {}, {}, details(choice, gpu)};
    check.found = whatWasFound(gpu) + u' ' + whatIsUsed(choice);
    if (!choice.software && !gpu.hasGpu()) {
        check.verdict = CheckVerdict::Warning;
        check.advice =
            Text::tr("Remove that: without a GPU, OpenGL costs much more processor time than drawing in software.");
    } else if (choice.software && choice.why != GraphicsChoice::Why::Probe) {
        check.verdict = CheckVerdict::Info;
    } else {
        check.advice = howToGetTheGpu(gpu);
        if (!gpu.hasGpu())
            check.verdict = check.advice.isEmpty() ? CheckVerdict::Info : CheckVerdict::Warning;
    }
    return check;
}

} // namespace vitrine
