// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/thresholdspage.h"

#include "core/entry/entry.h"
#include "ui/panels/facetcounts.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSet>
#include <QSignalBlocker>

#include <algorithm>
#include <cmath>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;
constexpr int ServiceWidth = 180;
constexpr int SeverityWidth = 130;
constexpr int NumberWidth = 96;
constexpr int ChoiceMinWidth = 96;
constexpr int NumberMinWidth = 72;
constexpr int ButtonPadding = 24;

/// Severities beyond the levels are looked for in so many of the newest entries.
constexpr std::size_t SampledEntries = 1000;

QComboBox* makeChoice(const QString& name, QWidget* parent)
{
    auto* choice = new QComboBox(parent);
    choice->setEditable(true);
    choice->setInsertPolicy(QComboBox::NoInsert);
    choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    choice->setAccessibleName(name);
    choice->lineEdit()->setAccessibleName(name);
    choice->completer()->setCompletionMode(QCompleter::PopupCompletion);
    choice->completer()->setFilterMode(Qt::MatchContains);
    choice->completer()->setCaseSensitivity(Qt::CaseInsensitive);
    return choice;
}

/// Also as the choice that the list opens at, where it is one.
void setTyped(QComboBox& box, const QString& text)
{
    box.setCurrentIndex(box.findText(text, Qt::MatchFixedString | Qt::MatchCaseSensitive));
    box.setEditText(text);
}

/// Leaves what is typed as it is.
void setChoices(QComboBox& box, const QStringList& choices)
{
    QStringList before;
    for (int i = 0; i < box.count(); ++i)
        before.append(box.itemText(i));
    if (before == choices)
        return;
    const QSignalBlocker quiet(box);
    const QString typed = box.currentText();
    box.clear();
    box.addItems(choices);
    setTyped(box, typed);
}

} // namespace

ThresholdsPage::ThresholdsPage(IngestPipeline& pipeline, QueryService& queries, QWidget* parent)
    : QWidget(parent)
    , m_editor(pipeline)
    , m_queries(queries)
    , m_refresh([this] { ask(); })
    , m_service(makeChoice(tr("Service"), this))
    , m_severity(makeChoice(tr("Severity"), this))
    , m_perMinute(new QLineEdit(this))
    , m_active(new QCheckBox(tr("Active"), this))
    , m_save(new QPushButton(this))
    , m_new(new QPushButton(tr("New"), this))
    , m_problem(new ProblemLabel(this))
    , m_table(new PanelTable(m_model, tr("Thresholds"), this))
    , m_form(new QGridLayout)
{
    build();
    connect(m_save, &QPushButton::clicked, this, &ThresholdsPage::saveForm);
    connect(m_new, &QPushButton::clicked, this, &ThresholdsPage::startNew);
    connect(m_perMinute, &QLineEdit::returnPressed, this, &ThresholdsPage::saveForm);
    for (QComboBox* choice : {m_service, m_severity}) {
        connect(choice->lineEdit(), &QLineEdit::returnPressed, this, &ThresholdsPage::saveForm);
        connect(choice, &QComboBox::editTextChanged, this, &ThresholdsPage::describeSave);
    }
    connect(m_perMinute, &QLineEdit::textEdited, this, [this] { m_problem->showNote({}); });
    connect(m_table, &PanelTable::currentRowChanged, this, &ThresholdsPage::showCurrent);
    connect(&m_model, &ThresholdsModel::activeRequested, this, [this](int row, bool active) {
        Threshold threshold = m_model.thresholdAt(row);
        threshold.active = active;
        save(threshold);
    });
    startNew();
}

void ThresholdsPage::build()
{
    setAccessibleName(tr("Thresholds"));
    m_perMinute->setAccessibleName(tr("Entries per minute"));
    m_active->setAccessibleName(m_active->text());
    m_active->setToolTip(tr("Only active thresholds make anomalies."));
    m_save->setAutoDefault(false);
    m_new->setAutoDefault(false);
    m_new->setAccessibleName(tr("New threshold"));
    m_table->setPlaceholder(tr("No threshold is set. A minute in which a service sends more entries of a severity "
                               "than its threshold is an anomaly."));
    m_table->setColumnWidths({130, 110, 150});
    buildForm();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_form);
    column->addWidget(m_table, 1);
    applySizes();
}

