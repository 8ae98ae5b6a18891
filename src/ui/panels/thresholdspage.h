// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/query/queryservice.h"
#include "ui/models/catalogeditor.h"
#include "ui/models/thresholdinput.h"
#include "ui/models/thresholdsmodel.h"
#include "ui/panels/liverefresh.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPushButton;

namespace Logboom {

class PanelTable;
class ProblemLabel;

/**
 * The thresholds in force: a form for one of them over the list of all. What is saved here and what comes by the API is
 * the same.
 *
 * Threads: GUI thread; it never waits. Ownership: pipeline and queries are borrowed and must outlive the page.
 */
class ThresholdsPage final : public QWidget
{
    Q_OBJECT

public:
    ThresholdsPage(IngestPipeline& pipeline, QueryService& queries, QWidget* parent = nullptr);

    void setCatalog(std::shared_ptr<const Catalog> catalog);
    /// Entries were stored or removed.
    void dataChanged();

    /// An empty form with the keyboard in it.
    void startNew();
    /// Null where none is chosen.
    [[nodiscard]] const Threshold* current() const;
    /// Switches the chosen one on or off.
    void toggleCurrent();

    /// What the keyboard belongs to when the page opens.
    [[nodiscard]] QWidget* list() const;

signals:
    void currentChanged();
    /// One was saved here: the catalog is worth a look at once.
    void catalogChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// What the fields complete to.
    struct Known
    {
        QStringList services;
        QStringList severities; ///< beyond the levels' names
    };

    void build();
    void buildForm();
    void applySizes();
    void showCurrent();
    void describeSave();
    void saveForm();
    void save(const Threshold& threshold);
    void saved(const Threshold& threshold, const Result<>& outcome);
    void ask();
    [[nodiscard]] static Result<Known> findKnown(LogReader& reader, const std::stop_token& stop);
    void showChoices();
    [[nodiscard]] ThresholdInput input() const;

    CatalogEditor m_editor;
    QueryService& m_queries;
    ThresholdsModel m_model;
    std::shared_ptr<const Catalog> m_catalog = std::make_shared<Catalog>();
    LiveRefresh m_refresh;
    QueryHandle m_query;
    Known m_known;
    Catalog::ThresholdKey m_chosen; ///< stays chosen while rows come and go
    QComboBox* m_service;
    QComboBox* m_severity;
    QLineEdit* m_perMinute;
    QCheckBox* m_active;
    QPushButton* m_save;
    QPushButton* m_new;
    ProblemLabel* m_problem;
    PanelTable* m_table;
    QGridLayout* m_form; ///< in the page's layout
};

} // namespace Logboom
