// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHeaderView>

namespace Logboom {

class LogModel;

/**
 * The columns of the table: movable, resizable and, by the context menu, shown and hidden. The gutter stays in front,
 * the message takes what is left. Widths are kept in pixels of the design, so that they follow the font. GUI thread.
 */
class LogHeader final : public QHeaderView
{
    Q_OBJECT

public:
    explicit LogHeader(QWidget* parent = nullptr);

    /// After the model (a LogModel) was set: order, widths and visibility as in the design, no columns of fields.
    void resetColumns();
    /// A column of this field in front of the message, or the one there is for it.
    void showField(const QString& name);
    /// Shows the applications, with room for lanes beside the names.
    void makeRoomForLanes();
    /// Asks for the name of a field; not modal.
    void askForField();
    [[nodiscard]] QByteArray saveColumns() const;
    /// False where the bytes are not from saveColumns(); nothing changes then.
    bool restoreColumns(const QByteArray& state);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] LogModel& logModel() const;
    void fixModes();

    int m_fontPixels = 0; // what the present widths were scaled for
};

} // namespace Logboom
