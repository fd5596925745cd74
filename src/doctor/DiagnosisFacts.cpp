// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/DiagnosisFacts.h"

#include "doctor/DiagnosisQuestions.h"
#include "doctor/EngineChecks.h"
#include "doctor/VideoDecoderCheck.h"
#include "graphics/ForkedProbe.h"
#include "graphics/GraphicsChoice.h"
#include "graphics/WaylandSeat.h"
#include "player/PlayerOptions.h"
#include "player/TargetResolver.h"
#include "recovery/SecretFile.h"
#include "recovery/TokenSource.h"
#include "web/ChromiumFlags.h"
#include "web/PlayerUrlProbe.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFileInfo>
#include <QtWebEngineCore/qtwebenginecoreglobal.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace vitrine {

namespace {

constexpr auto engineLimit = 10s;
constexpr auto displayLimit = 3s;
constexpr auto busLimit = 2s;
constexpr auto probeStepLimit = 5s;
constexpr auto probeLimit = 9s;

VersionFacts versions()
{
    return {.vitrine = QStringLiteral(VITRINE_VERSION),
            .qtBuilt = QStringLiteral(QT_VERSION_STR),
            .qt = QString::fromLatin1(qVersion()),
            .webEngine = QString::fromLatin1(qWebEngineVersion()),
            .chromium = QString::fromLatin1(qWebEngineChromiumVersion()),
            .chromiumSecurity = QString::fromLatin1(qWebEngineChromiumSecurityPatchVersion())};
}

DisplayFacts displayOf(const Settings &settings, const Environment &environment)
{
    const QProcessEnvironment &variables = environment.variables;
    DisplayFacts facts;
    facts.headless = settings.headless;
    facts.platform = environment.platform.isEmpty() ? variables.value(u"QT_QPA_PLATFORM"_s) : environment.platform;
    facts.display = variables.value(u"DISPLAY"_s);
    facts.waylandDisplay = variables.value(u"WAYLAND_DISPLAY"_s);
    if (displayKind(graphicsRequest(settings, environment)) == DisplayKind::Wayland)
        facts.hasSeat = hasWaylandSeat(waylandSocket(variables)).value_or(true);
    return facts;
}

QStringList existing(const QStringList &paths)
{
    QStringList found;
    for (const QString &path : paths) {
        if (QFileInfo::exists(path))
            found += path;
    }
    return found;
}

Result<PlayerPlan> planFor(const PlayTarget &target, TargetResolver &opener)
{
    const Result<PageRequest> request = opener.requestFor(target);
    if (!request)
        return request.error();
    return PlayerPlan{.url = request->url,
                      .isTopPage = request->topPage == PagePolicy::TopPage::Customer,
                      .hostOrigin = request->hostOrigin,
                      .playerOrigins = request->playerOrigins};
}

/// What will be loaded; none if no target was given.
std::optional<Result<PlayerPlan>> planFor(const Settings &settings, TargetResolver &opener)
{
    PlayTarget target = settings.target;
    if (!settings.sources.contains(u"target"_s)) {
        if (!settings.hasTokenSource())
            return std::nullopt;
        target = PlayTarget::playerUrl(TargetResolver::showroomPlayer());
    }
    return planFor(target, opener);
}

/// The target of \a item, with its token if that is in a file. A program for it is not run.
Result<PlayTarget> completeTarget(const PlaylistItem &item, PlayTarget::UrlUse use)
{
    const Result<PlayTarget> target = PlayTarget::resolve(item.target, use);
    if (!target || target->kind() != PlayTarget::Kind::PlayerUrl || item.tokenFile.isEmpty())
        return target;
    const Result<QString> token = readSecretFile(item.tokenFile, SecretReaders::Anyone);
    // As a run does: what else is in the file is not for the server.
    const bool isToken = token && tokenFault(*token) == TokenFault::None;
    return isToken ? PlayTarget::playerUrl(withToken(target->url(), *token)) : target;
}

/// What a kiosk may play besides the target, and whose servers to ask.
QList<ItemFacts> itemsOf(const Settings &settings, TargetResolver &opener)
{
    QList<PlaylistItem> items = settings.playlist;
    for (const auto &[name, target] :
         {std::pair(u"attract"_s, settings.kioskAttract), std::pair(u"fallback"_s, settings.kioskFallback)}) {
        if (!target.isEmpty())
            items += PlaylistItem{.name = name, .target = target};
    }
    QList<ItemFacts> found;
    for (const PlaylistItem &item : std::as_const(items)) {
        ItemFacts facts{.item = item};
        const Result<PlayTarget> target = completeTarget(item, item.urlUse(settings.page));
        if (!target) {
            facts.plan = target.error();
        } else if (const Result<PlayerPlan> plan = planFor(*target, opener); !plan) {
            facts.plan = plan.error();
        } else {
            facts.plan = plan;
            if (target->kind() == PlayTarget::Kind::PlayerUrl)
                facts.target = TargetFacts();
        }
        found += facts;
    }
    return found;
}

/// Asks the servers of all, at the same time.
void ask(const QList<std::pair<PlayerPlan, TargetFacts *>> &questions)
{
    QEventLoop loop;
    std::vector<std::unique_ptr<PlayerUrlProbe>> probes;
    qsizetype open = questions.size();
    for (const auto &[plan, answer] : questions) {
        auto probe = std::make_unique<PlayerUrlProbe>(PlayerUrlProbe::Limits{probeStepLimit, probeLimit});
        QObject::connect(probe.get(), &PlayerUrlProbe::finished, &loop,
                         [&loop, &open, answer = answer](const PlayerUrlFinding &, const TargetFacts &facts) {
                             *answer = facts;
                             if (--open == 0)
                                 loop.quit();
                         });
        probe->start(plan.url, plan.hostOrigin);
        probes.push_back(std::move(probe));
    }
    if (open > 0)
        loop.exec();
}

} // namespace

