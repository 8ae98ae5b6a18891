// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/help/helpcontents.h"
#include "ui/help/helptext.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScreen>
#include <QScrollBar>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString GeometryKey = u"help/geometry"_s;
const QString SplitterKey = u"help/splitter"_s;

// Of the design, for a 13 px font.
constexpr QSize FirstSize(1020, 740);
constexpr int ContentsWidth = 280;
constexpr int MinContentsWidth = 180;
constexpr int MinTextWidth = 320;
constexpr int IconSize = 16;
constexpr int IconInset = 8;

/// With a lens, which grows with the font.
class SearchField final : public QLineEdit
{
public:
    explicit SearchField(QWidget* parent)
        : QLineEdit(parent)
    {
        applySizes();
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QLineEdit::paintEvent(event);
        QPainter painter(this);
        const int side = scaled(IconSize, font());
        paintIcon(painter, {scaled(IconInset, font()), (height() - side) / 2, side, side}, Icon::Search,
                  palette().color(QPalette::PlaceholderText));
    }
    void changeEvent(QEvent* event) override
    {
        QLineEdit::changeEvent(event);
        if (event->type() == QEvent::FontChange)
            applySizes();
    }

private:
    void applySizes() { setTextMargins(scaled(IconInset + IconSize + 4, font()), 0, scaled(4, font()), 0); }
};

} // namespace

HelpWindow::HelpWindow(HelpPages pages, QWidget* parent)
    : QWidget(parent, Qt::Window)
    , m_pages(std::move(pages))
    , m_back(new ToolButton(Icon::ChevronLeft, tr("Back"), this))
    , m_forward(new ToolButton(Icon::ChevronRight, tr("Forward"), this))
    , m_search(new SearchField(this))
    , m_contents(new HelpContents(this))
    , m_text(new HelpText(this))
    , m_splitter(new QSplitter(this))
{
    build();
    addShortcuts();
    connect(m_back, &QToolButton::clicked, this, [this] { travel(-1); });
    connect(m_forward, &QToolButton::clicked, this, [this] { travel(1); });
    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::search);
    connect(m_contents, &HelpContents::chosen, this, &HelpWindow::goTo);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { follow(link.toString()); });
    const QSettings settings;
    if (!restoreGeometry(settings.value(GeometryKey).toByteArray()))
        resize(QSize(scaled(FirstSize.width(), font()), scaled(FirstSize.height(), font()))
                   .boundedTo(screen()->availableSize()));
    m_splitter->resize(size()); // the sizes below are shares of it
    if (!m_splitter->restoreState(settings.value(SplitterKey).toByteArray()))
        m_splitter->setSizes({scaled(ContentsWidth, font()), width() - scaled(ContentsWidth, font())});
}

HelpWindow::~HelpWindow() = default;

void HelpWindow::build()
{
    m_search->setPlaceholderText(tr("Search the guide"));
    m_search->setAccessibleName(tr("Search the guide"));
    m_search->installEventFilter(this);
    auto* left = new QWidget(m_splitter);
    auto* row = new QHBoxLayout;
    row->addWidget(m_back);
    row->addWidget(m_forward);
    row->addWidget(m_search, 1);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(m_contents, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_text);
    m_splitter->setHandleWidth(1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_splitter);
    applySizes();
    setTabOrder(m_search, m_contents);
    setTabOrder(m_contents, m_text);
    setTabOrder(m_text, m_back);
    setTabOrder(m_back, m_forward);
}

void HelpWindow::addShortcuts()
{
    const auto add = [this](const QKeySequence& key, auto run) {
        connect(new QShortcut(key, this), &QShortcut::activated, this, run);
    };
    const auto focusSearch = [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    };
    add(QKeySequence::Find, focusSearch);
    add(Qt::Key_Slash, focusSearch);
    add(QKeySequence::Back, [this] { travel(-1); });
    add(QKeySequence::Forward, [this] { travel(1); });
    add(Qt::Key_Escape, [this] { close(); });
}

void HelpWindow::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    QLayout* row = m_splitter->widget(0)->layout()->itemAt(0)->layout();
    row->setContentsMargins(px(6), px(8), px(8), px(8));
    row->setSpacing(px(2));
    m_splitter->widget(0)->setMinimumWidth(px(MinContentsWidth));
    m_text->setMinimumWidth(px(MinTextWidth));
}

