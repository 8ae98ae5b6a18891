// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/annotations.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace Logboom {

/**
 * All there is to one entry: message, fields, JSON and stack.
 *
 * Threads: GUI thread; long JSON is read in a pool thread and appears when it is ready.
 */
class DetailPane : public QWidget
{
    Q_OBJECT

public:
    explicit DetailPane(QWidget* parent = nullptr);
    ~DetailPane() override;

    /// Nothing shows a hint instead.
    void setEntry(const std::optional<Entry>& entry);
    /// Two entries side by side, until setEntry().
    void compare(const Entry& first, const Entry& second);
    /// ASCII-folded texts to mark in the message.
    void setHighlights(const std::vector<std::string>& highlights);
    /// Which of its tabs is in front; one that the entry does not have is not shown.
    [[nodiscard]] int view() const;
    void setView(int view);
    /// Bookmarks and notes of all entries.
    void setAnnotations(std::shared_ptr<const Annotations> annotations);
    /// What the reader selected in the message, the JSON or the stack, at most its first 1000 characters; else the
    /// value of the current field.
    [[nodiscard]] QString selectedText() const;
    /// Asks to follow that, with followRequested(). False where there is nothing.
    bool followSelected();
    /// The zone of the display is another one.
    void zoneChanged();
    /// Of the server, for commands that post the entry again.
    void setHttpAddress(const QString& address);
    /// The keyboard to the note on the entry; nothing happens without one.
    void editNote();

signals:
    /// A part to be added to the filter, as the filter language writes it: app:api or -status=500.
    void filterTermRequested(const QString& term);
    /// A column of this field for the table.
    void columnRequested(const QString& name);
    /// All entries that hold this value, taken from this field; a selected text is of none.
    void followRequested(const QString& name, const QString& value);
    void previousRequested();
    void nextRequested();
    void bookmarkToggleRequested(const Logboom::EntryKey& entry);
    /// The reader has written a note; empty takes it away.
    void noteChanged(const Logboom::EntryKey& entry, const QString& note);
    /// A note was written or taken back: the keyboard belongs to the table.
    void noteLeft();
    /// The editor that source files open in is to be chosen.
    void editorSettingsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace Logboom
