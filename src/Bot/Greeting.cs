using CitizenAssistant.Bot.Channels.Web;
using CitizenAssistant.Bot.Staff;

namespace CitizenAssistant.Bot;

/// <summary>Says on the console where everything is, and the first administrator's password, once.</summary>
internal static class Greeting
{
    public static async Task PrintAsync(WebApplication app)
    {
        var url = app.Services.GetRequiredService<PublicUrl>();
        Console.Out.WriteLine($"""
            Seite für Bürgerinnen und Bürger:  {url.Of("/")}
            Arbeitsplatz Sachbearbeitung:      {url.Of("/faelle")}
            Arbeitsplatz Redaktion:            {url.Of("/redaktion")}
            Anmeldung:                         {url.Of("/anmelden")}
            """);
        await using var scope = app.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().RunAsync(Console.Out, default);
    }
}
