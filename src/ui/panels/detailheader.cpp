// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/detailheader.h"

#include "core/catalog/annotations.h"
#include "ui/models/rowtext.h"
#include "ui/panels/entrynote.h"
#include "ui/panels/messageview.h"
#include "ui/theme/badge.h"
#include "ui/theme/colours.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace Logboom {

namespace {

// Lengths of the design.
constexpr int Inset = 16;
constexpr int BadgeSize = 16;

constexpr std::size_t MaxMessageChars = 100'000;

} // namespace

/// The letter of the level, as in the table.
class LevelBadge final : public QWidget
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

DetailHeader::DetailHeader(QWidget* parent)
    : QWidget(parent)
    , m_badge(new LevelBadge(this))
    , m_app(new QLabel(this))
    , m_instance(new QLabel(this))
    , m_bookmark(nullptr)
    , m_copy(nullptr)
    , m_message(nullptr)
{
    build();
    applySizes();
}

void DetailHeader::build()
{
    m_app->setTextFormat(Qt::PlainText);
    m_instance->setTextFormat(Qt::PlainText);
    m_instance->setForegroundRole(QPalette::PlaceholderText);
    auto* previous = new ToolButton(Icon::ChevronUp, tr("Previous entry"), this);
    auto* next = new ToolButton(Icon::ChevronDown, tr("Next entry"), this);
    m_bookmark = new ToolButton(Icon::Bookmark, tr("Bookmark"), this);
    m_bookmark->setCheckable(true);
    m_copy = new ToolButton(Icon::Copy, tr("Copy"), this);
    m_message = new MessageView(this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
    line->addWidget(m_badge);
    line->addWidget(m_app);
    line->addWidget(m_instance, 1);
    for (ToolButton* button : {previous, next, m_bookmark, m_copy})
        line->addWidget(button);
    auto* column = new QVBoxLayout(this);
    column->addLayout(line);
    column->addWidget(m_message);
    connect(previous, &QToolButton::clicked, this, &DetailHeader::previousRequested);
    connect(next, &QToolButton::clicked, this, &DetailHeader::nextRequested);
    connect(m_bookmark, &QToolButton::clicked, this, &DetailHeader::bookmarkToggled);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { emit copyMenuRequested(m_copy->mapToGlobal(QPoint(0, m_copy->height()))); });
}

void DetailHeader::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    layout()->setContentsMargins(px(Inset), px(10), px(8), 0);
    layout()->setSpacing(px(6));
    m_app->setFont(semibold(font()));
    m_app->setContentsMargins(px(4), 0, px(4), 0);
}

void DetailHeader::setEntry(const Entry& entry)
{
    m_badge->setLevel(entry->level);
    m_app->setText(cutText(entry->app, 60));
    //: %1 is the instance of an application, "on node-2"
    m_instance->setText(isAbsent(entry->instance) ? QString() : tr("on %1").arg(cutText(entry->instance, 60)));
    m_message->setMessage(withShortLines(cutText(entry->message, MaxMessageChars)));
}

void DetailHeader::setAnnotation(const Annotation* annotation)
{
    const bool bookmarked = annotation && annotation->bookmarked;
    m_bookmark->setChecked(bookmarked);
    m_bookmark->setIcon(themedIcon(bookmarked ? Icon::BookmarkSet : Icon::Bookmark));
    if (m_note || (annotation && !annotation->note.empty()))
        note().setNote(annotation ? QString::fromStdString(annotation->note) : QString());
}

void DetailHeader::setNeedles(const QStringList& needles)
{
    m_message->setNeedles(needles);
}

EntryNote& DetailHeader::note()
{
    if (!m_note) {
        m_note = new EntryNote(this);
        static_cast<QVBoxLayout*>(layout())->addWidget(m_note);
        setTabOrder(m_message, m_note);
        connect(m_note, &EntryNote::noteChanged, this, &DetailHeader::noteChanged);
        connect(m_note, &EntryNote::left, this, &DetailHeader::noteLeft);
    }
    return *m_note;
}

void DetailHeader::editNote()
{
    note().edit();
}

void DetailHeader::finishNote()
{
    if (m_note)
        m_note->finish();
}

void DetailHeader::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
