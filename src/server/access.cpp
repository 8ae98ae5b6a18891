// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access.h"

#include "core/base/ascii.h"

namespace Logboom {

namespace {

/// Looks at every byte whatever the first difference, so that the time taken tells nothing about the secret.
bool isSame(const QByteArray& secret, std::string_view token)
{
    const auto size = static_cast<std::size_t>(secret.size());
    unsigned difference = size == token.size() ? 0 : 1;
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char expected = secret[static_cast<qsizetype>(i % size)];
        difference |= static_cast<unsigned char>(expected ^ token[i]);
    }
    return difference == 0;
}

} // namespace

std::string_view authFailureText(AuthFailure failure)
{
    return failure == AuthFailure::MissingToken ? "Missing Authorization header or token parameter" : "Invalid token";
}

Secrets::Secrets(QByteArray apiSecret, QByteArray uiSecret)
    : m_api(std::move(apiSecret))
    , m_ui(std::move(uiSecret))
{
}

std::optional<AuthFailure> Secrets::check(Access access, std::string_view token) const
{
    const bool needed = access == Access::Write ? !m_api.isEmpty() : access == Access::Read && !m_ui.isEmpty();
    if (!needed)
        return std::nullopt;
    if (token.empty())
        return AuthFailure::MissingToken;
    const bool isApi = !m_api.isEmpty() && isSame(m_api, token);
    const bool isUi = access == Access::Read && isSame(m_ui, token);
    return isApi || isUi ? std::nullopt : std::optional(AuthFailure::WrongToken);
}

std::string_view bearerToken(std::string_view authorization, std::string_view queryToken)
{
    static constexpr std::string_view scheme = "bearer ";
    if (!equalsIgnoringCase(authorization.substr(0, scheme.size()), scheme))
        return queryToken;
    return trimmed(authorization.substr(scheme.size()));
}

} // namespace Logboom
