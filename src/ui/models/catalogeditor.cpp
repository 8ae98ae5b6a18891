// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/catalogeditor.h"

#include "core/entry/timestamp.h"

#include <algorithm>

namespace Logboom {

CatalogEditor::CatalogEditor(IngestPipeline& pipeline, QObject* parent)
    : QObject(parent)
    , m_pipeline(pipeline)
{
    m_post->receiver = this;
}

CatalogEditor::~CatalogEditor()
{
    const std::scoped_lock lock(m_post->mutex);
    m_post->receiver = nullptr;
}

template<typename T>
void CatalogEditor::change(std::function<Result<T>(LogStore&)> make, Done<T> done)
{
    const bool isQueued = m_pipeline.perform([post = m_post, make = std::move(make), done](LogStore& store) {
        Result<T> outcome = make(store);
        const std::scoped_lock lock(post->mutex);
        if (post->receiver)
            QMetaObject::invokeMethod(
                post->receiver, [done, outcome = std::move(outcome)] { done(outcome); }, Qt::QueuedConnection);
    });
    if (!isQueued)
        done(failure(Error::Code::Closed, tr("Logboom is being closed; nothing was changed.")));
}

void CatalogEditor::createApplication(const std::string& name, Done<Application> done)
{
    change<Application>([name](LogStore& store) { return store.createApplication(name); }, std::move(done));
}

void CatalogEditor::saveThreshold(Threshold threshold, Done<void> done)
{
    change<void>(
        [threshold = std::move(threshold)](LogStore& store) mutable {
            // Clients may have sent a time that is still to come; among equal times the later arrival counts.
            const auto catalog = store.catalog();
            const auto before = catalog->thresholds.find({threshold.service, threshold.severity});
            threshold.updatedAt = currentTimestamp();
            if (before != catalog->thresholds.end())
                threshold.updatedAt = std::max(threshold.updatedAt, before->second.updatedAt);
            return store.addThresholds({&threshold, 1});
        },
        std::move(done));
}

void CatalogEditor::annotate(std::vector<Annotation> annotations, Done<void> done)
{
    change<void>([annotations = std::move(annotations)](LogStore& store) { return store.annotate(annotations); },
                 std::move(done));
}

} // namespace Logboom
