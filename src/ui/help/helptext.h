// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpsections.h"
#include "ui/help/helpstyle.h"

#include <QTextBrowser>

#include <vector>

namespace Logboom {

class ToolButton;

/**
 * A page of the guide as text: boxes of code with a button that copies them, marked words, places to go to.
 *
 * Links are told by anchorClicked(); it follows none by itself. GUI thread.
 */
class HelpText final : public QTextBrowser
{
    Q_OBJECT

public:
    explicit HelpText(QWidget* parent = nullptr);

    /// title: for screen readers.
    void showPage(const QString& markdown, const QString& title);
    [[nodiscard]] const std::vector<HelpSection>& sections() const { return m_sections; }
    /// An unknown or empty anchor is the top.
    void goToSection(const QString& anchor);
    /// Marks the words wherever they occur.
    void setSearched(const QStringList& words);
    /// The first marked word of the section, else its heading.
    void goToMatch(const QString& anchor);

    [[nodiscard]] QString codeOf(const CodeBox& box) const;
    [[nodiscard]] const std::vector<CodeBox>& codeBoxes() const { return m_marks.boxes; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A place in the text and how far it is below the upper edge.
    struct Anchor
    {
        int block = 0;
        int y = 0;
    };

    void build();
    void restoreAnchor();
    void buildCopyButtons();
    void placeCopyButtons();
    void applyMargins();
    void markWords();
    [[nodiscard]] const HelpSection* sectionOf(const QString& anchor) const;
    void paintMarks(QPainter& painter) const;
    [[nodiscard]] QRectF blockRect(int number) const; ///< in the viewport
    [[nodiscard]] int topOf(int number) const;
    [[nodiscard]] QPointF textStart(int number) const;      ///< in the viewport, on the base line
    [[nodiscard]] QRectF boxRect(const CodeBox& box) const; ///< of the frame, in the viewport
    void scrollToBlock(int number, int y);
    void copy(std::size_t box);

    QString m_markdown;
    QStringList m_words;
    std::vector<HelpSection> m_sections;
    HelpMarks m_marks;
    Anchor m_anchor;                        ///< stays where it is when the text is laid out anew
    bool m_ours = false;                    ///< what scrolls now is not the reader's doing
    std::vector<ToolButton*> m_copyButtons; ///< one a box, children of the viewport
};

} // namespace Logboom
