namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>A page without anything that could break again.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(HttpContext context)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync("""
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Störung – Stadt Stuttgart</title>
            <link rel="stylesheet" href="/assistant.css"></head>
            <body><main class="kern-container"><h1>Das hat nicht geklappt</h1>
            <p>Bei uns ist ein Fehler aufgetreten. Was Sie schon abgeschickt haben, ist nicht verloren.</p>
            <p>Versuchen Sie es bitte noch einmal oder rufen Sie die Behördennummer <a href="tel:115">115</a> an, Montag bis Freitag von 8 bis 18 Uhr. Bei Gefahr: <a href="tel:112">112</a>.</p>
            <p><a href="/">Zurück zum Chat</a></p></main></body></html>
            """);
    }
}
