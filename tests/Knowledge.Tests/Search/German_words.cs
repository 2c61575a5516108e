using CitizenAssistant.Knowledge.Search;
using Xunit;

namespace CitizenAssistant.Knowledge.Tests.Search;

public sealed class German_words
{
    [Theory]
    [InlineData("Ausweis", "Ausweise", "Ausweises", "Ausweisen")]
    [InlineData("Haus", "Häuser", "Häusern", "Haeuser")]
    [InlineData("anmelden", "Anmeldung", "angemeldet", "anzumelden", "Anmeldungen")]
    [InlineData("verlängern", "Verlängerung", "verlaengern")]
    [InlineData("Urkunde", "Urkunden")]
    [InlineData("Straße", "Strasse", "Straßen")]
    [InlineData("Zeugnis", "Zeugnisse")]
    [InlineData("Kind", "Kinder", "Kindern")]
    [InlineData("Hundesteuer", "d'Hundesteuer")]
    [InlineData("Bürger", "Bürger*innen", "Bürger:innen", "Bürger_innen", "Bürger/-innen", "Bürger/innen", "Bürger:in")]
    public void of_one_meaning_come_together(params string[] words) => Assert.Single(words.Select(Stem).Distinct());

    [Theory]
    [InlineData("Müller", "Müll")]
    [InlineData("Mieter", "Miete")]
    [InlineData("Zeitung", "Zeit")]
    [InlineData("Pass", "Passau")]
    [InlineData("ändern", "andern")]
    public void of_different_meaning_stay_apart(string one, string other) => Assert.NotEqual(Stem(one), Stem(other));

    [Fact]
    public void are_split_into_words_of_the_knowledge_base()
    {
        var compounds = new Compounds(["personal", "ausweis", "sperrmull", "abholung", "hunde", "steuer"]);

        Assert.Equal([["personal", "ausweis"]], compounds.Split("personalausweis"));
        Assert.Equal([["sperrmull", "abhol"]], compounds.Split("sperrmullabholung"));
        Assert.Equal([["hund", "steuer"]], compounds.Split("hundesteuer"));
    }

    [Theory]
    [InlineData("katzensteuer")]
    [InlineData("steuerlaus")]
    [InlineData("steuer")]
    public void are_not_split_where_a_part_is_unknown(string word) => Assert.Empty(new Compounds(["hunde", "steuer"]).Split(word));

    [Theory]
    [InlineData("unterlagn", "unterlagen", true)]
    [InlineData("interlagen", "unterlagen", false)] // The first letter is seldom wrong.
    [InlineData("unetrlagen", "unterlagen", true)]
    [InlineData("unterlaggen", "unterlagen", true)]
    [InlineData("unterlogen", "unterlagen", true)]
    [InlineData("wenn", "wann", false)]
    public void may_be_slips_of_others(string typed, string meant, bool isSlip) => Assert.Equal(isSlip, Typing.IsSlip(typed, meant, mayGoOn: false));

    private static string Stem(string word) => GermanAnalysis.Terms(GermanAnalysis.Stems(Compounds.None), word) is [var stem] ? stem : "";
}
