// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/entrycompare.h"

#include <QWidget>

class QCheckBox;
class QLabel;

namespace Logboom {

class PanelTable;

/// Two entries side by side, at first only with what differs. GUI thread; long entries are read in a pool thread.
class ComparePage final : public QWidget
{
    Q_OBJECT

public:
    explicit ComparePage(QWidget* parent = nullptr);

    void setEntries(const Entry& first, const Entry& second);

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();
    void showFields(std::vector<ComparedField> fields);

    CompareModel m_model;
    QLabel* m_title;
    QLabel* m_delay;
    QCheckBox* m_all;
    PanelTable* m_table;
    quint64 m_generation = 0; // of the entries, for what comes back from the pool
};

} // namespace Logboom
