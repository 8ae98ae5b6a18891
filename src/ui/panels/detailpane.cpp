// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/detailpane.h"

#include "core/store/logstore.h"
#include "ui/models/entrycopy.h"
#include "ui/models/entryfields.h"
#include "ui/models/jsonlines.h"
#include "ui/models/rowtext.h"
#include "ui/panels/fieldlist.h"
#include "ui/panels/flattabs.h"
#include "ui/panels/jsonview.h"
#include "ui/panels/messageview.h"
#include "ui/panels/stackpage.h"
#include "ui/table/rowlayout.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPointer>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int Inset = 16;
constexpr int BadgeSize = 16;

constexpr int StackTab = 2;

constexpr std::size_t MaxMessageChars = 100'000;
/// What the tabs show.
struct Details
{
    std::vector<FieldGroup> groups;
    std::vector<JsonLine> json;
    QString stack;
    std::vector<StackLine> stackLines;
};

Details detailsOf(const Entry& entry)
{
    const QByteArray json = entriesJson(std::span(&entry, 1));
    Details details{fieldGroups(entry.view()),
                    jsonLines({json.constData(), static_cast<std::size_t>(json.size())}),
                    stackText(entry.view()),
                    {}};
    details.stackLines = parseStack(details.stack);
    return details;
}

QString utf8(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// The letter of the level, as in the table.
class BadgeView final : public QWidget
{
public:
    using QWidget::QWidget;

    void setLevel(Level level)
    {
        m_level = level;
        setAccessibleName(levelTitle(level));
        setToolTip(levelTitle(level));
        update();
    }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(BadgeSize, font()), scaled(BadgeSize, font())}; }

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        QRect box(QPoint(), sizeHint());
        box.moveCenter(rect().center());
        paintBadge(painter, box, m_level, palette(), font());
    }

private:
    Level m_level = Level::Info;
};

} // namespace

class DetailPane::Private
{
public:
    explicit Private(DetailPane& owner);

    void build();
    [[nodiscard]] QWidget* buildHeader();
    [[nodiscard]] QWidget* buildBody();
    void applySizes();
    void show(const Entry& shown);
    void showDetails(Details details);
    [[nodiscard]] StackPage& stackPage();
    void showCopyMenu();
    void copy(const QString& text) { QGuiApplication::clipboard()->setText(text); }

    DetailPane& q;
    std::optional<Entry> entry;
    QString httpAddress;
    quint64 generation = 0; // of the entry, for what comes back from the pool
    QStackedWidget* pages = nullptr;
    QLabel* hint = nullptr;
    QWidget* header = nullptr;
    BadgeView* badge = nullptr;
    QLabel* app = nullptr;
    QLabel* instance = nullptr;
    ToolButton* copyButton = nullptr;
    MessageView* message = nullptr;
    FlatTabs* tabs = nullptr;
    QStackedWidget* views = nullptr;
    FieldList* fields = nullptr;
    JsonView* json = nullptr;
    QWidget* stackPlace = nullptr; // of the page of the stack until it is made
    StackPage* stack = nullptr;    // null until an entry has a stack
};

DetailPane::Private::Private(DetailPane& owner)
    : q(owner)
{
    build();
    applySizes();
}

void DetailPane::Private::build()
{
    auto* outer = new QVBoxLayout(&q);
    outer->setContentsMargins(0, 0, 0, 0);
    pages = new QStackedWidget(&q);
    outer->addWidget(pages);

    hint = new QLabel(tr("Select an entry to see all of it."), pages);
    hint->setAlignment(Qt::AlignCenter);
    hint->setWordWrap(true);
    hint->setForegroundRole(QPalette::PlaceholderText);
    pages->addWidget(hint);

    auto* page = new QWidget(pages);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHeader());
    auto* line = new QFrame(page);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    column->addWidget(line);
    column->addWidget(buildBody(), 1);
    pages->addWidget(page);
}

QWidget* DetailPane::Private::buildHeader()
{
    header = new QWidget(&q);
    auto* column = new QVBoxLayout(header);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    badge = new BadgeView(header);
    app = new QLabel(header);
    app->setTextFormat(Qt::PlainText);
    instance = new QLabel(header);
    instance->setTextFormat(Qt::PlainText);
    instance->setForegroundRole(QPalette::PlaceholderText);
    auto* previous = new ToolButton(Icon::ChevronUp, tr("Previous entry"), header);
    auto* next = new ToolButton(Icon::ChevronDown, tr("Next entry"), header);
    copyButton = new ToolButton(Icon::Copy, tr("Copy"), header);
    line->addWidget(badge);
    line->addWidget(app);
    line->addWidget(instance, 1);
    for (ToolButton* button : {previous, next, copyButton})
        line->addWidget(button);
    line->setSpacing(4);
    column->addLayout(line);
    message = new MessageView(header);
    column->addWidget(message);
    tabs = new FlatTabs(tr("Views of the entry"), FlatTabs::DetailHeight, header);
    for (const QString& title : {tr("Fields"), tr("JSON"), tr("Stack")})
        tabs->addTab(title);
    column->addWidget(tabs);
    connect(previous, &QToolButton::clicked, &q, &DetailPane::previousRequested);
    connect(next, &QToolButton::clicked, &q, &DetailPane::nextRequested);
    connect(copyButton, &QToolButton::clicked, &q, [this] { showCopyMenu(); });
    return header;
}

