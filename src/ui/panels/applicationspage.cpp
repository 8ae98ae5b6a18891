// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/applicationspage.h"

#include "core/base/utf8.h"
#include "core/entry/timestamp.h"
#include "ui/panels/copybutton.h"
#include "ui/panels/facetcounts.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;
constexpr int NameWidth = 200;

} // namespace

ApplicationsPage::ApplicationsPage(IngestPipeline& pipeline, QueryService& queries, QWidget* parent)
    : QWidget(parent)
    , m_editor(pipeline)
    , m_queries(queries)
    , m_refresh([this] { ask(); })
    , m_name(new QLineEdit(this))
    , m_create(new QPushButton(tr("Create"), this))
    , m_problem(new ProblemLabel(this))
    , m_table(new PanelTable(m_model, tr("Registered applications"), this))
    , m_copyKey(new CopyButton(tr("Copy key"), this))
    , m_copyCommand(new CopyButton(tr("Copy curl line"), this))
    , m_buttons(new QVBoxLayout)
{
    build();
    connect(m_create, &QPushButton::clicked, this, &ApplicationsPage::create);
    connect(m_name, &QLineEdit::returnPressed, this, &ApplicationsPage::create);
    connect(m_name, &QLineEdit::textEdited, m_problem, [this] { m_problem->showNote({}); });
    connect(m_copyKey, &QPushButton::clicked, this, &ApplicationsPage::copyKey);
    connect(m_copyCommand, &QPushButton::clicked, this, &ApplicationsPage::copyCommand);
    connect(m_table, &PanelTable::currentRowChanged, this, &ApplicationsPage::showCurrent);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ApplicationsPage::showCurrent);
    applySizes();
    showCurrent();
}

void ApplicationsPage::build()
{
    setAccessibleName(tr("Applications"));
    m_name->setPlaceholderText(tr("Name of a new application"));
    m_name->setAccessibleName(tr("Name of a new application"));
    m_create->setAutoDefault(false);
    m_create->setAccessibleName(tr("Create the application"));
    m_copyKey->setToolTip(tr("The key goes into the header X-INGEST-KEY."));
    m_copyCommand->setToolTip(tr("A command that sends one event as this application."));
    m_table->setPlaceholder(tr("No application is registered. One is needed only for senders that use a key, by "
                               "POST /apps/{id}/events; all others appear by themselves."));
    m_table->setColumnWidths({120, 160});
    auto* row = new QHBoxLayout;
    row->addWidget(m_name, 1);
    row->addWidget(m_create);
    row->addWidget(m_problem, 2);
    m_buttons->addWidget(m_copyKey);
    m_buttons->addWidget(m_copyCommand);
    m_buttons->addStretch(1);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(0);
    lower->addWidget(m_table, 1);
    lower->addLayout(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addLayout(lower, 1);
}

void ApplicationsPage::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    QLayout* row = layout()->itemAt(0)->layout();
    row->setContentsMargins(px(Inset), px(Gap), px(Inset), px(Gap));
    row->setSpacing(px(Gap));
    m_buttons->setContentsMargins(px(Gap), 0, px(Inset), px(Gap));
    m_buttons->setSpacing(px(Gap));
    m_name->setTextMargins(px(4), 0, px(4), 0);
    m_name->setMinimumWidth(px(NameWidth) / 2);
    m_name->setMaximumWidth(px(NameWidth));
    m_problem->setMinimumWidth(px(NameWidth) / 2);
}

void ApplicationsPage::setServer(const QString& address)
{
    m_address = address;
    showCurrent();
}

void ApplicationsPage::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_model.setCatalog(std::move(catalog));
    if (m_wanted != 0) {
        if (const int row = m_model.rowOf(m_wanted); row >= 0) {
            m_wanted = 0;
            m_table->setCurrentRow(row);
        }
    } else if (m_table->currentRow() < 0 && m_model.rowCount() > 0) {
        m_table->setCurrentRow(0);
    }
    showCurrent();
}

void ApplicationsPage::startNew()
{
    m_name->setFocus(Qt::ShortcutFocusReason);
    m_name->selectAll();
}

const Application* ApplicationsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.applicationAt(row) : nullptr;
}

void ApplicationsPage::showCurrent()
{
    m_copyKey->setEnabled(current() != nullptr);
    m_copyCommand->setEnabled(current() != nullptr && !m_address.isEmpty());
    emit currentChanged();
}

void ApplicationsPage::copyKey()
{
    if (const Application* application = current())
        m_copyKey->copy(QString::fromStdString(application->ingestKey));
}

void ApplicationsPage::copyCommand()
{
    const Application* application = current();
    if (application && !m_address.isEmpty())
        m_copyCommand->copy(eventCommand(m_address, *application, currentTimestamp()));
}

void ApplicationsPage::create()
{
    const QString problem = applicationNameProblem(m_name->text(), m_model.catalog());
    if (!problem.isEmpty()) {
        m_problem->showProblem(problem, m_name);
        m_name->setFocus();
        return;
    }
    m_create->setEnabled(false);
    m_editor.createApplication(m_name->text().trimmed().toStdString(),
                               [this](const Result<Application>& outcome) { created(outcome); });
}

void ApplicationsPage::created(const Result<Application>& outcome)
{
    m_create->setEnabled(true);
    if (!outcome) {
        m_problem->showProblem(outcome.error().message, m_name);
        return;
    }
    m_name->clear();
    m_problem->showNote(tr("Registered. Its key can be copied at any time."));
    m_wanted = outcome->id;
    emit catalogChanged();
}

void ApplicationsPage::dataChanged()
{
    if (isVisible())
        m_refresh.dataChanged();
}

void ApplicationsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_refresh.dataChanged();
}

void ApplicationsPage::ask()
{
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [](LogReader& reader, std::stop_token stop) { return reader.facets({}, {}, std::move(stop)); },
        [this](const Result<std::vector<SourceLevelCount>>& counts) {
            // A failure keeps what is shown; the next refresh asks again.
            if (counts) {
                QHash<QString, quint64> entries;
                for (const FacetCounts::Application& application : applicationsOf(*counts))
                    entries.insert(application.name, application.count);
                m_model.setEntries(entries);
            }
            m_refresh.answered();
        });
}

QWidget* ApplicationsPage::list() const
{
    return m_table;
}

void ApplicationsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

QString eventCommand(const QString& address, const Application& application, qint64 now)
{
    return u"curl %1/apps/%2/events -H 'X-INGEST-KEY: %3' -H 'Content-Type: application/json' "
           "-d '{\"occurred_at\":\"%4\",\"level\":\"INFO\",\"message\":\"hello\"}'"_s.arg(
               address, QString::number(application.id), QString::fromStdString(application.ingestKey),
               QString::fromStdString(formatShortest(now)));
}

QString applicationNameProblem(const QString& name, const Catalog& catalog)
{
    const std::string text = name.trimmed().toStdString();
    if (text.empty())
        return QCoreApplication::translate("Logboom", "An application needs a name.");
    if (isLongerThan(text, MaxApplicationNameChars))
        return QCoreApplication::translate("Logboom", "A name has at most %1 characters; this one has %2.")
            .arg(MaxApplicationNameChars)
            .arg(characterCount(text));
    if (catalog.application(text))
        return QCoreApplication::translate("Logboom", "There is already an application of this name.");
    return {};
}

} // namespace Logboom
