// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/fieldsuggestions.h"
#include "ui/panels/filtercompletion.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>

#include <functional>

class QKeyEvent;
class QLineEdit;

namespace Logboom {

class SuggestionPopup;

/**
 * Completes fields and values in a text field that holds a filter: a list opens while somebody types, or by open().
 * Down and Up choose, Tab takes the choice (else the first), Return takes what is chosen, Escape closes the list.
 *
 * Ownership: the field and the suggestions are borrowed and must outlive it. GUI thread.
 */
class FilterCompleter final : public QObject
{
    Q_OBJECT

public:
    /// Which entries count for a suggestion.
    struct Question
    {
        Filter filter;
        TimeRange range;
    };
    /// field: empty for names. typed: the text of the field without the term at the cursor.
    using Ask = std::function<Question(const QString& field, const QString& typed)>;

    FilterCompleter(QLineEdit& edit, FieldSuggestions& source, Ask ask, QObject* parent = nullptr);
    ~FilterCompleter() override;

    [[nodiscard]] bool isOpen() const;
    /// Also where nothing was typed yet.
    void open() { lookUp(true); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    static constexpr qint64 NamesLastMs = 10'000;

    void textEdited();
    /// all: also where nothing was typed yet.
    void lookUp(bool all);
    void findNames();
    void showNames();
    void showValues(const QString& field, const std::vector<Suggestion>& values, bool allCounted);
    /// title: what they are.
    void show(const std::vector<Suggestion>& suggestions, const QString& title);
    void close();
    void take(const QString& choice);
    [[nodiscard]] bool keyPressed(const QKeyEvent& event);

    QLineEdit& m_edit;
    FieldSuggestions& m_source;
    const Ask m_ask;
    QPointer<SuggestionPopup> m_popup; ///< made at the first need; a child of the window
    CompletionPlace m_place;
    QString m_shownField; ///< whose values the list has
    QElapsedTimer m_sinceNames;
    bool m_wanted = false; ///< an answer that comes now may be shown
};

} // namespace Logboom
