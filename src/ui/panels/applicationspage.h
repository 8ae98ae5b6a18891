// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/models/applicationsmodel.h"
#include "ui/models/catalogeditor.h"
#include "ui/panels/liverefresh.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Logboom {

class CopyButton;
class PanelTable;
class ProblemLabel;

/**
 * The applications that were given a key to send with: makes new ones, and hands out a key or a whole command.
 *
 * Threads: GUI thread; it never waits. Ownership: pipeline and queries are borrowed and must outlive the page.
 */
class ApplicationsPage final : public QWidget
{
    Q_OBJECT

public:
    ApplicationsPage(IngestPipeline& pipeline, QueryService& queries, QWidget* parent = nullptr);

    /// address: of the server, "http://127.0.0.1:8081"; empty where it does not listen.
    void setServer(const QString& address);
    void setCatalog(std::shared_ptr<const Catalog> catalog);
    /// Entries were stored or removed.
    void dataChanged();

    /// The keyboard to the name of a new one.
    void startNew();
    /// Null where none is chosen.
    [[nodiscard]] const Application* current() const;
    /// Of the chosen one, to the clipboard.
    void copyKey();
    void copyCommand();

    /// What the keyboard belongs to when the page opens.
    [[nodiscard]] QWidget* list() const;

signals:
    /// current() is another one, or there is none.
    void currentChanged();
    /// One was made here: the catalog is worth a look at once.
    void catalogChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void applySizes();
    void create();
    void created(const Result<Application>& outcome);
    void showCurrent();
    void ask();

    CatalogEditor m_editor;
    QueryService& m_queries;
    ApplicationsModel m_model;
    LiveRefresh m_refresh;
    QueryHandle m_query;
    QString m_address;
    qint64 m_wanted = 0; ///< id of the one just made, until it is in the catalog
    QLineEdit* m_name;
    QPushButton* m_create;
    ProblemLabel* m_problem;
    PanelTable* m_table;
    CopyButton* m_copyKey;
    CopyButton* m_copyCommand;
    QVBoxLayout* m_buttons; ///< in the page's layout
};

/// Sends one event as this application, ready for a shell. now: microseconds; the time the event carries.
[[nodiscard]] QString eventCommand(const QString& address, const Application& application, qint64 now);

/// Why there cannot be an application of this name, as one sentence; empty where there can.
[[nodiscard]] QString applicationNameProblem(const QString& name, const Catalog& catalog);

} // namespace Logboom