void ThresholdsPage::buildForm()
{
    const auto addField = [this](int column, const QString& title, QWidget* field) {
        auto* label = new QLabel(title, this);
        label->setForegroundRole(QPalette::PlaceholderText);
        label->setBuddy(field);
        m_form->addWidget(label, 0, column);
        m_form->addWidget(field, 1, column);
    };
    addField(0, tr("Service"), m_service);
    addField(1, tr("Severity"), m_severity);
    addField(2, tr("Entries per minute"), m_perMinute);
    m_form->addWidget(m_active, 1, 3);
    m_form->addWidget(m_save, 1, 4);
    m_form->addWidget(m_new, 1, 5);
    m_form->addWidget(m_problem, 2, 0, 1, 7);
    m_form->setColumnStretch(0, 3);
    m_form->setColumnStretch(1, 2);
    m_form->setColumnStretch(6, 1);
}

void ThresholdsPage::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_form->setContentsMargins(px(Inset), px(Gap), px(Inset), px(Gap));
    m_form->setHorizontalSpacing(px(Gap));
    m_form->setVerticalSpacing(px(4));
    for (QLabel* label : findChildren<QLabel*>())
        label->setFont(sized(font(), 12));
    m_service->setMinimumWidth(px(ChoiceMinWidth));
    m_service->setMaximumWidth(px(ServiceWidth));
    m_severity->setMinimumWidth(px(ChoiceMinWidth));
    m_severity->setMaximumWidth(px(SeverityWidth));
    m_perMinute->setMinimumWidth(px(NumberMinWidth));
    m_perMinute->setMaximumWidth(px(NumberWidth));
    int widest = 0;
    for (const QString& text : {tr("Add"), tr("Save"), tr("New")})
        widest = std::max(widest, fontMetrics().horizontalAdvance(text));
    for (QPushButton* button : {m_save, m_new}) {
        button->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
        button->setMinimumWidth(widest + px(ButtonPadding));
    }
    for (QLineEdit* edit : {m_service->lineEdit(), m_severity->lineEdit(), m_perMinute})
        edit->setTextMargins(px(4), 0, px(4), 0);
    m_problem->setMinimumHeight(px(18));
}

void ThresholdsPage::setCatalog(std::shared_ptr<const Catalog> catalog)
{
    m_catalog = std::move(catalog);
    {
        const QSignalBlocker quiet(m_table); // what is typed into the form stays there
        m_model.setCatalog(*m_catalog);
        if (const int row = m_model.rowOf(m_chosen); row >= 0)
            m_table->setCurrentRow(row);
    }
    showChoices();
    describeSave();
    emit currentChanged();
}

void ThresholdsPage::startNew()
{
    m_table->setCurrentIndex({});
    m_chosen = {};
    setTyped(*m_service, {});
    setTyped(*m_severity, u"ERROR"_s);
    m_perMinute->clear();
    m_active->setChecked(true);
    m_problem->showNote({});
    describeSave();
    m_service->setFocus(Qt::ShortcutFocusReason);
    emit currentChanged();
}

const Threshold* ThresholdsPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.thresholdAt(row) : nullptr;
}

void ThresholdsPage::toggleCurrent()
{
    if (const Threshold* chosen = current()) {
        Threshold threshold = *chosen;
        threshold.active = !threshold.active;
        save(threshold);
    }
}

void ThresholdsPage::showCurrent()
{
    if (const Threshold* chosen = current()) {
        m_chosen = {chosen->service, chosen->severity};
        QLocale plain;
        plain.setNumberOptions(QLocale::OmitGroupSeparator);
        setTyped(*m_service, QString::fromStdString(chosen->service));
        setTyped(*m_severity, QString::fromStdString(chosen->severity));
        m_perMinute->setText(plain.toString(chosen->perMinute, 'g', QLocale::FloatingPointShortest));
        m_active->setChecked(chosen->active);
        m_problem->showNote({});
    }
    emit currentChanged();
}

