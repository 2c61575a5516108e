using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Remembers, until the browser closes, which conversation this browser has; nothing else is stored in it.</summary>
public sealed class ChatCookie(IDataProtectionProvider protection)
{
    private const string Name = "assistant.chat";

    private readonly IDataProtector _protector = protection.CreateProtector("Web.ChatCookie");

    /// <returns>The conversation, or null when there is none or the cookie is not ours.</returns>
    public string? Read(HttpRequest request)
    {
        if (!request.Cookies.TryGetValue(Name, out var value))
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(_protector.Unprotect(Convert.FromBase64String(value)));
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            return null;
        }
    }

    public void Write(HttpResponse response, string conversationId) => response.Cookies.Append(
        Name, Convert.ToBase64String(_protector.Protect(Encoding.UTF8.GetBytes(conversationId))), Options(response));

    public void Forget(HttpResponse response) => response.Cookies.Delete(Name, Options(response));

    private static CookieOptions Options(HttpResponse response) => new()
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        Path = "/",
        IsEssential = true,
    };
}
