// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QString>
#include <QWidget>

class QLabel;

namespace Logboom {

/// One grey line: an icon, a sentence, at most one link. Hidden while there is nothing to say.
class NoteLine final : public QWidget
{
    Q_OBJECT

public:
    /// name: what the sentences are about, for screen readers.
    explicit NoteLine(const QString& name, QWidget* parent = nullptr);

    /// link: empty for none. The text is plain, whatever is in it.
    void showNote(Icon icon, const QString& text, const QString& link = {});
    /// How far the icon stands from the left edge, in pixels of the design.
    void setIndent(int designPixels);
    /// Stands out by the tint of anomalies and a line above. Default: not.
    void setTinted(bool tinted);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString link() const { return m_link; }

signals:
    void linkActivated();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void applySizes();
    void updateLabel();

    QLabel* m_label;
    QString m_text;
    QString m_link;
    Icon m_icon = Icon::Filter;
    int m_indent = 10;
    bool m_tinted = false;
};

} // namespace Logboom
