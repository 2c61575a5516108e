using CitizenAssistant.Handoff.Enquiries;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Languages;

public sealed class A_conversation_in_another_language : IAsyncLifetime
{
    private Application _app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await Application.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task gets_the_emergency_numbers_in_it_before_anything_else()
    {
        var answer = await AskAsync("Evimiz yanıyor, yardım edin");

        Assert.Equal(("emergency", "tr"), (answer.Route(), answer["locale"]!.GetValue<string>()));
        Assert.StartsWith("**Tehlike varsa hemen arayın:**\n\n**[112](tel:112)**", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task gets_a_person_in_it_and_the_desk_knows_the_language()
    {
        var answer = await AskAsync("Хочу поговорити з людиною");

        Assert.Equal(("human", "A5"), (answer.Route(), answer.Reason()));
        Assert.StartsWith("**Звичайно.", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Antrag", answer.Text(), StringComparison.Ordinal);
        var card = Assert.Single(await _app.Get<ListEnquiries>().RunAsync(null, Ct));
        Assert.Equal("uk", (await _app.Get<ReadEnquiry>().RunAsync(card.Number, Ct))!.Language);
    }

    [Fact]
    public async Task hears_in_it_that_we_know_few_words_and_who_helps()
    {
        var answer = await AskAsync("Bonjour, comment faire pour m'inscrire à la mairie ?");

        Assert.Equal(("clarify", "fr"), (answer.Route(), answer["locale"]!.GetValue<string>()));
        Assert.Contains("7 jours", answer.Text(), StringComparison.Ordinal);
        Assert.Equal(["Je voudrais parler à une personne", "Deutsch", "English"], answer["suggestedActions"]!["actions"]!.AsArray().Select(a => a!["value"]!.GetValue<string>()));
    }

    [Fact]
    public async Task goes_on_in_German_or_English_when_chosen()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Dzień dobry, jakie dokumenty są potrzebne do meldunku?");

        var chosen = await _app.AskAsync(conversation, "English");
        var answer = await _app.AskAsync(conversation, "Reisepass");

        Assert.Equal(("en", "en"), (chosen["locale"]!.GetValue<string>(), answer["locale"]!.GetValue<string>()));
        Assert.Equal(("answer", "reisepass-beantragen"), (answer.Route(), answer.Topic()));
    }

    [Fact]
    public async Task answers_a_German_keyword()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Merhaba, ikamet kaydı için hangi belgeler lazım?");

        var answer = await _app.AskAsync(conversation, "Wohngeld Unterlagen");

        Assert.Equal(("answer", "wohngeld", "de"), (answer.Route(), answer.Topic(), answer["locale"]!.GetValue<string>()));
    }

    [Fact]
    public async Task hears_of_its_caseworker_in_it()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Quiero hablar con una persona");
        var card = Assert.Single(await _app.Get<ListEnquiries>().RunAsync(null, Ct));

        await _app.Get<ClaimEnquiry>().RunAsync(card.Id, "a.muster", Ct);
        await _app.Get<DeliverMessages>().RunAsync(Ct);

        Assert.Contains(await _app.ReadAsync(conversation), said => said.Text().StartsWith($"Una persona tiene su solicitud {card.Number}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Am I entitled to housing benefit with 1,300 euros?", "R1")]
    [InlineData("I want to object to the decision about my housing benefit", "R5")]
    [InlineData("What is the status of my application?", "R9")]
    public async Task is_English_throughout(string question, string reason)
    {
        var answer = await AskAsync(question);

        Assert.Equal((reason, "en"), (answer.Reason(), answer["locale"]!.GetValue<string>()));
        Assert.DoesNotContain("Der Chat", answer.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Allgemein", answer.Text(), StringComparison.Ordinal);
    }

    private async Task<System.Text.Json.Nodes.JsonNode> AskAsync(string text) => await _app.AskAsync(await _app.StartConversationAsync(), text);
}
