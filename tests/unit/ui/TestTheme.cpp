// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "ui/ColorContrast.h"
#include "ui/DesktopStyle.h"
#include "ui/QmlEngine.h"

#include <QMetaProperty>
#include <QQmlComponent>
#include <QQmlEngine>
#include <QSet>
#include <QTest>

using namespace vitrine;

/// The colours of qml/Theme.qml that are used together.
class TestTheme : public QObject
{
    Q_OBJECT

private:
    enum class Use { Text, Graphic, HighGraphic };

    struct Pair
    {
        const char *fore;
        QList<const char *> behind; ///< from the lowest to the highest; `white` is a picture
        Use use;
    };

    /// Every pair of colours that the views use together. Graphics are marks and lines that tell something; lines that
    /// only decorate count in high contrast, where they replace the difference between surfaces.
    static QList<Pair> pairs()
    {
        QList<Pair> all;
        const QList<QList<const char *>> surfaces{
            {"white", "surface"}, {"screen"}, {"raised"}, {"screen", "hover"}, {"raised", "hover"}};
        for (const QList<const char *> &surface : surfaces) {
            for (const char *text : {"text", "textMuted"})
                all.append({text, surface, Use::Text});
            all.append({"focus", surface, Use::Graphic});
        }
        for (const QList<const char *> &surface : surfaces.sliced(1)) {
            for (const char *text : {"accent", "warning", "error"})
                all.append({text, surface, Use::Text});
            all.append({"hairline", surface, Use::HighGraphic});
        }
        all.append({"accent", {"white", "surface"}, Use::Text}); // the rate in the HUD
        all.append({"textOnAccent", {"accent"}, Use::Text});
        all.append({"screen", {"accent"}, Use::Graphic}); // the line in a focus ring
        all.append({"screen", {"focus"}, Use::Graphic});
        all.append({"hairline", {"white", "surface"}, Use::HighGraphic});
        for (const char *mark : {"warning", "error"})
            all.append({mark, {"white", "surface"}, Use::Graphic});
        all.append({"live", {"white", "surface"}, Use::HighGraphic}); // stands beside its text
        for (const char *chart : {"accent", "warning", "error", "rate", "loading", "seeking", "ended"})
            all.append({chart, {"raised"}, Use::Graphic});
        for (const char *chart : {"connecting", "paused", "axis"})
            all.append({chart, {"raised"}, Use::HighGraphic});
        return all;
    }

    /// What one sees of \a top over \a below.
    static QColor blended(const QColor &below, const QColor &top)
    {
        const float share = top.alphaF();
        const auto mixed = [share](float one, float other) {
            return one * (1.0F - share) + other * share;
        };
        return QColor::fromRgbF(mixed(below.redF(), top.redF()), mixed(below.greenF(), top.greenF()),
                                mixed(below.blueF(), top.blueF()));
    }

    [[nodiscard]] QColor color(const char *name) const
    {
        return qstrcmp(name, "white") == 0 ? QColor(Qt::white) : m_theme->property(name).value<QColor>();
    }

    [[nodiscard]] QColor seen(const QList<const char *> &names) const
    {
        QColor result = color(names.first());
        for (const char *name : names.sliced(1))
            result = blended(result, color(name));
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_engine = createQmlEngine();
        QQmlComponent component(m_engine.get());
        component.setData("import Vitrine\nimport QtQml\nQtObject { property QtObject theme: Theme }", {});
        const std::unique_ptr<QObject> root(component.create());
        QVERIFY2(root != nullptr, qPrintable(component.errorString()));
        m_theme = root->property("theme").value<QObject *>();
        m_style = &desktopStyle(*m_engine);
        QVERIFY(m_theme != nullptr && m_style != nullptr);
    }

    void colorsStandOutFromEachOther_data()
    {
        QTest::addColumn<bool>("high");
        QTest::newRow("normal contrast") << false;
        QTest::newRow("high contrast") << true;
    }

    void colorsStandOutFromEachOther()
    {
        QFETCH(bool, high);
        m_style->setContrast(high);
        QStringList defects;
        for (const Pair &pair : pairs()) {
            if (pair.use == Use::HighGraphic && !high)
                continue;
            const double least = pair.use != Use::Text ? 3.0 : high ? 7.0 : 4.5;
            const QColor behind = seen(pair.behind);
            const double ratio = contrastRatio(blended(behind, color(pair.fore)), behind);
            if (ratio < least)
                defects += QStringLiteral("%1 has %2:1 of %3:1 on %4")
                               .arg(QLatin1StringView(pair.fore))
                               .arg(ratio, 0, 'f', 2)
                               .arg(least)
                               .arg(QLatin1StringView(pair.behind.last()));
        }
        QVERIFY2(defects.isEmpty(), qPrintable(defects.join(QLatin1Char('\n'))));
    }

    void eachColorIsInAPair()
    {
        QSet<QByteArray> known;
        for (const Pair &pair : pairs()) {
            known += pair.fore;
            for (const char *name : pair.behind)
                known += name;
        }
        int colors = 0;
        const QMetaObject *type = m_theme->metaObject();
        for (int index = type->propertyOffset(); index < type->propertyCount(); ++index) {
            if (type->property(index).metaType() != QMetaType::fromType<QColor>())
                continue;
            ++colors;
            QVERIFY2(known.contains(type->property(index).name()), type->property(index).name());
        }
        QVERIFY(colors > 10);
    }

    void surfacesAreOpaqueAndFramedInHighContrast()
    {
        m_style->setContrast(false);
        const int usualFocus = m_theme->property("focusWidth").toInt();
        QVERIFY(color("surface").alpha() < 255);
        QCOMPARE(m_theme->property("frame").toInt(), 0);
        m_style->setContrast(true);
        for (const char *surface : {"surface", "screen", "raised", "hover", "hairline"})
            QCOMPARE(color(surface).alpha(), 255);
        QVERIFY(m_theme->property("frame").toInt() >= 1);
        QVERIFY(m_theme->property("focusWidth").toInt() >= 2 * usualFocus);
    }

private:
    std::unique_ptr<QQmlEngine> m_engine;
    QObject *m_theme = nullptr;
    DesktopStyle *m_style = nullptr;
};

QTEST_MAIN(TestTheme)
#include "TestTheme.moc"
