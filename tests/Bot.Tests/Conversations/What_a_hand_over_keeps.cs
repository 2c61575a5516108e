using CitizenAssistant.Handoff.Enquiries;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Conversations;

public sealed class What_a_hand_over_keeps : IAsyncLifetime
{
    private Application _app = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _app = await Application.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Theory]
    [InlineData("R3", "Hiermit beantrage ich  Wohngeld ab dem 1. Dezember 2026, IBAN DE89 3704 0044 0532 0130 00.")]
    [InlineData("R4", "Ich ziehe meinen Antrag auf Einbürgerung hiermit zurück.")]
    [InlineData("R5", "Gegen den Bescheid vom 10.11.2026, Az. 50-4711, lege ich Widerspruch ein.")]
    public async Task of_a_declaration_are_the_exact_words_and_the_time(string reason, string words)
    {
        var before = TimeProvider.System.GetUtcNow();

        var sheet = await HandOverAsync(reason, words);

        var line = sheet.Lines.Single(l => l.Author is EntryAuthor.Citizen);
        Assert.Equal(words, line.Text.Words);
        Assert.InRange(line.At, before.AddSeconds(-1), TimeProvider.System.GetUtcNow());
    }

    [Fact]
    public async Task of_an_accusation_is_no_word()
    {
        var sheet = await HandOverAsync("R6", "Hab nen Strafzettel bekommen, aber ich stand nur fünf Minuten im Halteverbot");

        var kept = string.Join(' ', sheet.Lines.Select(line => line.Text.Words)) + sheet.Summary.Words;
        Assert.DoesNotContain("Minuten", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("Halteverbot", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task of_a_change_is_nothing_that_could_be_used_for_fraud()
    {
        var sheet = await HandOverAsync("R11", "Hiermit teile ich meine neue IBAN mit: DE89 3704 0044 0532 0130 00");

        Assert.Equal("Hiermit teile ich meine neue IBAN mit: [IBAN 1]", sheet.Lines.Single(l => l.Author is EntryAuthor.Citizen).Text.Words);
    }

    private async Task<EnquirySheet> HandOverAsync(string reason, string words)
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), words);

        Assert.Equal(reason, answer.Reason());
        Assert.True(EnquiryNumber.TryParse(answer["channelData"]!["assistant"]!["enquiry"]!["number"]!.GetValue<string>(), out var number));
        return (await _app.Get<ReadEnquiry>().RunAsync(number, Ct))!;
    }
}
