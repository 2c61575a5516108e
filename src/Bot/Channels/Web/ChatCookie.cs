using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Remembers, until the browser closes, which conversation this browser has; nothing else is stored in it.</summary>
public sealed class ChatCookie(IDataProtectionProvider protection, IOptions<WebOptions> options)
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

    private CookieOptions Options(HttpResponse response)
    {
        var isSecure = response.HttpContext.Request.IsHttps;
        var cookie = new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = isSecure, Path = "/", IsEssential = true };
        if (isSecure && options.Value.EmbeddedBy is not [])
        {
            // In a frame on another site a Lax cookie is never sent. Partitioned: each such site has its own, so it cannot track.
            cookie.SameSite = SameSiteMode.None;
            cookie.Extensions.Add("Partitioned");
        }

        return cookie;
    }
}
