// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "web/RelayEndpoint.h"

#include "web/MessageBridge.h"

namespace vitrine {

RelayEndpoint::RelayEndpoint(MessageBridge &bridge)
    : QObject(&bridge)
    , m_bridge(bridge)
{
}

void RelayEndpoint::begin(int generation, const QString &documentId)
{
    m_bridge.beginDocument(generation, documentId);
}

bool RelayEndpoint::deliver(int generation, const QString &documentId, const QJsonArray &batch)
{
    return m_bridge.receive(generation, documentId, batch);
}

void RelayEndpoint::answerHeartbeat(int generation, const QString &documentId)
{
    m_bridge.receiveHeartbeat(generation, documentId);
}

} // namespace vitrine
