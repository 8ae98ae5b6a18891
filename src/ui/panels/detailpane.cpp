// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/detailpane.h"

#include "core/store/logstore.h"
#include "ui/models/entrycopy.h"
#include "ui/models/entryfields.h"
#include "ui/models/jsonlines.h"
#include "ui/models/rowtext.h"
#include "ui/panels/comparepage.h"
#include "ui/panels/detailheader.h"
#include "ui/panels/fieldlist.h"
#include "ui/panels/flattabs.h"
#include "ui/panels/jsonview.h"
#include "ui/panels/stackpage.h"
#include "ui/table/rowlayout.h"
#include "ui/theme/fonts.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QStackedWidget>
#include <QThreadPool>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Lengths of the design.
constexpr int HeaderGap = 6;

constexpr int StackTab = 2;
constexpr int HintPage = 0;
constexpr int EntryPage = 1;

constexpr int MaxSelectedChars = 1000;

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
    void showAnnotation();
    void showCopyMenu(const QPoint& position);
    void copy(const QString& text) { QGuiApplication::clipboard()->setText(text); }

    DetailPane& q;
    std::optional<Entry> entry;
    std::shared_ptr<const Annotations> annotations = std::make_shared<Annotations>();
    QString httpAddress;
    quint64 generation = 0; // of the entry, for what comes back from the pool
    QStackedWidget* pages = nullptr;
    QLabel* hint = nullptr;
    DetailHeader* header = nullptr;
    FlatTabs* tabs = nullptr;
    QStackedWidget* views = nullptr;
    FieldList* fields = nullptr;
    JsonView* json = nullptr;
    QWidget* stackPlace = nullptr;     // of the page of the stack until it is made
    StackPage* stack = nullptr;        // null until an entry has a stack
    ComparePage* comparison = nullptr; // null until two were compared
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
    auto* top = new QWidget(&q);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    header = new DetailHeader(top);
    tabs = new FlatTabs(tr("Views of the entry"), FlatTabs::DetailHeight, top);
    for (const QString& title : {tr("Fields"), tr("JSON"), tr("Stack")})
        tabs->addTab(title);
    column->addWidget(header);
    column->addWidget(tabs);
    connect(header, &DetailHeader::previousRequested, &q, &DetailPane::previousRequested);
    connect(header, &DetailHeader::nextRequested, &q, &DetailPane::nextRequested);
    connect(header, &DetailHeader::bookmarkToggled, &q, [this] { emit q.bookmarkToggleRequested((*entry)->key()); });
    connect(header, &DetailHeader::noteChanged, &q,
            [this](const QString& note) { emit q.noteChanged((*entry)->key(), note); });
    connect(header, &DetailHeader::noteLeft, &q, &DetailPane::noteLeft);
    connect(header, &DetailHeader::copyMenuRequested, &q, [this](const QPoint& position) { showCopyMenu(position); });
    return top;
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
    connect(fields, &FieldList::columnRequested, &q, &DetailPane::columnRequested);
    connect(fields, &FieldList::followRequested, &q, &DetailPane::followRequested);
    return views;
}

void DetailPane::Private::applySizes()
{
    tabs->parentWidget()->layout()->setSpacing(scaled(HeaderGap, q.font()));
}

void DetailPane::Private::show(const Entry& shown)
{
    header->setEntry(shown);
    showAnnotation();
    pages->setCurrentIndex(EntryPage);
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

void DetailPane::Private::showAnnotation()
{
    if (entry)
        header->setAnnotation(annotations->of((*entry)->seq));
}

void DetailPane::Private::showCopyMenu(const QPoint& position)
{
    if (!entry)
        return;
    QMenu menu(header);
    connect(menu.addAction(tr("Copy the message")), &QAction::triggered, &q, [this] { copy(utf8((*entry)->message)); });
    menu.addSeparator();
    for (const CopyFormat format : AllCopyFormats) {
        connect(menu.addAction(copyTitle(format)), &QAction::triggered, &q,
                [this, format] { copyEntries(format, {*entry}, httpAddress); });
    }
    menu.exec(position);
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
    const bool same = entry && d->entry && (*entry)->key() == (*d->entry)->key();
    if (same && d->pages->currentIndex() == EntryPage)
        return;
    d->header->finishNote(); // it belongs to the entry before
    d->entry = entry;
    if (entry)
        d->show(*entry);
    else
        d->pages->setCurrentIndex(HintPage);
}

void DetailPane::compare(const Entry& first, const Entry& second)
{
    d->header->finishNote();
    if (!d->comparison) {
        d->comparison = new ComparePage(d->pages);
        d->pages->addWidget(d->comparison);
    }
    d->comparison->setEntries(first, second);
    d->pages->setCurrentWidget(d->comparison);
}

void DetailPane::setHighlights(const std::vector<std::string>& highlights)
{
    d->header->setNeedles(needlesOf(highlights));
}

void DetailPane::setAnnotations(std::shared_ptr<const Annotations> annotations)
{
    d->annotations = std::move(annotations);
    d->showAnnotation();
}

QString DetailPane::selectedText() const
{
    const QList<QPlainTextEdit*> texts = findChildren<QPlainTextEdit*>();
    const QPlainTextEdit* selected = nullptr;
    for (const QPlainTextEdit* text : texts) {
        if (text->isVisible() && text->textCursor().hasSelection() && (!selected || text->hasFocus()))
            selected = text;
    }
    if (selected) {
        QTextCursor cursor = selected->textCursor();
        const int begin = cursor.selectionStart();
        const int end = std::min(cursor.selectionEnd(), begin + MaxSelectedChars);
        cursor.setPosition(begin);
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        return cursor.selectedText().replace(QChar::ParagraphSeparator, u'\n');
    }
    return d->fields->isVisible() ? d->fields->currentValue() : QString();
}

bool DetailPane::followSelected()
{
    const QString value = selectedText();
    if (value.isEmpty() || !d->entry)
        return false;
    const bool isField = d->fields->isVisible() && value == d->fields->currentValue();
    emit followRequested(isField ? d->fields->currentName() : QString(), value);
    return true;
}

void DetailPane::zoneChanged()
{
    if (d->entry && d->pages->currentIndex() == EntryPage)
        d->show(*d->entry);
}

void DetailPane::setHttpAddress(const QString& address)
{
    d->httpAddress = address;
}

void DetailPane::editNote()
{
    if (d->entry)
        d->header->editNote();
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
