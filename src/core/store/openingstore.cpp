// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/openingstore.h"

namespace Logboom {

OpeningStore::OpeningStore(const StoreOptions& options, std::function<void()> onDone)
    : m_thread([this, options, onDone = std::move(onDone)] { run(options, onDone); })
{
}

OpeningStore::~OpeningStore()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

void OpeningStore::run(const StoreOptions& options, const std::function<void()>& onDone)
{
    const Result<std::unique_ptr<SqliteLogStore>> opened = SqliteLogStore::open(options);
    {
        const std::scoped_lock lock(m_mutex);
        m_open = opened ? opened->get() : nullptr;
        m_result = opened ? Result<>() : Result<>(tl::make_unexpected(opened.error()));
    }
    m_changed.notify_all();
    if (onDone)
        onDone();
    // The store wants to end in the thread that opened it.
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_ending; });
}

Result<> OpeningStore::result() const
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] { return m_result.has_value(); });
    return *m_result;
}

Result<std::shared_ptr<const EntryGroup>> OpeningStore::append(std::span<EntryBatch* const> batches)
{
    if (const Result<> open = result(); !open)
        return tl::make_unexpected(open.error());
    return m_open.load()->append(batches);
}

std::map<std::string, std::string> OpeningStore::marks() const
{
    return result() ? m_open.load()->marks() : std::map<std::string, std::string>();
}

void OpeningStore::setMark(const EntryBatch& batch, std::string name, std::string value)
{
    if (result())
        m_open.load()->setMark(batch, std::move(name), std::move(value));
}

void OpeningStore::dropMark(const EntryBatch& batch)
{
    if (SqliteLogStore* open = m_open)
        open->dropMark(batch);
}

std::shared_ptr<const Catalog> OpeningStore::catalog() const
{
    const SqliteLogStore* open = m_open;
    return open ? open->catalog() : m_noCatalog;
}

Result<Application> OpeningStore::createApplication(std::string_view name)
{
    if (const Result<> open = result(); !open)
        return tl::make_unexpected(open.error());
    return m_open.load()->createApplication(name);
}

Result<> OpeningStore::addThresholds(std::span<const Threshold> thresholds)
{
    if (const Result<> open = result(); !open)
        return open;
    return m_open.load()->addThresholds(thresholds);
}

std::shared_ptr<const Annotations> OpeningStore::annotations() const
{
    const SqliteLogStore* open = m_open;
    return open ? open->annotations() : m_noAnnotations;
}

Result<> OpeningStore::annotate(std::span<const Annotation> annotations)
{
    if (const Result<> open = result(); !open)
        return open;
    return m_open.load()->annotate(annotations);
}

bool OpeningStore::maintain()
{
    SqliteLogStore* open = m_open;
    return open && open->maintain();
}

void OpeningStore::finishWriting()
{
    if (SqliteLogStore* open = m_open)
        open->finishWriting();
}

std::unique_ptr<LogReader> OpeningStore::reader()
{
    return result() ? m_open.load()->reader() : nullptr;
}

StoreStatus OpeningStore::status() const
{
    const SqliteLogStore* open = m_open;
    return open ? open->status() : StoreStatus();
}

} // namespace Logboom
