// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/ingestpipeline.h"

#include <QObject>

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace Logboom {

/**
 * Changes what people have set up in the store: the writer's thread makes the change, its outcome comes back here. When
 * the editor goes, what is on its way is still stored and its outcome dropped.
 *
 * Threads: GUI thread; it never waits. Ownership: the pipeline is borrowed and must outlive the editor.
 */
class CatalogEditor final : public QObject
{
    Q_OBJECT

public:
    template<typename T>
    using Done = std::function<void(const Result<T>&)>;

    explicit CatalogEditor(IngestPipeline& pipeline, QObject* parent = nullptr);
    ~CatalogEditor() override;

    /// Code Conflict: the name is taken.
    void createApplication(const std::string& name, Done<Application> done);
    /// Puts the version in force, whatever time an earlier one carries.
    void saveThreshold(Threshold threshold, Done<void> done);
    /// See LogStore::annotate().
    void annotate(std::vector<Annotation> annotations, Done<void> done);

private:
    /// What the writer's thread may still hold when the editor has gone.
    struct Post
    {
        std::mutex mutex;
        QObject* receiver = nullptr; // guarded by mutex; null once it is gone
    };

    template<typename T>
    void change(std::function<Result<T>(LogStore&)> make, Done<T> done);

    IngestPipeline& m_pipeline;
    std::shared_ptr<Post> m_post = std::make_shared<Post>();
};

} // namespace Logboom
