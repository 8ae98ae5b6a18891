// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"

#include <QPainter>
#include <QSvgRenderer>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

namespace {

/// The mean difference of two pictures of one size, a channel; 0 = none, 255 = black instead of white.
double difference(const QImage& a, const QImage& b)
{
    double sum = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            const QRgb p = a.pixel(x, y);
            const QRgb q = b.pixel(x, y);
            sum += std::abs(qRed(p) - qRed(q)) + std::abs(qGreen(p) - qGreen(q)) + std::abs(qBlue(p) - qBlue(q)) +
                   std::abs(qAlpha(p) - qAlpha(q));
        }
    }
    return sum / (4.0 * a.width() * a.height());
}

QImage drawn(const QString& drawing, int size)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer(drawing).render(&painter);
    return image;
}

} // namespace

class TestProgramIcon final : public QObject
{
    Q_OBJECT

private slots:
    void windowsHaveIt();
    void picturesShowTheDrawing_data();
    void picturesShowTheDrawing();
};

void TestProgramIcon::windowsHaveIt()
{
    const QIcon icon = programIcon();
    for (const int size : {16, 22, 24, 32, 48, 64, 128}) {
        QVERIFY(icon.availableSizes().contains(QSize(size, size)));
        const QImage image = icon.pixmap(size).toImage();
        QCOMPARE(image.size(), QSize(size, size));
        QVERIFY(image.pixelColor(0, 0).alpha() < 128); // round corners
        QCOMPARE(image.pixelColor(size / 2, size / 2).alpha(), 255);
    }
}

void TestProgramIcon::picturesShowTheDrawing_data()
{
    QTest::addColumn<int>("size");
    QTest::addColumn<QString>("drawing");
    for (const int size : {16, 22, 24, 32})
        QTest::addRow("%d", size) << size << u"logboom-small.svg"_s;
    for (const int size : {48, 64, 128, 256, 512})
        QTest::addRow("%d", size) << size << u"logboom.svg"_s;
}

/// Whoever changes the drawing runs scripts/render-icons.
void TestProgramIcon::picturesShowTheDrawing()
{
    QFETCH(const int, size);
    QFETCH(const QString, drawing);
    const QString folder = QStringLiteral(QT_TESTCASE_SOURCEDIR "/../../resources/icons");
    const QImage picture(folder % u"/png/%1.png"_s.arg(size));
    QCOMPARE(picture.size(), QSize(size, size));
    const double off =
        difference(picture.convertToFormat(QImage::Format_ARGB32_Premultiplied), drawn(folder % u'/' % drawing, size));
    QVERIFY2(off < 1.5, qPrintable(QString::number(off)));
}

QTEST_MAIN(TestProgramIcon)
#include "tst_programicon.moc"
