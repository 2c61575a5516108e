using Microsoft.Extensions.Options;

namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>Headers that keep foreign scripts, styles, frames and eyes out of every page.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var embeddedBy = string.Join(' ', app.Services.GetRequiredService<IOptions<WebOptions>>().Value.EmbeddedBy.Prepend("'self'"));
        app.Use((context, next) =>
        {
            var ancestors = context.Request.Path.Value is "/" or "/chat" ? embeddedBy : "'none'"; // the chat may stand in the portal, nothing else
            context.Response.OnStarting(() => Write(context.Response.Headers, ancestors)); // late, so that an error page has them too
            return next(context);
        });
    }

    private static Task Write(IHeaderDictionary headers, string ancestors)
    {
        headers.ContentSecurityPolicy = $"default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors {ancestors}";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return Task.CompletedTask;
    }
}
