// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/filter/filterparser.h"
#include "ui/panels/filterparts.h"
#include "ui/panels/timescope.h"

#include <QStringList>
#include <QTimeZone>
#include <QTimer>
#include <QWidget>

#include <functional>

class QAction;
class QHBoxLayout;
class QSettings;

namespace Logboom {

class FieldSuggestions;
class FilterCompleter;
class FilterField;
class NoteLine;
class TimeScopeButton;

/**
 * The bar at the top: what the window shows. The filter field with its note line, the range of time, and room for the
 * switches of the docks at both ends.
 *
 * While the text is incomplete the last complete filter stays in force. GUI thread.
 */
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int TypingDelayMs = 150;
    static constexpr qsizetype MaxHistory = 20;

    /// All that was chosen, for a bar that takes the place of this one.
    struct State
    {
        FilterParts parts;
        QString completeTyped; ///< the typed text when it was last complete
        TimeScope scope;
    };

    explicit FilterBar(QWidget* parent = nullptr);

    /// Switches left and right of the field; the actions are borrowed.
    void addDockSwitches(QAction* left, const QList<QAction*>& right);

    /// The filter in force.
    [[nodiscard]] const ParsedFilter& parsed() const { return m_parsed; }
    /// Its text; parts that are switched off are not in it.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] const FilterParts& parts() const;
    /// The text in force without the parts that test one of these fields.
    [[nodiscard]] QString textWithoutFields(const QStringList& fields) const;

    /// Replaces everything, now. A text longer than MaxInputChars is refused, which is said; so are terms that would
    /// make it as long.
    void setText(const QString& text);
    /// Adds or takes back what a click stands for.
    void addTerm(const QString& term);
    /// Leaves only this term of all that test its field.
    void setOnlyTerm(const QString& term);
    void clear();
    void focusField();
    /// The star in the field; the action is borrowed.
    void addSaveButton(QAction* save);

    [[nodiscard]] const TimeScope& timeScope() const { return m_scope; }
    void setTimeScope(const TimeScope& scope);
    [[nodiscard]] const QTimeZone& zone() const { return m_zone; }
    void setZone(const QTimeZone& zone);
    /// Completes what is typed by what the store has; borrowed, it must outlive the bar.
    void setSuggestions(FieldSuggestions& suggestions);
    /// Offers what could stand at the cursor.
    void suggest();
    /// Which names are fields of entries; without one, only the built-in fields are.
    void setKnownFields(std::function<bool(const QString&)> isKnown);
    /// What is:bookmarked and has:note find.
    void setAnnotations(std::shared_ptr<const Annotations> annotations);
    /// What run:current finds.
    void setCurrentRuns(std::shared_ptr<const SourceRuns> runs);
    /// Reads the text again: what is a field may have changed.
    void readAgain();

    [[nodiscard]] const QStringList& history() const { return m_history; }
    [[nodiscard]] State state() const;
    void setState(const State& state);
    void saveTo(QSettings& settings) const;
    void restoreFrom(const QSettings& settings);

signals:
    /// parsed() is another filter now.
    void filterChanged();
    void timeScopeChanged();
    /// Escape in the field.
    void leaveRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();
    void apply(bool evenIfEqual = false);
    void showNotes(const ParsedFilter& parsed);
    void setParts(const FilterParts& parts);
    void refuse();
    void remember(const QString& text);
    [[nodiscard]] FilterContext context() const;
    [[nodiscard]] QString textWithoutFields(const QStringList& fields, const QString& typed) const;

    FilterField* m_field;
    FilterCompleter* m_completer = nullptr; ///< null until setSuggestions()
    NoteLine* m_note;
    TimeScopeButton* m_scopeButton;
    QHBoxLayout* m_row;
    QTimer m_typing;
    ParsedFilter m_parsed;
    QString m_text;
    QString m_completeTyped; ///< the typed text when it was last complete
    QString m_fix;           ///< what the link of the note sets
    TimeScope m_scope;
    QTimeZone m_zone = QTimeZone::systemTimeZone();
    std::function<bool(const QString&)> m_isKnownField;
    std::shared_ptr<const Annotations> m_annotations;
    std::shared_ptr<const SourceRuns> m_currentRuns;
    QStringList m_history; ///< newest first
};

} // namespace Logboom
