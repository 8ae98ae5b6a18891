// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filtercompleter.h"

#include "ui/panels/suggestionpopup.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>

#include <utility>

namespace Logboom {

FilterCompleter::FilterCompleter(QLineEdit& edit, FieldSuggestions& source, Ask ask, QObject* parent)
    : QObject(parent)
    , m_edit(edit)
    , m_source(source)
    , m_ask(std::move(ask))
{
    m_edit.installEventFilter(this);
    connect(&m_edit, &QLineEdit::textEdited, this, &FilterCompleter::textEdited);
    connect(&m_edit, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty())
            close();
    });
    connect(&m_source, &FieldSuggestions::namesFound, this, [this] {
        if (m_wanted && m_place.kind == CompletionPlace::Kind::Field)
            showNames();
    });
    connect(&m_source, &FieldSuggestions::valuesFound, this,
            [this](const QString& field, const QString&, const std::vector<Suggestion>& values, bool all) {
                if (m_wanted && m_place.kind == CompletionPlace::Kind::Value && m_place.field == field)
                    showValues(field, values, all);
            });
}

FilterCompleter::~FilterCompleter()
{
    delete m_popup; // the window may live on with another field
}

bool FilterCompleter::isOpen() const
{
    return m_popup && m_popup->isVisible();
}

void FilterCompleter::textEdited()
{
    lookUp(false);
}

void FilterCompleter::lookUp(bool all)
{
    m_place = completionPlaceAt(m_edit.text(), m_edit.cursorPosition());
    m_wanted = m_place.kind == CompletionPlace::Kind::Value ||
               (m_place.kind == CompletionPlace::Kind::Field && (all || !m_place.typed.isEmpty()));
    if (!m_wanted) {
        close();
        return;
    }
    if (m_place.kind == CompletionPlace::Kind::Field) {
        findNames();
        showNames();
        return;
    }
    const std::vector<Suggestion> fixed = fixedValues(m_place.field, m_place.typed);
    if (!fixed.empty()) {
        showValues(m_place.field, fixed, true);
        return;
    }
    QString rest = m_edit.text();
    rest.remove(m_place.term, m_place.end - m_place.term);
    const Question question = m_ask(m_place.field, rest);
    m_source.findValues(m_place.field, m_place.typed, question.filter, question.range);
    if (isOpen() && m_shownField != m_place.field)
        m_popup->hide();
}

void FilterCompleter::findNames()
{
    if (m_sinceNames.isValid() && m_sinceNames.elapsed() < NamesLastMs)
        return;
    m_sinceNames.start();
    QString rest = m_edit.text();
    rest.remove(m_place.term, m_place.end - m_place.term);
    const Question question = m_ask({}, rest);
    m_source.findNames(question.filter, question.range);
}

void FilterCompleter::showNames()
{
    m_shownField.clear();
    show(fieldSuggestions(m_place.typed, m_source.names()), tr("Fields"));
}

void FilterCompleter::showValues(const QString& field, const std::vector<Suggestion>& values, bool allCounted)
{
    m_shownField = field;
    const QString newest = QLocale().toString(FieldSuggestions::ValuesOf);
    //: %1 is a field
    const QString title = allCounted ? tr("Values of %1").arg(field)
                                     //: %1 is a field, %2 a number
                                     : tr("Values of %1, counted in the newest %2 entries").arg(field, newest);
    show(matchingSuggestions(values, m_place.typed), title);
}

void FilterCompleter::show(const std::vector<Suggestion>& suggestions, const QString& title)
{
    if (suggestions.empty() || !m_edit.hasFocus()) {
        if (m_popup)
            m_popup->hide();
        return;
    }
    if (!m_popup) {
        m_popup = new SuggestionPopup(m_edit.window());
        connect(m_popup, &SuggestionPopup::clicked, this, &FilterCompleter::take);
    }
    const int typedWidth =
        m_edit.fontMetrics().horizontalAdvance(m_edit.text().sliced(m_place.begin, m_place.end - m_place.begin));
    const QPoint corner(m_edit.inputMethodQuery(Qt::ImCursorRectangle).toRect().center().x() - typedWidth,
                        m_edit.height() + 4);
    m_popup->showSuggestions(suggestions, title, m_edit.mapTo(m_edit.window(), corner));
}

void FilterCompleter::close()
{
    m_wanted = false;
    if (m_popup)
        m_popup->hide();
}

void FilterCompleter::take(const QString& choice)
{
    const bool wasField = m_place.kind == CompletionPlace::Kind::Field;
    const Completed completed = complete(m_edit.text(), m_place, choice);
    close();
    m_edit.setText(completed.text);
    m_edit.setCursorPosition(static_cast<int>(completed.cursor));
    emit m_edit.textEdited(completed.text); // as if it had been typed; a name asks for its values then
    if (!wasField)
        close();
}

bool FilterCompleter::keyPressed(const QKeyEvent& event)
{
    if (!isOpen())
        return false;
    switch (event.key()) {
    case Qt::Key_Down:
        m_popup->moveChoice(1);
        return true;
    case Qt::Key_Up:
        m_popup->moveChoice(-1);
        return true;
    case Qt::Key_Tab:
        take(m_popup->chosen().value_or(m_popup->firstText()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (const auto chosen = m_popup->chosen()) {
            take(*chosen);
            return true;
        }
        close();
        return false;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool FilterCompleter::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == &m_edit) {
        if (event->type() == QEvent::FocusOut)
            close();
        if (event->type() == QEvent::KeyPress && keyPressed(*static_cast<QKeyEvent*>(event)))
            return true;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace Logboom
