// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/anomaliespage.h"

#include "ui/models/anomalytext.h"
#include "ui/models/pluralnumber.h"
#include "ui/panels/anomalylist.h"
#include "ui/theme/fonts.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;

} // namespace

AnomaliesPage::AnomaliesPage(AnomalyWatch& watch, QWidget* parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_summary(new QLabel(this))
    , m_back(new QPushButton(this))
    , m_showDismissed(new QCheckBox(tr("Show dismissed"), this))
    , m_show(new QPushButton(tr("Show entries"), this))
    , m_dismiss(new QPushButton(this))
    , m_list(new AnomalyList(m_model, this))
    , m_head(new QHBoxLayout)
{
    build();
    connect(&watch, &AnomalyWatch::changed, this, &AnomaliesPage::refill);
    connect(&watch, &AnomalyWatch::watchingChanged, this, &AnomaliesPage::showSummary);
    connect(m_showDismissed, &QCheckBox::toggled, this, [this](bool show) {
        refill();
        emit showDismissedChanged(show);
    });
    connect(m_back, &QPushButton::clicked, this, &AnomaliesPage::backRequested);
    connect(m_show, &QPushButton::clicked, this, &AnomaliesPage::showCurrent);
    connect(m_dismiss, &QPushButton::clicked, this, &AnomaliesPage::toggleCurrent);
    connect(m_list, &AnomalyList::currentRowChanged, this, &AnomaliesPage::takeCurrent);
    connect(m_list, &AnomalyList::showRequested, this,
            [this](int row) { emit showRequested(m_model.rowAt(row).anomaly); });
    connect(m_list, &AnomalyList::dismissRequested, this, &AnomaliesPage::toggle);
    refill();
}

void AnomaliesPage::build()
{
    setAccessibleName(tr("Anomalies"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    for (QPushButton* button : {m_back, m_show, m_dismiss})
        button->setAutoDefault(false);
    m_showDismissed->setAccessibleName(m_showDismissed->text());
    m_back->hide();
    m_show->setAccessibleName(tr("Show the entries of the anomaly"));
    m_show->setToolTip(tr("The entries of this service around that minute (Return)"));
    m_head->addWidget(m_summary, 1);
    m_head->addWidget(m_back);
    m_head->addSpacing(Gap);
    m_head->addWidget(m_showDismissed);
    m_head->addSpacing(Gap);
    m_head->addWidget(m_show);
    m_head->addWidget(m_dismiss);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_head);
    column->addWidget(m_list, 1);
    applySizes();
}

void AnomaliesPage::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_head->setContentsMargins(px(Inset), px(Gap), px(Inset), px(Gap));
    m_head->setSpacing(px(Gap));
    m_summary->setFont(sized(font(), 12));
}

void AnomaliesPage::refill()
{
    std::vector<AnomaliesModel::Row> rows;
    for (const Anomaly& anomaly : m_watch.all()) {
        const bool dismissed = m_watch.isDismissed(anomaly.key());
        if (!dismissed || m_showDismissed->isChecked())
            rows.push_back({anomaly, dismissed});
    }
    const int before = m_list->currentRow();
    const std::optional<AnomalyKey> chosen = m_chosen;
    m_model.setRows(std::move(rows));
    // The same one; where it has gone, the one that is in its place now.
    int row = chosen ? m_model.rowOf(*chosen) : -1;
    if (row < 0 && before >= 0)
        row = std::min(before, m_model.rowCount() - 1);
    if (row >= 0)
        m_list->setCurrentRow(row);
    takeCurrent();
    showSummary();
}

void AnomaliesPage::takeCurrent()
{
    const int row = m_list->currentRow();
    const bool any = row >= 0 && row < m_model.rowCount();
    m_chosen = any ? std::optional(m_model.rowAt(row).anomaly.key()) : std::nullopt;
    const bool dismissed = any && m_model.rowAt(row).dismissed;
    m_show->setEnabled(any);
    m_dismiss->setEnabled(any);
    m_dismiss->setText(dismissed ? tr("Take back") : tr("Dismiss"));
    m_dismiss->setAccessibleName(dismissed ? tr("Take the dismissal back") : tr("Dismiss the anomaly"));
    m_dismiss->setToolTip(dismissed ? tr("It is an anomaly again (Delete)")
                                    : tr("It is no longer listed, counted and marked (Delete)"));
    emit currentChanged();
}

void AnomaliesPage::showSummary()
{
    const std::size_t dismissed = m_watch.all().size() - m_watch.open().size();
    QString text = m_watch.open().empty() ? QString() : anomaliesText(m_watch.open().size());
    if (dismissed > 0) {
        //: A number of anomalies
        const QString rest = tr("%L1 dismissed", nullptr, pluralNumber(dismissed)).arg(dismissed);
        text += text.isEmpty() ? rest : u" · "_s + rest;
    }
    m_summary->setText(text);
    m_list->setPlaceholder(emptyText());
}

QString AnomaliesPage::emptyText() const
{
    if (!m_watch.isWatching())
        return tr("No threshold is active. Set one under Thresholds, and minutes with more entries are listed here.");
    if (!m_watch.all().empty())
        return tr("All anomalies of this range of time are dismissed.");
    return tr("In this range of time no service was over its threshold.");
}

bool AnomaliesPage::showsDismissed() const
{
    return m_showDismissed->isChecked();
}

void AnomaliesPage::setShowDismissed(bool show)
{
    m_showDismissed->setChecked(show);
}

std::optional<Anomaly> AnomaliesPage::current() const
{
    const int row = m_chosen ? m_model.rowOf(*m_chosen) : -1;
    return row >= 0 ? std::optional(m_model.rowAt(row).anomaly) : std::nullopt;
}

void AnomaliesPage::setCurrent(const AnomalyKey& key)
{
    m_chosen = key;
    if (const int row = m_model.rowOf(key); row >= 0)
        m_list->setCurrentRow(row);
}

void AnomaliesPage::showCurrent()
{
    if (const std::optional<Anomaly> anomaly = current())
        emit showRequested(*anomaly);
}

void AnomaliesPage::toggleCurrent()
{
    if (const int row = m_chosen ? m_model.rowOf(*m_chosen) : -1; row >= 0)
        toggle(row);
}

void AnomaliesPage::toggle(int row)
{
    const AnomaliesModel::Row& toggled = m_model.rowAt(row);
    m_watch.setDismissed(toggled.anomaly.key(), !toggled.dismissed);
}

void AnomaliesPage::setWayBack(const QString& title)
{
    m_back->setVisible(!title.isEmpty());
    //: Back to the range of time %1, "Last 15 min"
    m_back->setText(tr("Back to %1").arg(title));
    m_back->setAccessibleName(m_back->text());
}

QWidget* AnomaliesPage::list() const
{
    return m_list;
}

void AnomaliesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
