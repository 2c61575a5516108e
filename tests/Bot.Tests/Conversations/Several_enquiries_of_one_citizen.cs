using CitizenAssistant.Handoff.Enquiries;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Conversations;

public sealed class Several_enquiries_of_one_citizen : IAsyncLifetime
{
    private Application _app = null!;
    private (string Id, string Token) _conversation;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _app = await Application.StartAsync();
        _conversation = await _app.StartConversationAsync();
        await _app.AskAsync(_conversation, "Ich lege gegen meinen Wohngeldbescheid Widerspruch ein.");
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task go_to_the_office_of_each_matter()
    {
        var second = await _app.AskAsync(_conversation, "Ist mein Führerschein schon fertig?");

        Assert.Equal(("handoff", "R9"), (second.Route(), second.Reason()));
        Assert.Equal(["R5 wohngeldstelle", "R9 fuehrerscheinstelle"], await QueueAsync());
    }

    [Fact]
    public async Task are_one_where_the_second_request_is_for_the_same_office()
    {
        await _app.AskAsync(_conversation, "Und kann ich das Wohngeld vorab bekommen, in meinem Fall?");

        Assert.Equal(["R5 wohngeldstelle"], await QueueAsync());
    }

    [Fact]
    public async Task are_one_where_the_citizen_only_wants_a_person()
    {
        await _app.AskAsync(_conversation, "Ich möchte mit einem Menschen sprechen");

        Assert.Equal(["R5 wohngeldstelle"], await QueueAsync());
    }

    [Fact]
    public async Task go_to_the_office_on_duty_when_somebody_is_in_danger()
    {
        await _app.AskAsync(_conversation, "Mein Mann schlägt mich");

        Assert.Equal(["R5 wohngeldstelle", "R15 jugendamt/bereitschaft"], await QueueAsync());
    }

    [Fact]
    public async Task are_withdrawn_one_by_one_and_the_citizen_is_asked_which()
    {
        await _app.AskAsync(_conversation, "Ist mein Führerschein schon fertig?");

        var question = await _app.AskAsync(_conversation, "Übergabe zurückziehen");
        var buttons = question["suggestedActions"]!["actions"]!.AsArray().Select(action => action!["value"]!.GetValue<string>()).ToList();
        var answer = await _app.AskAsync(_conversation, buttons[0]);

        Assert.Equal("clarify", question.Route());
        Assert.Equal("Anfrage 26-00001 zurückziehen", buttons[0].Replace(buttons[0][8..10], "26", StringComparison.Ordinal));
        Assert.Equal("withdrawn", answer["channelData"]!["assistant"]!["enquiry"]!["state"]!.GetValue<string>());
        Assert.Equal(["R9 fuehrerscheinstelle"], await QueueAsync());
    }

    [Fact]
    public async Task are_withdrawn_together_when_that_is_the_wish()
    {
        await _app.AskAsync(_conversation, "Ist mein Führerschein schon fertig?");

        await _app.AskAsync(_conversation, "Alle Anfragen zurückziehen");

        Assert.Empty(await QueueAsync());
    }

    [Fact]
    public async Task are_answered_by_one_person_at_a_time_whose_words_the_others_do_not_see()
    {
        await _app.AskAsync(_conversation, "Ist mein Führerschein schon fertig?");
        var waiting = await _app.Get<ListEnquiries>().RunAsync(null, Ct);
        Assert.True(await _app.Get<ClaimEnquiry>().RunAsync(waiting[1].Id, "f.muster", Ct));

        Assert.False(await _app.Get<ClaimEnquiry>().RunAsync(waiting[0].Id, "w.muster", Ct), "somebody else has the conversation");
        await _app.PostAsync(_conversation, new System.Text.Json.Nodes.JsonObject { ["type"] = "message", ["from"] = new System.Text.Json.Nodes.JsonObject { ["id"] = "x" }, ["text"] = "Antrag vom Oktober" });
        await UntilSaidAsync(waiting[1], "Antrag vom Oktober");

        Assert.Equal(["Ich lege gegen meinen Wohngeldbescheid Widerspruch ein."], await WordsAsync(waiting[0]));
        Assert.Equal("Führerscheinstelle der Stadt Stuttgart", (await _app.Get<ReadEnquiry>().RunAsync(waiting[0].Number, Ct))!.SpokenToBy);
        Assert.True(await _app.Get<GiveBackEnquiry>().RunAsync(waiting[1].Id, "f.muster", Ct));
        Assert.True(await _app.Get<ClaimEnquiry>().RunAsync(waiting[0].Id, "w.muster", Ct));
    }

    [Fact]
    public async Task stay_as_they_are_while_the_assistant_answers_questions()
    {
        var answer = await _app.AskAsync(_conversation, "Was kostet ein Reisepass?");

        Assert.Equal("answer", answer.Route());
        Assert.Contains("wartet weiter", answer.Text(), StringComparison.Ordinal);
        Assert.Equal(["Ich lege gegen meinen Wohngeldbescheid Widerspruch ein."], await WordsAsync((await _app.Get<ListEnquiries>().RunAsync(null, Ct))[0]));
    }

    [Fact]
    public async Task get_what_the_assistant_cannot_place()
    {
        var answer = await _app.AskAsync(_conversation, "Blumfix krawottel zimtus");

        Assert.Equal("unknown", answer.Route());
        Assert.Contains("zu Ihrer Anfrage", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("Blumfix krawottel zimtus", await WordsAsync((await _app.Get<ListEnquiries>().RunAsync(null, Ct))[0]));
    }

    private async Task<IEnumerable<string>> QueueAsync() => (await _app.Get<ListEnquiries>().RunAsync(null, Ct)).Select(card => $"{card.Reason} {card.Department}");

    private async Task<IEnumerable<string?>> WordsAsync(EnquiryCard card) =>
        (await _app.Get<ReadEnquiry>().RunAsync(card.Number, Ct))!.Lines.Where(line => line.Author is EntryAuthor.Citizen).Select(line => line.Text.Words);

    private async Task UntilSaidAsync(EnquiryCard card, string words)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!(await WordsAsync(card)).Contains(words))
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
