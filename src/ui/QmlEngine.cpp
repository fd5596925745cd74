// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/QmlEngine.h"

#include "ui/Logging.h"

#include <QQmlEngine>
#include <QQmlError>

// Written by qmltyperegistrar. Naming it keeps the linker from leaving the registration in the static library.
void qml_register_types_Vitrine_Models();

namespace vitrine {

std::unique_ptr<QQmlEngine> createQmlEngine()
{
    [[maybe_unused]] static void (*volatile const keepRegistration)() = &qml_register_types_Vitrine_Models;

    auto engine = std::make_unique<QQmlEngine>();
    engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine->setOutputWarningsToStandardError(false);
    QObject::connect(engine.get(), &QQmlEngine::warnings, engine.get(), [](const QList<QQmlError> &warnings) {
        for (const QQmlError &warning : warnings)
            qCWarning(lcUi).noquote() << warning.toString();
    });
    return engine;
}

} // namespace vitrine
