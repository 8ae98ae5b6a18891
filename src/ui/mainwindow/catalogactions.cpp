// SPDX-License-Identifier: GPL-3.0-or-later
// The panels below the table that show and change the catalog, and the actions of the main window that go with them.
#include "ui/mainwindow/mainwindow.h"

#include "ui/actions/actionregistry.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/thresholdspage.h"
#include "ui/table/logview.h"

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString ThresholdsPanel = u"thresholds"_s;
const QString ApplicationsPanel = u"applications"_s;

} // namespace

void MainWindow::buildPanels()
{
    m_dock->addPage(ThresholdsPanel, tr("Thresholds"), m_thresholds);
    m_dock->addPage(ApplicationsPanel, tr("Applications"), m_applications);
    connect(m_thresholds, &ThresholdsPage::catalogChanged, this, &MainWindow::pollCatalog);
    connect(m_applications, &ApplicationsPage::catalogChanged, this, &MainWindow::pollCatalog);
    connect(m_dock, &BottomDock::leaveRequested, m_table, qOverload<>(&QWidget::setFocus));
}

void MainWindow::addPanelActions()
{
    const QString view = tr("View");
    const auto addPanel = [&](const QString& panel, const QString& text, const char* key, Icon icon) {
        m_actions->add({u"view."_s + panel, view, text, {QKeySequence(QLatin1StringView(key))}, {}, icon},
                       [this, panel] {
                           if (m_dock->shows(panel))
                               m_dock->setOpen(false);
                           else
                               m_dock->openPage(panel);
                       });
    };
    addPanel(ThresholdsPanel, tr("Thresholds of anomalies"), "Ctrl+Shift+T", Icon::Threshold);
    addPanel(ApplicationsPanel, tr("Applications and their keys"), "Ctrl+Shift+P", Icon::Key);
}

void MainWindow::addCatalogActions()
{
    const QString tools = tr("Tools");
    m_actions->add({u"tools.new-threshold"_s, tools, tr("New threshold …"), {}, {}, Icon::Plus}, [this] {
        m_dock->openPage(ThresholdsPanel);
        m_thresholds->startNew();
    });
    QAction* toggle = m_actions->add(
        {u"tools.toggle-threshold"_s, tools, tr("Switch the threshold on or off"), {}, {}, Icon::Threshold},
        [this] { m_thresholds->toggleCurrent(); });
    const auto enableToggle = [this, toggle] { toggle->setEnabled(m_thresholds->current() != nullptr); };
    connect(m_thresholds, &ThresholdsPage::currentChanged, this, enableToggle);
    enableToggle();
    m_actions->add({u"tools.new-application"_s, tools, tr("New application …"), {}, {}, Icon::Plus}, [this] {
        m_dock->openPage(ApplicationsPanel);
        m_applications->startNew();
    });
    QAction* copyKey =
        m_actions->add({u"tools.copy-key"_s, tools, tr("Copy the key of the application"), {}, {}, Icon::Copy},
                       [this] { m_applications->copyKey(); });
    QAction* copyCommand =
        m_actions->add({u"tools.copy-curl"_s, tools, tr("Copy a curl line of the application"), {}, {}, Icon::Copy},
                       [this] { m_applications->copyCommand(); });
    const auto enable = [this, copyKey, copyCommand] {
        copyKey->setEnabled(m_applications->current() != nullptr);
        copyCommand->setEnabled(m_applications->current() != nullptr && m_services.serverProblem.isEmpty());
    };
    connect(m_applications, &ApplicationsPage::currentChanged, this, enable);
    enable();
}

void MainWindow::pollCatalog()
{
    const std::shared_ptr<const Catalog> catalog = m_services.pipeline.catalog();
    if (catalog == m_catalog)
        return;
    m_catalog = catalog;
    m_thresholds->setCatalog(catalog);
    m_applications->setCatalog(catalog);
}

} // namespace Logboom
