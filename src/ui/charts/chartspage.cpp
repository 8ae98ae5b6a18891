// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartspage.h"

#include "ui/charts/barchart.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/charttablemodel.h"
#include "ui/models/displayzone.h"
#include "ui/models/timetext.h"
#include "ui/panels/flattabs.h"
#include "ui/panels/noteline.h"
#include "ui/panels/paneltable.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QStringListModel>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int ListWidth = 148;
constexpr int HeaderHeight = 32;
constexpr int Inset = 12;
constexpr int MinNameWidth = 140;
constexpr int MinNumberWidth = 64;
constexpr int ColumnPadding = 26;

/// An answer that is so quick needs no word that it is to come.
constexpr int PatienceMs = 300;
constexpr int CopiedMs = 1500;

const QString ChartKey = u"charts/chart"_s;
const QString TableKey = u"charts/as-table"_s;

/// For the settings, by kind.
const QStringList ChartNames{u"over-time"_s, u"levels"_s, u"applications"_s, u"messages"_s, u"errors"_s};

QStringList chartTitles()
{
    return {ChartsPage::tr("Over time"), ChartsPage::tr("By level"), ChartsPage::tr("By application"),
            ChartsPage::tr("Top messages"), ChartsPage::tr("Errors by service")};
}

/// What a column has to have room for.
QStringList widestTexts(const ChartColumn& column, const ChartNumbers& numbers)
{
    switch (column.kind) {
    case ChartColumn::Kind::Level: {
        QStringList titles;
        for (const Level level : AllLevels)
            titles.append(levelTitle(level));
        return titles;
    }
    case ChartColumn::Kind::Last:
        return {secondText(0)};
    default:
        return {QLocale().toString(numbers.total())};
    }
}

/// One line of text that gives way where it is narrow.
class SummaryLine final : public QWidget
{
public:
    SummaryLine(Qt::Alignment alignment, QWidget* parent)
        : QWidget(parent)
        , m_alignment(alignment)
    {
    }

    void setText(const QString& text)
    {
        m_text = text;
        setAccessibleName(text);
        setToolTip(text);
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setFont(sized(font(), 12));
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(rect(), m_alignment, painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width()));
    }

private:
    Qt::Alignment m_alignment;
    QString m_text;
};

} // namespace

/// Everything that is to be seen.
class ChartsPage::View final : public QWidget
{
public:
    explicit View(ChartsPage& panel);

    void showNumbers();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildContents();
    void connectParts();
    void setTabOrders();
    void applySizes();
    void showProblem();
    void showSummary(const std::optional<ChartNumbers>& numbers);
    [[nodiscard]] QString emptyText() const;
    void fitColumns();
    void request(const QModelIndex& cell, bool exclude);
    /// Of the table as it is sorted; all where none are given.
    void copy(QList<int> rows);

    ChartsPage& q;
    ChartSource& m_source;
    QStringListModel m_titles;
    ChartTableModel m_model;
    PanelTable* m_list;
    SummaryLine* m_summary;
    FlatTabs* m_tabs;
    ToolButton* m_copy;
    NoteLine* m_note;
    ChartLegend* m_legend;
    QStackedWidget* m_stack;
    BarChart* m_chart;
    PanelTable* m_table;
    SummaryLine* m_nothing;
    QTimer m_patience; // runs while an answer is not late yet
    QTimer m_copied;   // runs while it is said that something was copied
};

ChartsPage::View::View(ChartsPage& panel)
    : QWidget(&panel)
    , q(panel)
    , m_source(panel.m_source)
    , m_titles(chartTitles())
    , m_list(new PanelTable(m_titles, tr("Charts"), this))
    , m_summary(new SummaryLine(Qt::AlignVCenter | Qt::AlignLeft, this))
    , m_tabs(new FlatTabs(tr("Chart or numbers"), HeaderHeight, this))
    , m_copy(new ToolButton(Icon::Copy, tr("Copy the numbers as CSV"), this, ToolButton::Size::Dense))
    , m_note(new NoteLine(tr("Note on the chart"), this))
    , m_legend(new ChartLegend(this))
    , m_stack(new QStackedWidget(this))
    , m_chart(new BarChart(this))
    , m_table(new PanelTable(m_model, tr("Numbers of the chart"), this))
    , m_nothing(new SummaryLine(Qt::AlignCenter, this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(1); // the line between
    row->addWidget(m_list);
    row->addWidget(buildContents(), 1);
    m_list->setHeaderHidden(true);
    m_list->setColumnWidths({});
    m_list->setCurrentRow(static_cast<int>(m_source.kind()));
    m_tabs->addTab(tr("Chart"));
    m_tabs->addTab(tr("Numbers"));
    m_tabs->setCurrentIndex(q.m_asTable ? 1 : 0);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_table->header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->header()->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    m_copied.setSingleShot(true);
    m_copied.setInterval(CopiedMs);
    connectParts();
    setTabOrders();
    setFocusProxy(m_list);
    applySizes();
    showNumbers();
}

QWidget* ChartsPage::View::buildContents()
{
    auto* contents = new QWidget(this);
    auto* header = new QHBoxLayout;
    header->addWidget(m_summary, 1);
    header->addWidget(m_tabs);
    header->addWidget(m_copy, 0, Qt::AlignVCenter);
    auto* column = new QVBoxLayout(contents);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(header);
    column->addWidget(m_note);
    column->addWidget(m_legend);
    column->addWidget(m_stack, 1);
    header->setObjectName(u"header"_s);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_nothing);
    return contents;
}