void HelpWindow::open(const HelpPlace& place)
{
    m_search->clear();
    show(); // first, since places depend on the width of the text
    goTo(place);
    m_text->setFocus(Qt::OtherFocusReason);
    raise();
    activateWindow();
}

void HelpWindow::setPages(HelpPages pages)
{
    m_pages = std::move(pages);
    m_index.reset();
    m_shownPage.clear();
    const int scroll = m_text->verticalScrollBar()->value();
    if (!place().page.isEmpty())
        showPlace(place());
    m_text->verticalScrollBar()->setValue(scroll);
}

void HelpWindow::goTo(const HelpPlace& place)
{
    if (place == this->place()) {
        showPlace(place);
        return;
    }
    if (this->place().page.isEmpty()) {
        m_places.front().place = place;
    } else {
        m_places[m_at].scroll = m_text->verticalScrollBar()->value();
        m_places.resize(m_at + 1);
        m_places.push_back({place, 0});
        ++m_at;
    }
    showPlace(place);
}

/// What is being typed leads from place to place; only the last one is a visit.
void HelpWindow::goToFound(const HelpPlace& place)
{
    if (m_found != m_at) {
        const bool moves = place != this->place();
        goTo(place);
        if (moves)
            m_found = m_at;
        return;
    }
    m_places[m_at] = {place, 0};
    showPlace(place);
}

void HelpWindow::showPlace(const HelpPlace& place)
{
    if (m_shownPage != place.page) {
        m_text->showPage(m_pages.markdown(place.page), helpPageTitle(place.page));
        m_shownPage = place.page;
    }
    const bool searching = !m_search->text().isEmpty();
    if (searching) {
        m_text->goToMatch(place.section);
        m_contents->setCurrentPlace(place);
    } else {
        m_text->goToSection(place.section);
        m_contents->showPages(place, m_text->sections());
    }
    describe();
}

void HelpWindow::describe()
{
    m_back->setEnabled(m_at > 0);
    m_forward->setEnabled(m_at + 1 < m_places.size());
    //: The title of the window; %1 is the title of a page
    setWindowTitle(tr("%1 – Logboom guide").arg(helpPageTitle(place().page)));
}

void HelpWindow::follow(const QString& link)
{
    const std::optional<HelpPlace> inside = helpPlaceOf(link, place().page);
    if (!inside)
        QDesktopServices::openUrl(QUrl(link));
    else if (!m_pages.markdown(inside->page).isNull())
        goTo(*inside);
}

void HelpWindow::travel(int steps)
{
    const auto target = static_cast<qint64>(m_at) + steps;
    if (target < 0 || target >= static_cast<qint64>(m_places.size()))
        return;
    m_places[m_at].scroll = m_text->verticalScrollBar()->value();
    m_at = static_cast<std::size_t>(target);
    showPlace(place());
    m_text->verticalScrollBar()->setValue(m_places[m_at].scroll);
}

void HelpWindow::search(const QString& text)
{
    const QStringList words = searchedWords(text);
    m_text->setSearched(words);
    if (words.isEmpty()) {
        m_found.reset();
        m_contents->showPages(place(), m_text->sections());
        return;
    }
    if (!m_index)
        m_index = std::make_unique<HelpIndex>(m_pages);
    const std::vector<HelpIndex::Hit> hits = m_index->find(words);
    m_contents->showHits(hits);
    if (hits.empty())
        return;
    const auto titled = std::ranges::find(hits, true, &HelpIndex::Hit::inTitle);
    goToFound(titled == hits.end() ? hits.front().place : titled->place);
}

void HelpWindow::nextHit()
{
    if (QTreeWidgetItem* next = m_contents->itemBelow(m_contents->currentItem()))
        m_contents->setCurrentItem(next);
    else
        m_contents->setCurrentItem(m_contents->topLevelItem(0));
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        nextHit();
        return true;
    case Qt::Key_Down:
        m_contents->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

void HelpWindow::closeEvent(QCloseEvent* event)
{
    QSettings settings;
    settings.setValue(GeometryKey, saveGeometry());
    settings.setValue(SplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

void HelpWindow::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
