// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "doctor/Check.h"
#include "graphics/ForkedProbeResult.h"
#include "graphics/GraphicsChoice.h"
#include "settings/Settings.h"

#include <QString>

#include <optional>

namespace vitrine {

/// The check `video-decoder`: whether the GPU or the processor decodes video, and why. \a answer is that of
/// askVideoDecoder(); none if settings and graphics decide.
[[nodiscard]] Check videoDecoderCheck(VideoDecoder setting, const GraphicsChoice &choice,
                                      const std::optional<ForkedProbeResult> &answer);

/// Whether the engine must be asked, because neither \a setting nor \a choice decides.
[[nodiscard]] bool mayDecodeOnGpu(VideoDecoder setting, const GraphicsChoice &choice);

/// From the text of the engine's page chrome://gpu: an object with `status`, what the engine says of video decoding,
/// and `decoders`, the names of those of the GPU, such as `h264`. Empty if the page has not been filled in yet.
[[nodiscard]] QJsonObject videoDecodersIn(const QString &gpuPage);

} // namespace vitrine
