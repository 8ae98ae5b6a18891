// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/findbar.h"

#include "ui/models/pluralnumber.h"
#include "ui/panels/inputlimit.h"
#include "ui/table/findinview.h"
#include "ui/table/logview.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>

#include <cmath>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Height = 32;
constexpr int FieldWidth = 280;
constexpr int SwitchWidth = 32;
constexpr int SwitchHeight = 24;

constexpr int PatienceMs = 200; ///< a search that takes longer is told of

} // namespace

FindBar::FindBar(FindInView& find, QWidget* parent)
    : QWidget(parent)
    , m_find(find)
    , m_edit(new QLineEdit(this))
    , m_case(makeSwitch(u"Aa"_s, tr("Match the case"), u"Alt+C"_s))
    , m_words(makeSwitch(u"|ab|"_s, tr("Whole words"), u"Alt+W"_s))
    , m_regex(makeSwitch(u".*"_s, tr("Regular expression"), u"Alt+R"_s))
    , m_previous(new ToolButton(Icon::ChevronUp, tr("Previous match"), this, ToolButton::Size::Dense))
    , m_next(new ToolButton(Icon::ChevronDown, tr("Next match"), this, ToolButton::Size::Dense))
    , m_status(new QLabel(this))
    , m_close(new ToolButton(Icon::Close, tr("Close"), this, ToolButton::Size::Dense))
{
    m_edit->setPlaceholderText(tr("Find: text or /regex/"));
    m_edit->setAccessibleName(tr("Find in view"));
    m_edit->setText(m_find.text().text);
    m_case->setChecked(m_find.text().options.matchCase);
    m_words->setChecked(m_find.text().options.wholeWords);
    m_regex->setChecked(m_find.text().options.regex);
    m_edit->addAction(themedIcon(Icon::Search), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_status->setForegroundRole(QPalette::PlaceholderText);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // a long one is cut, not the window widened
    setFocusProxy(m_edit);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_edit);
    for (QToolButton* button : {m_case, m_words, m_regex}) {
        row->addWidget(button);
        connect(button, &QToolButton::toggled, this, &FindBar::apply);
    }
    row->addWidget(m_previous);
    row->addWidget(m_next);
    row->addWidget(m_status, 1);
    row->addWidget(m_close);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingDelayMs);
    connect(&m_typing, &QTimer::timeout, this, &FindBar::apply);
    limitInput(*m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_wasRefused = takeBackLongInput(*m_edit);
        if (!m_wasRefused)
            m_typing.start();
        updateStatus();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] {
        apply();
        m_find.find(RowStep::Up);
    });
    connect(m_next, &QToolButton::clicked, this, [this] {
        apply();
        m_find.find(RowStep::Down);
    });
    connect(m_close, &QToolButton::clicked, this, &FindBar::closeBar);
    m_patience.setSingleShot(true);
    m_patience.setInterval(PatienceMs);
    connect(&m_patience, &QTimer::timeout, this, &FindBar::updateStatus);
    connect(&m_find, &FindInView::changed, this, &FindBar::onFindChanged);
    applySizes();
    updateStatus();
}

void FindBar::open()
{
    show();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
    apply();
}

QList<QWidget*> FindBar::tabOrder() const
{
    return {m_edit, m_case, m_words, m_regex, m_previous, m_next, m_close};
}

QString FindBar::text() const
{
    return m_edit->text();
}

QString FindBar::statusText() const
{
    return m_status->text();
}

void FindBar::apply()
{
    m_typing.stop();
    m_wasRefused = false;
    m_find.setText(m_edit->text(), {m_case->isChecked(), m_regex->isChecked(), m_words->isChecked()});
    updateStatus();
}

QString FindBar::countText() const
{
    if (m_find.count() == 0u)
        return tr("No match");
    const std::optional<quint64> count = m_find.count();
    const std::optional<quint64> position = m_find.position();
    if (count && position && *position <= *count)
        //: Which of all matches is the current one: 9 of 31
        return tr("%L1 of %L2").arg(*position).arg(*count);
    if (count)
        return tr("%L1 matches", nullptr, pluralNumber(*count)).arg(*count);
    return m_find.isCounting() ? tr("Counting …") : tr("Not counted");
}

