// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "control/ControlCall.h"
#include "control/ui/UiInspector.h"

#include <QImage>

#include <functional>

namespace vitrine {

/// \brief Carries out the calls of the control socket that read and drive the window: `ui.tree`, `ui.click`, `ui.type`,
/// `screenshot`, `dialog`.
///
/// Owned by ControlService; GUI thread; window, page and dialog must outlive it.
class UiCalls final
{
public:
    /// Writes a picture to an absolute path.
    using SaveImage = std::function<Result<bool>(const QImage &image, const QString &path)>;

    UiCalls(UiInspector::Parts parts, SaveImage saveImage);

    /// \a seq is the number of the last event before the call. Calls \a reply once.
    void call(const ControlCall &call, qint64 seq, const ControlReply &reply);

    /// See UiInspector::end().
    void end() { m_inspector.end(); }

private:
    void screenshot(const ControlArguments &arguments, const ControlReply &reply);
    void dialog(const ControlArguments &arguments, qint64 seq, const ControlReply &reply);
    [[nodiscard]] ControlResult pictureResult(const UiPicture &picture, const QString &path) const;

    UiInspector m_inspector;
    const SaveImage m_saveImage;
};

} // namespace vitrine
