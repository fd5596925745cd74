// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "graphics/EglRenderer.h"
#include "graphics/ForkedProbeResult.h"
#include "graphics/GlRenderer.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief A device node in /dev that a program renders with.
struct GpuDevice
{
    QString path;
    bool accessible = false; ///< readable and writable for this user

    friend bool operator==(const GpuDevice &, const GpuDevice &) = default;
};

/// \brief Whether this machine renders with a GPU, and what the probe found.
struct GpuFinding
{
    enum class Kind {
        Gpu,      ///< the driver names a GPU
        Software, ///< the driver names a software rasteriser
        NoDevice, ///< there is no device node
        NoAccess, ///< there is one, but this user may not use it
        NoDriver, ///< there is one, but no driver can use it for this display
        DriverCrashed,
        DriverHangs, ///< no answer within GpuProbe::limit
        NotAnswered, ///< no process could be started to query the driver
    };

    Kind kind = Kind::NoDevice;
    QList<GpuDevice> devices;
    DisplayKind display = DisplayKind::None;
    std::optional<GlRenderer> renderer;    ///< when the driver answered
    QString rasteriser;                    ///< softwareRasteriser(); only with Software
    QString problem;                       ///< technical error text of EGL; only with NoDriver
    std::chrono::milliseconds duration{0}; ///< how long the probe took

    [[nodiscard]] bool hasGpu() const { return kind == Kind::Gpu; }
};

/// "gpu", "software", "no-device", …: for scripts.
[[nodiscard]] QString gpuFindingName(GpuFinding::Kind kind);

/// \brief Finds out whether a display is rendered by a GPU.
///
/// Looks for device nodes first, which is cheap. If this user can access one, queries the driver in a forked process:
/// the driver may crash or hang, and the query loads a software rasteriser if there is no GPU. A value. Use it while
/// the process has one thread: before QApplication.
class GpuProbe
{
public:
    /// Queries the renderer of a display; the answer is what encodeRenderer() returns.
    using Ask = std::function<ForkedProbeResult(DisplayKind)>;

    static constexpr std::chrono::milliseconds limit{2000}; ///< for the driver's answer

    /// Tests pass another folder and another query function.
    explicit GpuProbe(QString deviceFolder = QStringLiteral("/dev"), Ask ask = askDriver);

    [[nodiscard]] GpuFinding look(DisplayKind display) const;

    /// The answer of the forked process: the renderer, or the error text.
    [[nodiscard]] static QByteArray encodeRenderer(const Result<GlRenderer> &renderer);

private:
    [[nodiscard]] static ForkedProbeResult askDriver(DisplayKind display);
    [[nodiscard]] QList<GpuDevice> devices() const;
    static void readAnswer(const ForkedProbeResult &answer, GpuFinding &finding);

    QString m_deviceFolder;
    Ask m_ask;
};

} // namespace vitrine
