// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>
#include <string_view>

namespace Logboom {

/// What a request does, which decides the secret it needs.
enum class Access : quint8
{
    Public,
    Read,
    Write
};

enum class AuthFailure : quint8
{
    MissingToken,
    WrongToken
};

/// The texts of the contract for a refused token.
[[nodiscard]] std::string_view authFailureText(AuthFailure failure);

/// secret: not empty. Looks at every byte whatever the first difference, so that the time taken tells nothing about it.
[[nodiscard]] bool isSameSecret(std::string_view secret, std::string_view token);

/// The configured secrets. Without one everybody on this machine may do what it guards.
class Secrets
{
public:
    Secrets() = default;
    Secrets(QByteArray apiSecret, QByteArray uiSecret);

    [[nodiscard]] bool areOpen() const { return m_api.isEmpty() && m_ui.isEmpty(); }

    /// The reason to refuse a token, or nothing. Takes the same time for every wrong token of one length.
    [[nodiscard]] std::optional<AuthFailure> check(Access access, std::string_view token) const;

private:
    QByteArray m_api;
    QByteArray m_ui;
};

/// The token a request carries: "Authorization: Bearer ..." wins over the query parameter. Empty = none.
[[nodiscard]] std::string_view bearerToken(std::string_view authorization, std::string_view queryToken);

} // namespace Logboom