QString FindBar::stateText() const
{
    using State = FindInView::State;
    if (m_wasRefused)
        return longInputText();
    if (m_find.text().isEmpty())
        return {};
    switch (m_find.state()) {
    case State::Searching:
        if (!m_patience.isActive())
            return tr("Searching … %1 %, Esc stops").arg(std::lround(m_find.progress() * 100));
        break;
    case State::Failed:
        return m_find.failure();
    case State::NothingBelow:
        if (m_find.count() != 0u)
            return tr("%1 · no further one below, once more begins at the top").arg(countText());
        break;
    case State::NothingAbove:
        if (m_find.count() != 0u)
            return tr("%1 · no further one above, once more begins at the bottom").arg(countText());
        break;
    case State::Idle:
        break;
    }
    return countText();
}

void FindBar::onFindChanged()
{
    // What is found at once needs no word about it.
    const bool searching = m_find.state() == FindInView::State::Searching;
    if (searching && !m_wasSearching)
        m_patience.start();
    m_wasSearching = searching;
    updateStatus();
}

void FindBar::updateStatus()
{
    QString text = stateText();
    if (!m_find.text().problem.isEmpty())
        text += u" · "_s + tr("searched as text: %1").arg(m_find.text().problem);
    m_status->setText(text);
    m_status->setToolTip(text);
    m_status->setAccessibleDescription(text);
    const bool some = !m_edit->text().isEmpty();
    m_previous->setEnabled(some);
    m_next->setEnabled(some);
}

void FindBar::closeBar()
{
    m_typing.stop();
    hide();
    m_find.setText({});
    emit closed();
}

QToolButton* FindBar::makeSwitch(const QString& sign, const QString& name, const QString& key)
{
    auto* button = new QToolButton(this);
    button->setText(sign);
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setAccessibleName(name);
    button->setToolTip(u"%1 (%2)"_s.arg(name, QKeySequence(key).toString(QKeySequence::NativeText)));
    return button;
}

/// Null where the key is none of theirs.
QToolButton* FindBar::switchOf(const QKeyEvent& event) const
{
    if (event.modifiers() != Qt::AltModifier)
        return nullptr;
    switch (event.key()) {
    case Qt::Key_C:
        return m_case;
    case Qt::Key_W:
        return m_words;
    case Qt::Key_R:
        return m_regex;
    default:
        return nullptr;
    }
}

bool FindBar::eventFilter(QObject* watched, QEvent* event)
{
    const bool isKey = event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (watched != m_edit || !isKey)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    QToolButton* meant = switchOf(*key);
    if (event->type() == QEvent::ShortcutOverride) {
        if (meant) // a menu may have the letter too
            event->accept();
        return meant;
    }
    if (meant) {
        meant->toggle();
        return true;
    }
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        apply();
        m_find.find(key->modifiers() & Qt::ShiftModifier ? RowStep::Up : RowStep::Down);
        return true;
    case Qt::Key_Escape:
        if (m_find.state() == FindInView::State::Searching)
            m_find.cancel();
        else
            closeBar();
        return true;
    default:
        return false;
    }
}

void FindBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Window));
    painter.fillRect(0, height() - 1, width(), 1, palette().color(QPalette::Mid));
}

void FindBar::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    setFixedHeight(px(Height));
    layout()->setContentsMargins(px(8), px(2), px(8), px(2));
    layout()->setSpacing(px(4));
    m_edit->setFixedWidth(px(FieldWidth));
    m_edit->setFont(logFont(font()));
    m_status->setFont(sized(font(), 12));
    for (QToolButton* button : {m_case, m_words, m_regex}) {
        button->setFont(sized(font(), 12));
        button->setFixedSize(px(SwitchWidth), px(SwitchHeight));
    }
}

void FindBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
