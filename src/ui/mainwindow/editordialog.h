// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/editorlink.h"

#include <QDialog>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace Logboom {

class ProblemLabel;

/// Chooses the editor that places in source files open in, and where the paths of traces are on this machine. Reads
/// and writes the settings. GUI thread; not modal.
class EditorDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit EditorDialog(QWidget* parent = nullptr);

    void accept() override;

private:
    void build();
    void usePreset(int index);
    void check();
    [[nodiscard]] Result<EditorLink> entered() const;

    QComboBox* m_preset;
    QLineEdit* m_template;
    QPlainTextEdit* m_mappings;
    ProblemLabel* m_problem;
    QPushButton* m_save = nullptr;
};

} // namespace Logboom
