// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QApplication>
#include <QFontInfo>
#include <QFontMetrics>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>

using namespace Logboom;
using namespace Qt::StringLiterals;

class TestTheme final : public QObject
{
    Q_OBJECT

private slots:
    void textIsReadable_data();
    void textIsReadable();
    void marksAreVisible();
    void coloursFollowThePalette();
    void modesSwitchLive();
    void modeNames();
    void fontSizeScalesEverything();
    void everyIconPaintsItself();
    void iconsAreSharpOnDenseScreens();
};

namespace {

constexpr double TextContrast = 4.5;
constexpr double MarkContrast = 3.0;

void compareContrast(const QColor& text, const QColor& ground, double least, const char* name)
{
    const double ratio = contrastRatio(text, ground);
    QVERIFY2(ratio >= least - 0.05, qPrintable(u"%1: %2"_s.arg(QLatin1StringView(name)).arg(ratio)));
}

/// How much of the icon is painted.
int inkOf(Icon icon)
{
    QImage image(16, 16, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    paintIcon(painter, image.rect(), icon, Qt::black);
    painter.end();
    int ink = 0;
    for (int y = 0; y < 16; ++y) {
        for (int x = 0; x < 16; ++x)
            ink += qAlpha(image.pixel(x, y)) > 100 ? 1 : 0;
    }
    return ink;
}

} // namespace

void TestTheme::textIsReadable_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addRow("light") << false;
    QTest::addRow("dark") << true;
}

void TestTheme::textIsReadable()
{
    QFETCH(const bool, dark);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    const Colours& colours = Colours::of(palette);
    const QColor text = palette.color(QPalette::Text);
    const QColor muted = palette.color(QPalette::PlaceholderText);
    for (const QPalette::ColorRole ground : {QPalette::Base, QPalette::Window, QPalette::AlternateBase}) {
        compareContrast(text, palette.color(ground), TextContrast, "text");
        compareContrast(muted, palette.color(ground), TextContrast, "second text");
        compareContrast(palette.color(QPalette::Link), palette.color(ground), TextContrast, "link");
    }
    for (const QColor& ground : {colours.selection, colours.selectionInactive, colours.hover, colours.chip}) {
        compareContrast(text, ground, TextContrast, "text on a state");
        compareContrast(muted, ground, TextContrast, "second text on a state");
    }
    compareContrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight), TextContrast, "menu");
    compareContrast(colours.matchText, colours.match, TextContrast, "match");
    compareContrast(colours.matchCurrentText, colours.matchCurrent, TextContrast, "current match");
    compareContrast(colours.pillText, colours.pill, TextContrast, "pill");
    compareContrast(colours.pillError, colours.pill, TextContrast, "errors in the pill");
    for (const Level level : AllLevels) {
        const LevelColours& look = colours.level(level);
        const QByteArray name = levelTitle(level).toLatin1();
        const QColor tint = look.tint.isValid() ? look.tint : palette.color(QPalette::Base);
        compareContrast(look.text, tint, TextContrast, name);
        compareContrast(muted, tint, TextContrast, name);
        compareContrast(look.text, colours.selection, TextContrast, name);
        compareContrast(look.badgeText, look.badgeFill.isValid() ? look.badgeFill : palette.color(QPalette::Base),
                        TextContrast, name);
    }
}

void TestTheme::marksAreVisible()
{
    for (const QPalette& palette : {lightPalette(), darkPalette()}) {
        const Colours& colours = Colours::of(palette);
        const QColor base = palette.color(QPalette::Base);
        for (const Level level : {Level::Notice, Level::Warning, Level::Error, Level::Critical})
            compareContrast(colours.level(level).histogram, base, MarkContrast, "bar");
        compareContrast(palette.color(QPalette::Dark), base, MarkContrast, "border of a field");
        compareContrast(colours.ok, palette.color(QPalette::Window), MarkContrast, "listening dot");
        compareContrast(colours.focusRing, palette.color(QPalette::Window), MarkContrast, "focus ring");
    }
}

void TestTheme::coloursFollowThePalette()
{
    QCOMPARE(&Colours::of(lightPalette()), &Colours::light());
    QCOMPARE(&Colours::of(darkPalette()), &Colours::dark());
}

void TestTheme::modesSwitchLive()
{
    Theme theme;
    QLabel label;
    QSignalSpy changed(&theme, &Theme::modeChanged);
    theme.setMode(Theme::Mode::Dark);
    QVERIFY(theme.isDark());
    QTRY_COMPARE(&Colours::of(label.palette()), &Colours::dark());
    theme.setMode(Theme::Mode::Dark);
    theme.setMode(Theme::Mode::Light);
    QVERIFY(!theme.isDark());
    QTRY_COMPARE(&Colours::of(label.palette()), &Colours::light());
    QCOMPARE(changed.count(), 2);
}

void TestTheme::modeNames()
{
    for (const Theme::Mode mode : {Theme::Mode::System, Theme::Mode::Light, Theme::Mode::Dark})
        QCOMPARE(Theme::modeFromName(Theme::modeName(mode)), std::optional(mode));
    QVERIFY(!Theme::modeFromName(u"blue"));
    QVERIFY(!Theme::modeFromName(u""));
}

void TestTheme::fontSizeScalesEverything()
{
    Theme theme;
    const int usual = QFontInfo(QApplication::font()).pixelSize();
    QVERIFY(usual >= DesignFontPixels);
    theme.setFontPercent(200);
    QCOMPARE(QFontInfo(QApplication::font()).pixelSize(), 2 * usual);
    QCOMPARE(scaled(28, QApplication::font()), 28 * 2 * usual / DesignFontPixels);
    QCOMPARE(logFont(QApplication::font()).pixelSize(), 2 * usual);
    theme.setFontPercent(10000);
    QCOMPARE(theme.fontPercent(), Theme::MaxFontPercent);
    theme.setFontPercent(0);
    QCOMPARE(theme.fontPercent(), Theme::MinFontPercent);
    const QFontMetrics log(logFont(QApplication::font()));
    QCOMPARE(log.horizontalAdvance(u"iii"_s), log.horizontalAdvance(u"WWW"_s));
}

void TestTheme::everyIconPaintsItself()
{
    for (int i = 0; i < static_cast<int>(Icon::Count); ++i)
        QVERIFY2(inkOf(static_cast<Icon>(i)) > 4, qPrintable(QString::number(i)));
}

void TestTheme::iconsAreSharpOnDenseScreens()
{
    const QPixmap pixmap = themedIcon(Icon::Copy).pixmap(QSize(16, 16), 2.0, QIcon::Normal, QIcon::Off);
    QCOMPARE(pixmap.size(), QSize(32, 32));
    QCOMPARE(pixmap.devicePixelRatio(), 2.0);
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
