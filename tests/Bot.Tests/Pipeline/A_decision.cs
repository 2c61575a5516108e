using CitizenAssistant.Handoff.Enquiries;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Pipeline;

/// <summary>Decisions reach a person, with the information that is there.</summary>
public sealed class A_decision : IAsyncLifetime
{
    private Application _app = null!;

    public async ValueTask InitializeAsync() => _app = await Application.StartAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task about_an_objection_opens_an_enquiry_and_warns_of_the_deadline()
    {
        var conversation = await _app.StartConversationAsync();

        var answer = await _app.AskAsync(conversation, "Ich lege gegen meinen Wohngeldbescheid Widerspruch ein.");

        Assert.Equal(("handoff", "R5"), (answer.Route(), answer.Reason()));
        Assert.Contains("wahrt keine Frist", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("§ 70 VwGO", answer.Text(), StringComparison.Ordinal);
        Assert.Contains("Übergabe zurückziehen", answer.Text(), StringComparison.Ordinal);
        Assert.Equal("waiting", answer["channelData"]!["assistant"]!["enquiry"]!["state"]!.GetValue<string>());
        var standing = await _app.Get<FindStanding>().RunAsync(conversation.Id, TestContext.Current.CancellationToken);
        Assert.Equal((EnquiryState.Waiting, 1), (standing!.State, standing.Position));
    }

    [Fact]
    public async Task in_ones_own_case_still_gets_the_general_rule()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "Bekomme ich Wohngeld, wenn ich 1.300 Euro verdiene?");

        Assert.Equal(("handoff", "R1", "wohngeld"), (answer.Route(), answer.Reason(), answer.Topic()));
        Assert.Contains("Allgemein gilt", answer.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task can_be_withdrawn()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Ich lege gegen meinen Wohngeldbescheid Widerspruch ein.");

        var answer = await _app.AskAsync(conversation, "Übergabe zurückziehen");

        Assert.Equal("handoff", answer.Route());
        Assert.Equal("withdrawn", answer["channelData"]!["assistant"]!["enquiry"]!["state"]!.GetValue<string>());
        Assert.Null(await _app.Get<FindStanding>().RunAsync(conversation.Id, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task waits_while_information_goes_on()
    {
        var conversation = await _app.StartConversationAsync();
        await _app.AskAsync(conversation, "Ich lege gegen meinen Wohngeldbescheid Widerspruch ein.");

        var answer = await _app.AskAsync(conversation, "Was kostet ein Reisepass?");

        Assert.Equal(("answer", "reisepass-beantragen"), (answer.Route(), answer.Topic()));
        Assert.Equal("waiting", answer["channelData"]!["assistant"]!["enquiry"]!["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task wished_to_be_taken_by_a_person_is_given_to_one_at_once()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "Ich möchte mit einem Menschen sprechen");

        Assert.Equal(("human", "A5"), (answer.Route(), answer.Reason()));
        Assert.NotNull(answer["channelData"]!["assistant"]!["enquiry"]!["number"]);
    }

    [Fact]
    public async Task of_life_and_death_is_none_of_ours_but_112()
    {
        var answer = await _app.AskAsync(await _app.StartConversationAsync(), "Hilfe, in meiner Wohnung brennt es!");

        Assert.Equal("emergency", answer.Route());
        Assert.Contains("112", answer.Text()[..60], StringComparison.Ordinal);
    }
}
