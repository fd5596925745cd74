// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// A kiosk that plays for half an hour, at 20 times the usual number of messages and with faults at random times: its
// memory and its handles must not grow, it must play again within the limits, and tell each picture that is black or
// still.
//
// Usage: kiosk_soak [--vitrine FILE]
// VITRINE_SOAK_MINUTES: how long, 30 by default; VITRINE_SOAK_SEED: repeats the faults of a run.
// Exit code: 0 if all is as it has to be, 1 otherwise, 2 without a run.

#include "soak/KioskSoak.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace vitrine;

namespace {

constexpr int shortestSoak = 1; // minutes
constexpr int usualSoak = 30;

void print(const QString &line)
{
    std::printf("%s\n", qPrintable(line));
}

bool printProcesses(const ProcessLog &log)
{
    bool isMet = true;
    print(u"%1 %2 %3 %4 %5 %6"_s.arg(u"resources"_s, -30)
              .arg(u"first third"_s, 12)
              .arg(u"last third"_s, 12)
              .arg(u"change"_s, 9)
              .arg(u"most"_s, 9)
              .arg(u"allowed"_s, 9));
    for (const ProcessLog::Row &row : log.rows()) {
        const double change = row.first > 0.0 ? 100.0 * (row.last - row.first) / row.first : 0.0;
        print(u"%1 %2 %3 %4 %5 %6%7"_s.arg(row.name, -30)
                  .arg(row.first, 12, 'f', 1)
                  .arg(row.last, 12, 'f', 1)
                  .arg(QString::number(change, 'f', 1) + u'%', 9)
                  .arg(row.most, 9, 'f', 1)
                  .arg(row.allowed ? QString::number(*row.allowed, 'f', 1) : u"-"_s, 9)
                  .arg(row.isMet() ? QString() : u"  exceeded"_s));
        isMet = isMet && row.isMet();
    }
    return isMet;
}

void printGaps(const PlaybackGaps &gaps)
{
    print(u"%1 %2 %3 %4 %5 %6"_s.arg(u"faults"_s, -30)
              .arg(u"turns"_s, 12)
              .arg(u"gaps"_s, 12)
              .arg(u"longest"_s, 9)
              .arg(u"combined"_s, 9)
              .arg(u"policy"_s, 9));
    for (std::size_t index = 0; index < soakFaultCount; ++index) {
        const auto fault = static_cast<SoakFault>(index);
        const PlaybackGaps::Row row = gaps.rows().value(fault);
        print(u"%1 %2 %3 %4 %5 %6"_s.arg(soakFaultName(fault), -30)
                  .arg(row.turns, 12)
                  .arg(row.gaps, 12)
                  .arg(row.longest, 9, 'f', 1)
                  .arg(row.longestSeveral, 9, 'f', 1)
                  .arg(allowedGap(fault), 9, 'f', 1));
    }
}

void printPictures(const PictureLog &pictures)
{
    const QList<double> &delays = pictures.delays();
    print(u"pictures: %1 black or still ones were told, the slowest after %2 s (limit %3 s); %4 screenshots, "
          "the longest time without a change that was not told: %5 s"_s.arg(delays.size())
              .arg(delays.isEmpty() ? 0.0 : std::ranges::max(delays), 0, 'f', 1)
              .arg(soaklimits::picture)
              .arg(pictures.looks())
              .arg(pictures.longestUnnoticed(), 0, 'f', 1));
}

} // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (qEnvironmentVariableIsEmpty("QT_QUICK_BACKEND"))
        qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption vitrine(u"vitrine"_s, u"The build of Vitrine to run."_s, u"FILE"_s,
                                     QStringLiteral(VITRINE_BINARY));
    parser.addHelpOption();
    parser.addOption(vitrine);
    parser.process(application);

    const bool hasMinutes = qEnvironmentVariableIsSet("VITRINE_SOAK_MINUTES");
    const int minutes = hasMinutes ? qEnvironmentVariableIntValue("VITRINE_SOAK_MINUTES") : usualSoak;
    const bool hasSeed = qEnvironmentVariableIsSet("VITRINE_SOAK_SEED");
    const quint32 seed =
        hasSeed ? qEnvironmentVariable("VITRINE_SOAK_SEED").toUInt() : QRandomGenerator::system()->bounded(1'000'000U);
    QTemporaryDir folder;
    if (minutes < shortestSoak || !folder.isValid() || !QFileInfo(parser.value(vitrine)).isExecutable()) {
        std::fputs("kiosk_soak: VITRINE_SOAK_MINUTES has to be 1 or more, and the program has to exist\n", stderr);
        return 2;
    }
    std::fprintf(stderr, "kiosk_soak: %d min, seed %u, folder %s\n", minutes, seed, qPrintable(folder.path()));
    KioskSoak soak({parser.value(vitrine), std::chrono::minutes(minutes), seed, folder.path()});
    soak.run();

    const PlaybackGaps &gaps = soak.gaps();
    print(u"%1 min, seed %2: %3 plays began, %4 positions, %5 a second while it played"_s.arg(minutes)
              .arg(seed)
              .arg(gaps.itemsStarted())
              .arg(gaps.positions())
              .arg(static_cast<double>(gaps.positions()) / std::max(gaps.playedSeconds(), 1.0), 0, 'f', 1));
    const bool isFlat = printProcesses(soak.processes());
    printGaps(gaps);
    print(u"longest time without playback: %1 s"_s.arg(gaps.longest(), 0, 'f', 1));
    printPictures(soak.pictures());
    const QStringList problems = soak.problems();
    for (const QString &problem : problems)
        print(u"PROBLEM: "_s + problem);
    if (isFlat && problems.isEmpty())
        return 0;
    folder.setAutoRemove(false);
    std::fprintf(stderr, "kiosk_soak: events and log are in %s\n", qPrintable(folder.path()));
    return 1;
}
