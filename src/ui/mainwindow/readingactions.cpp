// SPDX-License-Identifier: GPL-3.0-or-later
// What belongs to reading entries in the main window: times.
#include "ui/mainwindow/mainwindow.h"

#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/charts/histogramview.h"
#include "ui/mainwindow/zonedialog.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QAbstractScrollArea>
#include <QActionGroup>
#include <QSettings>

#include <array>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString TimeStyleKey = u"reading/time-style"_s;
const QString ZoneKey = u"reading/zone"_s; // empty: the system's

} // namespace

// ---- times ----

void MainWindow::addTimeActions()
{
    const QString view = tr("View");
    const std::array styles{std::pair{u"view.time-clock"_s, tr("Times: clock")},
                            std::pair{u"view.time-ago"_s, tr("Times: how long ago")},
                            std::pair{u"view.time-previous"_s, tr("Times: since the row before")},
                            std::pair{u"view.time-mark"_s, tr("Times: since the marked row")}};
    auto* group = new QActionGroup(m_parts);
    for (std::size_t i = 0; i < styles.size(); ++i) {
        const auto style = static_cast<TimeStyle>(i);
        QAction* action = m_actions->add({styles[i].first, view, styles[i].second, {}, {}, Icon::Clock, true},
                                         [this, style] { setTimeStyle(style); });
        group->addAction(action);
    }
    m_actions->add({u"view.time-next"_s, view, tr("Times: the next way"), {}, {QKeySequence(Qt::Key_T)}, Icon::Clock},
                   [this] { setTimeStyle(static_cast<TimeStyle>((static_cast<int>(m_table->timeStyle()) + 1) % 4)); });
    m_actions->add({u"view.mark-time"_s,
                    view,
                    tr("Count times from this row"),
                    {},
                    {QKeySequence(Qt::SHIFT | Qt::Key_T)},
                    Icon::Clock},
                   [this] {
                       if (m_table->markTime())
                           setTimeStyle(TimeStyle::SinceMark);
                   });
    auto* zones = new QActionGroup(m_parts);
    const auto addZone = [&](const QString& id, const QString& text, const std::function<void()>& choose) {
        zones->addAction(m_actions->add({id, view, text, {}, {}, Icon::Clock, true}, choose));
    };
    addZone(u"view.zone-local"_s, tr("Times in the local zone"), [this] { chooseZone({}); });
    addZone(u"view.zone-utc"_s, tr("Times in UTC"), [this] { chooseZone(QTimeZone::utc()); });
    addZone(u"view.zone-other"_s, tr("Times in another zone …"), [this] { askForZone(); });
}

void MainWindow::setTimeStyle(TimeStyle style)
{
    showTimeStyle(style);
    QSettings().setValue(TimeStyleKey, static_cast<int>(style));
}

void MainWindow::showTimeStyle(TimeStyle style)
{
    static constexpr std::array ids{u"view.time-clock", u"view.time-ago", u"view.time-previous", u"view.time-mark"};
    m_table->setTimeStyle(style);
    m_actions->action(ids[static_cast<std::size_t>(style)])->setChecked(true);
}

void MainWindow::chooseZone(const QTimeZone& zone)
{
    QSettings().setValue(ZoneKey, QString::fromLatin1(zone.id())); // none for the local one
    setZone(zone);
}

/// Invalid: the local zone.
void MainWindow::setZone(const QTimeZone& zone)
{
    setDisplayZone(zone);
    const bool differs = m_zone != displayZone();
    m_zone = displayZone();
    showZone();
    if (!differs)
        return;
    m_table->zoneChanged();
    m_details->zoneChanged();
    m_filterBar->readAgain(); // times without an offset mean others now
    for (const QAbstractScrollArea* area : findChildren<QAbstractScrollArea*>())
        area->viewport()->update();
}

/// On the parts that keep it, and in the menu.
void MainWindow::showZone()
{
    const QTimeZone chosen = zoneOf(QSettings().value(ZoneKey).toString());
    const QString id = !chosen.isValid()            ? u"view.zone-local"_s
                       : chosen == QTimeZone::utc() ? u"view.zone-utc"_s
                                                    : u"view.zone-other"_s;
    m_actions->action(id)->setChecked(true);
    m_status->setZone(m_zone);
    m_histogram->setZone(m_zone);
    m_filterBar->setZone(m_zone);
}

void MainWindow::askForZone()
{
    auto* dialog = new ZoneDialog(m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { chooseZone(dialog->zone()); });
    connect(dialog, &QDialog::rejected, this, &MainWindow::showZone);
    dialog->show();
}

void MainWindow::restoreTimes()
{
    const QSettings settings;
    const int style = settings.value(TimeStyleKey).toInt();
    // The mark is of one row and not kept.
    const bool isKept = style >= 0 && style < static_cast<int>(TimeStyle::SinceMark);
    showTimeStyle(isKept ? static_cast<TimeStyle>(style) : TimeStyle::Clock);
    showZone();
}

void MainWindow::restoreZone()
{
    setDisplayZone(zoneOf(QSettings().value(ZoneKey).toString()));
    m_zone = displayZone();
}

} // namespace Logboom
