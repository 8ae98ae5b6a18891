// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/editordialog.h"

#include "ui/panels/problemlabel.h"
#include "ui/theme/fonts.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>

namespace Logboom {

using namespace Qt::StringLiterals;

namespace {

// What the note shows as an example.
const QString SampleFile = u"/app/src/orders.py"_s;
constexpr int SampleLine = 42;

} // namespace

EditorDialog::EditorDialog(QWidget* parent)
    : QDialog(parent)
    , m_preset(new QComboBox(this))
    , m_template(new QLineEdit(this))
    , m_mappings(new QPlainTextEdit(this))
    , m_problem(new ProblemLabel(this))
{
    setWindowTitle(tr("Editor for places in source files"));
    build();
    const EditorLink link = EditorLink::fromSettings(QSettings());
    m_template->setText(link.urlTemplate);
    m_mappings->setPlainText(mappingsText(link.mappings));
    connect(m_preset, &QComboBox::activated, this, &EditorDialog::usePreset);
    connect(m_template, &QLineEdit::textChanged, this, &EditorDialog::check);
    connect(m_mappings, &QPlainTextEdit::textChanged, this, &EditorDialog::check);
    check();
}

void EditorDialog::build()
{
    m_preset->addItem(tr("Own template"));
    for (const EditorPreset& preset : editorPresets())
        m_preset->addItem(preset.name);
    m_preset->setAccessibleName(tr("Editor"));
    m_template->setAccessibleName(tr("Template of its address"));
    m_template->setPlaceholderText(u"vscode://file/{file}:{line}:{column}"_s);
    m_template->setMinimumWidth(scaled(420, font()));
    m_mappings->setAccessibleName(tr("Paths of traces and where they are here"));
    m_mappings->setPlaceholderText(u"/app = /home/me/shop\ncom/example = /home/me/shop/src/main/java/com/example"_s);
    m_mappings->setTabChangesFocus(true);
    m_mappings->setFixedHeight(scaled(88, font()));
    m_problem->setWordWrap(true);
    auto* form = new QFormLayout;
    form->addRow(tr("Editor"), m_preset);
    form->addRow(tr("Template"), m_template);
    form->addRow(tr("Paths"), m_mappings);
    auto* note =
        new QLabel(tr("A path that traces begin with, =, and where that is on this machine; one a line."), this);
    note->setForegroundRole(QPalette::PlaceholderText);
    form->addRow({}, note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    m_save = buttons->button(QDialogButtonBox::Save);
    connect(buttons, &QDialogButtonBox::accepted, this, &EditorDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &EditorDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
}

void EditorDialog::usePreset(int index)
{
    if (index > 0)
        m_template->setText(editorPresets().at(index - 1).urlTemplate);
    m_template->setFocus();
}

Result<EditorLink> EditorDialog::entered() const
{
    return readMappings(m_mappings->toPlainText()).map([this](const QList<PathMapping>& mappings) {
        return EditorLink{m_template->text().trimmed(), mappings};
    });
}

void EditorDialog::check()
{
    const QList<EditorPreset> presets = editorPresets();
    const auto same = std::ranges::find(presets, m_template->text().trimmed(), &EditorPreset::urlTemplate);
    m_preset->setCurrentIndex(same == presets.end() ? 0 : static_cast<int>(same - presets.begin()) + 1);
    const Result<EditorLink> link = entered();
    if (!link) {
        m_problem->showProblem(link.error().message, m_mappings);
    } else if (const QString problem = templateProblem(link->urlTemplate); !problem.isEmpty()) {
        m_problem->showProblem(problem, m_template);
    } else {
        const Result<QUrl> url = editorUrl(*link, SampleFile, SampleLine, 1);
        if (url)
            m_problem->showNote(tr("%1 opens %2").arg(u"orders.py:42"_s, url->toString()));
        else
            m_problem->showProblem(url.error().message, m_template);
    }
    m_save->setEnabled(link && templateProblem(link->urlTemplate).isEmpty());
}

void EditorDialog::accept()
{
    const Result<EditorLink> link = entered();
    if (!link)
        return;
    QSettings settings;
    link->saveTo(settings);
    QDialog::accept();
}

} // namespace Logboom
