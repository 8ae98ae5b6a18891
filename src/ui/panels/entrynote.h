// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace Logboom {

/**
 * The reader's note on an entry, written in its place: Return or a double click begins, Return or leaving it keeps what
 * was written, Shift+Return breaks the line, Escape takes it back. Hidden while there is nothing to show. GUI thread.
 */
class EntryNote final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit EntryNote(QWidget* parent = nullptr);

    /// While it is written, the text under the cursor stays.
    void setNote(const QString& note);
    [[nodiscard]] bool isEditing() const { return !isReadOnly(); }
    void edit();
    /// Keeps what was written.
    void finish();

signals:
    /// The reader has written another one; empty takes it away.
    void noteChanged(const QString& note);
    /// Written or taken back by a key: the keyboard belongs elsewhere.
    void left();

protected:
    /// Of a longer text only so much as a note can hold.
    void insertFromMimeData(const QMimeData* source) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void applyFont();
    void fitHeight();
    void stop(bool keep);

    QString m_note; // as it is kept
};

} // namespace Logboom
