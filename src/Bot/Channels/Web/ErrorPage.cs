namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>A page without anything that could break again.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(HttpContext context, int status)
    {
        var reason = status >= 500
            ? "Bei uns ist ein Fehler aufgetreten. Was Sie schon abgeschickt haben, ist nicht verloren."
            : "Das konnten wir nicht annehmen. Vielleicht war es zu viel auf einmal, oder die Adresse stimmt nicht.";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Störung – Stadt Stuttgart</title>
            <link rel="icon" href="/favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="/assistant.css"></head>
            <body><main class="kern-container"><h1 class="kern-heading-large">Das hat nicht geklappt</h1>
            <p>{reason}</p>
            <p>Versuchen Sie es bitte noch einmal oder rufen Sie die Behördennummer <a href="tel:115">115</a> an, Montag bis Freitag von 8 bis 18 Uhr. Bei Gefahr: <a href="tel:112">112</a> oder <a href="tel:110">110</a>.</p>
            <p><a href="/">Zurück zum Chat</a></p></main></body></html>
            """);
    }
}
