// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/compression.h"

#include <zstd.h>

#include <new>

namespace Logboom {

namespace {

constexpr int CompressionLevel = 1; // 3 saves 3 % of the bytes for a fifth more CPU

} // namespace

Compressor::Compressor()
    : m_context(ZSTD_createCCtx())
{
    if (!m_context)
        throw std::bad_alloc();
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_compressionLevel, CompressionLevel);
    ZSTD_CCtx_setParameter(m_context, ZSTD_c_checksumFlag, 1);
}

Compressor::~Compressor()
{
    ZSTD_freeCCtx(m_context);
}

std::string_view Compressor::frame(std::string_view raw)
{
    const std::size_t bound = ZSTD_compressBound(raw.size());
    if (m_buffer.size() < bound)
        m_buffer.resize(bound);
    const std::size_t size = ZSTD_compress2(m_context, m_buffer.data(), m_buffer.size(), raw.data(), raw.size());
    Q_ASSERT(!ZSTD_isError(size)); // the buffer is large enough, and memory is there or new has thrown
    return {m_buffer.data(), size};
}

void Compressor::append(ByteWriter& out, std::string_view raw)
{
    out.text(frame(raw));
}

Decompressor::Decompressor()
    : m_context(ZSTD_createDCtx())
{
    if (!m_context)
        throw std::bad_alloc();
}

Decompressor::~Decompressor()
{
    ZSTD_freeDCtx(m_context);
}

bool Decompressor::read(ByteReader& in, std::string& raw)
{
    const std::string_view compressed = in.text();
    return in.ok() && frame(compressed, raw);
}

std::optional<std::size_t> Decompressor::rawSize(std::string_view compressed)
{
    const unsigned long long size = ZSTD_getFrameContentSize(compressed.data(), compressed.size());
    if (size > MaxRawBytes) // unknown and error are the largest values
        return std::nullopt;
    return static_cast<std::size_t>(size);
}

bool Decompressor::decompress(std::string_view compressed, char* raw, std::size_t size)
{
    const std::size_t got = ZSTD_decompressDCtx(m_context, raw, size, compressed.data(), compressed.size());
    return !ZSTD_isError(got) && got == size;
}

bool Decompressor::frame(std::string_view compressed, std::string& raw)
{
    const auto size = rawSize(compressed);
    if (!size)
        return false;
    raw.resize(*size);
    return decompress(compressed, raw.data(), *size);
}

bool Decompressor::frame(std::string_view compressed, RawBytes& raw)
{
    const auto size = rawSize(compressed);
    return size && decompress(compressed, raw.make(*size), *size);
}

} // namespace Logboom
