using CitizenAssistant.Bot.Routing;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Routing;

public sealed class A_harmless_use_of_an_alarming_word
{
    [Theory]
    [InlineData("Mein Hund ist gestorben.")]
    [InlineData("Amok laufende Preise überall")]
    [InlineData("Mir brennt eine Frage unter den Nägeln")]
    [InlineData("Ich möchte einen Gasanschluss anmelden.")]
    [InlineData("Wann brennen die Laternen?")]
    [InlineData("Ich lach mich tot")]
    [InlineData("Wo ist der nächste Notausgang im Rathaus?")]
    [InlineData("Der Antrag bringt mich noch ins Grab")]
    public void raises_no_alarm_in_a_manner_of_speaking(string sentence)
    {
        var found = Said.Classify(sentence);

        Assert.DoesNotContain(found.Findings, finding => finding.Class is RequestClass.N1 or RequestClass.N2);
    }
}