bool DiagnosisFacts::isAsking() const
{
    return target.timedOut ||
           std::ranges::any_of(items, [](const ItemFacts &item) { return item.target && item.target->timedOut; });
}

DiagnosisFacts gatherFacts(const Result<LoadedSettings> &loaded, const Environment &environment,
                           const std::function<GpuFinding(DisplayKind)> &look, int &argc, char **argv)
{
    const auto variable = [&environment](const char *name) {
        return environment.variables.value(QLatin1StringView(name));
    };
    const Settings settings = loaded ? loaded->settings : Settings();
    const QByteArray userFlags = variable("QTWEBENGINE_CHROMIUM_FLAGS").toUtf8();

    DiagnosisFacts facts;
    facts.versions = versions();
    facts.sandbox = lookAtSandbox(environment.isRoot, variable("QTWEBENGINE_DISABLE_SANDBOX").toUtf8(), userFlags);
    // Even if the sandbox keeps the engine from starting, the engine is asked without it: its abilities are separate
    // checks.
    const bool sandboxed = facts.sandbox.engineStarts() && facts.sandbox.switchedOffBy.isEmpty();
    facts.sharedMemory = environment.sharedMemory;
    const auto place = facts.sharedMemory.isElsewhere() ? SharedMemoryPlace::Temporary : SharedMemoryPlace::DevShm;
    const QByteArray flags = chromiumFlags(userFlags, {.place = place});
    ForkedProbe engine([&] { return askEngine(flags, sandboxed); }, engineLimit);
    if (loaded)
        facts.display = displayOf(settings, environment);
    std::optional<ForkedProbe> display;
    if (facts.display && !facts.display->headless && facts.display->hasSomewhere())
        display.emplace([&] { return askDisplay(facts.display->platform.toLocal8Bit()); }, displayLimit);
    facts.bus.address = busAddress(variable("DBUS_SESSION_BUS_ADDRESS"), variable("XDG_RUNTIME_DIR"));
    std::optional<ForkedProbe> bus;
    if (!facts.bus.address.isEmpty())
        bus.emplace(askBus, busLimit);
    // Also if settings decide how to draw: the report says in any case whether there is a GPU.
    facts.gpu = look(displayKind(graphicsRequest(settings, environment)).value_or(DisplayKind::None));
    const GraphicsChoice choice =
        chooseGraphics(graphicsRequest(settings, environment), [&facts](DisplayKind) { return facts.gpu; });
    std::optional<ForkedProbe> decoder;
    if (mayDecodeOnGpu(settings.videoDecoder, choice) && facts.display && facts.display->hasSomewhere()) {
        const QByteArray platform = facts.display->platform.toLocal8Bit();
        decoder.emplace([&] { return askVideoDecoder(platform, flags, sandboxed); }, engineLimit);
    }
    facts.cdmFiles = existing(widevinePlaces(variable("HOME")));

    // Never deleted: its destructor would wait for a name server that does not answer.
    new QCoreApplication(argc, argv);
    if (loaded) {
        facts.storage = lookAtStorage(settings);
        facts.outputs = lookAtOutputs(settings);
        const PlayerOptions options = playerOptions(settings);
        TargetResolver opener(options);
        facts.player = planFor(settings, opener);
        if (settings.kiosk)
            facts.items = itemsOf(settings, opener);
        QList<std::pair<PlayerPlan, TargetFacts *>> questions;
        if (facts.player && *facts.player)
            questions += {**facts.player, &facts.target};
        for (ItemFacts &item : facts.items) {
            if (item.target)
                questions += {*item.plan, &*item.target};
        }
        ask(questions);
    }
    if (display)
        facts.display->opened = display->result();
    if (bus)
        facts.bus.looked = bus->result();
    if (decoder)
        facts.videoDecoder = decoder->result();
    facts.engine = EngineFacts::fromAnswer(engine.result(), sandboxed);
    facts.now = QDateTime::currentDateTimeUtc();
    return facts;
}

} // namespace vitrine
