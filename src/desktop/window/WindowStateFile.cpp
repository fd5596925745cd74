// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "desktop/window/WindowStateFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

constexpr qint64 largestFile = 64 * 1024;
constexpr double farthest = 100'000; // of a coordinate, in device-independent pixels
constexpr double largest = 32'767;   // of a size, as in X11
constexpr double widestFrame = 500;
constexpr qsizetype longestName = 256;

struct StateText
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::WindowStateFile)
};

/// Four whole numbers, the first two from -\a position to \a position, the others from \a least to \a size.
std::optional<std::array<int, 4>> fourNumbers(const QJsonValue &value, double position, double least, double size)
{
    const QJsonArray list = value.toArray();
    if (list.size() != 4)
        return std::nullopt;
    std::array<int, 4> numbers{};
    for (std::size_t index = 0; index < numbers.size(); ++index) {
        const double number = list.at(qsizetype(index)).toDouble(std::nan(""));
        const bool fits =
            index < 2 ? number >= -position && number <= position : number >= least && number <= size; // false for NaN
        if (!fits || number != std::floor(number))
            return std::nullopt;
        numbers[index] = int(number);
    }
    return numbers;
}

std::optional<QRect> rectIn(const QJsonValue &value)
{
    const auto numbers = fourNumbers(value, farthest, 1, largest);
    if (!numbers)
        return std::nullopt;
    const auto [x, y, width, height] = *numbers;
    return QRect(x, y, width, height);
}

std::optional<WindowPlacement> placementIn(const QJsonObject &json)
{
    const std::optional<QRect> window = rectIn(json.value("window"_L1));
    const std::optional<QRect> screenArea = rectIn(json.value("screenArea"_L1));
    const auto frame = fourNumbers(json.value("frame"_L1), widestFrame, 0, widestFrame);
    const QString screen = json.value("screen"_L1).toString();
    if (!window || !screenArea || !frame || frame->at(0) < 0 || frame->at(1) < 0 || screen.size() > longestName)
        return std::nullopt;
    const auto [left, top, right, bottom] = *frame;
    return WindowPlacement{*window,     QMargins(left, top, right, bottom),  screen,
                           *screenArea, json.value("maximized"_L1).toBool(), json.value("fullScreen"_L1).toBool()};
}

QJsonArray arrayOf(const QRect &rect)
{
    return {rect.x(), rect.y(), rect.width(), rect.height()};
}

QJsonObject jsonOf(const WindowPlacement &placement)
{
    const QMargins &frame = placement.frame;
    return {{u"window"_s, arrayOf(placement.window)},
            {u"frame"_s, QJsonArray{frame.left(), frame.top(), frame.right(), frame.bottom()}},
            {u"screen"_s, placement.screen},
            {u"screenArea"_s, arrayOf(placement.screenArea)},
            {u"maximized"_s, placement.isMaximized},
            {u"fullScreen"_s, placement.isFullScreen}};
}

} // namespace

Result<WindowState> readWindowState(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return WindowState{};
    if (!file.open(QIODevice::ReadOnly))
        return Error{StateText::tr("The place of the window is not known, because %1 cannot be read (%2).")
                         .arg(path, file.errorString())};
    const QJsonObject json = QJsonDocument::fromJson(file.read(largestFile)).object();
    const QJsonValue placement = json.value("placement"_L1);
    WindowState state;
    const double miniWidth = json.value("miniWidth"_L1).toDouble();
    if (miniWidth > 0 && miniWidth <= largest) // false for NaN
        state.miniWidth = int(miniWidth);
    if (!placement.isNull() && !placement.isUndefined())
        state.placement = placementIn(placement.toObject());
    if (json.isEmpty() || (placement.isObject() && !state.placement))
        return Error{StateText::tr("The place of the window is not known, because %1 is damaged. It is written "
                                   "again.")
                         .arg(path)};
    return state;
}

Result<bool> writeWindowState(const QString &path, const WindowState &state)
{
    const QJsonObject json{{u"placement"_s, state.placement ? QJsonValue(jsonOf(*state.placement)) : QJsonValue()},
                           {u"miniWidth"_s, state.miniWidth}};
    QSaveFile file(path);
    const bool isWritten =
        file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(json).toJson()) > 0 && file.commit();
    if (isWritten)
        return true;
    return Error{StateText::tr("The place of the window is not remembered, because %1 cannot be written (%2).")
                     .arg(path, file.errorString())};
}

} // namespace vitrine