void ChartsPage::View::connectParts()
{
    connect(m_list, &PanelTable::currentRowChanged, this, [this](int row) {
        m_source.setKind(static_cast<ChartKind>(std::clamp(row, 0, ChartKindCount - 1)));
        showNumbers();
    });
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        q.m_asTable = tab == 1;
        showNumbers();
    });
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (const auto& numbers = m_source.numbers()) {
            m_model.setNumbers(*numbers);
            copy({});
        }
    });
    connect(&m_copied, &QTimer::timeout, this, [this] { showSummary(m_source.numbers()); });
    connect(m_chart, &BarChart::termRequested, &q, &ChartsPage::termRequested);
    connect(m_legend, &ChartLegend::termRequested, &q, &ChartsPage::termRequested);
    connect(m_table, &QAbstractItemView::clicked, this, [this](const QModelIndex& cell) {
        // With these keys rows are selected, to be copied.
        const Qt::KeyboardModifiers keys = QGuiApplication::keyboardModifiers();
        if (!(keys & (Qt::ControlModifier | Qt::ShiftModifier)))
            request(cell, keys & Qt::AltModifier);
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, [this] {
        const Qt::SortOrder order = m_table->header()->sortIndicatorOrder();
        m_table->header()->setSortIndicator(m_model.sortColumn(), order);
    });
    connect(&m_source, &ChartSource::changed, this, &View::showNumbers);
    connect(&m_source, &ChartSource::asked, &m_patience, qOverload<>(&QTimer::start));
    connect(&m_source, &ChartSource::settled, &m_patience, &QTimer::stop);
    connect(&m_patience, &QTimer::timeout, this, &View::showNumbers);
}

void ChartsPage::View::setTabOrders()
{
    // In the place of the page, which was made with the window, unlike what is on it.
    QWidget* last = q.previousInFocusChain();
    while (last->focusPolicy() == Qt::NoFocus && last != &q)
        last = last->previousInFocusChain();
    QWidget* const colours = m_legend->items().front();
    for (QWidget* next : std::initializer_list<QWidget*>{m_list, m_tabs, m_copy, colours, m_chart, m_table})
        setTabOrder(std::exchange(last, next), next);
}

void ChartsPage::View::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_list->setFixedWidth(px(ListWidth));
    m_summary->setFixedHeight(px(HeaderHeight));
    auto* header = findChild<QHBoxLayout*>(u"header"_s);
    header->setContentsMargins(px(Inset), 0, px(8), 0);
    header->setSpacing(px(8));
}

void ChartsPage::View::showNumbers()
{
    const std::optional<ChartNumbers>& numbers = m_source.numbers();
    const bool any = numbers && numbers->total() > 0;
    showProblem();
    showSummary(numbers);
    m_copy->setEnabled(any);
    m_legend->setNumbers(any && !q.m_asTable ? *numbers : ChartNumbers());
    if (!any) {
        m_nothing->setText(emptyText());
        m_stack->setCurrentWidget(m_nothing);
    } else if (q.m_asTable) {
        m_model.setNumbers(*numbers);
        fitColumns();
        m_stack->setCurrentWidget(m_table);
    } else {
        m_stack->setCurrentWidget(m_chart);
        m_chart->setAccessibleName(tr("Chart: %1").arg(chartTitles().at(static_cast<int>(m_source.kind()))));
        m_chart->setNumbers(*numbers, displayZone());
    }
}

