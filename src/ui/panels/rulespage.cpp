// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/rulespage.h"

#include "ui/models/textlabels.h"
#include "ui/panels/paneltable.h"
#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"
#include "ui/theme/labelcolours.h"
#include "ui/theme/toolbutton.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPixmap>
#include <QPushButton>
#include <QSignalBlocker>

#include <algorithm>
#include <utility>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;
constexpr int FilterWidth = 180;
constexpr int EffectWidth = 190;
constexpr int Swatch = 12;
constexpr int ButtonPadding = 24;

} // namespace

RulesPage::RulesPage(HighlightRules& rules, QWidget* parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_model(rules)
    , m_filter(new QLineEdit(this))
    , m_effect(new QComboBox(this))
    , m_save(new QPushButton(this))
    , m_new(new QPushButton(tr("New"), this))
    , m_problem(new ProblemLabel(this))
    , m_table(new PanelTable(m_model, tr("Rules"), this))
    , m_up(new ToolButton(Icon::ChevronUp, tr("Move the rule up"), this, ToolButton::Size::Dense))
    , m_down(new ToolButton(Icon::ChevronDown, tr("Move the rule down"), this, ToolButton::Size::Dense))
    , m_remove(new ToolButton(Icon::Close, tr("Remove the rule"), this, ToolButton::Size::Dense))
    , m_form(new QHBoxLayout)
    , m_buttons(new QVBoxLayout)
{
    build();
    connect(m_save, &QPushButton::clicked, this, &RulesPage::save);
    connect(m_filter, &QLineEdit::returnPressed, this, &RulesPage::save);
    connect(m_filter, &QLineEdit::textEdited, this, &RulesPage::showNotes);
    connect(m_new, &QPushButton::clicked, this, [this] { startNew({}); });
    connect(m_up, &QToolButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &QToolButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_remove, &QToolButton::clicked, this, &RulesPage::removeCurrent);
    connect(m_table, &PanelTable::currentRowChanged, this, [this](int row) {
        m_chosen = row;
        showChosen();
    });
    m_table->installEventFilter(this);
    showChosen();
}

void RulesPage::build()
{
    setAccessibleName(tr("Rules"));
    m_filter->setPlaceholderText(tr("A filter, such as level>=error app:billing"));
    m_filter->setAccessibleName(tr("Filter of the rule"));
    m_effect->setAccessibleName(tr("What becomes of the entries that match"));
    m_new->setAccessibleName(tr("New rule"));
    m_save->setAutoDefault(false);
    m_new->setAutoDefault(false);
    m_table->setPlaceholder(tr("There is no rule. A rule colours, hides or announces the entries that its filter "
                               "matches; of several colours the first one counts."));
    m_table->setColumnWidths({EffectWidth});
    m_form->addWidget(m_filter, 1);
    m_form->addWidget(m_effect);
    m_form->addWidget(m_save);
    m_form->addWidget(m_new);
    for (ToolButton* button : {m_up, m_down, m_remove})
        m_buttons->addWidget(button);
    m_buttons->addStretch(1);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(0);
    lower->addWidget(m_table, 1);
    lower->addLayout(m_buttons);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_form);
    column->addWidget(m_problem);
    column->addLayout(lower, 1);
    applySizes();
}

void RulesPage::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_form->setContentsMargins(px(Inset), px(Gap), px(Inset), px(4));
    m_form->setSpacing(px(Gap));
    m_buttons->setContentsMargins(px(4), 0, px(Inset), px(4));
    m_buttons->setSpacing(0);
    m_filter->setFont(logFont(font()));
    m_filter->setTextMargins(px(4), 0, px(4), 0);
    m_filter->setMinimumWidth(px(FilterWidth));
    m_problem->setFont(sized(font(), 12));
    m_problem->setContentsMargins(px(Inset), 0, px(Inset), px(4));
    m_problem->setMinimumHeight(px(20));
    int widest = 0;
    for (const QString& text : {tr("Add"), tr("Save"), tr("New")})
        widest = std::max(widest, fontMetrics().horizontalAdvance(text));
    for (QPushButton* button : {m_save, m_new})
        button->setMinimumWidth(widest + px(ButtonPadding));
    fillEffects();
}

