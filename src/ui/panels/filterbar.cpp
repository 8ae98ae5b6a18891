// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filterbar.h"

#include "core/entry/timestamp.h"
#include "ui/panels/fieldterm.h"
#include "ui/panels/filtercompleter.h"
#include "ui/panels/filterfield.h"
#include "ui/panels/inputlimit.h"
#include "ui/panels/noteline.h"
#include "ui/panels/timescopebutton.h"
#include "ui/theme/fonts.h"
#include "ui/theme/toolbutton.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSettings>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

const QString HistoryKey = u"filter/history"_s;

Icon iconOf(FilterNote::Kind kind)
{
    switch (kind) {
    case FilterNote::Kind::Incomplete:
        return Icon::Filter;
    case FilterNote::Kind::NeverMatches:
        return Icon::Warning;
    case FilterNote::Kind::TakenAsText:
    case FilterNote::Kind::BadRegex:
        break;
    }
    return Icon::Search;
}

} // namespace

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent)
    , m_field(new FilterField(this))
    , m_note(new NoteLine(tr("Note on the filter"), this))
    , m_scopeButton(new TimeScopeButton(this))
    , m_row(new QHBoxLayout)
{
    m_row->addWidget(m_field, 1);
    m_row->addWidget(m_scopeButton);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(m_row);
    column->addWidget(m_note);

    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingDelayMs);
    connect(&m_typing, &QTimer::timeout, this, [this] { apply(); });
    connect(m_field, &FilterField::typed, &m_typing, qOverload<>(&QTimer::start));
    connect(m_field, &FilterField::tooLong, this, &FilterBar::refuse);
    connect(m_field, &FilterField::partsChanged, this, [this] {
        const QString before = m_text;
        apply();
        remember(m_text.isEmpty() ? before : m_text);
    });
    connect(m_field, &FilterField::historyChosen, this, &FilterBar::setText);
    connect(m_field, &FilterField::leaveRequested, this, &FilterBar::leaveRequested);
    connect(m_note, &NoteLine::linkActivated, this, [this] { setText(m_fix); });
    connect(m_scopeButton, &TimeScopeButton::scopeChosen, this, &FilterBar::setTimeScope);
    m_scopeButton->setScope(m_scope, m_zone);
    applySizes();
}

void FilterBar::addDockSwitches(QAction* left, const QList<QAction*>& right)
{
    auto* leftButton = new ToolButton(left, this);
    m_row->insertWidget(0, leftButton);
    // Under the funnel of the field.
    m_note->setIndent(8 + 28 + 4 + 10);
    setTabOrder(leftButton, m_field->lineEdit());
    QWidget* last = m_scopeButton;
    for (QAction* action : right) {
        auto* button = new ToolButton(action, this);
        m_row->addWidget(button);
        setTabOrder(last, button);
        last = button;
    }
}

const FilterParts& FilterBar::parts() const
{
    return m_field->parts();
}

QString FilterBar::textWithoutFields(const QStringList& fields) const
{
    return textWithoutFields(fields, m_completeTyped);
}

QString FilterBar::textWithoutFields(const QStringList& fields, const QString& typed) const
{
    const auto skip = [&fields](const QString& part) {
        const std::optional<FieldTerm> term = parseFieldTerm(part);
        return term && fields.contains(term->field, Qt::CaseInsensitive);
    };
    return parts().textWithout(skip, typed);
}

void FilterBar::setSuggestions(FieldSuggestions& suggestions)
{
    // What a choice would leave: other values of its field do not count against it.
    const auto ask = [this](const QString& field, const QString& typed) {
        const QStringList skipped = field.isEmpty() ? QStringList() : QStringList{field};
        return FilterCompleter::Question{parseFilter(textWithoutFields(skipped, typed), context()).filter,
                                         m_scope.resolve(currentTimestamp())};
    };
    m_completer = new FilterCompleter(*m_field->lineEdit(), suggestions, ask, this);
}

void FilterBar::suggest()
{
    m_field->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    if (m_completer)
        m_completer->open();
}

FilterContext FilterBar::context() const
{
    FilterContext context;
    context.zone = m_zone;
    context.isKnownField = m_isKnownField;
    context.annotations = m_annotations;
    context.currentRuns = m_currentRuns;
    return context;
}

void FilterBar::setText(const QString& text)
{
    if (text.size() > MaxInputChars) { // before it is read
        refuse();
        return;
    }
    FilterParts parts;
    parts.setText(text, context());
    setParts(parts);
}