void ThresholdsPage::describeSave()
{
    const ThresholdInput typed = input();
    const bool exists =
        m_model.rowOf({typed.service.trimmed().toStdString(), typed.severity.trimmed().toStdString()}) >= 0;
    m_save->setText(exists ? tr("Save") : tr("Add"));
    m_save->setAccessibleName(exists ? tr("Save the threshold") : tr("Add the threshold"));
}

ThresholdInput ThresholdsPage::input() const
{
    return {m_service->currentText(), m_severity->currentText(), m_perMinute->text(), m_active->isChecked()};
}

void ThresholdsPage::saveForm()
{
    const auto read = readThreshold(input(), severityChoices(m_known.severities));
    if (read) {
        save(*read);
        return;
    }
    const auto field = [this, &read]() -> QWidget* {
        switch (read.error().field) {
        case ThresholdProblem::Field::Service:
            return m_service->lineEdit();
        case ThresholdProblem::Field::Severity:
            return m_severity->lineEdit();
        case ThresholdProblem::Field::PerMinute:
            break;
        }
        return m_perMinute;
    }();
    m_problem->showProblem(read.error().sentence, field);
    field->setFocus();
}

void ThresholdsPage::save(const Threshold& threshold)
{
    m_editor.saveThreshold(threshold, [this, threshold](const Result<>& outcome) { saved(threshold, outcome); });
}

void ThresholdsPage::saved(const Threshold& threshold, const Result<>& outcome)
{
    if (!outcome) {
        m_problem->showProblem(outcome.error().message, m_save);
        return;
    }
    m_chosen = {threshold.service, threshold.severity};
    emit catalogChanged();
    showCurrent();
    const QString severity = QString::fromStdString(threshold.severity);
    const QString service = QString::fromStdString(threshold.service);
    if (!threshold.active) {
        //: %1 is a severity, %2 a service
        m_problem->showNote(tr("Saved: %1 entries from %2 make no anomalies.").arg(severity, service));
        return;
    }
    const auto plural = static_cast<int>(std::min(std::ceil(threshold.perMinute), 1e6));
    //: %1 is a number, %2 a severity, %3 a service
    m_problem->showNote(tr("Saved: a minute with more than %1 %2 entries from %3 is an anomaly.", nullptr, plural)
                            .arg(perMinuteText(threshold.perMinute), severity, service));
}

void ThresholdsPage::dataChanged()
{
    if (isVisible())
        m_refresh.dataChanged();
}

void ThresholdsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_refresh.dataChanged();
}

Result<ThresholdsPage::Known> ThresholdsPage::findKnown(LogReader& reader, const std::stop_token& stop)
{
    const auto sources = reader.facets({}, {}, stop);
    if (!sources)
        return tl::make_unexpected(sources.error());
    Known known;
    for (const FacetCounts::Application& application : applicationsOf(*sources))
        known.services.append(application.name);
    ScanQuery newest;
    newest.limit = SampledEntries;
    const auto page = reader.scan(newest, stop);
    if (!page)
        return tl::make_unexpected(page.error());
    QSet<QString> severities;
    for (const Entry& entry : page->entries) {
        if (!isAbsent(entry->rare.severity))
            severities.insert(QString::fromUtf8(entry->rare.severity));
    }
    known.severities = severities.values();
    return known;
}

void ThresholdsPage::ask()
{
    m_query = m_queries.run(
        QueryService::Priority::Background, this,
        [](LogReader& reader, const std::stop_token& stop) { return findKnown(reader, stop); },
        [this](const Result<Known>& known) {
            // A failure keeps what is known; the next refresh asks again.
            if (known) {
                m_known = *known;
                showChoices();
            }
            m_refresh.answered();
        });
}

void ThresholdsPage::showChoices()
{
    QStringList services = m_known.services;
    QStringList severities = m_known.severities;
    for (const Application& application : m_catalog->applications)
        services.append(QString::fromStdString(application.name));
    for (const auto& [key, threshold] : m_catalog->thresholds) {
        services.append(QString::fromStdString(key.first));
        severities.append(QString::fromStdString(key.second));
    }
    services.removeDuplicates();
    services.sort(Qt::CaseInsensitive);
    setChoices(*m_service, services);
    setChoices(*m_severity, severityChoices(severities));
}

QWidget* ThresholdsPage::list() const
{
    return m_table;
}

void ThresholdsPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
