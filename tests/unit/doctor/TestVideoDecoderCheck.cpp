// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/VideoDecoderCheck.h"

#include "unit/doctor/CheckList.h"

using namespace Qt::StringLiterals;
using namespace vitrine;
using End = ForkedProbeResult::End;

class TestVideoDecoderCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhatDecodes_data()
    {
        QTest::addColumn<VideoDecoder>("setting");
        QTest::addColumn<bool>("drawsInSoftware");
        QTest::addColumn<std::optional<ForkedProbeResult>>("answer");
        QTest::addColumn<CheckVerdict>("verdict");
        QTest::addColumn<QStringList>("texts");
        using enum CheckVerdict;
        const auto row = [](const char *name, VideoDecoder setting, bool drawsInSoftware,
                            const std::optional<ForkedProbeResult> &answer, CheckVerdict verdict,
                            const QStringList &texts) {
            QTest::newRow(name) << setting << drawsInSoftware << answer << verdict << texts;
        };
        const auto answered = [](const QByteArray &text) {
            return ForkedProbeResult{End::Answered, text};
        };
        row("the setting", VideoDecoder::Software, false, std::nullopt, Info, {u"because of --video-decoder"_s});
        row("no GPU draws", VideoDecoder::Auto, true, std::nullopt, Info, {u"because Vitrine draws in software"_s});
        row("the GPU", VideoDecoder::Auto, false,
            answered(R"({"status": "Hardware accelerated", "decoders": ["h264", "vp9"]})"), Ok,
            {u"GPU decodes H.264, VP9,"_s, u"--video-decoder software"_s});
        row("the GPU cannot", VideoDecoder::Auto, false, answered(R"({"status": "Software only", "decoders": []})"),
            Info, {u"processor decodes"_s, u"(Software only)"_s});
        row("crashed", VideoDecoder::Auto, false, ForkedProbeResult{End::Crashed, {}}, Warning,
            {u"ended when it was asked"_s, u"--graphics software"_s});
        row("hangs", VideoDecoder::Auto, false, ForkedProbeResult{End::TimedOut, {}}, Warning, {u"did not say"_s});
        row("nonsense", VideoDecoder::Auto, false, answered("?"), Warning, {u"did not say"_s});
        row("no display to ask on", VideoDecoder::Auto, false, std::nullopt, Warning, {u"did not say"_s});
    }

    void tellsWhatDecodes()
    {
        QFETCH(VideoDecoder, setting);
        QFETCH(bool, drawsInSoftware);
        QFETCH(std::optional<ForkedProbeResult>, answer);
        QFETCH(CheckVerdict, verdict);
        QFETCH(QStringList, texts);
        expectCheck(videoDecoderCheck(setting, {.software = drawsInSoftware}, answer), verdict, texts);
    }

    void readsThePageOfTheEngine_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QJsonObject>("decoders");
        const auto row = [](const char *name, const QString &page, const QString &status, const QJsonArray &decoders) {
            const QJsonObject found{{u"status"_s, status}, {u"decoders"_s, decoders}};
            QTest::newRow(name) << page << (status.isEmpty() ? QJsonObject() : found);
        };
        row("not filled in", u"Graphics Feature Status\nVideo Decode:\n"_s, {}, {});
        row("no decoder", u"Video Decode:\n \n Software only. Hardware acceleration disabled\nVideo Encode:\nno"_s,
            u"Software only. Hardware acceleration disabled"_s, {});
        row("some",
            u"* Video Decode: Hardware accelerated\nVideo Acceleration Information\nDecode h264 baseline\n16x16\n"
            "Decode h264 main\n16x16\n\tDecode av1 profile main\nEncode vp8\nPassthrough Command Decoder\n"_s,
            u"Hardware accelerated"_s, {u"h264"_s, u"av1"_s});
    }

    void readsThePageOfTheEngine()
    {
        QFETCH(QString, page);
        QTEST(videoDecodersIn(page), "decoders");
    }
};

QTEST_APPLESS_MAIN(TestVideoDecoderCheck)
#include "TestVideoDecoderCheck.moc"
