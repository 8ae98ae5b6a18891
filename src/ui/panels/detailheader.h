// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entry/entry.h"

#include <QWidget>

class QLabel;

namespace Logboom {

class EntryNote;
class LevelBadge;
class MessageView;
class ToolButton;
struct Annotation;

/// The top of the details: whose entry it is, its message, and what the reader has put on it. GUI thread.
class DetailHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit DetailHeader(QWidget* parent = nullptr);

    void setEntry(const Entry& entry);
    /// Null where the entry has none.
    void setAnnotation(const Annotation* annotation);
    /// Texts to mark in the message.
    void setNeedles(const QStringList& needles);

    /// The keyboard to the note.
    void editNote();
    /// Keeps a note that is being written: another entry comes.
    void finishNote();

signals:
    void previousRequested();
    void nextRequested();
    void bookmarkToggled();
    void noteChanged(const QString& note);
    void noteLeft();
    /// At the lower left corner of the button, in global coordinates.
    void copyMenuRequested(const QPoint& position);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void applySizes();
    [[nodiscard]] EntryNote& note();

    LevelBadge* m_badge;
    QLabel* m_app;
    QLabel* m_instance;
    ToolButton* m_bookmark;
    ToolButton* m_copy;
    MessageView* m_message;
    EntryNote* m_note = nullptr; // made when there is one
};

} // namespace Logboom
