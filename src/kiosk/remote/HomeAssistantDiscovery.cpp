// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "kiosk/remote/HomeAssistantDiscovery.h"

#include "kiosk/remote/RemoteHost.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace vitrine {

namespace {

/// \brief Collects the components of a device.
class Components
{
public:
    explicit Components(const MqttTopics &topics)
        : m_topics(topics)
    {
    }

    void add(const QString &key, const QString &platform, const QString &name, QJsonObject more)
    {
        more.insert(u"platform"_s, platform);
        more.insert(u"name"_s, name);
        more.insert(u"unique_id"_s, QString(u"vitrine-"_s + m_topics.objectId() + u'-' + key));
        m_components.insert(key, more);
    }

    /// A component that is unavailable while the kiosk is offline.
    void addLive(const QString &key, const QString &platform, const QString &name, QJsonObject more)
    {
        more.insert(u"availability_topic"_s, m_topics.availability());
        add(key, platform, name, more);
    }

    void addButton(const QString &command, const QString &name)
    {
        addLive(command, u"button"_s, name, {{u"command_topic"_s, m_topics.command(command)}});
    }

    [[nodiscard]] const QJsonObject &all() const { return m_components; }

private:
    const MqttTopics &m_topics;
    QJsonObject m_components;
};

QJsonObject ofState(const MqttTopics &topics, const QString &valueTemplate)
{
    return {{u"state_topic"_s, topics.state()}, {u"value_template"_s, valueTemplate}};
}

QJsonObject with(QJsonObject object, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        object.insert(member.key(), member.value());
    return object;
}

QJsonObject componentsOf(const MqttTopics &topics, const RemoteHost &host)
{
    Components components(topics);
    components.add(u"connected"_s, u"binary_sensor"_s, u"Connected"_s,
                   {{u"state_topic"_s, topics.availability()},
                    {u"payload_on"_s, u"online"_s},
                    {u"payload_off"_s, u"offline"_s},
                    {u"device_class"_s, u"connectivity"_s},
                    {u"entity_category"_s, u"diagnostic"_s}});
    components.addLive(u"playback"_s, u"sensor"_s, u"Playback"_s, ofState(topics, u"{{ value_json.playback }}"_s));
    components.addLive(u"item"_s, u"sensor"_s, u"Item"_s, ofState(topics, u"{{ value_json.item }}"_s));
    components.addLive(
        u"problem"_s, u"binary_sensor"_s, u"Problem"_s,
        with(ofState(topics, u"{{ 'OFF' if value_json.healthy else 'ON' }}"_s), {{u"device_class"_s, u"problem"_s}}));
    if (host.reload)
        components.addButton(u"reload"_s, u"Reload"_s);
    if (host.next)
        components.addButton(u"next"_s, u"Next item"_s);
    if (host.setScreen)
        components.addLive(
            u"screen"_s, u"switch"_s, u"Screen"_s,
            with(ofState(topics, u"{{ value_json.screen }}"_s), {{u"command_topic"_s, topics.command(u"screen"_s)}}));
    if (host.setVolume)
        components.addLive(
            u"volume"_s, u"number"_s, u"Volume"_s,
            with(ofState(topics, u"{{ value_json.volume }}"_s),
                 {{u"command_topic"_s, topics.command(u"volume"_s)}, {u"min"_s, 0}, {u"max"_s, 1}, {u"step"_s, 0.05}}));
    if (host.screenshot) {
        components.addButton(u"screenshot"_s, u"Take screenshot"_s);
        components.addLive(u"picture"_s, u"image"_s, u"Screenshot"_s,
                           {{u"image_topic"_s, topics.screenshot()}, {u"content_type"_s, u"image/png"_s}});
    }
    return components.all();
}

} // namespace

MqttMessage homeAssistantDiscovery(const QString &prefix, const MqttTopics &topics, const RemoteHost &host)
{
    const QString version = QStringLiteral(VITRINE_VERSION);
    const QString id = u"vitrine-"_s + topics.objectId();
    const QJsonObject device{{u"identifiers"_s, QJsonArray{id}},
                             {u"name"_s, QString(u"Vitrine "_s + topics.base().section(u'/', -1))},
                             {u"manufacturer"_s, u"Vitrine"_s},
                             {u"model"_s, u"Kiosk"_s},
                             {u"sw_version"_s, version}};
    const QJsonObject config{{u"device"_s, device},
                             {u"origin"_s, QJsonObject{{u"name"_s, u"Vitrine"_s}, {u"sw_version"_s, version}}},
                             {u"components"_s, componentsOf(topics, host)},
                             {u"qos"_s, 1}};
    return {.topic = QString(prefix + u"/device/"_s + id + u"/config"_s),
            .payload = QJsonDocument(config).toJson(QJsonDocument::Compact),
            .isRetained = true};
}

} // namespace vitrine
