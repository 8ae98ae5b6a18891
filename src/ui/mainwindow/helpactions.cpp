// SPDX-License-Identifier: GPL-3.0-or-later
// The guide, the list of keys, and what the program is.
#include "ui/actions/actionregistry.h"
#include "ui/actions/keysdialog.h"
#include "ui/charts/chartspage.h"
#include "ui/charts/histogramview.h"
#include "ui/help/helpkeys.h"
#include "ui/help/helpwindow.h"
#include "ui/language/language.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/anomaliespage.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/bookmarkspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filespage.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/findbar.h"
#include "ui/panels/noteline.h"
#include "ui/panels/rulespage.h"
#include "ui/panels/statusbar.h"
#include "ui/panels/thresholdspage.h"
#include "ui/panels/viewtabs.h"
#include "ui/table/logview.h"

#include <QMessageBox>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// As the pages name them.
const QString HttpAddress = u"http://127.0.0.1:8081"_s;
const QString WsAddress = u"ws://127.0.0.1:8080"_s;
const QString KeysMark = u"<!-- keys -->"_s;

} // namespace

void MainWindow::addHelpActions()
{
    const QString help = tr("Help");
    m_actions->add({u"help.guide"_s, help, tr("Guide"), {QKeySequence(Qt::Key_F1)}, {}}, [this] { openHelp(); });
    m_actions->add({u"help.keys"_s, help, tr("Keys"), {}, {QKeySequence(Qt::Key_Question)}}, [this] {
        auto* dialog = new KeysDialog(*m_actions, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    m_actions->add({u"help.about"_s, help, tr("About Logboom"), {}, {}}, [this] { showAbout(); });
}

/// The part of the guide on what has the keyboard.
QString MainWindow::helpTopic() const
{
    const std::pair<const QWidget*, QString> topics[] = {
        {m_filterBar, u"filtering.md"_s},
        {m_histogram, u"reading.md#histogram"_s},
        {m_facets, u"filtering.md#by-clicking"_s},
        {m_table, u"reading.md"_s},
        {m_empty, u"sending.md"_s},
        {m_details, u"reading.md#details"_s},
        {m_charts, u"charts.md"_s},
        {m_anomalies, u"applications.md#anomalies"_s},
        {m_bookmarksPage, u"reading.md#bookmarks-and-notes"_s},
        {m_rulesPage, u"reading.md#rules"_s},
        {m_thresholds, u"applications.md#thresholds"_s},
        {m_applications, u"applications.md"_s},
        {m_filesPage, u"files.md"_s},
        {m_fileNote, u"files.md"_s},
        {m_viewTabs, u"filtering.md#views"_s},
        {m_findBar, u"reading.md#find"_s},
        {m_contextNote, u"reading.md#around-an-entry"_s},
        {m_banner, u"troubleshooting.md"_s},
        {m_status, u"reading.md#status-bar"_s},
    };
    const auto topicOf = [&topics](const QWidget* widget) {
        const auto* const found = std::ranges::find(topics, widget, &std::pair<const QWidget*, QString>::first);
        return found == std::end(topics) ? QString() : found->second;
    };
    for (const QWidget* widget = focusWidget(); widget; widget = widget->parentWidget()) {
        if (const QString topic = topicOf(widget); !topic.isEmpty())
            return topic;
        // On its tabs: the page that is open.
        for (const QWidget* page : std::initializer_list<const QWidget*>{m_charts, m_anomalies, m_bookmarksPage,
                                                                         m_rulesPage, m_thresholds, m_applications}) {
            if (widget == m_dock && page->isVisible())
                return topicOf(page);
        }
    }
    return u"first-steps.md"_s;
}

void MainWindow::openHelp()
{
    const QString topic = helpTopic();
    if (!m_help) {
        m_help = new HelpWindow(helpPages(), this);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
        updateHelp();
        // Sizes are those of the whole program.
        for (const QString& id : {u"view.font-larger"_s, u"view.font-smaller"_s, u"view.font-reset"_s, u"file.quit"_s})
            m_help->addAction(m_actions->action(id));
    }
    m_help->open(helpPlaceOf(topic, {}).value_or(HelpPlace{}));
}

HelpPages MainWindow::helpPages() const
{
    return HelpPages(m_services.language ? QStringList(m_services.language->code()) : QStringList());
}

/// Its examples name the server as it is.
void MainWindow::updateHelp()
{
    if (!m_help)
        return;
    HelpPages pages = helpPages();
    pages.replace(KeysMark, keysMarkdown(*m_actions));
    if (isListening()) {
        pages.replace(HttpAddress, m_services.httpAddress);
        pages.replace(WsAddress, m_services.wsAddress);
    }
    m_help->setPages(std::move(pages));
}

void MainWindow::showAbout()
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("About Logboom"),
                                u"<b>Logboom %1</b>"_s.arg(LOGBOOM_VERSION ""_L1), QMessageBox::Close, this);
    box->setInformativeText(tr("A desktop log console with an embedded server.\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace Logboom
