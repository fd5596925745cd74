// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "doctor/EngineDefectsCheck.h"

#include "web/EngineDefects.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(vitrine::EngineDefectsCheck)
};

} // namespace

Check engineDefectsCheck(const QVersionNumber &engine, const std::optional<DisplayFacts> &display)
{
    Check check{u"engine-defects"_s, Text::tr("Known defects of Qt WebEngine"), CheckVerdict::Ok, {}, {}, {}};
    const bool hasSeat = !display || display->hasSeat;
    QStringList effects;
    QJsonArray details;
    const QList<EngineDefect> defects = engineDefectsOf(engine);
    for (const EngineDefect &defect : defects) {
        if (defect.when == EngineDefect::When::WaylandWithoutSeat && hasSeat)
            continue;
        effects += defect.effectText();
        details.append(QJsonObject{
            {u"name"_s, defect.name}, {u"remedy"_s, QString::fromLatin1(defect.value)}, {u"source"_s, defect.source}});
    }
    check.details = {{u"version"_s, engine.toString()}, {u"avoided"_s, details}};
    check.found = effects.isEmpty() ? Text::tr("None is known of version %1.").arg(engine.toString())
                                    : Text::tr("Vitrine avoids %1 of version %2. Without that: %3")
                                          .arg(effects.size())
                                          .arg(engine.toString(), effects.join(u' '));
    return check;
}

} // namespace vitrine
