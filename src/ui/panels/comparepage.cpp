// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/comparepage.h"

#include "core/store/logstore.h"
#include "ui/models/entryfields.h"
#include "ui/models/pluralnumber.h"
#include "ui/models/rowtext.h"
#include "ui/models/timetext.h"
#include "ui/panels/paneltable.h"
#include "ui/theme/fonts.h"

#include <QApplication>
#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QThreadPool>
#include <QVBoxLayout>

#include <memory>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

constexpr int Inset = 16; // of the design
constexpr int NameWidth = 120;

} // namespace

ComparePage::ComparePage(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_delay(new QLabel(this))
    , m_all(new QCheckBox(tr("Show what is equal, too"), this))
    , m_table(new PanelTable(m_model, tr("Two entries side by side"), this))
{
    m_all->setAccessibleName(m_all->text());
    m_delay->setForegroundRole(QPalette::PlaceholderText);
    m_table->setPlaceholder(tr("The two entries say the same."));
    auto* top = new QVBoxLayout;
    top->addWidget(m_title);
    top->addWidget(m_delay);
    top->addWidget(m_all);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    m_table->header()->setTextElideMode(Qt::ElideRight);
    m_table->header()->setSectionResizeMode(0, QHeaderView::Interactive);
    for (const int section : {1, 2})
        m_table->header()->setSectionResizeMode(section, QHeaderView::Stretch);
    connect(m_all, &QCheckBox::toggled, this, [this](bool all) { m_model.setShowsAll(all); });
    applySizes();
}

void ComparePage::applySizes()
{
    const int inset = scaled(Inset, font());
    layout()->itemAt(0)->layout()->setContentsMargins(inset, inset / 2, inset, inset / 2);
    m_title->setFont(semibold(font()));
    m_table->header()->resizeSection(0, scaled(NameWidth, font()));
}

void ComparePage::setEntries(const Entry& first, const Entry& second)
{
    const auto titleOf = [](const Entry& entry) {
        return QString(clockText(entry->timestamp) + u' ' + cutLine(entry->app, 60));
    };
    m_model.setTitles(titleOf(first), titleOf(second));
    //: Of the second of two entries: "The second is 25 ms later."
    m_delay->setText(tr("The second: %1").arg(delayText(first->timestamp, second->timestamp)));
    ++m_generation;
    if (textBytes(first.view()) + textBytes(second.view()) < LargeEntryBytes) {
        showFields(comparedFields(first.view(), second.view()));
        return;
    }
    showFields({});
    m_title->setText(tr("Comparing …"));
    QThreadPool::globalInstance()->start([page = QPointer<ComparePage>(this), first, second, asked = m_generation] {
        // The page may go at any time; only the application is certain to be there.
        QMetaObject::invokeMethod(
            qApp,
            [page, asked,
             fields = std::make_shared<std::vector<ComparedField>>(comparedFields(first.view(), second.view()))] {
                if (page && page->m_generation == asked)
                    page->showFields(std::move(*fields));
            },
            Qt::QueuedConnection);
    });
}

void ComparePage::showFields(std::vector<ComparedField> fields)
{
    m_model.setFields(std::move(fields));
    m_title->setText(tr("%n fields differ", nullptr, m_model.differences()));
}

void ComparePage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
