// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

// vitrine-reference NAME: prints a text generated from the settings, the commands and the format of scenarios.
// For packaging/generate.sh; not installed.

#include "app/commands/Commands.h"
#include "app/reference/ControlReference.h"
#include "app/reference/Reference.h"
#include "simulator/ScenarioFormat.h"
#include "simulator/ScenarioSchema.h"

#include <QMap>
#include <QTextStream>

#include <cstdio>
#include <functional>

int main(int argc, char *argv[])
{
    using namespace vitrine;
    using namespace Qt::StringLiterals;

    const SettingsTable table;
    const QList<CommandDescription> commands = commandDescriptions();
    const QMap<QString, std::function<QString()>> texts{
        {u"settings"_s,
         [&] {
             return reference::settingsDocument(table);
         }},
        {u"manual-synopsis"_s,
         [&] {
             return reference::manualSynopsis(commands);
         }},
        {u"manual-commands"_s,
         [&] {
             return reference::manualCommands(commands);
         }},
        {u"manual-options"_s,
         [&] {
             return reference::manualOptions(table);
         }},
        {u"manual-keys"_s, &reference::manualKeys},
        {u"keys"_s, &reference::keysDocument},
        {u"bash"_s,
         [&] {
             return reference::bashCompletion(table, commands);
         }},
        {u"zsh"_s,
         [&] {
             return reference::zshCompletion(table, commands);
         }},
        {u"fish"_s,
         [&] {
             return reference::fishCompletion(table, commands);
         }},
        {u"control"_s, &reference::controlDocument},
        {u"control-openrpc"_s, &reference::openRpcText},
        {u"control-python"_s, &reference::pythonClientMethods},
        {u"control-typescript"_s, &reference::typeScriptClientMethods},
        {u"scenario-keys"_s,
         [] {
             return reference::scenarioKeys(scenarioRules());
         }},
        {u"scenario-service"_s,
         [] {
             return reference::scenarioKeys(scenarioServiceRules());
         }},
        {u"scenario-step-keys"_s,
         [] {
             return reference::scenarioKeys(scenarioStepRules());
         }},
        {u"scenario-steps"_s,
         [] {
             return reference::scenarioSteps();
         }},
        {u"scenario-schema"_s,
         [] {
             return scenarioSchemaText();
         }},
    };
    const auto text = texts.constFind(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    if (text == texts.cend()) {
        QTextStream(stderr) << "Usage: vitrine-reference " << texts.keys().join(u'|') << Qt::endl;
        return 2;
    }
    QTextStream(stdout) << (*text)() << Qt::flush;
    return std::ferror(stdout) == 0 ? 0 : 1;
}
