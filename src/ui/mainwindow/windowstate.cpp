// SPDX-License-Identifier: GPL-3.0-or-later
// What the window keeps in the settings.
#include "ui/actions/actionregistry.h"
#include "ui/charts/chartspage.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/viewsettings.h"
#include "ui/table/logview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/theme.h"

#include <QScreen>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int FrameTitle = 40; // about how high the window system's title bar is
constexpr int NarrowWindow = 1200;

const QString GeometryKey = u"window/geometry"_s;
const QString SplitterKey = u"window/splitter"_s;
const QString ColumnsKey = u"window/columns"_s;
const QString FacetsKey = u"window/facets"_s;
const QString DetailsKey = u"window/details"_s;
const QString ThemeKey = u"window/theme"_s;
const QString FontKey = u"window/font-percent"_s;

} // namespace

/// As designed, but within the screen, its panels and the frame's title.
QSize MainWindow::firstSize() const
{
    const QSize designed(scaled(1440, font()), scaled(900, font()));
    return designed.boundedTo(screen()->availableSize() - QSize(0, scaled(FrameTitle, font())));
}

void MainWindow::saveSettings() const
{
    QSettings settings;
    settings.setValue(GeometryKey, saveGeometry());
    settings.setValue(SplitterKey, m_splitter->saveState());
    settings.setValue(ColumnsKey, m_table->saveColumns());
    settings.setValue(FacetsKey, m_facets->isVisibleTo(this));
    settings.setValue(DetailsKey, m_details->isVisibleTo(this));
    m_dock->saveTo(settings);
    m_charts->saveTo(settings);
    m_filterBar->saveTo(settings);
    ViewList views = m_views;
    views.setCurrentState(viewState());
    saveViews(settings, views);
}

/// Nothing is asked of the store yet.
void MainWindow::restoreViews()
{
    QSettings settings;
    m_views = restoredViews(settings);
    const ViewState state = m_views.at(m_views.current());
    if (!state.columns.isEmpty())
        m_table->restoreColumns(state.columns);
    setOrder(state.order);
    showLanes(state.lanes);
    const QSignalBlocker quiet(m_filterBar);
    m_filterBar->setState(state.filter);
    setSplit(state.split);
}

void MainWindow::restoreWindow()
{
    const QSettings settings;
    const QString theme = settings.value(ThemeKey).toString();
    m_services.theme.setMode(Theme::modeFromName(theme).value_or(Theme::Mode::System));
    m_services.theme.setFontPercent(settings.value(FontKey, Theme::DefaultFontPercent).toInt());
    // What is chosen in the menu is kept at once; what the command line chose is not.
    connect(&m_services.theme, &Theme::fontPercentChanged, this,
            [this] { QSettings().setValue(FontKey, m_services.theme.fontPercent()); });
    if (!restoreGeometry(settings.value(GeometryKey).toByteArray()))
        resize(firstSize());
}

void MainWindow::restoreSettings()
{
    const QSettings settings;
    if (!m_splitter->restoreState(settings.value(SplitterKey).toByteArray())) {
        const bool narrow = width() < scaled(NarrowWindow, font()); // the table needs it more
        m_splitter->setSizes(
            {scaled(narrow ? 170 : 220, font()), scaled(820, font()), scaled(narrow ? 300 : 400, font())});
    }
    m_table->restoreColumns(settings.value(ColumnsKey).toByteArray());
    m_actions->action(u"view.facets")->setChecked(settings.value(FacetsKey, true).toBool());
    m_actions->action(u"view.details")->setChecked(settings.value(DetailsKey, true).toBool());
    m_charts->restoreFrom(settings);
    m_dock->restoreFrom(settings);
    m_filterBar->restoreFrom(settings);
    restoreTimes();
    showOrder();
}

} // namespace Logboom
