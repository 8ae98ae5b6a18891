// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/filestate.h"
#include "ui/models/filesmodel.h"

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace Logboom {

class PanelTable;

/// Of the page in the dock.
[[nodiscard]] inline QString filesPanelId()
{
    return QStringLiteral("files");
}

/// Which files are read and followed, and how far. GUI thread.
class FilesPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FilesPage(QWidget* parent = nullptr);

    void setFiles(const std::vector<FileState>& files);

    /// Null where none is chosen.
    [[nodiscard]] const FileState* current() const;
    /// What gets the keyboard when the page opens.
    [[nodiscard]] QWidget* list() const;

signals:
    void openRequested();
    void stopRequested(quint64 file);
    /// Read and follow it again.
    void resumeRequested(const QString& path);
    void showRequested(quint64 file);
    /// current() or what can be done with it.
    void currentChanged();

protected:
    void changeEvent(QEvent* event) override;

private:
    void applySizes();
    void showCurrent();
    void toggleCurrent();

    FilesModel m_model;
    PanelTable* m_table;
    QPushButton* m_open;
    QPushButton* m_show;
    QPushButton* m_toggle;
    QVBoxLayout* m_buttons;
};

} // namespace Logboom
