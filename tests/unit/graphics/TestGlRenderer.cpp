// SPDX-FileCopyrightText: 2026 The Vitrine authors
// SPDX-License-Identifier: Apache-2.0

#include "graphics/GlRenderer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace vitrine;

class TestGlRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsGpusFromSoftware_data()
    {
        QTest::addColumn<QString>("vendor");
        QTest::addColumn<QString>("renderer");
        QTest::addColumn<QString>("rasteriser");
        const auto gpu = [](const char *vendor, const char *renderer) {
            QTest::newRow(renderer) << QString::fromLatin1(vendor) << QString::fromLatin1(renderer) << QString();
        };
        const auto software = [](const char *vendor, const char *renderer, const char *rasteriser) {
            QTest::newRow(renderer) << QString::fromLatin1(vendor) << QString::fromLatin1(renderer)
                                    << QString::fromLatin1(rasteriser);
        };
        gpu("Intel", "Mesa Intel(R) UHD Graphics 620 (KBL GT2)");
        gpu("AMD", "AMD Radeon RX 6600 (navi23, LLVM 15.0.6, DRM 3.49, 6.1.0-18-amd64)");
        gpu("NVIDIA Corporation", "NVIDIA GeForce RTX 3060/PCIe/SSE2");
        gpu("nouveau", "NV137");
        gpu("Mesa", "virgl (Mesa Intel(R) HD Graphics 630)");
        gpu("VMware, Inc.", "SVGA3D; build: RELEASE;  LLVM;");
        gpu("Microsoft Corporation", "D3D12 (NVIDIA GeForce RTX 3060)");
        gpu("Mesa", "zink Vulkan 1.3(NVIDIA GeForce RTX 3060 (NVIDIA_PROPRIETARY))");
        gpu("Panfrost", "Mali-G52 r1 (Panfrost)");
        gpu("Broadcom", "V3D 4.2");
        software("Mesa/X.org", "llvmpipe (LLVM 15.0.6, 256 bits)", "llvmpipe");
        software("VMware, Inc.", "softpipe", "softpipe");
        software("Mesa", "Software Rasterizer", "Software Rasterizer");
        software("Mesa", "virgl (LLVMPIPE (LLVM 15.0.6 256 bits))", "llvmpipe");
        software("Mesa", "zink Vulkan 1.3(llvmpipe (LLVM 15.0.6, 256 bits))", "llvmpipe");
        software("Google Inc. (Google)",
                 "ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (LLVM 10.0.0)), SwiftShader driver)", "SwiftShader");
        software("Google Inc.", "Google SwiftShader", "SwiftShader");
        software("Microsoft Corporation", "D3D12 (Microsoft Basic Render Driver)", "Microsoft Basic Render");
        software("Intel", "Mesa swrast", "swrast");
        software("Mesa", "", "unnamed");
        software("Mesa", "  ", "unnamed");
    }

    void tellsGpusFromSoftware()
    {
        QFETCH(QString, vendor);
        QFETCH(QString, renderer);
        QFETCH(QString, rasteriser);
        QCOMPARE(softwareRasteriser({vendor, renderer, u"4.5"_s}), rasteriser);
    }
};

QTEST_APPLESS_MAIN(TestGlRenderer)
#include "TestGlRenderer.moc"
