// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says about its server, and does for the first minute with it.
#include "ui/actions/actionregistry.h"
#include "ui/mainwindow/editordialog.h"
#include "ui/mainwindow/mainwindow.h"
#include "ui/panels/applicationspage.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/emptystate.h"
#include "ui/panels/noteline.h"
#include "ui/panels/statusbar.h"
#include "ui/table/logview.h"

#include <QApplication>
#include <QClipboard>
#include <QPointer>

namespace Logboom {

using namespace Qt::StringLiterals;

void MainWindow::addServerActions()
{
    const QString tools = tr("Tools");
    m_actions->add({u"tools.copy-address"_s, tools, tr("Copy the address of the server"), {}, {}, Icon::Copy},
                   [this] { QApplication::clipboard()->setText(m_services.httpAddress); });
    m_actions->add({u"tools.copy-ws-address"_s, tools, tr("Copy the address of the live stream"), {}, {}, Icon::Copy},
                   [this] { QApplication::clipboard()->setText(m_services.wsAddress); });
    m_actions->add({u"tools.send-sample"_s, tools, tr("Send sample entries"), {}, {}, Icon::Follow}, [this] {
        // The answer may come when the window has gone; its sender is not the window's.
        m_services.sendSample([banner = QPointer(m_banner)](const QString& problem) {
            if (banner)
                banner->showNote(Icon::Warning, problem);
        });
    });
    m_actions->add({u"tools.editor"_s, tools, tr("Editor for source files …"), {}, {}, Icon::Code},
                   [this] { openEditorSettings(); });
    connect(m_details, &DetailPane::editorSettingsRequested, this, &MainWindow::openEditorSettings);
    QAction* autostart =
        m_actions->add({u"tools.autostart"_s, tools, tr("Start when I log in"), {}, {}}, [this] { changeAutostart(); });
    autostart->setCheckable(true);
    autostart->setVisible(m_services.isAutostartOn != nullptr);
}

/// Before it is shown: it stands in a file or a registry that others may change.
void MainWindow::readAutostart()
{
    if (m_services.isAutostartOn)
        m_actions->action(u"tools.autostart")->setChecked(m_services.isAutostartOn());
}

void MainWindow::openEditorSettings()
{
    auto* dialog = findChild<EditorDialog*>();
    if (!dialog) {
        dialog = new EditorDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::connectServer()
{
    connect(m_empty, &EmptyState::sampleRequested, m_actions->action(u"tools.send-sample"), &QAction::trigger);
    connect(m_banner, &NoteLine::linkActivated, this, [this] {
        if (!m_services.listenOnFreePorts)
            return;
        m_services.listenOnFreePorts(m_services);
        showServer();
    });
}

void MainWindow::showServer()
{
    const QString& problem = m_services.serverProblem;
    m_status->setServer(m_services.httpAddress, problem);
    m_empty->setServer(m_services.httpAddress, problem);
    m_table->setHttpAddress(m_services.httpAddress);
    m_details->setHttpAddress(m_services.httpAddress);
    if (isListening())
        m_applications->setServer(m_services.httpAddress);
    m_banner->showNote(Icon::Warning, problem, m_services.listenOnFreePorts ? tr("Use free ports") : QString());
    m_actions->action(u"tools.copy-address")->setEnabled(isListening());
    m_actions->action(u"tools.copy-ws-address")->setEnabled(isListening());
    m_actions->action(u"tools.send-sample")->setEnabled(isListening() && m_services.sendSample);
    updateHelp();
}

bool MainWindow::isListening() const
{
    return m_services.serverProblem.isEmpty() && !m_services.httpAddress.isEmpty();
}

void MainWindow::changeAutostart()
{
    QAction* autostart = m_actions->action(u"tools.autostart");
    const Result<> done = m_services.setAutostart(autostart->isChecked());
    m_banner->showNote(Icon::Warning, done ? QString() : done.error().message);
    autostart->setChecked(m_services.isAutostartOn());
}

} // namespace Logboom
