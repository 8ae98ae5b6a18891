// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/jsonlines.h"

#include <QPlainTextEdit>

#include <vector>

namespace Logboom {

/// JSON for reading: coloured, numbered, and foldable by a click beside a line or Return in it. GUI thread.
class JsonView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit JsonView(QWidget* parent = nullptr);

    void setLines(std::vector<JsonLine> lines);

    [[nodiscard]] bool isFoldable(int line) const;
    [[nodiscard]] bool isFolded(int line) const;
    void setFolded(int line, bool folded);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Gutter;
    class Highlighter;

    void applyFont();
    void placeGutter();
    void paintGutter(QPaintEvent* event);
    void toggleAt(int y);
    [[nodiscard]] int gutterWidth() const;

    std::vector<JsonLine> m_lines;
    std::vector<bool> m_folded; // by line
    Gutter* m_gutter;
    Highlighter* m_highlighter;
};

} // namespace Logboom
