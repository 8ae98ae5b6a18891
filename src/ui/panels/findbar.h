// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QTimer>
#include <QWidget>

class QLabel;
class QLineEdit;
class QToolButton;

namespace Logboom {

class FindInView;
class ToolButton;

/**
 * The bar of "find in view": the text and how it is meant, previous and next, which and how many there are, and how far
 * a long search is.
 *
 * Return goes to the next match, Shift+Return to the previous one; Alt+C, Alt+W and Alt+R switch case, whole words and
 * regular expression; Escape stops a search, then closes. GUI thread.
 * Ownership: `find` is borrowed and must outlive it.
 */
class FindBar final : public QWidget
{
    Q_OBJECT

public:
    static constexpr int TypingDelayMs = 150;

    explicit FindBar(FindInView& find, QWidget* parent = nullptr);

    /// Shows it, ready to type.
    void open();
    /// What Tab goes through.
    [[nodiscard]] QList<QWidget*> tabOrder() const;
    [[nodiscard]] QString text() const;
    /// What is said beside the field.
    [[nodiscard]] QString statusText() const;

signals:
    /// It was closed: back to the table.
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QToolButton* makeSwitch(const QString& sign, const QString& name, const QString& key);
    [[nodiscard]] QToolButton* switchOf(const QKeyEvent& event) const;
    void apply();
    void onFindChanged();
    void updateStatus();
    [[nodiscard]] QString stateText() const;
    [[nodiscard]] QString countText() const;
    void closeBar();
    void applySizes();

    FindInView& m_find;
    QLineEdit* m_edit;
    QToolButton* m_case;
    QToolButton* m_words;
    QToolButton* m_regex;
    ToolButton* m_previous;
    ToolButton* m_next;
    QLabel* m_status;
    ToolButton* m_close;
    QTimer m_typing;
    QTimer m_patience; ///< runs while a search may still end soon
    bool m_wasSearching = false;
    bool m_wasRefused = false; ///< more was pasted than the field takes
};

} // namespace Logboom
