// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace Logboom {

class ActionRegistry;

/// Every action that has a key, by group: the help on keys. The registry is borrowed while it is made.
class KeysDialog final : public QDialog
{
    Q_OBJECT

public:
    KeysDialog(const ActionRegistry& registry, QWidget* parent);
};

} // namespace Logboom