void RulesPage::fillEffects()
{
    const QSignalBlocker quiet(m_effect);
    const int chosen = std::max(0, m_effect->currentIndex());
    m_effect->clear();
    const int size = scaled(Swatch, font());
    m_effect->setIconSize({size, size});
    for (int colour = 1; colour <= LabelCount; ++colour) {
        QPixmap swatch(size, size);
        swatch.fill(labelFill(colour));
        m_effect->addItem(swatch, RulesModel::effectTitle(HighlightRule::Effect::Colour, colour));
    }
    for (const HighlightRule::Effect effect : {HighlightRule::Effect::Hide, HighlightRule::Effect::Notify})
        m_effect->addItem(RulesModel::effectTitle(effect, 1));
    m_effect->setCurrentIndex(chosen);
}

HighlightRule RulesPage::input() const
{
    HighlightRule rule;
    if (m_chosen >= 0)
        rule.active = m_rules.all()[static_cast<std::size_t>(m_chosen)].active;
    rule.filter = m_filter->text().trimmed();
    const int index = m_effect->currentIndex();
    rule.effect = static_cast<HighlightRule::Effect>(std::max(0, index - LabelCount + 1));
    rule.colour = std::min(index + 1, LabelCount);
    if (rule.effect != HighlightRule::Effect::Colour)
        rule.colour = 1;
    return rule;
}

void RulesPage::showChosen()
{
    if (m_chosen >= 0) {
        const HighlightRule& rule = m_rules.all()[static_cast<std::size_t>(m_chosen)];
        m_filter->setText(rule.filter);
        m_effect->setCurrentIndex(rule.effect == HighlightRule::Effect::Colour
                                      ? rule.colour - 1
                                      : LabelCount - 1 + static_cast<int>(rule.effect));
    }
    describe();
    showNotes();
    emit currentChanged();
}

void RulesPage::describe()
{
    const bool exists = m_chosen >= 0;
    m_save->setText(exists ? tr("Save") : tr("Add"));
    m_save->setAccessibleName(exists ? tr("Save the rule") : tr("Add the rule"));
    m_up->setEnabled(m_chosen > 0);
    m_down->setEnabled(exists && m_chosen + 1 < m_rules.count());
    m_remove->setEnabled(exists);
}

void RulesPage::showNotes()
{
    const QString text = m_filter->text().trimmed();
    const ParsedFilter parsed = text.isEmpty() ? ParsedFilter() : parseFilter(text, m_context());
    m_problem->showNote(parsed.notes.empty() ? QString() : parsed.notes.front().message);
}

/// The row may have gone, come or moved.
void RulesPage::choose(int row)
{
    m_chosen = std::min(row, m_rules.count() - 1);
    {
        const QSignalBlocker quiet(m_table);
        m_table->setCurrentRow(m_chosen);
    }
    showChosen();
}

void RulesPage::startNew(const QString& filter)
{
    m_table->setCurrentIndex({});
    m_chosen = -1;
    m_filter->setText(filter);
    showChosen();
    m_filter->setFocus(Qt::ShortcutFocusReason);
}

void RulesPage::save()
{
    const HighlightRule rule = input();
    if (rule.filter.isEmpty()) {
        m_problem->showProblem(tr("A rule needs a filter."), m_filter);
        m_filter->setFocus();
        return;
    }
    if (m_chosen >= 0) {
        m_rules.change(m_chosen, rule);
        showChosen();
        return;
    }
    const int added = m_rules.add(rule);
    if (added >= 0)
        choose(added);
    else
        m_problem->showProblem(tr("There are as many rules as there may be: %1.").arg(HighlightRules::MaxRules),
                               m_save);
}

void RulesPage::toggleCurrent()
{
    if (m_chosen < 0)
        return;
    HighlightRule rule = m_rules.all()[static_cast<std::size_t>(m_chosen)];
    rule.active = !rule.active;
    m_rules.change(m_chosen, rule);
}

void RulesPage::removeCurrent()
{
    if (m_chosen < 0)
        return;
    const int row = std::exchange(m_chosen, -1);
    m_rules.remove(row);
    if (m_rules.count() == 0)
        m_filter->clear();
    choose(row);
}

void RulesPage::moveCurrent(int by)
{
    if (m_chosen >= 0)
        choose(m_rules.move(m_chosen, by));
}

QWidget* RulesPage::list() const
{
    return m_table;
}

bool RulesPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool moves = key->modifiers().testFlag(Qt::AltModifier);
    switch (key->key()) {
    case Qt::Key_Delete:
        removeCurrent();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (moves)
            moveCurrent(key->key() == Qt::Key_Up ? -1 : 1);
        return moves;
    default:
        return false;
    }
}

void RulesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
