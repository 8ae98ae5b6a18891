// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/stackpage.h"

#include "ui/models/editorlink.h"
#include "ui/models/rowtext.h"
#include "ui/panels/copybutton.h"
#include "ui/panels/noteline.h"
#include "ui/panels/stackview.h"
#include "ui/theme/fonts.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Logboom {

namespace {

constexpr int Inset = 16; // of the design

} // namespace

StackPage::StackPage(QWidget* parent)
    : QWidget(parent)
    , m_views(new QStackedWidget(this))
    , m_frames(new StackView(m_views))
    , m_plain(new QPlainTextEdit(m_views))
    , m_problem(new NoteLine(tr("Note on the editor"), this))
    , m_open(new QPushButton(tr("Open in editor"), this))
    , m_copy(new CopyButton(tr("Copy stack"), this))
{
    m_plain->setReadOnly(true);
    m_plain->setLayoutDirection(Qt::LeftToRight); // as code
    m_plain->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_plain->setFrameShape(QFrame::NoFrame);
    m_plain->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_plain->setTabChangesFocus(true);
    m_plain->setAccessibleName(tr("Stack"));
    m_views->addWidget(m_frames);
    m_views->addWidget(m_plain);
    m_open->setAutoDefault(false);
    m_open->setAccessibleName(m_open->text());
    m_copy->setAccessibleName(tr("Copy stack"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_views, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(m_frames, &StackView::placeRequested, this, &StackPage::open);
    connect(m_open, &QPushButton::clicked, this, &StackPage::openChosen);
    connect(m_copy, &QPushButton::clicked, this, [this] { m_copy->copy(m_text); });
    connect(m_problem, &NoteLine::linkActivated, this, &StackPage::editorSettingsRequested);
    applySizes();
}

void StackPage::applySizes()
{
    const int inset = scaled(Inset, font());
    m_plain->document()->setDefaultFont(sized(logFont(font()), 12));
    m_plain->document()->setDocumentMargin(inset);
    QLayout* buttons = layout()->itemAt(2)->layout();
    buttons->setContentsMargins(inset, inset / 2, inset, inset / 2);
    buttons->setSpacing(inset / 2);
}

void StackPage::setStack(const QString& text, std::vector<StackLine> lines)
{
    m_text = text;
    m_problem->showNote(Icon::Warning, {});
    const bool recognised = hasFrames(lines);
    m_views->setCurrentWidget(recognised ? static_cast<QWidget*>(m_frames) : m_plain);
    m_plain->setPlainText(recognised ? QString() : withShortLines(text));
    m_frames->setLines(recognised ? std::move(lines) : std::vector<StackLine>());
    m_open->setVisible(recognised);
    m_open->setEnabled(m_frames->frameToOpen() != nullptr);
}

void StackPage::openChosen()
{
    if (const StackLine* frame = m_frames->frameToOpen())
        open(frame->file, frame->line, frame->column);
}

void StackPage::open(const QString& file, int line, int column)
{
    const Result<QUrl> url = editorUrl(EditorLink::fromSettings(QSettings()), file, line, column);
    QString problem;
    if (!url)
        problem = url.error().message;
    else if (!QDesktopServices::openUrl(*url))
        problem = tr("No program of this system opens %1.").arg(url->toString());
    m_problem->showNote(Icon::Warning, problem, problem.isEmpty() ? QString() : tr("Choose the editor"));
}

void StackPage::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applySizes();
}

} // namespace Logboom
