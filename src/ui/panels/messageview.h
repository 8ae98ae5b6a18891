// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QStringList>

namespace Logboom {

/// The message of an entry, wrapped; four lines high at most, the rest is scrolled to. GUI thread.
class MessageView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit MessageView(QWidget* parent = nullptr);

    void setMessage(const QString& text);
    /// ASCII-folded texts to mark.
    void setNeedles(const QStringList& needles);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applyFont();
    void fitHeight();
    void markMatches();

    QStringList m_needles;
};

} // namespace Logboom
