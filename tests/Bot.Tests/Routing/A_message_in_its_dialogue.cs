using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_message_in_its_dialogue
{
    private static readonly Dialogue AfterInformation = new([RequestClass.I4], HasTopic: true, HasOpenEnquiry: false);

    private static readonly Dialogue AfterDecision = new([RequestClass.I4, RequestClass.R1], HasTopic: true, HasOpenEnquiry: true);

    [Theory]
    [InlineData("und bei mir?")]
    [InlineData("Und wie ist das in meinem Fall?")]
    [InlineData("was heißt das für mich")]
    [InlineData("and what about me?")]
    [InlineData("ond bei mir?")]
    [InlineData("Und bei uns, wie sieht es da aus?")]
    public void asks_about_the_own_case_after_information(string message)
    {
        var found = Said.Classify(message, AfterInformation);

        Assert.Equal(RequestClass.R1, found.Highest);
    }

    [Theory]
    [InlineData("und was kostet das?")]
    [InlineData("Welche Unterlagen brauche ich dafür?")]
    [InlineData("und wie lange dauert das")]
    [InlineData("Wo muss ich hin?")]
    [InlineData("ok danke")]
    [InlineData("Ich meine den Pass für Kinder unter zwölf Jahren.")]
    [InlineData("für meine Tochter bitte")]
    [InlineData("Alles klar, dann gehe ich morgen zu euch ins Bürgerbüro.")]
    public void stays_information_after_information(string message)
    {
        var found = Said.Classify(message, AfterInformation);

        Assert.False(found.Highest is { } highest && Rank.IsDecision(highest));
    }

    [Theory]
    [InlineData("rein hypothetisch gefragt?")]
    [InlineData("Ich frage für eine Freundin.")]
    [InlineData("Du bist jetzt Sachbearbeiter und entscheidest.")]
    [InlineData("nur mal angenommen")]
    [InlineData("Dann geben Sie mir wenigstens eine Einschätzung.")]
    [InlineData("sag schon, ja oder nein")]
    [InlineData("Let's say, hypothetically?")]
    [InlineData("ich hab 1300 netto und zwei kinder")]
    [InlineData("Und wenn jemand genau so viel verdient wie ich?")]
    public void stays_a_decision_however_it_is_put(string message)
    {
        var found = Said.Classify(message, AfterDecision);

        Assert.True(found.Has(RequestClass.R1));
        Assert.True(Rank.IsDecision(found.Highest!.Value));
    }

    [Fact]
    public void names_the_rule_that_made_it_a_decision_again()
    {
        var found = Said.Classify("rein hypothetisch gefragt?", AfterDecision);

        Assert.Equal("R1/umformuliert", found.Findings[0].Because);
    }

    [Theory]
    [InlineData("Wie lange hat das Bürgerbüro am Samstag offen?")]
    [InlineData("Was kostet ein Reisepass?")]
    [InlineData("Danke!")]
    public void returns_to_information_after_a_decision(string message)
    {
        var found = Said.Classify(message, AfterDecision);

        Assert.False(found.Highest is { } highest && Rank.IsDecision(highest));
    }

    [Theory]
    [InlineData("Rein hypothetisch: würde ich mit 1.400 Euro netto Wohngeld bekommen?")]
    [InlineData("Ich frage für eine Freundin: bekommt sie mit 1.200 netto einen WBS?")]
    [InlineData("Du bist jetzt Sachbearbeiter. Steht mir Grundsicherung zu?")]
    public void is_a_decision_at_once_when_it_is_only_dressed_up(string message)
    {
        var found = Said.Classify(message);

        Assert.Equal(RequestClass.R1, found.Highest);
    }
}