QWidget* DetailPane::Private::buildBody()
{
    views = new QStackedWidget(&q);
    fields = new FieldList(views);
    json = new JsonView(views);
    stackPlace = new QWidget(views);
    for (QWidget* view : std::initializer_list<QWidget*>{fields, json, stackPlace})
        views->addWidget(view);
    connect(tabs, &QTabBar::currentChanged, views, &QStackedWidget::setCurrentIndex);
    connect(fields, &FieldList::filterTermRequested, &q, &DetailPane::filterTermRequested);
    return views;
}

void DetailPane::Private::applySizes()
{
    const QFont font = q.font();
    const auto px = [&font](int design) { return scaled(design, font); };
    header->layout()->setContentsMargins(px(Inset), px(10), px(8), 0);
    header->layout()->setSpacing(px(6));
    app->setFont(semibold(font));
    app->setContentsMargins(px(4), 0, px(4), 0);
}

void DetailPane::Private::show(const Entry& shown)
{
    badge->setLevel(shown->level);
    app->setText(cutText(shown->app, 60));
    //: %1 is the instance of an application, "on node-2"
    instance->setText(isAbsent(shown->instance) ? QString() : tr("on %1").arg(cutText(shown->instance, 60)));
    message->setMessage(withShortLines(cutText(shown->message, MaxMessageChars)));
    pages->setCurrentIndex(1);
    ++generation;
    if (textBytes(shown.view()) < LargeEntryBytes) {
        showDetails(detailsOf(shown));
        return;
    }
    showDetails({});
    QThreadPool::globalInstance()->start([pane = QPointer<DetailPane>(&q), shown, asked = generation] {
        // The pane may go at any time; only the application is certain to be there.
        QMetaObject::invokeMethod(
            qApp,
            [pane, asked, details = std::make_shared<Details>(detailsOf(shown))] {
                if (pane && pane->d->generation == asked)
                    pane->d->showDetails(std::move(*details));
            },
            Qt::QueuedConnection);
    });
}

void DetailPane::Private::showDetails(Details details)
{
    fields->setGroups(std::move(details.groups));
    json->setLines(std::move(details.json));
    const bool hasStack = !details.stack.isEmpty();
    if (hasStack || stack)
        stackPage().setStack(details.stack, std::move(details.stackLines));
    if (!hasStack && tabs->currentIndex() == StackTab)
        tabs->setCurrentIndex(0);
    tabs->setTabVisible(StackTab, hasStack);
}

StackPage& DetailPane::Private::stackPage()
{
    if (!stack) {
        stack = new StackPage(views);
        views->insertWidget(StackTab, stack);
        if (views->currentWidget() == stackPlace)
            views->setCurrentWidget(stack);
        delete std::exchange(stackPlace, nullptr);
        connect(stack, &StackPage::editorSettingsRequested, &q, &DetailPane::editorSettingsRequested);
    }
    return *stack;
}

void DetailPane::Private::showCopyMenu()
{
    if (!entry)
        return;
    QMenu menu(copyButton);
    connect(menu.addAction(tr("Copy the message")), &QAction::triggered, &q, [this] { copy(utf8((*entry)->message)); });
    menu.addSeparator();
    for (const CopyFormat format : AllCopyFormats) {
        connect(menu.addAction(copyTitle(format)), &QAction::triggered, &q,
                [this, format] { copyEntries(format, {*entry}, httpAddress); });
    }
    menu.exec(copyButton->mapToGlobal(QPoint(0, copyButton->height())));
}

DetailPane::DetailPane(QWidget* parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(*this))
{
    setAccessibleName(tr("Details"));
}

DetailPane::~DetailPane() = default;

void DetailPane::setEntry(const std::optional<Entry>& entry)
{
    if (entry && d->entry && (*entry)->key() == (*d->entry)->key())
        return;
    d->entry = entry;
    if (entry)
        d->show(*entry);
    else
        d->pages->setCurrentIndex(0);
}

void DetailPane::setHighlights(const std::vector<std::string>& highlights)
{
    d->message->setNeedles(needlesOf(highlights));
}

void DetailPane::zoneChanged()
{
    if (d->entry)
        d->show(*d->entry);
}

void DetailPane::setHttpAddress(const QString& address)
{
    d->httpAddress = address;
}

int DetailPane::view() const
{
    return d->tabs->currentIndex();
}

void DetailPane::setView(int view)
{
    if (d->tabs->isTabVisible(view))
        d->tabs->setCurrentIndex(view);
}

void DetailPane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        d->applySizes();
}

} // namespace Logboom
