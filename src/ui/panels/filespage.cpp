// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/filespage.h"

#include "ui/panels/paneltable.h"
#include "ui/theme/fonts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace Logboom {

namespace {

// Of the design, for a 13 px font.
constexpr int Inset = 12;
constexpr int Gap = 8;

} // namespace

FilesPage::FilesPage(QWidget* parent)
    : QWidget(parent)
    , m_table(new PanelTable(m_model, tr("Opened files"), this))
    , m_open(new QPushButton(tr("Open …"), this))
    , m_show(new QPushButton(tr("Show only this file"), this))
    , m_toggle(new QPushButton(tr("Stop following"), this))
    , m_buttons(new QVBoxLayout)
{
    setAccessibleName(tr("Files"));
    m_table->setPlaceholder(tr("No file is open. Open a log with File > Open, or drop it onto the window: plain text, "
                               "JSON lines, or either compressed by gzip. It is followed as it grows."));
    m_table->setColumnWidths({200, 100, 100});
    for (QPushButton* button : {m_open, m_show, m_toggle}) {
        button->setAutoDefault(false);
        m_buttons->addWidget(button);
    }
    m_buttons->addStretch(1);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_table, 1);
    row->addLayout(m_buttons);
    connect(m_open, &QPushButton::clicked, this, &FilesPage::openRequested);
    connect(m_show, &QPushButton::clicked, this, [this] { emit showRequested(current()->id); });
    connect(m_toggle, &QPushButton::clicked, this, &FilesPage::toggleCurrent);
    connect(m_table, &PanelTable::currentRowChanged, this, &FilesPage::showCurrent);
    applySizes();
    showCurrent();
}

void FilesPage::setFiles(const std::vector<FileState>& files)
{
    const quint64 chosen = current() ? current()->id : 0;
    m_model.setFiles(files);
    // A reset forgets the row; a new file is below the others.
    for (int row = 0; m_table->currentRow() < 0 && row < m_model.rowCount(); ++row) {
        if (m_model.fileAt(row).id == chosen || chosen == 0)
            m_table->setCurrentRow(row);
    }
    showCurrent();
}

const FileState* FilesPage::current() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < m_model.rowCount() ? &m_model.fileAt(row) : nullptr;
}

QWidget* FilesPage::list() const
{
    return m_table;
}

void FilesPage::showCurrent()
{
    const FileState* file = current();
    m_show->setEnabled(file != nullptr);
    m_toggle->setEnabled(file != nullptr && (file->isActive() || !file->path.isEmpty()));
    const bool isActive = file == nullptr || file->isActive();
    const bool isReading = file != nullptr && file->phase == FileState::Phase::Reading;
    m_toggle->setText(isReading ? tr("Stop reading") : isActive ? tr("Stop following") : tr("Read on"));
    emit currentChanged();
}

void FilesPage::toggleCurrent()
{
    const FileState* file = current();
    if (file->isActive())
        emit stopRequested(file->id);
    else
        emit resumeRequested(file->path);
}

void FilesPage::applySizes()
{
    const auto px = [this](int design) { return scaled(design, font()); };
    m_buttons->setContentsMargins(px(Gap), px(Gap), px(Inset), px(Gap));
    m_buttons->setSpacing(px(Gap));
}

void FilesPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