void ChartsPage::View::showProblem()
{
    const QString& problem = m_source.problem();
    const QString note = problem.isEmpty() ? QString() : tr("The entries could not be counted. %1").arg(problem);
    m_note->showNote(Icon::Warning, note);
}

void ChartsPage::View::showSummary(const std::optional<ChartNumbers>& numbers)
{
    const bool waiting = !m_source.isSettled() && !m_patience.isActive();
    const QString counting = tr("Counting …");
    if (m_copied.isActive())
        m_summary->setText(tr("Copied as CSV"));
    else if (!numbers || numbers->total() == 0) // that there is nothing stands in the middle
        m_summary->setText(waiting ? counting : QString());
    else if (waiting)
        m_summary->setText(summaryText(*numbers) + u" · " + counting);
    else
        m_summary->setText(summaryText(*numbers));
}

QString ChartsPage::View::emptyText() const
{
    if (!m_source.numbers())
        return {};
    if (q.m_store.status().entries == 0)
        return tr("No entries yet.");
    return m_source.kind() == ChartKind::Errors ? tr("No errors match the filter.")
                                                : tr("No entries match the filter.");
}

void ChartsPage::View::fitColumns()
{
    QHeaderView& header = *m_table->header();
    const QFontMetrics cells(m_table->font());
    const QFontMetrics titles(header.font());
    const std::vector<ChartColumn> columns = chartColumns(m_model.numbers());
    int others = 0;
    for (int i = 1; i < m_model.columnCount(); ++i) {
        const ChartColumn& column = columns[static_cast<std::size_t>(i)];
        int text = titles.horizontalAdvance(column.title);
        for (const QString& cell : widestTexts(column, m_model.numbers()))
            text = std::max(text, cells.horizontalAdvance(cell));
        header.resizeSection(i, std::max(text + scaled(ColumnPadding, font()), scaled(MinNumberWidth, font())));
        others += header.sectionSize(i);
    }
    if (m_model.columnCount() > 0)
        header.resizeSection(0, std::max(m_table->viewport()->width() - others, scaled(MinNameWidth, font())));
}

void ChartsPage::View::request(const QModelIndex& cell, bool exclude)
{
    const QString term = cell.data(ChartTableModel::TermRole).toString();
    if (!term.isEmpty())
        emit q.termRequested(exclude ? QString(u'-' + term) : term);
}

void ChartsPage::View::copy(QList<int> rows)
{
    std::ranges::sort(rows);
    QGuiApplication::clipboard()->setText(m_model.csv(rows));
    m_copied.start();
    showSummary(m_source.numbers());
}

bool ChartsPage::View::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Copy)) {
        QList<int> rows;
        for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
            rows.append(index.row());
        copy(rows);
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        request(m_table->currentIndex(), key->modifiers() & Qt::AltModifier);
        return true;
    case Qt::Key_Delete:
    case Qt::Key_Minus:
        request(m_table->currentIndex(), true);
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void ChartsPage::View::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(m_list->geometry().right() + 1, 0, 1, height(), palette().color(QPalette::Mid));
}

void ChartsPage::View::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        applySizes();
        fitColumns();
    }
}

ChartsPage::ChartsPage(LogStore& store, QueryService& queries, QWidget* parent)
    : QWidget(parent)
    , m_store(store)
    , m_source(store, queries)
{
    connect(&m_source, &ChartSource::settled, this, &ChartsPage::settled);
}

ChartsPage::~ChartsPage() = default;

void ChartsPage::showEvent(QShowEvent* event)
{
    m_source.setActive(true);
    if (m_view == nullptr) {
        m_view = new View(*this);
        auto* all = new QVBoxLayout(this);
        all->setContentsMargins(0, 0, 0, 0);
        all->addWidget(m_view);
        setFocusProxy(m_view->focusProxy());
    }
    QWidget::showEvent(event);
}

void ChartsPage::hideEvent(QHideEvent* event)
{
    m_source.setActive(false);
    QWidget::hideEvent(event);
}

void ChartsPage::saveTo(QSettings& settings) const
{
    settings.setValue(ChartKey, ChartNames.at(static_cast<int>(m_source.kind())));
    settings.setValue(TableKey, m_asTable);
}

void ChartsPage::restoreFrom(const QSettings& settings)
{
    const qsizetype chart = ChartNames.indexOf(settings.value(ChartKey).toString());
    m_source.setKind(static_cast<ChartKind>(std::max<qsizetype>(0, chart)));
    m_asTable = settings.value(TableKey, false).toBool();
}

} // namespace Logboom
