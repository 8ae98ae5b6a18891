// SPDX-License-Identifier: GPL-3.0-or-later
// The actions and menus of the main window. Keys: what people know from other consoles; letters only in the table.
#include "ui/mainwindow/mainwindow.h"

#include "core/entry/timestamp.h"
#include "ui/actions/actionregistry.h"
#include "ui/actions/commandpalette.h"
#include "ui/actions/commandsbutton.h"
#include "ui/charts/histogramsource.h"
#include "ui/help/helpwindow.h"
#include "ui/mainwindow/timeinput.h"
#include "ui/panels/bottomdock.h"
#include "ui/panels/detailpane.h"
#include "ui/panels/facettree.h"
#include "ui/panels/filterbar.h"
#include "ui/panels/statusbar.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"
#include "ui/theme/theme.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QMenuBar>
#include <QSettings>
#include <QWheelEvent>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int FontStepPercent = 10;

QList<QKeySequence> keys(std::initializer_list<const char*> texts)
{
    QList<QKeySequence> sequences;
    for (const char* text : texts)
        sequences.append(QKeySequence::fromString(QLatin1StringView(text), QKeySequence::PortableText));
    return sequences;
}

} // namespace

void MainWindow::addFileAndEditActions()
{
    addFileActions();
    const QString file = tr("File");
    m_actions->add({u"file.quit"_s, file, tr("Quit"), keys({"Ctrl+Q"}), {}}, [this] { close(); });
    const QString edit = tr("Edit");
    const auto addCopy = [&](const QString& id, CopyFormat format, const QList<QKeySequence>& tableKeys) {
        m_actions->add({id, edit, copyTitle(format), {}, tableKeys, Icon::Copy},
                       [this, format] { activeTable().copySelection(format); });
    };
    addCopy(u"edit.copy"_s, CopyFormat::Text, keys({"Ctrl+C"}));
    addCopy(u"edit.copy-json"_s, CopyFormat::Json, keys({"Ctrl+Shift+C"}));
    addCopy(u"edit.copy-csv"_s, CopyFormat::Csv, {});
    addCopy(u"edit.copy-markdown"_s, CopyFormat::Markdown, {});
    addCopy(u"edit.copy-curl"_s, CopyFormat::Curl, {});
    addAnnotatingActions();
    addLabelActions();
}

void MainWindow::addViewActions()
{
    const QString view = tr("View");
    const auto addSwitch = [&](const QString& id, const QString& text, const char* key, Icon icon, QWidget* pane) {
        QAction* action = m_actions->add({id, view, text, keys({key}), {}, icon, true}, [] {});
        action->setChecked(true);
        connect(action, &QAction::toggled, pane, &QWidget::setVisible);
        return action;
    };
    QAction* facets =
        addSwitch(u"view.facets"_s, tr("Levels and applications"), "Ctrl+Shift+L", Icon::DockLeft, m_facets);
    QAction* details = addSwitch(u"view.details"_s, tr("Details"), "Ctrl+Shift+D", Icon::DockRight, m_details);
    QAction* panels = m_actions->add(
        {u"view.panels"_s, view, tr("Panel below the table"), keys({"Ctrl+Shift+B"}), {}, Icon::DockBottom, true},
        [this] { m_dock->setOpen(!m_dock->isOpen()); });
    connect(m_dock, &BottomDock::changed, panels, [this, panels] { panels->setChecked(m_dock->isOpen()); });
    m_filterBar->addDockSwitches(facets, {panels, details});
    addPanelActions();
    addViewTabActions();
    addSplitAction();
    addLanesAction();
    m_actions->add({u"view.leave-zoom"_s, view, tr("Leave zoom of the histogram"), {}, {}, Icon::Zoom},
                   [this] { m_histogramSource->setZoom(std::nullopt); });
    addRowActions();
    addTimeActions();
    const auto changeFont = [this](int step) {
        m_services.theme.setFontPercent(m_services.theme.fontPercent() + step);
    };
    m_actions->add({u"view.font-larger"_s, view, tr("Larger font"), keys({"Ctrl++", "Ctrl+="}), {}},
                   [changeFont] { changeFont(FontStepPercent); });
    m_actions->add({u"view.font-smaller"_s, view, tr("Smaller font"), keys({"Ctrl+-"}), {}},
                   [changeFont] { changeFont(-FontStepPercent); });
    m_actions->add({u"view.font-reset"_s, view, tr("Usual font size"), keys({"Ctrl+0"}), {}},
                   [this] { m_services.theme.setFontPercent(Theme::DefaultFontPercent); });
}

