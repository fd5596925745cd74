// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/display/DisplayProgram.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace vitrine {

using std::chrono::milliseconds;

namespace {

class DisplayProgramText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::DisplayProgram)
};

struct Output
{
    QString name;
    bool isOn = false;
};

Result<DisplayState> combined(const QList<Output> &outputs)
{
    if (outputs.isEmpty())
        return Error{DisplayProgramText::tr("tells of no screen")};
    const auto on = std::ranges::count_if(outputs, &Output::isOn);
    return on == 0 ? DisplayState::Off : on == outputs.size() ? DisplayState::On : DisplayState::Mixed;
}

// Lines such as "HDMI-A-1 on".
QList<Output> wlopmOutputs(const QByteArray &text)
{
    QList<Output> outputs;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        const QStringList words = line.simplified().split(u' ');
        if (words.size() == 2 && (words.last() == "on"_L1 || words.last() == "off"_L1))
            outputs += Output{words.first(), words.last() == "on"_L1};
    }
    return outputs;
}

// A line "HDMI-A-1 "description"" for each screen, and below it, indented, "Enabled: yes".
QList<Output> wlrRandrOutputs(const QByteArray &text)
{
    QList<Output> outputs;
    QString name;
    const QStringList lines = QString::fromUtf8(text).split(u'\n');
    for (const QString &line : lines) {
        if (line.isEmpty())
            continue;
        const QString trimmed = line.trimmed();
        if (!line.at(0).isSpace())
            name = trimmed.section(u' ', 0, 0);
        else if (!name.isEmpty() && trimmed.startsWith("Enabled:"_L1))
            outputs += Output{std::exchange(name, {}), trimmed.endsWith("yes"_L1)};
    }
    return outputs;
}

// The answer of the television: "pwr-state: standby (0x01)"; on, standby, to-on and to-standby exist.
Result<DisplayState> cecState(const QByteArray &text)
{
    static const QRegularExpression word(u"\\bpwr-state:\\s*(to-)?(on|standby)\\b"_s);
    const QRegularExpressionMatch match = word.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return Error{DisplayProgramText::tr("got no answer from the screen")};
    return match.captured(2) == "on"_L1 ? DisplayState::On : DisplayState::Off;
}

} // namespace

DisplayProgram wlopmProgram()
{
    return {.name = u"wlopm"_s,
            .package = u"wlopm"_s,
            .settleTime = milliseconds(1000),
            .question = {},
            .state = [](const QByteArray &text) { return combined(wlopmOutputs(text)); },
            .change = [](DisplayState state, const QByteArray &) -> QStringList {
                return {state == DisplayState::On ? u"--on"_s : u"--off"_s, u"*"_s};
            }};
}

DisplayProgram wlrRandrProgram()
{
    return {.name = u"wlr-randr"_s,
            .package = u"wlr-randr"_s,
            .settleTime = milliseconds(1000),
            .question = {},
            .state = [](const QByteArray &text) { return combined(wlrRandrOutputs(text)); },
            .change = [](DisplayState state, const QByteArray &text) -> QStringList {
                QStringList arguments;
                const QList<Output> outputs = wlrRandrOutputs(text);
                for (const Output &output : outputs)
                    arguments += {u"--output"_s, output.name, state == DisplayState::On ? u"--on"_s : u"--off"_s};
                return arguments;
            }};
}

DisplayProgram cecProgram()
{
    // Logical address 0 is the television. A television that is in standby answers after seconds.
    const QStringList toTelevision{u"--skip-info"_s, u"--playback"_s, u"--to"_s, u"0"_s};
    return {.name = u"cec-ctl"_s,
            .package = u"v4l-utils"_s,
            .settleTime = milliseconds(5000),
            .question = toTelevision + QStringList{u"--give-device-power-status"_s},
            .state = cecState,
            .change = [](DisplayState state, const QByteArray &) -> QStringList {
                return {u"--skip-info"_s, u"--playback"_s, u"--to"_s, u"0"_s,
                        state == DisplayState::On ? u"--image-view-on"_s : u"--standby"_s};
            }};
}

} // namespace vitrine
