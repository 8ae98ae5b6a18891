// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace Logboom {

/**
 * Fusion, flattened: where it differs from the look of the program (focus ring, scroll bars, tabs, tool buttons,
 * fields), this paints. Colours come from the palette of what is painted. GUI thread.
 */
class Style final : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
};

} // namespace Logboom
