// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/VideoDecoderCheck.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::VideoDecoderCheck)
};

QString nameOf(const QString &decoder)
{
    return decoder == "h264"_L1 ? u"H.264"_s : decoder.toUpper();
}

void judgeAnswer(const ForkedProbeResult &answer, Check &check)
{
    const QJsonObject said = QJsonDocument::fromJson(answer.text).object();
    if (answer.end != ForkedProbeResult::End::Answered || said.isEmpty()) {
        check.verdict = CheckVerdict::Warning;
        check.found = answer.end == ForkedProbeResult::End::Crashed
                          ? Text::tr("The browser engine ended when it was asked, while the GPU draws.")
                          : Text::tr("The browser engine did not say what decodes video.");
        check.advice = Text::tr("If videos stay black, use --video-decoder software or --graphics software.");
        return;
    }
    QStringList names;
    const QJsonArray decoders = said.value("decoders"_L1).toArray();
    for (const auto &decoder : decoders)
        names += nameOf(decoder.toString());
    check.details = said;
    if (names.isEmpty()) {
        check.verdict = CheckVerdict::Info;
        check.found = Text::tr("The processor decodes video: the browser engine has no decoder of the GPU (%1).")
                          .arg(said.value("status"_L1).toString());
        return;
    }
    check.found = Text::tr("The GPU decodes %1, the processor everything else.").arg(names.join(u", "_s));
    check.advice = Text::tr("If pictures are broken or stay black, use --video-decoder software.");
}

} // namespace

bool mayDecodeOnGpu(VideoDecoder setting, const GraphicsChoice &choice)
{
    return setting == VideoDecoder::Auto && !choice.software;
}

Check videoDecoderCheck(VideoDecoder setting, const GraphicsChoice &choice,
                        const std::optional<ForkedProbeResult> &answer)
{
    Check check{u"video-decoder"_s, Text::tr("Video decoder"), CheckVerdict::Ok, {}, {}, {}};
    if (mayDecodeOnGpu(setting, choice)) {
        judgeAnswer(answer.value_or(ForkedProbeResult()), check);
        return check;
    }
    check.verdict = CheckVerdict::Info;
    check.found = setting == VideoDecoder::Software
                      ? Text::tr("The processor decodes video, because of --video-decoder software.")
                      : Text::tr("The processor decodes video, because Vitrine draws in software.");
    check.details = {{u"decoders"_s, QJsonArray()}};
    return check;
}

QJsonObject videoDecodersIn(const QString &gpuPage)
{
    static const QRegularExpression status(uR"(^\W*Video Decode:\s*(\S[^\n]*)$)"_s,
                                           QRegularExpression::MultilineOption);
    static const QRegularExpression decoder(uR"(^\s*Decode (\w+))"_s, QRegularExpression::MultilineOption);
    const QRegularExpressionMatch found = status.match(gpuPage);
    if (!found.hasMatch())
        return {};
    QStringList decoders;
    for (auto match = decoder.globalMatch(gpuPage); match.hasNext();)
        decoders += match.next().captured(1);
    decoders.removeDuplicates();
    return {{u"status"_s, found.captured(1).trimmed()}, {u"decoders"_s, QJsonArray::fromStringList(decoders)}};
}

} // namespace vitrine
