using CitizenAssistant.Journeys.Tests.Application;
using Microsoft.Playwright;

namespace CitizenAssistant.Journeys.Tests.Browser;

/// <summary>A browser, and a running application in which something has happened: a citizen with an answer, one with an enquiry that a caseworker holds.</summary>
public sealed class FurnishedApplication : IAsyncLifetime
{
    public Chromium Chromium { get; } = new();

    public RunningApplication Application { get; private set; } = null!;

    /// <summary>Cookies of the people, by what they have.</summary>
    public IReadOnlyDictionary<string, string> People { get; private set; } = new Dictionary<string, string>();

    /// <summary>The enquiry that the caseworker holds.</summary>
    public string HeldEnquiry { get; private set; } = "";

    /// <summary>One that nobody holds.</summary>
    public string WaitingEnquiry { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await Chromium.InitializeAsync();
        Application = await RunningApplication.StartAsync(ct);
        var (answered, _) = await SpeakAsync(Questions.Costs);
        var (objecting, held) = await SpeakAsync(Questions.Costs, Questions.Objection);
        var (_, waiting) = await SpeakAsync(Questions.Person);
        (HeldEnquiry, WaitingEnquiry) = (held!, waiting!);

        await using var visitor = await Chromium.VisitAsync(Application);
        var desk = new StaffPages(visitor.Page);
        await desk.SignInForTheFirstTimeAsync(StaffPages.FirstAdministrator, await StaffPages.OneTimePasswordAsync(Application, ct));
        await desk.OpenAsync(HeldEnquiry);
        await desk.ClaimAsync();
        await desk.ReplyAsync("Bitte schicken Sie uns das Schreiben.");
        People = new Dictionary<string, string>
        {
            ["nobody"] = "{}",
            ["answered"] = answered,
            ["objecting"] = objecting,
            ["caseworker"] = await visitor.RememberAsync(),
        };
    }

    /// <summary>Someone with these cookies.</summary>
    public Task<Visitor> VisitAsync(string person, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.StorageState = People[person] is "{}" ? null : People[person];
        return Chromium.VisitAsync(Application, options);
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        await Chromium.DisposeAsync();
    }

    private async Task<(string Cookies, string? Number)> SpeakAsync(params string[] questions)
    {
        await using var visitor = await Chromium.VisitAsync(Application, new() { JavaScriptEnabled = false });
        var chat = new CitizenPage(visitor.Page, hasScript: false);
        await chat.OpenAsync();
        ILocator? last = null;
        foreach (var question in questions)
        {
            last = await chat.AskAsync(question);
        }

        return (await visitor.RememberAsync(), await chat.Standing.CountAsync() > 0 ? await CitizenPage.EnquiryNumberIn(last!) : null);
    }
}

/// <summary>Tests in it share one browser and run one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<FurnishedApplication>
{
    public const string Name = "Browser";
}
