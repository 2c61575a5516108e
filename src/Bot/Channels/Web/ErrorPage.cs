namespace CitizenAssistant.Bot.Channels.Web;

/// <summary>A page without anything that could break again.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(HttpContext context)
    {
        var (title, reason) = Words(context.Response.StatusCode);
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title} – Stadt Stuttgart</title>
            <link rel="stylesheet" href="/assistant.css"></head>
            <body><main class="kern-container"><h1>{title}</h1>
            <p>{reason}</p>
            <p>Versuchen Sie es bitte noch einmal oder rufen Sie die Behördennummer <a href="tel:115">115</a> an, Montag bis Freitag von 8 bis 18 Uhr. Bei Gefahr: <a href="tel:112">112</a>.</p>
            <p><a href="/">Zurück zum Chat</a></p></main></body></html>
            """);
    }

    private static (string Title, string Reason) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed => ("Diese Seite gibt es nicht", "Vielleicht ist die Adresse falsch geschrieben."),
        StatusCodes.Status413PayloadTooLarge => ("Das war zu viel", "Ihre Nachricht ist zu groß. Bitte kürzen Sie sie auf höchstens 2.000 Zeichen."),
        >= 500 => ("Das hat nicht geklappt", "Bei uns ist ein Fehler aufgetreten. Was Sie schon abgeschickt haben, ist nicht verloren."),
        _ => ("Das hat nicht geklappt", "Was Ihr Browser geschickt hat, konnten wir nicht lesen."),
    };
}
