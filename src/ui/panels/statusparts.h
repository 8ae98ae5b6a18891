// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/icons.h"

#include <QAbstractButton>
#include <QWidget>

#include <optional>

namespace Logboom {

/// A grey name and its value in the status bar: "stored 8,412,906".
class StatusField final : public QWidget
{
    Q_OBJECT

public:
    StatusField(const QString& name, QWidget* parent);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] const QString& value() const { return m_value; }
    void setName(const QString& name);
    void setValue(const QString& value);
    /// In the colour of warnings, with the triangle.
    void setWarning(bool warning);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_name;
    QString m_value;
    bool m_warning = false;
};

/// A flat button of the status bar: text, and an icon or the listening dot before it, an icon behind it.
class StatusButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StatusButton(QWidget* parent);

    /// colour: invalid for that of the text.
    void setLeadingIcon(std::optional<Icon> icon, const QColor& colour = {});
    void setTrailingIcon(std::optional<Icon> icon);
    /// Invalid for none.
    void setDot(const QColor& colour);
    void setLogFont(bool log);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QFont textFont() const;

    std::optional<Icon> m_leading;
    QColor m_leadingColour;
    std::optional<Icon> m_trailing;
    QColor m_dot;
    bool m_logFont = false;
};

} // namespace Logboom
