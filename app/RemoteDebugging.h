// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include "devtools/BrowserPort.h"
#include "protocol/Result.h"
#include "settings/Settings.h"

#include <QProcessEnvironment>
#include <QString>
#include <QThread>

#include <memory>

namespace vitrine {

/// \brief The DevTools gateway of a run, in a thread of its own: large messages delay no frame.
///
/// Created and destroyed in the GUI thread. Writes the gateway's URL, which has a token then, to the file of
/// `remote_debugging_url_file`, readable by the user alone, and removes the file at the end, unless another run
/// has written its own. The URL is in no log.
class RemoteDebugging final
{
public:
    /// Where the browser engine of this process serves the DevTools protocol, according to \a variables:
    /// `--remote-debugging-port` in QTWEBENGINE_CHROMIUM_FLAGS, which Qt prefers, or QTWEBENGINE_REMOTE_DEBUGGING. Port
    /// 0 if it does not. The error says which of them is wrong.
    [[nodiscard]] static Result<BrowserPort> browserPort(const QProcessEnvironment &variables);

    /// Whether \a settings allow it: a kiosk needs the option on its command line, and a file for the URL a port and a
    /// folder that can be written to. No error without these settings.
    [[nodiscard]] static Result<bool> check(const Settings &settings);
    /// Listens on `remote_debugging_port`, in front of browserPort() of \a variables. No object, and no error, if the
    /// setting is 0. Fails with a message for the user if check() does, or if the port is in use.
    [[nodiscard]] static Result<std::unique_ptr<RemoteDebugging>> start(const Settings &settings,
                                                                        const QProcessEnvironment &variables);
    ~RemoteDebugging();

private:
    RemoteDebugging() = default;

    QThread m_thread;
    QString m_urlFile; ///< empty until it is written
    QByteArray m_url;  ///< the content of the file
};

} // namespace vitrine