void FilterBar::addTerm(const QString& term)
{
    FilterParts parts = m_field->parts();
    parts.addTerm(term);
    setParts(parts);
}

void FilterBar::setOnlyTerm(const QString& term)
{
    FilterParts parts = m_field->parts();
    parts.setOnly(term);
    setParts(parts);
}

void FilterBar::setParts(const FilterParts& parts)
{
    if (parts.text().size() > MaxInputChars) {
        refuse();
        return;
    }
    m_field->setParts(parts);
    apply();
    remember(m_text);
}

void FilterBar::refuse()
{
    m_note->showNote(Icon::Warning, longInputText());
}

void FilterBar::addSaveButton(QAction* save)
{
    m_field->addButton(save);
}

void FilterBar::clear()
{
    remember(m_text);
    setText({});
}

void FilterBar::focusField()
{
    m_field->lineEdit()->setFocus(Qt::ShortcutFocusReason);
    m_field->lineEdit()->selectAll();
}

void FilterBar::apply(bool evenIfEqual)
{
    m_typing.stop();
    const FilterParts& parts = m_field->parts();
    QString text = parts.text();
    ParsedFilter parsed = parseFilter(text, context());
    showNotes(parsed);
    if (parsed.incomplete) {
        text = parts.textWithout([](const QString&) { return false; }, m_completeTyped);
        parsed = parseFilter(text, context());
        if (parsed.incomplete)
            return;
    } else {
        m_completeTyped = parts.typed();
    }
    const bool changed = evenIfEqual || text != m_text;
    m_text = text;
    if (changed) {
        m_parsed = std::move(parsed);
        emit filterChanged();
    }
}

void FilterBar::showNotes(const ParsedFilter& parsed)
{
    if (parsed.notes.empty()) {
        m_note->showNote(Icon::Filter, {});
        return;
    }
    const FilterNote& note = parsed.notes.front();
    m_fix = note.fix;
    QString text = note.message;
    if (parsed.incomplete)
        text += u' ' + tr("The last valid filter stays.");
    //: A link; %1 is a filter text
    m_note->showNote(iconOf(note.kind), text, m_fix.isEmpty() ? QString() : tr("Use %1").arg(m_fix));
}

void FilterBar::remember(const QString& text)
{
    if (text.isEmpty())
        return;
    m_history.removeAll(text);
    m_history.prepend(text);
    if (m_history.size() > MaxHistory)
        m_history.resize(MaxHistory);
    m_field->setHistory(m_history);
}

void FilterBar::setTimeScope(const TimeScope& scope)
{
    if (m_scope == scope)
        return;
    m_scope = scope;
    m_scopeButton->setScope(scope, m_zone);
    emit timeScopeChanged();
}

void FilterBar::setZone(const QTimeZone& zone)
{
    m_zone = zone;
    m_scopeButton->setScope(m_scope, m_zone);
    m_field->setContext(context());
}

void FilterBar::setKnownFields(std::function<bool(const QString&)> isKnown)
{
    m_isKnownField = std::move(isKnown);
    m_field->setContext(context());
}

void FilterBar::setAnnotations(std::shared_ptr<const Annotations> annotations)
{
    m_annotations = std::move(annotations);
    if (m_parsed.readsAnnotations)
        readAgain();
}

void FilterBar::setCurrentRuns(std::shared_ptr<const SourceRuns> runs)
{
    m_currentRuns = std::move(runs);
    if (m_parsed.readsRuns)
        readAgain();
}

void FilterBar::readAgain()
{
    apply(true);
}

FilterBar::State FilterBar::state() const
{
    return {parts(), m_completeTyped, m_scope};
}

void FilterBar::setState(const State& state)
{
    m_field->setParts(state.parts);
    m_completeTyped = state.completeTyped;
    apply();
    setTimeScope(state.scope);
}

void FilterBar::saveTo(QSettings& settings) const
{
    settings.setValue(HistoryKey, m_history);
}

void FilterBar::restoreFrom(const QSettings& settings)
{
    m_history = settings.value(HistoryKey).toStringList();
    m_field->setHistory(m_history);
}

void FilterBar::applySizes()
{
    const int gap = scaled(6, font());
    m_row->setSpacing(scaled(4, font()));
    m_row->setContentsMargins(scaled(8, font()), gap, scaled(8, font()), gap);
}

void FilterBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
