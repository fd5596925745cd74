// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/ChildAnswer.h"
#include "doctor/EglRenderer.h"
#include "doctor/GlRenderer.h"

#include <QList>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace vitrine {

/// \brief A node in /dev that programs render with.
struct GpuDevice
{
    QString path;
    bool accessible = false; ///< this user may read and write it

    friend bool operator==(const GpuDevice &, const GpuDevice &) = default;
};

/// \brief Whether a GPU draws here, and how that is known.
struct GpuFinding
{
    enum class Kind {
        Gpu,      ///< the driver names a GPU
        Software, ///< the driver names a software rasteriser
        NoDevice, ///< there is none
        NoAccess, ///< there is one, but not for this user
        NoDriver, ///< there is one, but no driver that can use it for this display
        DriverCrashed,
        DriverHangs, ///< no answer within GpuProbe::limit
        NotAnswered, ///< the system gave no process to ask in
    };

    Kind kind = Kind::NoDevice;
    QList<GpuDevice> devices;
    DisplayKind display = DisplayKind::None;
    std::optional<GlRenderer> renderer;    ///< when the driver answered
    QString rasteriser;                    ///< softwareRasteriser(); only with Software
    QString problem;                       ///< what EGL could not do, for experts; only with NoDriver
    std::chrono::milliseconds duration{0}; ///< how long looking took

    [[nodiscard]] bool hasGpu() const { return kind == Kind::Gpu; }
};

/// "gpu", "software", "no-device", …: for scripts.
[[nodiscard]] QString gpuFindingName(GpuFinding::Kind kind);

/// \brief Finds out whether a GPU draws on a display.
///
/// Looks for device nodes, which costs nothing, and only where there is one that may be used asks the driver, in a
/// process of its own: it may crash or hang, and a software rasteriser is not to be loaded in vain. A value; for a
/// process with one thread, before QApplication.
class GpuProbe
{
public:
    /// Asks who draws on a display; the answer as encodeRenderer() writes it.
    using Ask = std::function<ChildAnswer(DisplayKind)>;

    static constexpr std::chrono::milliseconds limit{2000}; ///< for the driver's answer

    /// Tests bring another folder than /dev, and other answers.
    explicit GpuProbe(QString deviceFolder = QStringLiteral("/dev"), Ask ask = askDriver);

    [[nodiscard]] GpuFinding look(DisplayKind display) const;

    /// What the child process answers: the renderer, or why there is none.
    [[nodiscard]] static QByteArray encodeRenderer(const Result<GlRenderer> &renderer);

private:
    [[nodiscard]] static ChildAnswer askDriver(DisplayKind display);
    [[nodiscard]] QList<GpuDevice> devices() const;
    static void readAnswer(const ChildAnswer &answer, GpuFinding &finding);

    QString m_deviceFolder;
    Ask m_ask;
};

} // namespace vitrine