/// Ctrl and the wheel change the size of everything.
bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Wheel && watched->isWidgetType()) {
        const auto* wheel = static_cast<QWheelEvent*>(event);
        const QWidget* window = static_cast<QWidget*>(watched)->window();
        const bool ours = window == this || window == m_help;
        if (ours && wheel->modifiers() == Qt::ControlModifier && wheel->angleDelta().y() != 0) {
            const int step = wheel->angleDelta().y() > 0 ? FontStepPercent : -FontStepPercent;
            m_services.theme.setFontPercent(m_services.theme.fontPercent() + step);
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::addThemeActions()
{
    struct Choice
    {
        QString id;
        QString text;
        Theme::Mode mode;
    };
    const std::array choices{Choice{u"view.theme-system"_s, tr("Theme of the system"), Theme::Mode::System},
                             Choice{u"view.theme-light"_s, tr("Light theme"), Theme::Mode::Light},
                             Choice{u"view.theme-dark"_s, tr("Dark theme"), Theme::Mode::Dark}};
    auto* group = new QActionGroup(this);
    for (const Choice& choice : choices) {
        QAction* action = m_actions->add({choice.id, tr("View"), choice.text, {}, {}, Icon::Palette, true},
                                         [this, mode = choice.mode] {
                                             m_services.theme.setMode(mode);
                                             QSettings().setValue(u"window/theme"_s, Theme::modeName(mode));
                                         });
        group->addAction(action);
        const auto check = [this, action, mode = choice.mode] { action->setChecked(m_services.theme.mode() == mode); };
        connect(&m_services.theme, &Theme::modeChanged, action, check);
        check();
    }
}

void MainWindow::addFilterActions()
{
    const QString group = tr("Filter");
    m_actions->add({u"filter.focus"_s, group, tr("Edit the filter"), keys({"Ctrl+L"}), keys({"/"}), Icon::Filter},
                   [this] { m_filterBar->focusField(); });
    m_actions->add({u"filter.suggest"_s,
                    group,
                    tr("Offer fields or values for the filter"),
                    keys({"Ctrl+Space"}),
                    {},
                    Icon::Search},
                   [this] { m_filterBar->suggest(); });
    m_actions->add({u"filter.clear"_s, group, tr("Clear the filter"), {}, {}, Icon::Close},
                   [this] { m_filterBar->clear(); });
    // Only while it is enabled it takes the key from the others.
    m_actions
        ->add({u"filter.stop"_s, group, tr("Stop the search"), keys({"Esc"}), {}, Icon::Close},
              [this] {
                  if (isFinding())
                      find().cancel();
                  m_services.queries.stopOver(LongSearch);
                  showSearch();
              })
        ->setEnabled(false);
    addDockActions();
    m_actions->add({u"filter.errors"_s, group, tr("Only errors and worse, or all again"), {}, {}, Icon::Warning},
                   [this] { m_filterBar->addTerm(u"level>=error"_s); });
    struct Range
    {
        QString id;
        TimeScope scope;
    };
    const std::array ranges{Range{u"filter.range-15min"_s, TimeScope::last(15 * Minute)},
                            Range{u"filter.range-1h"_s, TimeScope::last(Hour)},
                            Range{u"filter.range-24h"_s, TimeScope::last(Day)},
                            Range{u"filter.range-everything"_s, TimeScope::everything()}};
    for (const Range& range : ranges) {
        m_actions->add({range.id, group, tr("Range of time: %1").arg(range.scope.title(m_zone)), {}, {}, Icon::Clock},
                       [this, scope = range.scope] { m_filterBar->setTimeScope(scope); });
    }
}

void MainWindow::addGoActions()
{
    const QString group = tr("Go");
    QAction* follow =
        m_actions->add({u"go.follow"_s, group, tr("Follow the newest entries"), {}, keys({"F"}), Icon::Follow, true},
                       [this] { m_table->setFollowing(!m_table->isFollowing()); });
    follow->setChecked(m_table->isFollowing());
    m_actions->add({u"go.end"_s, group, tr("End, and follow"), {}, keys({"End", "Shift+G"}), Icon::Follow},
                   [this] { activeTable().goToBottom(); });
    m_actions->add({u"go.start"_s, group, tr("Start"), {}, keys({"Home", "G"}), Icon::ChevronUp},
                   [this] { activeTable().goToTop(); });
    m_actions->add({u"go.time"_s, group, tr("Go to time …"), keys({"Ctrl+G"}), {}, Icon::Clock},
                   [this] { goToTime(); });
    addFindActions();
    const auto addLevel = [&](const QString& id, const QString& text, const char* key, Level level, RowStep step) {
        m_actions->add({id, group, text, {}, keys({key}), Icon::Warning},
                       [this, level, step] { activeTable().selectNextOfLevel(level, step); });
    };
    addLevel(u"go.next-error"_s, tr("Next error"), "E", Level::Error, RowStep::Down);
    addLevel(u"go.previous-error"_s, tr("Previous error"), "Shift+E", Level::Error, RowStep::Up);
    addLevel(u"go.next-warning"_s, tr("Next warning"), "W", Level::Warning, RowStep::Down);
    addLevel(u"go.previous-warning"_s, tr("Previous warning"), "Shift+W", Level::Warning, RowStep::Up);
    addContextActions();
    addFollowActions();
    addBookmarkGoActions();
}

void MainWindow::addToolAndHelpActions()
{
    const QString tools = tr("Tools");
    m_actions->add({u"tools.palette"_s, tools, tr("Commands …"), keys({"Ctrl+K"}), {}, Icon::Search}, [this] {
        readAutostart();
        (new CommandPalette(*m_actions, this))->open();
    });
    addServerActions();
    addHelpActions();
}

void MainWindow::buildMenus()
{
    // One menu a group, in the order of the registry; a line where the kind of action changes.
    static const QStringList SeparatorBefore{u"file.quit"_s,
                                             u"view.charts"_s,
                                             u"view.new-tab"_s,
                                             u"view.leave-zoom"_s,
                                             u"view.newest-first"_s,
                                             u"view.time-clock"_s,
                                             u"view.zone-local"_s,
                                             u"view.font-larger"_s,
                                             u"view.theme-system"_s,
                                             u"view.language-system"_s,
                                             u"filter.save"_s,
                                             u"filter.errors"_s,
                                             u"filter.range-15min"_s,
                                             u"go.time"_s,
                                             u"go.find"_s,
                                             u"go.next-error"_s,
                                             u"go.neighbours"_s,
                                             u"go.next-bookmark"_s,
                                             u"edit.bookmark"_s,
                                             u"edit.label-1"_s,
                                             u"tools.copy-address"_s,
                                             u"help.about"_s,
                                             u"tools.mute-notifications"_s,
                                             u"tools.new-rule"_s,
                                             u"tools.new-threshold"_s,
                                             u"tools.new-application"_s,
                                             u"tools.palette"_s};
    QStringList groups;
    for (const QAction* action : m_actions->actions())
        groups.append(ActionRegistry::group(action));
    groups.removeDuplicates();
    const QStringList titles = withMnemonics(groups);
    QList<QMenu*> menus;
    for (const QString& title : titles)
        menus.append(menuBar()->addMenu(title));
    for (QAction* action : m_actions->actions()) {
        QMenu* menu = menus[groups.indexOf(ActionRegistry::group(action))];
        if (ActionRegistry::id(action) == u"tools.autostart")
            connect(menu, &QMenu::aboutToShow, this, &MainWindow::readAutostart);
        if (SeparatorBefore.contains(ActionRegistry::id(action)))
            menu->addSeparator();
        menu->addAction(action);
        if (ActionRegistry::id(action) == u"file.open")
            addRecentFilesMenu(menu);
    }
    QAction* commands = m_actions->action(u"tools.palette");
    auto* button = new CommandsButton(commands->shortcut(), menuBar());
    connect(button, &CommandsButton::clicked, commands, &QAction::trigger);
    menuBar()->setCornerWidget(button);
}

void MainWindow::goToTime()
{
    const std::optional<Entry> current = activeTable().currentEntry();
    auto* dialog = new GoToTimeDialog(current ? (*current)->timestamp : currentTimestamp(), m_zone, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::optional<qint64> time = dialog->time())
            activeTable().goToTime(*time);
        activeTable().setFocus();
    });
    dialog->open();
}

} // namespace Logboom
