using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>What a citizen does on the chat page, with or without script.</summary>
public sealed partial class CitizenPage(IPage page, bool hasScript)
{
    public IPage Page => page;

    public ILocator Messages => page.GetByRole(AriaRole.List, new() { Name = "Nachrichten" }).Locator("> li");

    public ILocator Box => page.GetByLabel("Ihre Frage");

    /// <summary>The standing of the enquiry below the messages.</summary>
    public ILocator Standing => page.GetByRole(AriaRole.Region, new() { Name = "Ihre Anfrage" });

    public Task OpenAsync() => page.GotoAsync("/");

    /// <summary>Types a message, sends it, and waits for the reply.</summary>
    public async Task<ILocator> AskAsync(string question)
    {
        var before = await Messages.CountAsync();
        await Box.FillAsync(question);
        await page.GetByRole(AriaRole.Button, new() { Name = "Senden", Exact = true }).ClickAsync();
        return await ReplyAsync(before);
    }

    /// <summary>The assistant's reply after so many messages and the citizen's own.</summary>
    public async Task<ILocator> ReplyAsync(int before)
    {
        var reply = Messages.Nth(before + 1);
        await Assertions.Expect(reply).ToContainTextAsync("KI");
        await Assertions.Expect(Messages.Nth(before)).ToContainTextAsync("Sie");
        return reply;
    }

    /// <summary>Waits for a message with these words: on the open page with script, after loading the new ones without.</summary>
    public async Task<ILocator> ReadAsync(string words, float milliseconds)
    {
        var message = Messages.Filter(new() { HasText = words });
        for (var watch = Stopwatch.StartNew(); !hasScript && await message.CountAsync() == 0 && watch.ElapsedMilliseconds < milliseconds;)
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "Neue Nachrichten laden" }).ClickAsync();
        }

        await Assertions.Expect(message).ToHaveCountAsync(1, new() { Timeout = milliseconds });
        await Assertions.Expect(message).ToBeVisibleAsync();
        return message;
    }

    /// <summary>The number of the enquiry that a reply speaks of.</summary>
    public static async Task<string> EnquiryNumberIn(ILocator reply) => EnquiryNumber().Match(await reply.InnerTextAsync()).Value is { Length: > 0 } number
        ? number
        : throw new InvalidOperationException("The reply names no enquiry.");

    [GeneratedRegex(@"\d\d-\d{5}")]
    private static partial Regex EnquiryNumber();
}
