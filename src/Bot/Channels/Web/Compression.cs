namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>
/// Citizens' pages and static files go out compressed. Nothing else does: answers that carry tokens, and the staff's pages,
/// could give away a secret through their length (BREACH).
/// </summary>
internal static class Compression
{
    private static readonly string[] Pages = ["/", "/chat", "/suche", "/hinweise", "/chat/verlauf"];
    private static readonly string[] Files = [".css", ".js", ".svg"];

    public static IServiceCollection AddCompression(this IServiceCollection services) => services.AddResponseCompression(options =>
    {
        options.EnableForHttps = true;
        options.MimeTypes = ["text/html", "text/css", "text/javascript", "image/svg+xml"];
    });

    public static void UseCompression(this IApplicationBuilder app) =>
        app.UseWhen(context => IsPublic(context.Request.Path.Value ?? ""), branch => branch.UseResponseCompression());

    private static bool IsPublic(string path) =>
        Pages.Contains(path, StringComparer.Ordinal)
        || path.StartsWith("/wissen/", StringComparison.Ordinal)
        || Files.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));
}
