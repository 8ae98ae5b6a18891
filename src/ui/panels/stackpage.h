// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/stacktrace.h"

#include <QWidget>

#include <vector>

class QPlainTextEdit;
class QPushButton;
class QStackedWidget;

namespace Logboom {

class CopyButton;
class NoteLine;
class StackView;

/**
 * The stack of an entry: its frames, or plain text where none was recognised. A place in the source opens in the user's
 * editor, by the template in the settings; what stands in the way of that is said here. GUI thread.
 */
class StackPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StackPage(QWidget* parent = nullptr);

    /// lines: what parseStack() makes of the text.
    void setStack(const QString& text, std::vector<StackLine> lines);

signals:
    /// The editor is to be chosen.
    void editorSettingsRequested();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();
    void open(const QString& file, int line, int column);
    void openChosen();

    QStackedWidget* m_views;
    StackView* m_frames;
    QPlainTextEdit* m_plain;
    NoteLine* m_problem;
    QPushButton* m_open;
    CopyButton* m_copy;
    QString m_text;
};

} // namespace Logboom
