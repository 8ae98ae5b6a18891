// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/keysdialog.h"

#include "ui/actions/actionregistry.h"
#include "ui/theme/fonts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace Logboom {

using namespace Qt::StringLiterals;

KeysDialog::KeysDialog(const ActionRegistry& registry, QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Keys"));
    auto* tree = new QTreeWidget(this);
    tree->setAccessibleName(tr("Actions and their keys"));
    tree->setColumnCount(2);
    tree->setHeaderLabels({tr("Action"), tr("Keys")});
    tree->setRootIsDecorated(false);
    tree->setSelectionMode(QAbstractItemView::SingleSelection);
    QTreeWidgetItem* section = nullptr;
    for (const QAction* action : registry.actions()) {
        const QList<QKeySequence> all = ActionRegistry::keys(action);
        if (all.isEmpty())
            continue;
        const QString group = ActionRegistry::group(action);
        if (section == nullptr || section->text(0) != group) {
            section = new QTreeWidgetItem(tree, {group});
            section->setFont(0, semibold(sized(font(), 12)));
            section->setExpanded(true);
        }
        QStringList keys;
        for (const QKeySequence& key : all)
            keys.append(keyText(key));
        auto* item = new QTreeWidgetItem(section, {action->text(), keys.join(u"   "_s)});
        item->setFont(1, sized(logFont(font()), 12));
    }
    tree->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    tree->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tree->header()->setStretchLastSection(false);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addWidget(tree);
    column->addWidget(buttons);
    resize(scaled(520, font()), scaled(560, font()));
}

} // namespace Logboom
