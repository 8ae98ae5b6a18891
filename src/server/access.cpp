// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/access.h"

#include "core/base/ascii.h"

namespace Logboom {

bool isSameSecret(std::string_view secret, std::string_view token)
{
    unsigned difference = secret.size() == token.size() ? 0 : 1;
    for (std::size_t i = 0; i < token.size(); ++i)
        difference |= static_cast<unsigned char>(secret[i % secret.size()] ^ token[i]);
    return difference == 0;
}

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
    const auto isToken = [token](const QByteArray& secret) {
        return isSameSecret({secret.constData(), static_cast<std::size_t>(secret.size())}, token);
    };
    const bool isApi = !m_api.isEmpty() && isToken(m_api);
    const bool isUi = access == Access::Read && isToken(m_ui);
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
